using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Tests.Monitoring;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Guards;

/// <summary>A link is shown to who may follow it: whoever walks through the portal by its links meets no refusal.</summary>
public sealed partial class LinkTests(Portal portal) : ActTests(portal)
{
    /// <summary>Of pages of one kind, so many are opened: the first ones are those that a list shows first.</summary>
    private const int OfAKind = 4;

    [Theory]
    [InlineData("")]
    [InlineData("ulgu.specialist")]
    [InlineData("ulgu.head")]
    [InlineData("ulgu.chair")]
    [InlineData("ulgu.deputy2")]
    [InlineData("ulgu.jme")]
    [InlineData("ulgu.supervisor")]
    [InlineData("ulgu.admin")]
    [InlineData("observer")]
    [InlineData("admin")]
    public async Task No_link_leads_to_a_refusal(string person)
    {
        await CancelledAsync();
        await UntracedAsync();
        var reader = person.Length == 0 ? Portal.Visitor() : await Portal.SignedInAsync(person);
        var (waiting, seen, opened) = (new Queue<(string Url, string On)>(), new HashSet<string>(), new Dictionary<string, int>());
        var refused = new List<string>();
        foreach (var start in new[] { "/", "/public/ulgu" }) waiting.Enqueue((start, "the address bar"));
        while (waiting.TryDequeue(out var link))
        {
            var answer = await reader.GetAsync(link.Url);
            if (answer.Status >= 400) refused.Add($"{link.Url}, linked on {link.On}, answered {answer.Status}");
            var onward = answer.Document.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!).Append(answer.Location ?? "");
            foreach (var url in onward.Select(u => u.Split('#')[0]).Where(u => u.StartsWith('/') && !Heavy().IsMatch(u)))
            {
                var kind = Number().Replace(url, "0");
                if (!seen.Add(url) || opened.GetValueOrDefault(kind) >= OfAKind) continue;
                opened[kind] = opened.GetValueOrDefault(kind) + 1;
                waiting.Enqueue((url, link.Url));
            }
        }
        Assert.True(refused.Count == 0, string.Join('\n', refused));
        Assert.True(seen.Count > 5, string.Join('\n', seen));
    }

    [Fact]
    public async Task A_cancelled_work_is_not_to_be_inspected_anywhere()
    {
        var (work, plan, act) = await CancelledAsync();
        var member = await Portal.SignedInAsync("ulgu.jme");
        var aimak = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == Slug).Select(a => a.Id).SingleAsync());
        foreach (var path in new[] { $"/aimaks/{aimak}/monitoring", $"/monitoring-plans/{plan}", $"/acts/{act}/reinspect", $"/works/{work}" })
        {
            var page = await member.GetAsync(path);
            Assert.Equal((path, 200), (path, page.Status));
            Assert.Contains("Токтотулган көпүрө", page.Html, StringComparison.Ordinal);
            Assert.Null(page.Document.QuerySelector($"a[href^='/works/{work}/inspections/new']"));
        }
        Assert.Contains("Бул иш жокко чыгарылган, ошондуктан жаңы текшерүү жазылбайт.", (await member.GetAsync($"/acts/{act}/reinspect")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_of_a_proposal_leads_to_its_page_only_who_may_open_it()
    {
        var (cycle, proposal) = await UntracedAsync();
        var (own, list) = ($"main a[href='/proposals/{proposal}']", $"li[data-check] a[href='/cycles/{cycle}/proposals']");
        var specialist = await (await Portal.SignedInAsync("ulgu.specialist")).GetAsync($"/cycles/{cycle}/checks");
        Assert.NotNull(specialist.Document.QuerySelector(own));
        var member = await (await Portal.SignedInAsync("ulgu.jme")).GetAsync($"/cycles/{cycle}/checks");
        Assert.Null(member.Document.QuerySelector(own));
        Assert.NotNull(member.Document.QuerySelector(list));
    }

    /// <summary>A work that was called off after a visit to it was planned and an act about it was reported as eliminated.</summary>
    private async Task<(int Work, int Plan, int Act)> CancelledAsync()
    {
        var (group, work) = (await GroupAsync(), await WorkAsync("Токтотулган көпүрө"));
        var act = await ActAsync(await InspectionAsync(work, group), ActStatus.Reported);
        return await Portal.WithDbAsync(async db =>
        {
            var plan = await db.MonitoringPlans.Whole().FirstOrDefaultAsync(p => p.AiylAimakId == work.AiylAimakId && p.Year == Today.Year);
            if (plan is null) db.Add(plan = new MonitoringPlan(group, Today.Year, Stamp));
            plan.AddVisit(await db.JmeGroups.Whole().SingleAsync(g => g.Id == plan.GroupId),
                new VisitFacts(work.Id, new DateOnly(Today.Year, 1, 1), [], null, null));
            (await db.Works.Whole().SingleAsync(w => w.Id == work.Id)).Cancel(Today, "Каражат жок", Stamp);
            await db.SaveChangesAsync();
            return (work.Id, plan.Id, act);
        });
    }

    private Task<(int Cycle, int Proposal)> UntracedAsync() => Portal.WithDbAsync(async db =>
    {
        var cycle = await db.Cycles.SingleAsync(c => c.BudgetYear == 2028);
        var proposal = new Proposal(cycle.AiylAimakId, cycle.Id, new ProposalFacts("Кайдан келгени белгисиз", null, null, null, ProposalGroup.Women),
            new("Адис", DateTime.UtcNow));
        db.Add(proposal);
        await db.SaveChangesAsync();
        return (cycle.Id, proposal.Id);
    });

    [GeneratedRegex(@"\.pdf|\.docx|^/photos/|^/public/photos|\.csv|\.xlsx")]
    private static partial Regex Heavy();

    [GeneratedRegex(@"\d+|(?<==)[^&]*")]
    private static partial Regex Number();
}
