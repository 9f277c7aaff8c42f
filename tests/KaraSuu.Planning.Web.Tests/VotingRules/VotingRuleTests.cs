using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Tests.Council;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.VotingRules;

public sealed class VotingRuleTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task A_rule_is_written_down_confirmed_by_the_chair_and_a_correction_withdraws_that()
    {
        var aimak = await Portal.AimakAsync();
        var specialist = await Portal.SignedInAsync("ulgu.specialist");
        var list = await specialist.FollowAsync(await AddAsync(specialist, aimak, "1.1.2026"));
        Assert.Contains("ыйгарым укугу бар депутаттардын кеминде 2/3 бөлүгү", list.Text);
        Assert.Contains("портал текшере алган жок", list.Text);
        var id = await IdAsync(aimak, new DateOnly(2026, 1, 1));
        Assert.Contains("ырасталган эмес", list.Document.GetElementById($"rule-{id}")!.TextContent);
        Assert.Contains("/error/403", (await specialist.GetAsync($"/voting-rules/{id}/confirm")).Location);

        var chair = await Portal.SignedInAsync("ulgu.chair");
        var confirmed = await chair.FollowAsync(await chair.SubmitAsync(await chair.GetAsync($"/voting-rules/{id}/confirm")));
        Assert.Contains("Үлгү Депутат 1", confirmed.Document.GetElementById($"rule-{id}")!.TextContent);

        var corrected = await specialist.FollowAsync(await specialist.SubmitAsync(await specialist.GetAsync($"/voting-rules/{id}"), ("Form.Basis", "Жаңы регламент")));
        var rule = corrected.Document.GetElementById($"rule-{id}")!.TextContent;
        Assert.Contains("ырасталган эмес", rule);
        Assert.Contains("Жаңы регламент", rule);
    }

    [Fact]
    public async Task What_was_not_read_is_not_confirmed()
    {
        var aimak = await Portal.AimakAsync();
        var chair = await Portal.SignedInAsync("ulgu.chair");
        await AddAsync(chair, aimak, "2.1.2026");
        var id = await IdAsync(aimak, new DateOnly(2026, 1, 2));
        var read = await chair.GetAsync($"/voting-rules/{id}/confirm");
        await chair.SubmitAsync(await chair.GetAsync($"/voting-rules/{id}"), ("Form.MajorityNumerator", "3"), ("Form.MajorityDenominator", "4"));
        var again = await chair.SubmitAsync(read);
        Assert.Equal(422, again.Status);
        Assert.Contains("3/4", again.Text);
        Assert.False(await Portal.WithDbAsync(db => db.VotingRules.AnyAsync(r => r.Id == id && r.ConfirmedBy != null)));
    }

    [Theory]
    [InlineData("Form.QuorumOf", "Present", "Form_QuorumOf", "Кворумду катышкандардан эсептөөгө болбойт")]
    [InlineData("Form.QuorumDenominator", "0", "Form_QuorumDenominator", "1 менен 100 ортосундагы сан жазыңыз")]
    [InlineData("Form.Basis", " ", "Form_Basis", "Бул жерди толтуруңуз")]
    [InlineData("Form.ValidFrom", "2.12.2024", "Form_ValidFrom", "Бул күндөн башталган эреже бар. Ошону оңдоңуз же башка күн жазыңыз.")]
    public async Task A_wrong_rule_is_explained_at_its_field(string field, string value, string id, string sentence)
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var again = await AddAsync(reader, await Portal.AimakAsync(), "3.1.2026", (field, value));
        Assert.Equal(422, again.Status);
        Assert.Equal(sentence, again.ErrorAt(id));
    }

    [Fact]
    public async Task More_than_the_whole_is_no_share()
    {
        var reader = await Portal.SignedInAsync("ulgu.specialist");
        var again = await AddAsync(reader, await Portal.AimakAsync(), "4.1.2026", ("Form.QuorumNumerator", "3"), ("Form.QuorumDenominator", "2"));
        Assert.Contains("Бөлчөк туура эмес", Assert.Single(again.Errors));
    }

    [Fact]
    public async Task Nobody_sees_or_changes_the_rules_of_another_aimak()
    {
        var aimak = await Portal.AimakAsync();
        var rule = await Portal.WithDbAsync(db => db.VotingRules.Where(r => r.AiylAimakId == aimak).Select(r => r.Id).FirstAsync());
        var stranger = await Portal.SignedInAsync("kara-suu.chair");
        foreach (var path in new[] { $"/aimaks/{aimak}/voting-rules", $"/aimaks/{aimak}/voting-rules/new", $"/voting-rules/{rule}", $"/voting-rules/{rule}/confirm" })
            Assert.Equal(404, (await stranger.GetAsync(path)).Status);
    }

    private static async Task<Answer> AddAsync(Reader reader, int aimak, string validFrom, params (string, string)[] other)
    {
        (string Name, string Value)[] usual =
        [
            ("Form.ValidFrom", validFrom), ("Form.Basis", "Регламент, 12-берене"),
            ("Form.QuorumOf", nameof(CountedOf.InOffice)), ("Form.QuorumMeasure", "AtLeast"), ("Form.QuorumNumerator", "2"), ("Form.QuorumDenominator", "3"),
            ("Form.MajorityOf", nameof(CountedOf.Present)), ("Form.MajorityMeasure", "MoreThan"), ("Form.MajorityNumerator", "1"), ("Form.MajorityDenominator", "2"),
        ];
        var form = await reader.GetAsync($"/aimaks/{aimak}/voting-rules/new");
        return await reader.SubmitAsync(form, [.. usual.Where(u => other.All(o => o.Item1 != u.Name)), .. other]);
    }

    private Task<int> IdAsync(int aimak, DateOnly day) =>
        Portal.WithDbAsync(db => db.VotingRules.Where(r => r.AiylAimakId == aimak && r.ValidFrom == day).Select(r => r.Id).SingleAsync());
}
