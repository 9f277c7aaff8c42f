using AngleSharp.Dom;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KaraSuu.Planning.Web.Tests.Council;

public sealed class VotingRuleTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task A_rule_is_set_by_the_chair_confirmed_by_the_head_and_a_correction_withdraws_that()
    {
        var aimak = await Portal.AimakAsync();
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var list = await chair.FollowAsync(await AddAsync(chair, aimak, "1.1.2026"));
        Assert.Contains("ыйгарым укугу бар депутаттардын кеминде 2/3 бөлүгү", list.Text);
        Assert.Contains("портал текшере алган жок", list.Text);
        var id = await IdAsync(aimak, new DateOnly(2026, 1, 1));
        Assert.Contains("ырасталган эмес", list.Document.GetElementById($"rule-{id}")!.TextContent);
        Assert.Contains("Бул эрежени сиз койгонсуз", list.Document.GetElementById($"rule-{id}")!.TextContent);
        Assert.Contains("/error/403", (await chair.GetAsync($"/voting-rules/{id}/confirm")).Location);

        var head = await Portal.SignedInAsync("ulgu.head");
        Assert.Contains("айыл өкмөтүнүн башчысы же аны койгондон башка депутат ырасташы керек",
            (await head.GetAsync(list.Path)).Document.GetElementById($"rule-{id}")!.TextContent);
        var confirmed = await head.FollowAsync(await head.SubmitAsync(await head.GetAsync($"/voting-rules/{id}/confirm")));
        Assert.Matches(@"Эрежени койгон: Үлгү Депутат 1, .*Эрежени ырастаган: Үлгү: Айыл өкмөтүнүн башчысы, ",
            Flat(confirmed.Document.GetElementById($"rule-{id}")!.TextContent));
        Assert.Null(confirmed.Document.QuerySelector($"a[href='/voting-rules/{id}/confirm']"));

        var corrected = await chair.FollowAsync(await chair.SubmitAsync(await chair.GetAsync($"/voting-rules/{id}"), ("Form.Basis", "Жаңы регламент")));
        var rule = corrected.Document.GetElementById($"rule-{id}")!.TextContent;
        Assert.Contains("ырасталган эмес", rule);
        Assert.Contains("Жаңы регламент", rule);
    }

    [Fact]
    public async Task A_specialist_neither_sets_nor_changes_nor_confirms_a_rule()
    {
        var aimak = await Portal.AimakAsync();
        var specialist = await Portal.SignedInAsync("ulgu.specialist");
        var list = await specialist.GetAsync($"/aimaks/{aimak}/voting-rules");
        Assert.Null(list.Document.QuerySelector("main a.button"));
        var rule = await Portal.WithDbAsync(db => db.VotingRules.Where(r => r.AiylAimakId == aimak).Select(r => r.Id).FirstAsync());
        foreach (var path in new[] { $"/aimaks/{aimak}/voting-rules/new", $"/voting-rules/{rule}", $"/voting-rules/{rule}/confirm" })
        {
            Assert.Contains("/error/403", (await specialist.GetAsync(path)).Location);
            Assert.Contains("/error/403", (await specialist.PostAsync(path,
                Reader.Fields(list.Document.QuerySelector<AngleSharp.Html.Dom.IHtmlFormElement>("form[method=post]")!))).Location);
        }
    }

    [Fact]
    public async Task A_chair_who_is_head_or_deputy_too_does_not_confirm_the_own_rule_by_any_account()
    {
        var aimak = await Portal.AimakAsync();
        var deputy = await Portal.WithDbAsync(db => db.Deputies.Where(d => d.AiylAimakId == aimak).OrderBy(d => d.Id).Select(d => d.Id).FirstAsync());
        await AddPersonAsync("ulgu.both", "Үлгү Депутат 1", aimak, deputy, Roles.KeneshChair, Roles.Deputy, Roles.HeadOfAo);
        await AddPersonAsync("ulgu.second", "Экинчи эсеп", aimak, deputy, Roles.Deputy);
        await AddPersonAsync("ulgu.namesake", "Үлгү Депутат 1", aimak, null, Roles.HeadOfAo);
        var both = await Portal.SignedInAsync("ulgu.both");
        await AddAsync(both, aimak, "5.1.2026");
        var id = await IdAsync(aimak, new DateOnly(2026, 1, 5));

        foreach (var account in new[] { both, await Portal.SignedInAsync("ulgu.second") })
        {
            var page = await account.GetAsync($"/voting-rules/{id}/confirm");
            Assert.Contains("Бул эрежени сиз койгонсуз", page.Text);
            Assert.Null(page.Document.QuerySelector("main form[method=post]"));
            var refused = await account.PressAsync(page, ("Form.Revision", "1"));
            Assert.Equal(422, refused.Status);
            Assert.Contains("башка адам ырасташы керек", Assert.Single(refused.Errors));
        }
        Assert.False(await IsConfirmedAsync(id));
        var namesake = await Portal.SignedInAsync("ulgu.namesake");
        Assert.Equal(302, (await namesake.SubmitAsync(await namesake.GetAsync($"/voting-rules/{id}/confirm"))).Status);
        Assert.True(await IsConfirmedAsync(id));
    }

    [Fact]
    public async Task What_was_not_read_is_not_confirmed()
    {
        var aimak = await Portal.AimakAsync();
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var head = await Portal.SignedInAsync("ulgu.head");
        await AddAsync(chair, aimak, "2.1.2026");
        var id = await IdAsync(aimak, new DateOnly(2026, 1, 2));
        var read = await head.GetAsync($"/voting-rules/{id}/confirm");
        await chair.SubmitAsync(await chair.GetAsync($"/voting-rules/{id}"), ("Form.MajorityNumerator", "3"), ("Form.MajorityDenominator", "4"));
        var again = await head.SubmitAsync(read);
        Assert.Equal(422, again.Status);
        Assert.Contains("3/4", again.Text);
        Assert.False(await IsConfirmedAsync(id));
    }

    [Fact]
    public async Task The_day_of_a_confirmed_rule_is_not_moved()
    {
        var aimak = await Portal.AimakAsync();
        var chair = await Portal.SignedInAsync("ulgu.chair");
        var id = await IdAsync(aimak, new DateOnly(2024, 12, 2));
        var again = await chair.SubmitAsync(await chair.GetAsync($"/voting-rules/{id}"), ("Form.ValidFrom", "1.1.2030"));
        Assert.Equal(422, again.Status);
        Assert.StartsWith("Бир жолу ырасталган эреженин башталган күнү өзгөрбөйт", again.ErrorAt("Form_ValidFrom"), StringComparison.Ordinal);
        Assert.Equal("1.1.2030", again.ValueOf("Form_ValidFrom"));
        Assert.Contains("errors", again.Document.QuerySelector("main .errors, main .hint, main .notice.attention")!.ClassList);
        Assert.True(await IsConfirmedAsync(id));
    }

    [Fact]
    public async Task Where_there_is_no_rule_the_page_says_who_does_what_next()
    {
        var rules = $"/aimaks/{await Portal.AimakAsync("kara-suu")}/voting-rules";
        Assert.Contains("Эрежени кеңештин төрагасы жазат",
            (await (await Portal.SignedInAsync("kara-suu.specialist")).GetAsync(rules)).Document.QuerySelector(".empty")!.TextContent);
        var chair = await (await Portal.SignedInAsync("kara-suu.chair")).GetAsync(rules);
        Assert.Contains("Эрежени кеңештин регламентинен жазыңыз", chair.Document.QuerySelector(".empty")!.TextContent);
        Assert.NotNull(chair.Document.QuerySelector($"a[href='{rules}/new']"));
    }

    [Theory]
    [InlineData("Form.QuorumOf", "Present", "Form_QuorumOf", "Кворумду катышкандардан эсептөөгө болбойт")]
    [InlineData("Form.QuorumDenominator", "0", "Form_QuorumDenominator", "1 менен 100 ортосундагы сан жазыңыз")]
    [InlineData("Form.QuorumDenominator", "100", "Form_QuorumNumerator", "Кворум жарымынан аз болбойт: кеминде 1/2 жазыңыз")]
    [InlineData("Form.QuorumNumerator", "4", "Form_QuorumNumerator", "Бөлчөк туура эмес: алымы бөлүмүнөн чоң болбойт, «1/1ден көп» деген болбойт.")]
    [InlineData("Form.MajorityDenominator", "100", "Form_MajorityNumerator", "Чечимди жарымынан көбү кабыл алат: 1/2ден көп деп же андан чоң бөлчөк жазыңыз")]
    [InlineData("Form.MajorityMeasure", "AtLeast", "Form_MajorityNumerator", "Чечимди жарымынан көбү кабыл алат: 1/2ден көп деп же андан чоң бөлчөк жазыңыз")]
    [InlineData("Form.Basis", " ", "Form_Basis", "Бул жерди толтуруңуз")]
    [InlineData("Form.ValidFrom", "2.12.2024", "Form_ValidFrom", "Бул күндөн башталган эреже бар. Ошону оңдоңуз же башка күн жазыңыз.")]
    public async Task A_wrong_rule_is_explained_at_its_field(string field, string value, string id, string sentence)
    {
        var reader = await Portal.SignedInAsync("ulgu.chair");
        var again = await AddAsync(reader, await Portal.AimakAsync(), "3.1.2026", (field, value));
        Assert.Equal(422, again.Status);
        Assert.Equal(sentence, again.ErrorAt(id));
        if (value.All(char.IsAsciiDigit)) Assert.Equal(value, again.ValueOf(field.Replace('.', '_')));
    }

    [Fact]
    public async Task Nobody_sees_or_changes_the_rules_of_another_aimak()
    {
        var aimak = await Portal.AimakAsync();
        var rule = await Portal.WithDbAsync(db => db.VotingRules.Where(r => r.AiylAimakId == aimak).Select(r => r.Id).FirstAsync());
        var stranger = await Portal.SignedInAsync("kara-suu.chair");
        foreach (var path in new[] { $"/aimaks/{aimak}/voting-rules", $"/aimaks/{aimak}/voting-rules/new", $"/voting-rules/{rule}" })
            Assert.Equal(404, (await stranger.GetAsync(path)).Status);
        Assert.Equal(404, (await (await Portal.SignedInAsync("kara-suu.head")).GetAsync($"/voting-rules/{rule}/confirm")).Status);
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task<bool> IsConfirmedAsync(int id) => Portal.WithDbAsync(async db => (await db.VotingRules.SingleAsync(r => r.Id == id)).IsConfirmed);

    private async Task AddPersonAsync(string userName, string name, int aimak, int? deputy, params string[] roles)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<PortalUsers>().AddAsync(
            new PortalUser { UserName = userName, FullName = name, AiylAimakId = aimak, DeputyId = deputy }, Portal.Password, roles);
        Assert.True(added.Succeeded);
    }

    private static async Task<Answer> AddAsync(Reader reader, int aimak, string validFrom, params (string, string)[] other)
    {
        (string Name, string Value)[] usual =
        [
            ("Form.ValidFrom", validFrom), ("Form.Basis", "Регламент, 12-берене"),
            ("Form.QuorumOf", nameof(CountedOf.InOffice)), ("Form.QuorumMeasure", "AtLeast"), ("Form.QuorumNumerator", "2"), ("Form.QuorumDenominator", "3"),
            ("Form.MajorityOf", nameof(CountedOf.Present)), ("Form.MajorityMeasure", "MoreThan"), ("Form.MajorityNumerator", "1"),
                ("Form.MajorityDenominator", "2"),
        ];
        var form = await reader.GetAsync($"/aimaks/{aimak}/voting-rules/new");
        return await reader.SubmitAsync(form, [.. usual.Where(u => other.All(o => o.Item1 != u.Name)), .. other]);
    }

    private Task<int> IdAsync(int aimak, DateOnly day) =>
        Portal.WithDbAsync(db => db.VotingRules.Where(r => r.AiylAimakId == aimak && r.ValidFrom == day).Select(r => r.Id).SingleAsync());
}
