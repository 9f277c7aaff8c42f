using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.People;

/// <summary>A session stands in the database: it ends where it is ended, at once, whatever copy of the cookie somebody keeps.</summary>
public sealed class SessionTests(Portal portal) : PortalTests(portal)
{
    private readonly Door _door = new(portal);

    [Fact]
    public async Task A_copied_cookie_is_worth_nothing_after_signing_out()
    {
        var (reader, cookie) = await _door.CopiedAsync("ulgu.deputy2");
        var copy = _door.WithCookies(cookie);
        Assert.Equal(200, (await copy.GetAsync("/accounts/me")).Status);
        await reader.SubmitAsync(await reader.GetAsync("/accounts/me"), "form[action='/accounts/sign-out']");
        Assert.Equal(302, (await copy.GetAsync("/accounts/me")).Status);
    }

    [Fact]
    public async Task Signing_out_on_the_telephone_leaves_the_desk_signed_in()
    {
        var (phone, desk) = (await _door.SignedInAsync("ulgu.deputy3"), await _door.SignedInAsync("ulgu.deputy3"));
        await phone.SubmitAsync(await phone.GetAsync("/accounts/me"), "form[action='/accounts/sign-out']");
        Assert.Equal(302, (await phone.GetAsync("/accounts/me")).Status);
        Assert.Equal(200, (await desk.GetAsync("/accounts/me")).Status);
    }

    [Fact]
    public async Task Signing_out_everywhere_is_at_once()
    {
        var (here, there) = (await _door.SignedInAsync("ulgu.deputy4"), await _door.SignedInAsync("ulgu.deputy4"));
        await here.SubmitAsync(await here.GetAsync("/accounts/me"), "form[action='/accounts/me/sign-out-everywhere']");
        Assert.Equal(200, (await here.GetAsync("/accounts/me")).Status);
        Assert.Equal(302, (await there.GetAsync("/accounts/me")).Status);
        Assert.Equal(1, await SessionsAsync("ulgu.deputy4"));
    }

    [Fact]
    public async Task A_changed_password_ends_other_sessions_and_a_copy_of_this_one_at_once()
    {
        var (here, cookie) = await _door.CopiedAsync("ulgu.deputy5");
        var there = await _door.SignedInAsync("ulgu.deputy5");
        await here.SubmitAsync(await here.GetAsync("/accounts/me/password"), ("Form.Current", Portal.Password), ("Form.New", "Jaany-Kochot-48"),
            ("Form.Again", "Jaany-Kochot-48"));
        Assert.Equal(200, (await here.GetAsync("/accounts/me")).Status);
        Assert.Equal(302, (await there.GetAsync("/accounts/me")).Status);
        Assert.Equal(302, (await _door.WithCookies(cookie).GetAsync("/accounts/me")).Status);
    }

    [Fact]
    public async Task Sessions_whose_cookie_has_run_out_are_forgotten_and_one_that_is_used_is_not()
    {
        var clock = new Clock();
        var door = Door.With(Portal, clock);
        var (used, _) = (await door.SignedInAsync("ulgu.deputy6"), await door.SignedInAsync("ulgu.deputy6"));
        clock.Pass(TimeSpan.FromHours(6));
        Assert.Equal(200, (await used.GetAsync("/accounts/me")).Status);
        clock.Pass(TimeSpan.FromHours(6));
        await door.SignedInAsync("ulgu.deputy7");
        Assert.Equal(1, await SessionsAsync("ulgu.deputy6"));
        Assert.Equal(200, (await used.GetAsync("/accounts/me")).Status);
    }

    [Theory]
    [InlineData("ky", "Порталга кирди: колдонуучу", "Порталдан чыкты: колдонуучу")]
    [InlineData("ru", "Вход: пользователь", "Выход: пользователь")]
    [InlineData("en", "Signed in: user", "Signed out: user")]
    public async Task Who_signed_in_and_out_and_when_is_read_in_the_journal(string language, string signedIn, string signedOut)
    {
        var reader = await _door.SignedInAsync("ulgu.deputy8");
        await reader.SubmitAsync(await reader.GetAsync("/accounts/me"), "form[action='/accounts/sign-out']");
        var id = await Portal.UserIdAsync("ulgu.deputy8");
        var head = await Portal.SignedInAsync("ulgu.head");
        await head.SubmitAsync(await head.GetAsync("/accounts/me"), "main form[action='/language']", ("to", language));

        var journal = await head.GetAsync($"/journal?person={id}");
        Assert.Contains(signedIn, journal.Text, StringComparison.Ordinal);
        Assert.Contains(signedOut, journal.Text, StringComparison.Ordinal);
        var file = System.Text.Encoding.UTF8.GetString((await head.GetAsync($"/journal.csv?person={id}&action={JournalAction.SignedIn}")).Bytes);
        Assert.Contains(signedIn.Split(':')[0], file, StringComparison.Ordinal);
        Assert.Contains("Үлгү Депутат 8", file, StringComparison.Ordinal);
        await head.SubmitAsync(await head.GetAsync("/accounts/me"), "main form[action='/language']", ("to", "ky"));
    }

    [Fact]
    public async Task A_sign_in_of_two_steps_is_written_down_once_and_only_when_the_second_is_done()
    {
        var (_, key, codes) = await _door.SetUpAsync("ulgu.deputy10");
        var before = await SignInsAsync("ulgu.deputy10");
        var (reader, page) = await _door.SecondStepAsync("ulgu.deputy10");
        await reader.SubmitAsync(page, ("Form.Code", "000000"));
        Assert.Equal(before, await SignInsAsync("ulgu.deputy10"));
        Assert.Equal(302, (await reader.SubmitAsync(page, ("Form.Code", Totp.Code(key, 1)))).Status);
        Assert.Equal(before + 1, await SignInsAsync("ulgu.deputy10"));
        Assert.Equal(302, (await _door.CodeAsync("ulgu.deputy10", codes[0])).Status);
        Assert.Equal(before + 2, await SignInsAsync("ulgu.deputy10"));
    }

    [Fact]
    public async Task The_log_line_of_a_sign_in_names_the_account_by_its_number()
    {
        await _door.SignedInAsync("ulgu.deputy9");
        var id = await Portal.UserIdAsync("ulgu.deputy9");
        var lines = await LogOfTests.LinesAsync(Portal);
        Assert.Contains(lines, l => l.Contains("POST", StringComparison.Ordinal) && l.Contains("accounts/sign-in", StringComparison.Ordinal)
            && l.Contains($"\"UserId\":{id}", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("ulgu.deputy9", StringComparison.Ordinal));
    }

    private async Task<int> SignInsAsync(string userName)
    {
        var id = await Portal.UserIdAsync(userName);
        return await Portal.WithDbAsync(db => db.JournalEntries.CountAsync(e => e.Action == JournalAction.SignedIn && e.UserId == id && e.RecordId == $"{id}"));
    }

    private Task<int> SessionsAsync(string userName) =>
        Portal.WithDbAsync(db => db.UserSessions.CountAsync(s => db.Users.Any(u => u.Id == s.UserId && u.UserName == userName)));
}
