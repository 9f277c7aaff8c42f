using System.Globalization;
using System.Text.RegularExpressions;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Plans;

/// <summary>Pages, papers and public pages say the same as the records: each sum is added up here anew from the rows.</summary>
public sealed partial class SameTotalsTests(Portal portal) : PortalTests(portal)
{
    [Theory]
    [InlineData("ulgu")]
    [InlineData("kara-suu")]
    public async Task An_approved_plan_adds_up_everywhere(string slug)
    {
        var reader = await Portal.SignedInAsync($"{slug}.specialist");
        var plans = await Portal.WithDbAsync(db => db.Plans.AsNoTracking()
            .Where(p => p.Status == PlanStatus.Approved && db.AiylAimaks.Any(a => a.Id == p.AiylAimakId && a.Slug == slug))
            .Select(p => new { p.Id, p.FromYear }).ToListAsync());
        Assert.NotEmpty(plans);
        foreach (var plan in plans)
        {
            var (planned, contracted, paid) = await MoneyAsync(plan.Id);
            var agreed = contracted is { } sum ? $"{Som(sum)}сом" : "Келишимжазылганэмес.";
            var at = $"/public/{slug}/plans/{plan.FromYear.ToString(CultureInfo.InvariantCulture)}";
            var page = PdfWords.Packed((await reader.GetAsync($"/plans/{plan.Id}/execution")).Text);
            var open = PdfWords.Packed((await Portal.Visitor().GetAsync($"{at}/execution")).Text);
            Assert.All([page, open], text => Assert.Contains(
                $"Пландалган{InSom(planned)}Келишимдербоюнча{agreed}Төлөндү{InSom(paid)}", text, StringComparison.Ordinal));
            var report = await reader.ReadsAsync($"/plans/{plan.Id}/execution.pdf");
            var paper = await Portal.Visitor().ReadsAsync($"{at}.pdf");
            if (planned is not { } known) continue;
            Assert.Matches($"Бардыгы(\\(белгилүүсуммаларгана\\))?{Som(known)}{(contracted is { } total ? Som(total) : "—")}{Som(paid ?? 0)}",
                report[report.LastIndexOf("жыйынтык", StringComparison.Ordinal)..]);
            Assert.Contains(Som(known), paper[paper.LastIndexOf("жыйынтык", StringComparison.Ordinal)..], StringComparison.Ordinal);
            Assert.Contains($"Бардыгы{Som(known)}", PdfWords.Packed((await Portal.Visitor().GetAsync(at)).Text), StringComparison.Ordinal);
        }
    }

    /// <summary>What everybody is led to by the code on the report.</summary>
    [Fact]
    public async Task The_public_page_of_the_execution_shows_works_and_no_person_of_the_office()
    {
        var plan = await Portal.WithDbAsync(db => db.Plans.Where(p => p.Status == PlanStatus.Approved
            && db.Works.Any(w => p.Items.SelectMany(i => i.Activities).Any(a => a.Id == w.ActivityId))).Select(p => p.FromYear).FirstAsync());
        var visitor = Portal.Visitor();
        var page = await visitor.GetAsync($"/public/ulgu/plans/{plan}/execution");

        Assert.Equal(200, page.Status);
        Assert.NotEmpty(page.Document.QuerySelectorAll("main a[href^='/public/ulgu/works/']"));
        Assert.Empty(page.Document.QuerySelectorAll("main a[href^='/plans/'], main a[href^='/works/']"));
        Assert.NotNull((await visitor.GetAsync($"/public/ulgu/plans/{plan}")).Document.QuerySelector($"a[href='/public/ulgu/plans/{plan}/execution']"));
        Assert.Equal(404, (await visitor.GetAsync("/public/ulgu/plans/1999/execution")).Status);
    }

