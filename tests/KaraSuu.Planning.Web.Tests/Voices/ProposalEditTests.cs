using KaraSuu.Planning.Domain.Voices;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Voices;

public sealed class ProposalEditTests(Portal portal) : PortalTests(portal)
{
    [Fact]
    public async Task A_proposal_is_written_down_and_listed()
    {
        var (reader, cycle) = await SpecialistAsync();
        var form = await reader.GetAsync($"/cycles/{cycle}/proposals/new");
        var saved = await reader.SubmitAsync(form, ("Form.Text", "Ичүүчү суу керек"), ("Form.Channel", "WhatsApp"), ("Form.ReceivedOn", "5.3.2026"));
        var list = await reader.FollowAsync(saved);
        Assert.Contains("Ичүүчү суу керек", list.Text);
        Assert.Contains("05.03.2026", list.Text);
        Assert.Contains("Сунуш сакталды", list.Text);
    }

    [Fact]
    public async Task What_was_typed_is_kept_when_something_is_wrong()
    {
        var (reader, cycle) = await SpecialistAsync();
        var form = await reader.GetAsync($"/cycles/{cycle}/proposals/new");
        var again = await reader.SubmitAsync(form, ("Form.Text", ""), ("Form.ReceivedOn", "эртең"), ("Form.VillageId", "999999"), ("Form.Channel", "Paper"));
        Assert.Equal(422, again.Status);
        Assert.Equal("Бул жерди толтуруңуз", again.ErrorAt("Form_Text"));
        Assert.StartsWith("Күндү мындай жазыңыз", again.ErrorAt("Form_ReceivedOn"), StringComparison.Ordinal);
        Assert.Equal("Тизмеден тандаңыз", again.ErrorAt("Form_VillageId"));
        Assert.Equal("эртең", again.ValueOf("Form_ReceivedOn"));
    }

    [Fact]
    public async Task Pressing_twice_makes_one_proposal()
    {
        var (reader, cycle) = await SpecialistAsync();
        var form = await reader.GetAsync($"/cycles/{cycle}/proposals/new");
        var text = $"Бир гана жолу {Guid.NewGuid():N}";
        var first = await reader.SubmitAsync(form, ("Form.Text", text));
        var second = await reader.SubmitAsync(form, ("Form.Text", text));
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Proposals.CountAsync(p => p.Text == text)));
    }

    [Fact]
    public async Task Two_people_editing_see_both_versions_and_lose_nothing()
    {
        var (reader, cycle) = await SpecialistAsync();
        var id = await AddAsync(cycle, "Эски текст");
        var mine = await reader.GetAsync($"/proposals/{id}");
        var theirs = await reader.GetAsync($"/proposals/{id}");
        Assert.Equal(302, (await reader.SubmitAsync(theirs, ("Form.Text", "Алардын тексти"))).Status);
        var stale = await reader.SubmitAsync(mine, ("Form.Text", "Менин текстим"));
        Assert.Equal(409, stale.Status);
        Assert.Contains("Алардын тексти", stale.Text);
        Assert.Equal("Менин текстим", stale.ValueOf("Form_Text"));
        Assert.Equal(302, (await reader.SubmitAsync(stale)).Status);
        Assert.Equal("Менин текстим", await Portal.WithDbAsync(db => db.Proposals.Where(p => p.Id == id).Select(p => p.Text).SingleAsync()));
    }

    [Fact]
    public async Task Two_versions_name_the_village_and_the_issue_of_local_importance()
    {
        var (reader, cycle) = await SpecialistAsync();
        var id = await AddAsync(cycle, "Кайсы айыл");
        var (village, issue) = await Portal.WithDbAsync(async db => (
            await db.Villages.Where(v => db.Cycles.Any(c => c.Id == cycle && c.AiylAimakId == v.AiylAimakId)).OrderBy(v => v.Id)
                .Select(v => new { v.Id, v.Name.Ky }).LastAsync(),
            await db.LocalIssues.OrderBy(i => i.Number).Select(i => new { i.Id, i.Number }).FirstAsync()));
        var (mine, theirs) = (await reader.GetAsync($"/proposals/{id}"), await reader.GetAsync($"/proposals/{id}"));
        Assert.Equal(302, (await reader.SubmitAsync(theirs, ("Form.VillageId", $"{village.Id}"), ("Form.LocalIssueId", $"{issue.Id}"))).Status);
        var stale = await reader.SubmitAsync(mine, ("Form.Text", "Кайсы айыл экени белгисиз"));
        Assert.Equal(409, stale.Status);
        var shown = stale.Document.QuerySelectorAll("table.compare tbody tr").Select(r => r.LastElementChild!.TextContent).ToList();
        Assert.Contains(village.Ky, shown);
        Assert.Contains(shown, t => t.StartsWith($"{issue.Number}) ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_is_searched_without_the_Kyrgyz_letters()
    {
        var (reader, cycle) = await SpecialistAsync();
        await AddAsync(cycle, "Көпүрөнү оңдоо");
        Assert.Contains("Көпүрөнү оңдоо", (await reader.GetAsync($"/cycles/{cycle}/proposals?q=копурону+ондоо")).Text);
    }

    private async Task<(Reader Reader, int Cycle)> SpecialistAsync() =>
        (await Portal.SignedInAsync("ulgu.specialist"),
            await Portal.WithDbAsync(db => db.Cycles.Where(c => c.BudgetYear == 2028).Select(c => c.Id).SingleAsync()));

    private Task<int> AddAsync(int cycle, string text) => Portal.WithDbAsync(async db =>
    {
        var proposal = new Proposal(await db.Cycles.Where(c => c.Id == cycle).Select(c => c.AiylAimakId)
            .SingleAsync(), cycle, new ProposalFacts(text, Channel.Paper, null, null, ProposalGroup.Women), new("Адис", DateTime.UtcNow));
        db.Add(proposal);
        await db.SaveChangesAsync();
        return proposal.Id;
    });
}
