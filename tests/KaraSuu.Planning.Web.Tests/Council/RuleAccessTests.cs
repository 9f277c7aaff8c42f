using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Council;

/// <summary>Whose rule it is: an administrator who could come in as both people behind a rule stands beside it.</summary>
public sealed class RuleAccessTests(Portal portal) : PortalTests(portal)
{
    private const string Unconfirmed = "Администратор эсебиңизди өзгөрткөн, сиз аны ырастай элексиз";
    private const string Giver = "Эрежени койгонго да, ырастаганга да кирүүнү бир эле администратор берген: Үлгү: Аймактын администратору";

    private readonly Ways _ways = new(portal);

    [Fact]
    public async Task Two_new_accounts_of_one_administrator_are_told_stand_still_until_confirmed_and_their_rule_names_who_made_them()
    {
        var aimak = await Portal.AimakAsync();
        var chair = await _ways.MakeAsync("ulgu.admin", "new.chair", "Жаңы Төрага", ("Form.Roles", Roles.KeneshChair));
        var head = await _ways.MakeAsync("ulgu.admin", "new.head", "Жаңы Башчы", ("Form.Roles", Roles.HeadOfAo));
        foreach (var reader in new[] { chair, head })
            Assert.Contains("Үлгү: Аймактын администратору бул эсепти ачкан", (await reader.GetAsync(AccessNotices.Page)).Text, StringComparison.Ordinal);

        var refused = await SetAsync(chair, aimak, "7.1.2026");
        Assert.Equal(422, refused.Status);
        Assert.StartsWith(Unconfirmed, Assert.Single(refused.Errors), StringComparison.Ordinal);
        await Ways.ConfirmAsync(chair);
        Assert.Equal(302, (await SetAsync(chair, aimak, "7.1.2026")).Status);
        var id = await IdAsync(aimak, new DateOnly(2026, 1, 7));
        var page = await head.GetAsync($"/voting-rules/{id}/confirm");
        Assert.Contains(Unconfirmed, page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main form[method=post]"));
        Assert.StartsWith(Unconfirmed, Assert.Single((await head.PressAsync(page, ("Form.Revision", "1"))).Errors), StringComparison.Ordinal);
        Assert.DoesNotContain(Giver, (await head.GetAsync($"/aimaks/{aimak}/voting-rules")).Text, StringComparison.Ordinal);
        await Ways.ConfirmAsync(head);
        Assert.Equal(302, (await head.SubmitAsync(await head.GetAsync($"/voting-rules/{id}/confirm"))).Status);

        var today = Texts.Show.Date(DateTime.UtcNow);
        var list = (await head.GetAsync($"/aimaks/{aimak}/voting-rules")).Document.GetElementById($"rule-{id}")!.TextContent;
        Assert.Contains($"{Giver}. Жаңы Төрага: {today}; Жаңы Башчы: {today}.", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_administrator_who_reset_both_stands_beside_the_rule_before_the_opening_and_under_the_result_for_good()
    {
        var aimak = await Portal.AimakAsync();
        var chair = await _ways.ResetAsync("ulgu.admin", "ulgu.chair");
        var head = await _ways.ResetAsync("ulgu.admin", "ulgu.head");
        await Ways.ConfirmAsync(chair);
        await Ways.ConfirmAsync(head);
        await SetAsync(chair, aimak, $"{Kenesh.Today:d.M.yyyy}");
        var rule = await IdAsync(aimak, Kenesh.Today);
        Assert.Equal(302, (await head.SubmitAsync(await head.GetAsync($"/voting-rules/{rule}/confirm"))).Status);
        var plan = await Portal.SubmittedPlanAsync();
        var (session, item) = await Portal.SessionAsync(plan, present: 9);

        var open = await chair.GetAsync($"/sessions/{session}/agenda/{item}/vote");
        Assert.Contains(Giver, open.Text, StringComparison.Ordinal);
        var opened = await chair.SubmitAsync(open);
        var vote = int.Parse(opened.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(Giver, (await chair.GetAsync($"/votes/{vote}")).Text, StringComparison.Ordinal);
        await chair.CastAsync(vote, Choice.For);
        await chair.CloseAsync(vote);
        Assert.Contains(Giver, (await chair.GetAsync($"/votes/{vote}")).Text, StringComparison.Ordinal);
        Assert.Contains(Giver, (await chair.GetAsync($"/plans/{plan}/decision")).Text, StringComparison.Ordinal);

        await SetAsync(chair, aimak, "9.1.2026");
        await _ways.AgeAsync("ulgu.head", 31);
        var later = await IdAsync(aimak, new DateOnly(2026, 1, 9));
        Assert.Equal(302, (await head.SubmitAsync(await head.GetAsync($"/voting-rules/{later}/confirm"))).Status);
        var list = await head.GetAsync($"/aimaks/{aimak}/voting-rules");
        Assert.DoesNotContain(Giver, list.Document.GetElementById($"rule-{later}")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_administrators_are_two_hands()
    {
        var aimak = await Portal.AimakAsync("alexandrov");
        var chair = await _ways.MakeAsync("alexandrov.admin", "alexandrov.chair2", "Экинчи Төрага", ("Form.Roles", Roles.KeneshChair));
        var head = await _ways.MakeAsync("admin", "alexandrov.head2", "Экинчи Башчы", ("Form.Roles", Roles.HeadOfAo), ("Form.AimakId", $"{aimak}"));
        await Ways.ConfirmAsync(chair);
        await Ways.ConfirmAsync(head);
        await SetAsync(chair, aimak, "8.1.2026");
        var rule = await IdAsync(aimak, new DateOnly(2026, 1, 8));
        Assert.Equal(302, (await head.SubmitAsync(await head.GetAsync($"/voting-rules/{rule}/confirm"))).Status);
        Assert.DoesNotContain("бир эле администратор", (await head.GetAsync($"/aimaks/{aimak}/voting-rules")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_got_through_a_second_account_is_told_and_written_down_and_confirms_nothing_before_the_word_of_the_account()
    {
        var aimak = await Portal.AimakAsync("kara-suu");
        var chair = await Portal.SignedInAsync("kara-suu.chair");
        await SetAsync(chair, aimak, "6.1.2026");
        var rule = await IdAsync(aimak, new DateOnly(2026, 1, 6));
        var second = await _ways.MakeAsync("kara-suu.admin", "kara-suu.myself", "Ошол эле администратор", ("Form.Roles", Roles.JmeMember));
        Assert.DoesNotContain("Муну сиз сурадыңызбы?", (await second.GetAsync("/accounts/me")).Text, StringComparison.Ordinal);
        var admin = await Portal.SignedInAsync("kara-suu.admin");
        var id = await Portal.UserIdAsync("kara-suu.myself");
        Assert.Equal(302, (await admin.SubmitAsync(await admin.GetAsync($"/users/{id}"), ("Form.Roles", Roles.HeadOfAo))).Status);

        second = await new Door(Portal).SignedInAsync("kara-suu.myself", "Jaany-Kochot-48");
        var told = (await second.GetAsync(AccessNotices.Page)).Text;
        Assert.Contains("бул эсепке жаңы роль берген", told, StringComparison.Ordinal);
        Assert.Contains("Азыркы ролдору: айыл өкмөтүнүн башчысы.", told, StringComparison.Ordinal);
        Assert.Equal(422, (await second.PressAsync(await second.GetAsync($"/voting-rules/{rule}/confirm"), ("Form.Revision", "1"))).Status);
        Assert.Null(await Portal.WithDbAsync(db => db.VotingRules.Where(r => r.Id == rule).Select(r => r.ConfirmedBy).SingleAsync()));
        var journal = (await (await Portal.SignedInAsync("kara-suu.head")).GetAsync("/journal")).Text;
        Assert.Contains("Администратор роль берди", journal, StringComparison.Ordinal);
        await Ways.ConfirmAsync(second);
        Assert.Equal(302, (await second.SubmitAsync(await second.GetAsync($"/voting-rules/{rule}/confirm"))).Status);
    }

    [Fact]
    public async Task Accounts_of_the_samples_have_nothing_to_confirm()
    {
        var untouched = await Portal.WithDbAsync(db => db.Users
            .Where(u => u.UserName == "kara-suu.chair" || u.UserName!.StartsWith("ulgu.deputy")).Select(u => u.Id).ToListAsync());
        Assert.NotEmpty(untouched);
        Assert.False(await Portal.WithDbAsync(db => db.AccessNotices.AnyAsync(n => untouched.Contains(n.UserId))));
    }

    private static async Task<Answer> SetAsync(Reader reader, int aimak, string validFrom) => await reader.SubmitAsync(
        await reader.GetAsync($"/aimaks/{aimak}/voting-rules/new"), ("Form.ValidFrom", validFrom), ("Form.Basis", "Регламент, 12-берене"),
        ("Form.QuorumOf", nameof(CountedOf.Seats)), ("Form.QuorumMeasure", "MoreThan"), ("Form.QuorumNumerator", "1"), ("Form.QuorumDenominator", "2"),
        ("Form.MajorityOf", nameof(CountedOf.Seats)), ("Form.MajorityMeasure", "MoreThan"), ("Form.MajorityNumerator", "1"), ("Form.MajorityDenominator", "2"));

    private Task<int> IdAsync(int aimak, DateOnly day) =>
        Portal.WithDbAsync(db => db.VotingRules.Where(r => r.AiylAimakId == aimak && r.ValidFrom == day).Select(r => r.Id).SingleAsync());
}
