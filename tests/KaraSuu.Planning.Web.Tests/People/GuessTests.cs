using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.People;

/// <summary>Guesses are counted wherever a secret is asked for; five wrong ones and nothing is looked at for a while.</summary>
public sealed class GuessTests(Portal portal) : PortalTests(portal)
{
    private const string WrongPassword = "Not-the-password-1";

    private readonly Door _door = new(portal);

    [Theory]
    [InlineData("ulgu.deputy2", "000000")]
    [InlineData("ulgu.deputy3", "ABCDE-FGHJK")]
    public async Task Five_wrong_codes_lock_the_account_whichever_kind_they_are(string userName, string wrong)
    {
        var (_, key, codes) = await _door.SetUpAsync(userName);
        for (var attempt = 1; attempt < 5; attempt++)
        {
            Assert.DoesNotContain(Door.Locked, (await _door.CodeAsync(userName, wrong)).Text, StringComparison.Ordinal);
        }
        var (reader, page) = await _door.SecondStepAsync(userName);
        Assert.Contains(Door.Locked, (await reader.SubmitAsync(page, ("Form.Code", wrong))).ErrorAt("Form_Code"), StringComparison.Ordinal);
        Assert.Contains(Door.Locked, (await reader.SubmitAsync(page, ("Form.Code", Totp.Code(key, 1)))).ErrorAt("Form_Code"), StringComparison.Ordinal);
        Assert.Contains(Door.Locked, (await reader.SubmitAsync(page, ("Form.Code", codes[0]))).ErrorAt("Form_Code"), StringComparison.Ordinal);
        Assert.Contains(Door.Locked, (await Door.PasswordAsync(_door.Visitor(), userName)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessed_codes_that_bring_a_key_are_not_looked_at_and_the_others_are_counted_for_the_account()
    {
        var (_, key, _) = await _door.SetUpAsync("ulgu.deputy10");
        var steps = new List<(Reader Reader, Answer Page)>();
        for (var sitting = 0; sitting < 12; sitting++) steps.Add(await _door.SecondStepAsync("ulgu.deputy10"));
        Task<Answer> GuessAsync(int sitting, string code, params (string, string)[] once) =>
            steps[sitting].Reader.SubmitAsync(steps[sitting].Page, [("Form.Code", code), .. once]);

        Assert.Equal(400, (await GuessAsync(0, Totp.Code(key, 1), ("__once", Guid.NewGuid().ToString("N")))).Status);
        Assert.Equal(302, (await steps[0].Reader.GetAsync("/accounts/me")).Status);
        for (var sitting = 1; sitting < 11; sitting++)
        {
            var isKeyed = sitting % 2 == 0;
            (string, string)[] once = isKeyed ? [("__once", Guid.NewGuid().ToString("N"))] : [];
            Assert.Equal((sitting, isKeyed ? 400 : 422), (sitting, (await GuessAsync(sitting, "000000", once)).Status));
        }

        Assert.NotNull(await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "ulgu.deputy10").Select(u => u.LockoutEnd).SingleAsync()));
        Assert.Contains(Door.Locked, (await GuessAsync(11, Totp.Code(key, 1))).ErrorAt("Form_Code"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_right_password_between_wrong_codes_forgets_none_of_them()
    {
        var clock = new Clock();
        var door = Door.With(Portal, clock);
        var (_, key, _) = await door.SetUpAsync("ulgu.deputy4", clock);
        for (var attempt = 1; attempt <= 4; attempt++) await door.CodeAsync("ulgu.deputy4", "000000");
        Assert.Contains(Door.Locked, (await door.CodeAsync("ulgu.deputy4", "000000")).Text, StringComparison.Ordinal);
        clock.Pass(TimeSpan.FromMinutes(16));
        Assert.Equal("/", (await door.CodeAsync("ulgu.deputy4", Totp.Code(key, 0, clock))).Location);
    }

    [Fact]
    public async Task Wrong_codes_are_counted_where_the_second_factor_is_turned_on()
    {
        var (reader, page, key) = await _door.KeyAsync("ulgu.deputy5");
        for (var attempt = 1; attempt < 5; attempt++) page = await reader.SubmitAsync(page, ("Form.Code", "000000"), ("Form.Password", Portal.Password));
        Assert.Equal("Код туура эмес же мөөнөтү өтүп кеткен", page.ErrorAt("Form_Code"));
        page = await reader.SubmitAsync(page, ("Form.Code", "000000"), ("Form.Password", Portal.Password));
        Assert.Contains(Door.Locked, page.ErrorAt("Form_Code"), StringComparison.Ordinal);
        page = await reader.SubmitAsync(page, ("Form.Code", Totp.Code(key)), ("Form.Password", Portal.Password));
        Assert.Equal(422, page.Status);
        Assert.False(await IsOnAsync("ulgu.deputy5"));
    }

    [Fact]
    public async Task A_wrong_present_password_is_counted_where_it_is_changed()
    {
        var reader = await _door.SignedInAsync("ulgu.deputy6");
        async Task<Answer> ChangeAsync(string current) =>
            await reader.SubmitAsync(await reader.GetAsync("/accounts/me/password"), ("Form.Current", current), ("Form.New", "Jaany-Kochot-48"),
                ("Form.Again", "Jaany-Kochot-48"));

        for (var attempt = 1; attempt < 5; attempt++) Assert.Equal("Азыркы сырсөз туура эмес", (await ChangeAsync(WrongPassword)).ErrorAt("Form_Current"));
        Assert.Contains(Door.Locked, (await ChangeAsync(WrongPassword)).ErrorAt("Form_Current"), StringComparison.Ordinal);
        Assert.Contains(Door.Locked, (await ChangeAsync(Portal.Password)).ErrorAt("Form_Current"), StringComparison.Ordinal);
        Assert.Contains(Door.Locked, (await Door.PasswordAsync(_door.Visitor(), "ulgu.deputy6")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ulgu.deputy7", "/accounts/second-factor/remove")]
    [InlineData("ulgu.deputy8", "/accounts/second-factor/codes")]
    public async Task Who_finds_a_page_open_changes_no_second_factor_without_the_password(string userName, string path)
    {
        var (reader, _, codes) = await _door.SetUpAsync(userName);
        var page = await reader.GetAsync(path);
        page = await reader.SubmitAsync(page);
        Assert.Equal("Бул жерди толтуруңуз", page.ErrorAt("Form_Password"));
        for (var attempt = 1; attempt < 5; attempt++) page = await reader.SubmitAsync(page, ("Form.Password", WrongPassword));
        Assert.Equal("Азыркы сырсөз туура эмес", page.ErrorAt("Form_Password"));
        page = await reader.SubmitAsync(page, ("Form.Password", WrongPassword));
        Assert.Contains(Door.Locked, page.ErrorAt("Form_Password"), StringComparison.Ordinal);
        Assert.Equal(422, (await reader.SubmitAsync(page, ("Form.Password", Portal.Password))).Status);
        Assert.True(await IsOnAsync(userName));
        await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == userName)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null)));
        Assert.Equal("/", (await _door.CodeAsync(userName, codes[0])).Location);
    }

    [Fact]
    public async Task Twenty_guesses_at_once_are_no_more_than_five()
    {
        var hasher = new CountingHasher();
        var door = Door.With(Portal, hasher);
        var pages = new List<(Reader Reader, Answer Page)>();
        foreach (var _ in Enumerable.Range(0, 20))
        {
            var visitor = door.Visitor();
            pages.Add((visitor, await visitor.GetAsync("/accounts/sign-in")));
        }

        var answers = await Task.WhenAll(pages.Select(p => Task.Run(() =>
            p.Reader.SubmitAsync(p.Page, "form[data-keep-all]", ("UserName", "alexandrov.admin"), ("Password", WrongPassword)))));

        Assert.All(answers, a => Assert.Equal(422, a.Status));
        Assert.InRange(hasher.Verified, 1, 5);
        Assert.Contains(Door.Locked, (await Door.PasswordAsync(door.Visitor(), "alexandrov.admin")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lockout_stands_in_the_journal_and_nobody_is_said_to_have_done_it()
    {
        for (var attempt = 0; attempt < 5; attempt++) await Door.PasswordAsync(_door.Visitor(), "ulgu.supervisor", WrongPassword);
        var id = await Portal.UserIdAsync("ulgu.supervisor");
        var journal = await (await Portal.SignedInAsync("ulgu.head")).GetAsync($"/journal?record={id}&action={JournalAction.LockedOut}");
        Assert.Contains("Көп туура эмес аракеттен кийин убактылуу тосулду: колдонуучу", journal.Text, StringComparison.Ordinal);
        Assert.Contains("Кирбеген адам", journal.Document.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    private Task<bool> IsOnAsync(string userName) =>
        Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == userName).Select(u => u.TwoFactorEnabled).SingleAsync());
}
