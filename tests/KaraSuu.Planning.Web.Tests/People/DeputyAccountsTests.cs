using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.People;

/// <summary>Accounts are made from the list of deputies, each with a one-time code on a slip; the code opens the account once.</summary>
public sealed partial class DeputyAccountsTests(Portal portal) : PortalTests(portal)
{
    private const string NewPassword = "Kok-Toonun-Bugusu-48";

    [Fact]
    public async Task Chosen_deputies_get_accounts_and_slips_at_once()
    {
        var (aimak, ids) = await DeputiesAsync("Өмүралиев Жоомарт", "Өмүралиев Жоомарт");
        var admin = await Portal.SignedInAsync("ulgu.admin");
        var page = await admin.GetAsync($"/aimaks/{aimak}/accounts");
        Assert.Equal(200, page.Status);
        var paper = await MakeAsync(admin, page, ids);
        Assert.Equal((200, "application/pdf"), (paper.Status, paper.ContentType));

        var accounts = await Portal.WithDbAsync(db => db.Users.AsNoTracking().Where(u => ids.Contains(u.DeputyId!.Value)).OrderBy(u => u.Id)
            .Select(u => new { u.UserName, u.AiylAimakId, u.PasswordHash, Roles = db.UserRoles.Count(r => r.UserId == u.Id) }).ToListAsync());
        Assert.Equal(2, accounts.Count);
        Assert.All(accounts, a => Assert.Equal((aimak, 1), (a.AiylAimakId!.Value, a.Roles)));
        Assert.All(accounts, a => Assert.Null(a.PasswordHash));
        Assert.Equal(2, accounts.Select(a => a.UserName).Distinct().Count());
        Assert.All(accounts, a => Assert.StartsWith("omuraliev.zhoomart", a.UserName, StringComparison.Ordinal));
        var words = await PdfWords.OfAsync(paper.Bytes);
        Assert.All(accounts, a => Assert.Contains(a.UserName!, words, StringComparison.Ordinal));
        Assert.Contains("http://localhost/accounts/sign-in", words, StringComparison.Ordinal);
        var hashes = await Portal.WithDbAsync(db => db.OneTimeCodes.AsNoTracking().Select(c => c.Hash).ToListAsync());
        Assert.All(Codes(words), code => Assert.DoesNotContain(hashes, h => h.Contains(code, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains("коду", (await admin.GetAsync($"/aimaks/{aimak}/accounts")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_lets_in_once_and_leads_to_a_password_of_ones_own()
    {
        var (userName, code) = await NewAsync("Сыдыков Нурлан");
        var reader = Portal.Visitor();
        Assert.Equal(302, (await Door.PasswordAsync(reader, userName, $" {code.ToUpperInvariant().Replace('-', ' ')} ")).Status);
        Assert.Equal(422, (await Door.PasswordAsync(Portal.Visitor(), userName, code)).Status);
        Assert.Equal("/accounts/me/password", (await reader.GetAsync("/")).Location);

        var page = await reader.GetAsync("/accounts/me/password");
        Assert.Null(page.Document.GetElementById("Form_Current"));
        Assert.Contains("Сиз бир жолку код менен кирдиңиз", page.Text, StringComparison.Ordinal);
        var bad = await reader.SubmitAsync(page, ("Form.New", "123"), ("Form.Again", "123"));
        Assert.Equal(422, bad.Status);
        Assert.NotNull(bad.ErrorAt("Form_New"));
        Assert.Equal(302, (await reader.SubmitAsync(bad, ("Form.New", NewPassword), ("Form.Again", NewPassword))).Status);
        Assert.Equal(302, (await Door.PasswordAsync(Portal.Visitor(), userName, NewPassword)).Status);
        Assert.Equal(422, (await Door.PasswordAsync(Portal.Visitor(), userName, code)).Status);

        var told = await reader.GetAsync("/accounts/notices");
        Assert.Contains("бул эсепти депутатка байлаган", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_with_one_code_at_the_same_moment_are_one_sign_in()
    {
        var (userName, code) = await NewAsync("Абдыров Канат");
        var doors = new List<(Reader Reader, Answer Page)>();
        for (var n = 0; n < 4; n++)
        {
            var visitor = Portal.Visitor();
            doors.Add((visitor, await visitor.GetAsync("/accounts/sign-in")));
        }
        var answers = await Task.WhenAll(doors.Select(d => Task.Run(() =>
            d.Reader.SubmitAsync(d.Page, "form[data-keep-all]", ("UserName", userName), ("Password", code)))));
        Assert.Single(answers, a => a.Status == 302);
    }

    [Fact]
    public async Task Wrong_codes_lock_as_wrong_passwords_do()
    {
        var (userName, code) = await NewAsync("Токтосунов Эрлан");
        for (var attempt = 0; attempt < 5; attempt++)
            Assert.Equal(422, (await Door.PasswordAsync(Portal.Visitor(), userName, "aaaa-bbbb-cccc")).Status);
        Assert.Equal(422, (await Door.PasswordAsync(Portal.Visitor(), userName, code)).Status);
        Assert.NotNull(await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == userName).Select(u => u.LockoutEnd).SingleAsync()));
    }

    [Fact]
    public async Task After_its_days_a_code_lets_nobody_in_and_a_new_one_is_made()
    {
        var (userName, code) = await NewAsync("Жумабаев Азамат");
        var clock = new Clock();
        clock.Pass(TimeSpan.FromDays(15));
        var later = Door.With(Portal, clock);
        Assert.Equal(422, (await Door.PasswordAsync(later.Visitor(), userName, code)).Status);
        var admin = await later.SignedInAsync("ulgu.admin");
        var (aimak, deputy) = await OfAsync(userName);
        var page = await admin.GetAsync($"/aimaks/{aimak}/accounts");
        Assert.Contains("кодунун мөөнөтү өттү", page.Text, StringComparison.Ordinal);
        var again = Codes(await PdfWords.OfAsync((await MakeAsync(admin, page, [deputy])).Bytes)).Single();
        Assert.NotEqual(code, again);
        Assert.Equal(302, (await Door.PasswordAsync(later.Visitor(), userName, again)).Status);
    }

    [Fact]
    public async Task Sent_again_it_makes_no_second_codes_and_says_how_to_go_on()
    {
        var (aimak, ids) = await DeputiesAsync("Исаков Мирбек");
        var admin = await Portal.SignedInAsync("ulgu.admin");
        var page = await admin.GetAsync($"/aimaks/{aimak}/accounts");
        var code = Codes(await PdfWords.OfAsync((await MakeAsync(admin, page, ids)).Bytes)).Single();
        var again = await MakeAsync(admin, page, ids);
        Assert.Equal($"/aimaks/{aimak}/accounts", again.Location);
        Assert.Contains("Барактар PDF файл болуп берилген", (await admin.FollowAsync(again)).Text, StringComparison.Ordinal);
        var userName = await Portal.WithDbAsync(db => db.Users.Where(u => u.DeputyId == ids[0]).Select(u => u.UserName!).SingleAsync());
        Assert.Equal(302, (await Door.PasswordAsync(Portal.Visitor(), userName, code)).Status);
    }

    [Fact]
    public async Task Nobody_chosen_or_a_deputy_with_a_password_is_said_at_the_field()
    {
        var (aimak, _) = await DeputiesAsync("Бекова Айнура");
        var admin = await Portal.SignedInAsync("ulgu.admin");
        var page = await admin.GetAsync($"/aimaks/{aimak}/accounts");
        var none = await admin.SubmitAsync(page);
        Assert.Equal((422, "Бул жерди толтуруңуз"), (none.Status, none.ErrorAt("Form_DeputyIds")));
        var known = await Portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "ulgu.deputy2").Select(u => u.DeputyId!.Value).SingleAsync());
        var refused = await MakeAsync(admin, page, [known]);
        Assert.Equal(422, refused.Status);
        Assert.NotNull(refused.ErrorAt("Form_DeputyIds"));
        Assert.Equal(302, (await Door.PasswordAsync(Portal.Visitor(), "ulgu.deputy2")).Status);
    }

    [Fact]
    public async Task A_deputy_of_another_aimak_and_another_aimaks_page_do_not_exist()
    {
        var (other, stranger) = await Portal.WithDbAsync(async db => (
            await db.AiylAimaks.Where(a => a.Slug == "kara-suu").Select(a => a.Id).SingleAsync(),
            await db.Deputies.Where(d => db.AiylAimaks.Any(a => a.Id == d.AiylAimakId && a.Slug != "ulgu")).Select(d => (int?)d.Id).FirstOrDefaultAsync()));
        var (aimak, _) = await DeputiesAsync("Кадыров Улан");
        var admin = await Portal.SignedInAsync("ulgu.admin");
        Assert.Equal(404, (await admin.GetAsync($"/aimaks/{other}/accounts")).Status);
        var page = await admin.GetAsync($"/aimaks/{aimak}/accounts");
        Assert.Equal(422, (await MakeAsync(admin, page, [stranger ?? 999_999])).Status);
        Assert.Equal(302, (await (await Portal.SignedInAsync("ulgu.chair")).GetAsync($"/aimaks/{aimak}/accounts")).Status);
    }

    [Fact]
    public async Task Who_made_a_code_for_whom_stands_in_the_journal_and_the_code_nowhere()
    {
        var (userName, code) = await NewAsync("Мамытова Гүлзат");
        var id = await Portal.UserIdAsync(userName);
        var journal = await (await Portal.SignedInAsync("ulgu.admin")).GetAsync($"/journal?record={id}&action={JournalAction.CodeGiven}");
        Assert.Contains("Администратор бир жолку код берди", journal.Text, StringComparison.Ordinal);
        Assert.Contains("Мамытова Гүлзат", journal.Text, StringComparison.Ordinal);
        var bare = code.Replace("-", "", StringComparison.Ordinal);
        Assert.False(await Portal.WithDbAsync(db => db.JournalEntries.AnyAsync(e => e.After!.Contains(code) || e.After.Contains(bare))));
    }

    [Fact]
    public async Task A_code_for_a_known_account_ends_its_password_and_sessions_and_is_told_to_the_person()
    {
        var reader = await Portal.SignedInAsync("ulgu.deputy3");
        var id = await Portal.UserIdAsync("ulgu.deputy3");
        var admin = await Portal.SignedInAsync("ulgu.admin");
        var paper = await admin.SubmitAsync(await admin.GetAsync($"/users/{id}/code"));
        Assert.Equal("application/pdf", paper.ContentType);
        Assert.Equal(302, (await reader.GetAsync("/accounts/me")).Status);
        Assert.Equal(422, (await Door.PasswordAsync(Portal.Visitor(), "ulgu.deputy3")).Status);
        var code = Codes(await PdfWords.OfAsync(paper.Bytes)).Single();
        var again = Portal.Visitor();
        Assert.Equal(302, (await Door.PasswordAsync(again, "ulgu.deputy3", code)).Status);
        await again.SubmitAsync(await again.GetAsync("/accounts/me/password"), ("Form.New", NewPassword), ("Form.Again", NewPassword));
        Assert.Contains("сырсөзүңүздүн ордуна бир жолку код берген", (await again.GetAsync("/accounts/notices")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_given_later_makes_the_code_worthless()
    {
        var (userName, code) = await NewAsync("Турдубаев Самат");
        var id = await Portal.UserIdAsync(userName);
        var admin = await Portal.SignedInAsync("ulgu.admin");
        var given = await admin.SubmitAsync(await admin.GetAsync($"/users/{id}/password"));
        Assert.Equal(422, (await Door.PasswordAsync(Portal.Visitor(), userName, code)).Status);
        Assert.Equal(302, (await Door.PasswordAsync(Portal.Visitor(), userName, given.Document.QuerySelector("main code")!.TextContent)).Status);
    }

    [Fact]
    public async Task Nobody_gives_himself_a_code()
    {
        var admin = await Portal.SignedInAsync("ulgu.admin");
        var own = await Portal.UserIdAsync("ulgu.admin");
        Assert.Equal(422, (await admin.SubmitAsync(await admin.GetAsync($"/users/{own}/code"))).Status);
        Assert.Equal(302, (await Door.PasswordAsync(Portal.Visitor(), "ulgu.admin")).Status);
    }

    private async Task<(string UserName, string Code)> NewAsync(string fullName)
    {
        var (aimak, ids) = await DeputiesAsync(fullName);
        var admin = await Portal.SignedInAsync("ulgu.admin");
        var paper = await MakeAsync(admin, await admin.GetAsync($"/aimaks/{aimak}/accounts"), ids);
        Assert.Equal("application/pdf", paper.ContentType);
        return (await Portal.WithDbAsync(db => db.Users.Where(u => u.DeputyId == ids[0]).Select(u => u.UserName!).SingleAsync()),
            Codes(await PdfWords.OfAsync(paper.Bytes)).Single());
    }

    private Task<(int Aimak, int Deputy)> OfAsync(string userName) => Portal.WithDbAsync(async db =>
    {
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.UserName == userName);
        return (user.AiylAimakId!.Value, user.DeputyId!.Value);
    });

    private Task<(int Aimak, int[] Ids)> DeputiesAsync(params string[] names) => Portal.WithDbAsync(async db =>
    {
        var aimak = await db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync();
        Deputy[] made = [.. names.Select(n => new Deputy(
            aimak, new DeputyFacts(n, null, new DateOnly(2025, 1, 10), null), new Stamp("Адис", DateTime.UtcNow)))];
        db.AddRange(made);
        await db.SaveChangesAsync();
        return (aimak, made.Select(d => d.Id).ToArray());
    });

    private static Task<Answer> MakeAsync(Reader admin, Answer page, IEnumerable<int> deputies) => admin.SubmitAsync(
        page, "main form[method=post]", [.. deputies.Select(id => ("Form.DeputyIds", id.ToString(System.Globalization.CultureInfo.InvariantCulture)))]);

    private static List<string> Codes(string words) => [.. Code().Matches(words).Select(m => m.Value)];

    [GeneratedRegex("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}")]
    private static partial Regex Code();
}
