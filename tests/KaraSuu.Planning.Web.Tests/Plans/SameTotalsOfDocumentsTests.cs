using System.Globalization;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Tests.Guards;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Tests.Plans;

/// <summary>
/// All documents of the training aimak, one by one: each total printed is added up here anew from the records, and stands on the page of the document.
/// </summary>
public sealed class SameTotalsOfDocumentsTests(Portal portal) : PortalTests(portal)
{
    /// <summary>Which test reads which kind of paper; a new kind is met here before it is forgotten.</summary>
    private static readonly string[] Read =
    [
        "acceptances/{id:int}.pdf", "acts/{id:int}.pdf", "acts/{id:int}/response.pdf", "aimaks/{aimakId:int}/reports/{year:int}.pdf",
        "jme-groups/{id:int}/resolutions/{on}.pdf", "plans/{id:int}.pdf", "plans/{planId:int}/execution.pdf", "public/{slug}/plans/{years}.pdf",
        "public/{slug}/wishes/{kind}/{id:int}.pdf", "public/{slug}/works/{id:int}.pdf",
    ];

    [Fact]
    public async Task No_kind_of_paper_is_left_out() =>
        Assert.Equal(Read, (await Routes.LoadAsync(Portal, "ulgu")).All.Select(r => r.Template).Where(t => t.EndsWith(".pdf", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_plan_of_any_status_adds_up_by_item_source_and_as_a_whole()
    {
        var (reader, aimak) = await BeginAsync();
        var plans = await Portal.WithDbAsync(db => db.Plans.AsNoTracking().Whole().Where(p => p.AiylAimakId == aimak).ToListAsync());
        Assert.NotEmpty(plans);
        foreach (var plan in plans)
        {
            var page = PdfWords.Packed((await reader.GetAsync($"/plans/{plan.Id}")).Text);
            var paper = await reader.ReadsAsync($"/plans/{plan.Id}.pdf");
            var lines = plan.Items.SelectMany(i => i.Activities).SelectMany(a => a.Funding).ToList();
            if (lines.Count == 0) continue;
            var totals = paper[paper.LastIndexOf("жыйынтык", StringComparison.Ordinal)..];
            Assert.Contains($"Планбоюнчабардыгы{Som(lines.Sum(l => l.Amount.Tyiyn))}", totals, StringComparison.Ordinal);
            foreach (var source in lines.GroupBy(l => (l.Kind, l.Name)))
            {
                var (name, sum) = (PdfWords.Packed(source.Key.Name ?? Word(source.Key.Kind)), Som(source.Sum(l => l.Amount.Tyiyn)));
                Assert.Contains($"{name}{sum}", totals, StringComparison.Ordinal);
                var kind = source.Key.Name is null || source.Key.Name == Word(source.Key.Kind) ? "" : PdfWords.Packed(Word(source.Key.Kind));
                Assert.Contains($"{name}{kind}{sum}", page, StringComparison.Ordinal);
            }
            foreach (var item in plan.Items.Where(i => i.Activities.Any(a => a.Funding.Count > 0)))
                Assert.Contains($"Пунктбоюнчабардыгы{Som(item.Total.Tyiyn)}", paper, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_execution_report_says_each_source_and_each_closing_meeting_as_its_page_does()
    {
        var (reader, aimak) = await BeginAsync();
        var plans = await Portal.WithDbAsync(db => db.Plans.AsNoTracking().Whole().Where(p => p.AiylAimakId == aimak && p.Status == PlanStatus.Approved)
            .ToListAsync());
        foreach (var plan in plans)
        {
            var page = PdfWords.Packed((await reader.GetAsync($"/plans/{plan.Id}/execution")).Text);
            var paper = await reader.ReadsAsync($"/plans/{plan.Id}/execution.pdf");
            var activities = plan.Items.SelectMany(i => i.Activities).ToList();
            var ids = activities.Select(a => (int?)a.Id).ToList();
            var paid = await Portal.WithDbAsync(db => (
                from w in db.Works
                where ids.Contains(w.ActivityId)
                from p in w.Payments
                join f in db.Set<Domain.Works.WorkFunding>() on p.FundingId equals f.Id
                select new { f.Kind, f.Source, f.Donor, p.Amount.Tyiyn }).ToListAsync());
            foreach (var source in activities.SelectMany(a => a.Funding).GroupBy(l => (l.Kind, l.Name)))
            {
                var name = PdfWords.Packed(source.Key.Name ?? Word(source.Key.Kind));
                var (planned, spent) = (Som(source.Sum(l => l.Amount.Tyiyn)),
                    Som(paid.Where(p => p.Kind == source.Key.Kind && FundingRule.Called(p.Source, p.Donor) == source.Key.Name).Sum(p => p.Tyiyn)));
                Assert.Matches($"{System.Text.RegularExpressions.Regex.Escape(name)}{planned}(\\d+|—){spent}", paper);
                Assert.Matches($"{System.Text.RegularExpressions.Regex.Escape(name)}{planned}\\d+{spent}", page);
            }
            var meetings = await Portal.WithDbAsync(db => db.Evaluations.AsNoTracking().Where(e => e.PlanId == plan.Id && e.Side == EvaluationSide.Residents
                && e.FinishedAtUtc != null).ToListAsync());
            foreach (var meeting in meetings)
            {
                Assert.Contains($"{meeting.Women}{meeting.Men}{meeting.Women + meeting.Men}", paper, StringComparison.Ordinal);
                Assert.Contains($"{meeting.Women}", page, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Every_act_and_answer_says_money_measures_and_numbers_of_its_records()
    {
        var (reader, aimak) = await BeginAsync();
        var acts = await Portal.WithDbAsync(db => db.Acts.AsNoTracking().Whole().Where(a => a.AiylAimakId == aimak && a.RegisterNumber != null).ToListAsync());
        Assert.NotEmpty(acts);
        foreach (var act in acts)
        {
            var (work, visit) = await Portal.WithDbAsync(async db => (await db.Works.AsNoTracking().Whole().SingleAsync(w => w.Id == act.WorkId),
                await db.Inspections.AsNoTracking().Whole().SingleAsync(i => i.Id == act.InspectionId)));
            var paper = await reader.ReadsAsync($"/acts/{act.Id}.pdf", $"№ {act.RegisterNumber}", work.Title, act.Description);
            var money = PdfWords.Packed((await reader.GetAsync($"/works/{work.Id}")).Text);
            foreach (var line in work.Funding)
            {
                Assert.Contains($"{PdfWords.Packed(line.Name ?? Word(line.Kind))}–{Som(line.Amount.Tyiyn)}сом", paper, StringComparison.Ordinal);
                Assert.Contains(Som(line.Amount.Tyiyn), money, StringComparison.Ordinal);
            }
            if (work.Funding.Count > 0) Assert.Contains($"Бардыгы{Som(work.Funding.Sum(l => l.Amount.Tyiyn))}", money, StringComparison.Ordinal);
            var seen = PdfWords.Packed((await reader.GetAsync($"/inspections/{visit.Id}")).Text);
            foreach (var measured in visit.Measurements)
            {
                var row = PdfWords.Packed(measured.Name) + Plain(measured.PlannedThousandths) + Plain(measured.ActualThousandths);
                Assert.Contains(row, paper, StringComparison.Ordinal);
                if (measured is { PlannedThousandths: not null, ActualThousandths: not null }) Assert.Contains(row, seen, StringComparison.Ordinal);
            }
            if (act.Responses.OrderBy(r => r.Id).LastOrDefault() is { } answer)
            {
                await reader.ReadsAsync($"/acts/{act.Id}/response.pdf", [$"№ {act.RegisterNumber}", act.Description,
                    .. answer.Deadline is { } due ? [Show.Date(due)] : Array.Empty<string>()]);
            }
        }
    }

    [Fact]
    public async Task Every_acceptance_says_price_cost_and_findings_of_its_records()
    {
        var (reader, aimak) = await BeginAsync();
        var acceptances = await Portal.WithDbAsync(db => db.Acceptances.AsNoTracking().Whole().Where(a => a.AiylAimakId == aimak).ToListAsync());
        Assert.NotEmpty(acceptances);
        foreach (var acceptance in acceptances)
        {
            var (work, acts) = await Portal.WithDbAsync(async db => (await db.Works.AsNoTracking().Whole().SingleAsync(w => w.Id == acceptance.WorkId),
                await db.Acts.AsNoTracking().Where(a => a.WorkId == acceptance.WorkId && a.Status != ActStatus.Withdrawn).ToListAsync()));
            var paper = await reader.ReadsAsync($"/acceptances/{acceptance.Id}.pdf", work.Title);
            var page = PdfWords.Packed((await reader.GetAsync($"/acceptances/{acceptance.Id}")).Text);
            if (work.Contract?.Sum is { } price)
            {
                Assert.Matches($"Келишимдинбаасы:?{Som(price.Tyiyn)}сом", paper);
                Assert.Contains($"{Som(price.Tyiyn)}сом", page, StringComparison.Ordinal);
            }
            if (acceptance.Cost?.Tyiyn is { } cost)
            {
                Assert.Contains(Som(cost), paper[paper.LastIndexOf("Кабылалынганнарк", StringComparison.Ordinal)..], StringComparison.Ordinal);
                Assert.Contains($"{Som(cost)}сом", page, StringComparison.Ordinal);
            }
            var findings = paper[paper.IndexOf("Мониторингтобунун", StringComparison.Ordinal)..paper.IndexOf("Кабылалынгаништин", StringComparison.Ordinal)];
            Assert.All(acts, act => Assert.Contains(PdfWords.Packed($"№ {act.RegisterNumber}"), findings, StringComparison.Ordinal));
            Assert.Equal(acts.Count(a => a.Status is not ActStatus.Eliminated), findings.Split("жоюлганжок").Length - 1);
        }
    }

    [Fact]
    public async Task A_report_of_a_year_adds_up_as_its_page_and_the_records_do()
    {
        var (reader, aimak) = await BeginAsync();
        var visits = await Portal.WithDbAsync(db => db.Inspections.AsNoTracking()
            .Where(i => i.AiylAimakId == aimak && i.FinishedAtUtc != null && i.HeldOn != null)
            .Select(i => new { i.Id, i.WorkId, Year = i.HeldOn!.Value.Year }).ToListAsync());
        Assert.NotEmpty(visits);
        foreach (var year in visits.GroupBy(v => v.Year))
        {
            var works = year.Select(v => v.WorkId).Distinct().ToList();
            var (acts, money) = await Portal.WithDbAsync(async db => (
                await db.Acts.AsNoTracking().Where(a => a.AiylAimakId == aimak && a.RegisterYear == year.Key
                    && db.Inspections.Any(i => i.Id == a.InspectionId && i.FinishedAtUtc != null)).ToListAsync(),
                await db.Works.Where(w => works.Contains(w.Id)).SelectMany(w => w.Funding).SumAsync(f => f.Amount.Tyiyn)));
            var open = acts.Count(a => ActStatuses.Open.Contains(a.Status));
            var page = await reader.GetAsync($"/aimaks/{aimak}/reports/{year.Key}");
            var paper = await reader.ReadsAsync($"/aimaks/{aimak}/reports/{year.Key}.pdf", $"{year.Count()} өткөрүлдү");
            Assert.Equal([$"{works.Count}", $"{year.Count()}", $"{Som(money)}сом", $"{acts.Count}"],
                page.Document.QuerySelectorAll("dl.facts dd").Take(4).Select(d => PdfWords.Packed(d.TextContent)));
            Assert.Contains($"{Som(money)}сом", paper, StringComparison.Ordinal);
            Assert.Matches($"Бардыгы(\\(белгилүүсуммаларгана\\))?{Som(money)}{year.Count()}{acts.Count}{acts.Count}{open}", paper);
            foreach (var severity in acts.GroupBy(a => a.Severity))
            {
                var row = page.Document.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Trim() == Word(severity.Key));
                Assert.Equal($"{severity.Count()}", row.QuerySelector("td.num")!.TextContent.Trim());
            }
        }
    }

    [Fact]
    public async Task Every_resolution_on_the_group_counts_the_members_its_page_shows_for_that_day()
    {
        var (reader, aimak) = await BeginAsync();
        var groups = await Portal.WithDbAsync(db => db.JmeGroups.AsNoTracking().Whole().Where(g => g.AiylAimakId == aimak).ToListAsync());
        Assert.NotEmpty(groups);
        foreach (var (group, day) in groups.SelectMany(g => g.Changes.Select(c => c.ChangedOn).Append(g.EstablishedOn).Distinct().Select(d => (g, d))))
        {
            var members = group.MembersOn(day).Count();
            var page = await reader.GetAsync($"/jme-groups/{group.Id}?on={Show.Date(day)}");
            await reader.ReadsAsync($"/jme-groups/{group.Id}/resolutions/{Show.Iso(day)}.pdf", $"Топтун мүчөлөрүнүн саны: {members}.");
            Assert.Equal($"{members}", page.Document.QuerySelector("h2 .count")!.TextContent.Trim());
        }
    }

    [Fact]
    public async Task The_way_of_a_wish_says_the_money_of_its_works_as_its_page_does()
    {
        var (reader, aimak) = await BeginAsync();
        var works = await Portal.WithDbAsync(db => db.Works.AsNoTracking().Whole().Where(w => w.AiylAimakId == aimak).ToListAsync());
        var told = 0;
        foreach (var work in works.Where(w => w.Funding.Count > 0))
        {
            var address = $"/public/ulgu/wishes/works/{work.Id}";
            if (await reader.GetAsync(address) is not { Status: 200 } page) continue;
            told++;
            var money = Som(work.Funding.Sum(f => f.Amount.Tyiyn));
            Assert.Contains(money, PdfWords.Packed(page.Text), StringComparison.Ordinal);
            await reader.ReadsAsync($"{address}.pdf", $"Бөлүнгөн каражат: {money}");
        }
        Assert.True(told > 0);
    }

    [Fact]
    public async Task The_poster_of_a_site_adds_up_its_sources_as_its_page_does()
    {
        var (reader, aimak) = await BeginAsync();
        var works = await Portal.WithDbAsync(db => db.Works.AsNoTracking().Whole().Where(w => w.AiylAimakId == aimak).ToListAsync());
        Assert.NotEmpty(works);
        foreach (var work in works.Where(w => w.Funding.Count > 0))
        {
            var address = $"/public/ulgu/works/{work.Id}";
            var money = Som(work.Funding.Sum(f => f.Amount.Tyiyn));
            Assert.Contains(money, PdfWords.Packed((await reader.GetAsync(address)).Text), StringComparison.Ordinal);
            await reader.ReadsAsync($"{address}.pdf", $"Бардыгы{money}");
            await reader.ReadsAsync($"{address}.pdf?size=a5", $"Бардыгы{money}");
        }
    }

    private async Task<(Reader Reader, int Aimak)> BeginAsync() => (await Portal.SignedInAsync("ulgu.specialist"),
        await Portal.WithDbAsync(db => db.AiylAimaks.Where(a => a.Slug == "ulgu").Select(a => a.Id).SingleAsync()));

    private static string Word(Enum? value) => value is null
        ? Text.In(Language.Kyrgyz, "unknown") : Text.In(Language.Kyrgyz, $"{value.GetType().Name}.{value}");

    private static string Plain(long? thousandths) => thousandths is { } known ? (known / 1000m).ToString("0.###", CultureInfo.GetCultureInfo("ru")) : "—";

    /// <summary>As pages and papers write a sum, without its spaces.</summary>
    private static string Som(long tyiyn) => (tyiyn / 100).ToString(CultureInfo.InvariantCulture)
        + (tyiyn % 100 == 0 ? "" : "," + (tyiyn % 100).ToString("00", CultureInfo.InvariantCulture));
}
