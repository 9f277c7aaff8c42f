using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Plans;

/// <summary>A donor project is a source with a name, and with its donor where that is known, wherever its money is shown.</summary>
public sealed class DonorTests(Portal portal) : PlanTests(portal)
{
    private const string Project = "«Үлгү» машыгуу долбоору (Ойдон чыгарылган донор)";

    [Fact]
    public async Task The_project_and_its_donor_are_named_on_pages_papers_and_in_files()
    {
        var reader = await SpecialistAsync();
        var plans = await Portal.WithDbAsync(db => db.Plans.Where(p => p.Status == PlanStatus.Approved
            && p.Items.SelectMany(i => i.Activities).SelectMany(a => a.Funding).Any(f => f.Donor != null)).Select(p => new { p.Id, p.FromYear }).ToListAsync());
        Assert.NotEmpty(plans);
        foreach (var plan in plans)
        {
            Assert.Contains(Project, (await reader.GetAsync($"/plans/{plan.Id}")).Text, StringComparison.Ordinal);
            Assert.Contains(Project, (await reader.GetAsync($"/plans/{plan.Id}/execution")).Text, StringComparison.Ordinal);
            await reader.ReadsAsync($"/plans/{plan.Id}/execution.pdf", Project);
            await Portal.Visitor().ReadsAsync($"/public/ulgu/plans/{plan.FromYear}.pdf", Project);
            Assert.Contains(Project, (await Portal.Visitor().GetAsync($"/public/ulgu/plans/{plan.FromYear}")).Text, StringComparison.Ordinal);
            Assert.Contains(Project, (await Portal.Visitor().GetAsync($"/public/ulgu/plans/{plan.FromYear}/execution")).Text, StringComparison.Ordinal);
        }
        var work = await Portal.WithDbAsync(db => db.Works.Where(w => w.Funding.Any(f => f.Donor != null)).Select(w => new { w.Id, w.AiylAimakId })
            .FirstAsync());
        Assert.Contains(Project, (await reader.GetAsync($"/works/{work.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains(Project, (await Portal.Visitor().GetAsync($"/public/ulgu/works/{work.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains(Project, (await Portal.Visitor().GetAsync("/public/ulgu")).Text, StringComparison.Ordinal);
        var works = System.Text.Encoding.UTF8.GetString((await reader.GetAsync($"/aimaks/{work.AiylAimakId}/works.csv")).Bytes);
        Assert.Contains(Project, works, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_donor_is_written_with_an_activity_and_follows_it_into_the_next_version()
    {
        var id = await PlanAsync();
        var item = (await ReadAsync(id)).Items[0].Id;
        var reader = await SpecialistAsync();
        var form = await reader.GetAsync($"/plans/{id}/items/{item}/activities/new");
        var again = await reader.SubmitAsync(form, ("Form.Title", "Китепкана"), ("Form.Funding[0].Kind", "LocalBudget"),
            ("Form.Funding[0].Donor", "Швейцария өкмөтү"), ("Form.Funding[0].Amount", "5 000"));
        Assert.Equal(422, again.Status);
        Assert.StartsWith("Донор донордук долбоордо гана", again.ErrorAt("Form_Funding_0__Donor"), StringComparison.Ordinal);

        var saved = await reader.SubmitAsync(again, ("Form.Funding[0].Kind", "DonorProject"), ("Form.Funding[0].Source", "«Үн» долбоору"));
        Assert.Equal(302, saved.Status);
        var line = (await ReadAsync(id)).Items[0].Activities.Single(a => a.Title == "Китепкана").Funding.Single();
        Assert.Equal(("«Үн» долбоору", "Швейцария өкмөтү"), (line.Source, line.Donor));
        Assert.Contains("«Үн» долбоору (Швейцария өкмөтү)", (await reader.GetAsync($"/plans/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_qualities_asked_of_members_stand_on_the_page_of_the_group_in_its_resolution_and_for_everybody()
    {
        var group = await Portal.WithDbAsync(db => db.JmeGroups.AsNoTracking()
            .Where(g => db.AiylAimaks.Any(a => a.Id == g.AiylAimakId && a.Slug == "alexandrov")).SingleAsync());
        var qualities = JmeGroup.QualitiesOf(group.Qualities);
        Assert.Equal(6, qualities.Count);
        var reader = await Portal.SignedInAsync("alexandrov.specialist");

        var page = await reader.GetAsync($"/jme-groups/{group.Id}");
        var open = await Portal.Visitor().GetAsync("/public/alexandrov");

        Assert.All([page, open], read => Assert.Equal(qualities,
            read.Document.QuerySelectorAll("main li").Select(li => li.TextContent.Trim()).Where(qualities.Contains)));
        await reader.ReadsAsync($"/jme-groups/{group.Id}/resolutions/{group.EstablishedOn:yyyy-MM-dd}.pdf", [.. qualities]);
        var form = await reader.GetAsync($"/jme-groups/{group.Id}/edit");
        var saved = await reader.FollowAsync(await reader.SubmitAsync(form, ("Form.Qualities", "чынчылдык\r\nтактык")));
        Assert.Equal(["чынчылдык", "тактык"], saved.Document.QuerySelectorAll("main li").Select(li => li.TextContent.Trim())
            .Where(t => t is "чынчылдык" or "тактык" or "адилеттүүлүк"));
    }
}
