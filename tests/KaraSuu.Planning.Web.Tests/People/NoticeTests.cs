using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.People;

/// <summary>What an administrator does to somebody's way in is told to that person, who says whether it was asked for.</summary>
public sealed class NoticeTests(Portal portal) : PortalTests(portal)
{
    private const string Admin = "Үлгү: Аймактын администратору";

    private readonly Door _door = new(portal);

    [Fact]
    public async Task A_given_password_confirms_nothing_before_it_is_changed_for_an_own_one()
    {
        var given = await ResetAsync("ulgu.deputy2");
        var reader = await _door.SignedInAsync("ulgu.deputy2", given);
        Assert.Equal(NewPasswordFirst.Page, (await reader.GetAsync(AccessNotices.Page)).Location);
        var page = await reader.GetAsync(NewPasswordFirst.Page);
        var token = page.Document.QuerySelector("main input[name=__form]")!.GetAttribute("value")!;
        var id = await Portal.WithDbAsync(db => db.AccessNotices.Where(n => n.ConfirmedAtUtc == null).MaxAsync(n => n.Id));
        await reader.PostAsync($"{AccessNotices.Page}/{id}", [new("__form", token)]);
        Assert.Null(await ConfirmedAsync(id));

        var saved = await reader.SubmitAsync(page, ("Form.Current", given), ("Form.New", "Jaany-Kochot-48"), ("Form.Again", "Jaany-Kochot-48"));
        Assert.Equal(AccessNotices.Page, saved.Location);
        var told = await reader.FollowAsync(saved);
        Assert.Contains($"{Admin} сиздин сырсөзүңүздү алмаштырган", told.Text, StringComparison.Ordinal);
        Assert.Contains("Муну сиз сурадыңызбы?", told.Text, StringComparison.Ordinal);
        Assert.Null(await ConfirmedAsync(id));
        Assert.Equal("/", (await reader.SubmitAsync(told)).Location);
        Assert.NotNull(await ConfirmedAsync(id));
        Assert.DoesNotContain("Муну сиз сурадыңызбы?", (await reader.GetAsync("/accounts/me")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_told_at_every_sign_in_and_on_every_page_until_it_is_confirmed_and_stops_nobody()
    {
        var reader = await OwnPasswordAsync("ulgu.deputy3", await ResetAsync("ulgu.deputy3"));
        Assert.Contains("Муну сиз сурадыңызбы?", (await reader.GetAsync("/accounts/me")).Text, StringComparison.Ordinal);
        var again = _door.Visitor();
        var sent = await again.SubmitAsync(await again.GetAsync("/accounts/sign-in?returnUrl=/accounts/me"), "form[data-keep-all]",
            ("UserName", "ulgu.deputy3"), ("Password", "Jaany-Kochot-48"));
        Assert.StartsWith(AccessNotices.Page, sent.Location, StringComparison.Ordinal);
        var told = await again.FollowAsync(sent);
        Assert.NotNull(told.Document.QuerySelector("main a[href='/accounts/me'].button"));
        Assert.Equal("/accounts/me", (await again.SubmitAsync(told)).Location);
        Assert.Equal("/", (await Door.PasswordAsync(_door.Visitor(), "ulgu.deputy3", "Jaany-Kochot-48")).Location);
    }

    [Fact]
    public async Task Nobody_confirms_for_another()
    {
        await ResetAsync("ulgu.deputy4");
        var id = await Portal.WithDbAsync(db => db.AccessNotices.Where(n => n.ConfirmedAtUtc == null).MaxAsync(n => n.Id));
        var admin = await Portal.SignedInAsync("ulgu.admin");
        var token = (await admin.GetAsync("/accounts/me")).Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!;
        Assert.Equal(404, (await admin.PostAsync($"{AccessNotices.Page}/{id}", [new("__form", token)])).Status);
        Assert.Null(await ConfirmedAsync(id));
    }

    [Theory]
    [InlineData("ky", "Администратор сырсөзүн алмаштырды жана ал киши катары кире алат: колдонуучу")]
    [InlineData("ru", "Администратор сменил пароль и может войти за этого человека: пользователь")]
    [InlineData("en", "An administrator reset the password and can sign in as that person: user")]
    public async Task The_journal_says_who_reset_whose_password(string language, string words)
    {
        await ResetAsync("ulgu.deputy5");
        var head = await Portal.SignedInAsync("ulgu.head");
        await head.SubmitAsync(await head.GetAsync("/accounts/me"), "main form[action='/language']", ("to", language));
        var row = (await head.GetAsync("/journal?action=PasswordGiven")).Document.QuerySelector("tbody tr")!.TextContent;
        Assert.Contains(Admin, row, StringComparison.Ordinal);
        Assert.Contains(words, row, StringComparison.Ordinal);
        Assert.Contains("Үлгү Депутат 5", row, StringComparison.Ordinal);
        await head.SubmitAsync(await head.GetAsync("/accounts/me"), "main form[action='/language']", ("to", "ky"));
    }

    [Fact]
    public async Task A_removed_second_factor_is_told_too()
    {
        await _door.SetUpAsync("ulgu.deputy6");
        var admin = await Portal.SignedInAsync("ulgu.admin");
        await admin.SubmitAsync(await admin.GetAsync($"/users/{await Portal.UserIdAsync("ulgu.deputy6")}/second-factor"));
        var reader = _door.Visitor();
        var told = await reader.FollowAsync(await Door.PasswordAsync(reader, "ulgu.deputy6"));
        Assert.Contains($"{Admin} кирүүңүздүн экинчи кадамын алып салган", told.Text, StringComparison.Ordinal);
        Assert.Contains("Администратор экинчи кадамын алып салды", (await (await Portal.SignedInAsync("ulgu.head")).GetAsync("/journal")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_account_that_votes_as_a_deputy_is_told_whom_it_votes_as()
    {
        var (deputy, name) = await Portal.WithDbAsync(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.UserName == "ulgu.deputy7");
            await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.DeputyId, (int?)null));
            return (user.DeputyId, user.FullName);
        });
        var admin = await Portal.SignedInAsync("ulgu.admin");
        var made = await admin.SubmitAsync(await admin.GetAsync("/users/new"), ("Form.UserName", "new.seven"), ("Form.FullName", "Жаңы Жети"),
            ("Form.Roles", Roles.Deputy), ("Form.DeputyId", $"{deputy}"));
        var reader = await OwnPasswordAsync("new.seven", made.Document.QuerySelector("main code")!.TextContent);
        Assert.Contains($"Сиз «{name}» катары добуш бересиз", (await reader.GetAsync(AccessNotices.Page)).Text, StringComparison.Ordinal);
    }

    private async Task<string> ResetAsync(string userName)
    {
        var admin = await Portal.SignedInAsync("ulgu.admin");
        var given = await admin.SubmitAsync(await admin.GetAsync($"/users/{await Portal.UserIdAsync(userName)}/password"));
        return given.Document.QuerySelector("main code")!.TextContent;
    }

    private async Task<Reader> OwnPasswordAsync(string userName, string given)
    {
        var reader = await _door.SignedInAsync(userName, given);
        await reader.SubmitAsync(await reader.GetAsync(NewPasswordFirst.Page), ("Form.Current", given), ("Form.New", "Jaany-Kochot-48"),
            ("Form.Again", "Jaany-Kochot-48"));
        return reader;
    }

    private Task<DateTime?> ConfirmedAsync(int id) =>
        Portal.WithDbAsync(db => db.AccessNotices.Where(n => n.Id == id).Select(n => n.ConfirmedAtUtc).SingleAsync());
}