    [Fact]
    public async Task A_plan_published_on_paper_prints_no_sentence_its_source_lacks()
    {
        var words = await Portal.Visitor().ReadsAsync("/public/kara-suu/plans/2021.pdf", "«БЕКТЕМИН»", "Төрагасы:");

        Assert.All(["Иш-чаралар", "Макулдашылды", "токтом", "М.О."], word => Assert.DoesNotContain(PdfWords.Packed(word), words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_approved_plan_is_signed_by_the_chair_once()
    {
        var year = await Portal.WithDbAsync(db => db.Plans.Where(p => p.Status == PlanStatus.Approved && !p.DecidedOnPaper
            && db.AiylAimaks.Any(a => a.Id == p.AiylAimakId && a.Slug == "ulgu")).Select(p => p.FromYear).FirstAsync());

        var words = await Portal.Visitor().ReadsAsync($"/public/ulgu/plans/{year}.pdf", "Макулдашылды");

        Assert.Single(Chair().Matches(words));
    }

    [Fact]
    public async Task An_act_prints_the_activity_its_work_carries_out()
    {
        var reader = await Portal.SignedInAsync("ulgu.jme");
        var acts = await Portal.WithDbAsync(db => (
            from act in db.Acts
            where act.Status != ActStatus.Draft
            join work in db.Works on act.WorkId equals work.Id
            join activity in db.Set<Activity>() on work.ActivityId equals activity.Id
            join item in db.Set<PlanItem>() on activity.PlanItemId equals item.Id
            select new { act.Id, Words = item.Number + "." + activity.Number + ". " + activity.Title }).Take(3).ToListAsync());

        Assert.NotEmpty(acts);
        foreach (var act in acts) await reader.ReadsAsync($"/acts/{act.Id}.pdf", act.Words);
    }

    [Fact]
    public async Task A_finding_of_a_source_is_not_said_to_be_open()
    {
        var page = await Portal.Visitor().GetAsync("/public/alexandrov/works");

        Assert.DoesNotContain("ачык акт", page.Text, StringComparison.Ordinal);
        var told = page.Document.QuerySelectorAll("tbody tr").Where(r => r.TextContent.Contains("жыйынтыгы белгисиз", StringComparison.Ordinal))
            .Select(r => r.QuerySelector("th a")!.TextContent).Order().ToList();
        Assert.Equal(["FMS менен FGPде учурдагы оңдоо", "А. Исмаев атындагы орто мектепте тротуар ташын төшөө"], told);
        var aimak = await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "alexandrov").Select(a => a.Id).SingleAsync());
        var list = await (await Portal.SignedInAsync("alexandrov.specialist")).GetAsync($"/aimaks/{aimak}/works");
        Assert.Equal(200, list.Status);
        Assert.DoesNotContain("Ачык акт:", list.Text, StringComparison.Ordinal);
        Assert.Equal(2, list.Text.Split("жыйынтыгы белгисиз").Length - 1);
    }

    private Task<(long? Planned, long? Contracted, long? Paid)> MoneyAsync(int plan) => Portal.WithDbAsync(async db =>
    {
        var activities = await db.Plans.Where(p => p.Id == plan).SelectMany(p => p.Items).SelectMany(i => i.Activities)
            .Select(a => new { a.Id, Sums = a.Funding.Select(f => f.Amount.Tyiyn).ToList() }).AsSingleQuery().ToListAsync();
        var ids = activities.Select(a => (int?)a.Id).ToList();
        var works = await db.Works.Where(w => ids.Contains(w.ActivityId))
            .Select(w => new { w.Status, SumTyiyn = (long?)w.Contract!.Sum!.Value.Tyiyn, Paid = w.Payments.Select(p => p.Amount.Tyiyn).ToList() })
            .AsSingleQuery().ToListAsync();
        var contracts = works.Where(w => w.Status != WorkStatus.Cancelled && w.SumTyiyn is not null).ToList();
        var planned = activities.SelectMany(a => a.Sums).ToList();
        return (planned.Count == 0 ? (long?)null : planned.Sum(), contracts.Count == 0 ? null : contracts.Sum(w => w.SumTyiyn),
            works.Count == 0 ? (long?)null : works.SelectMany(w => w.Paid).Sum());
    });

    /// <summary>The unknown is said to be unknown.</summary>
    private static string InSom(long? tyiyn) => tyiyn is { } known ? $"{Som(known)}сом" : "белгисиз";

    /// <summary>Whole som, as pages and papers write it without its spaces.</summary>
    private static string Som(long tyiyn) => (tyiyn / 100).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("[Тт]өрагасы")]
    private static partial Regex Chair();
}
