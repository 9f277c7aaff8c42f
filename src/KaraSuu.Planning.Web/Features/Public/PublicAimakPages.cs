using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Features.Works;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Public;

/// <summary>All aimaks with the years of their approved plans.</summary>
public sealed record PublicAimaksPage(Listed<PublicAimakRow> List)
{
    internal static async Task<PublicAimaksPage> LoadAsync(PlanningDb db, ListQuery query, CancellationToken ct)
    {
        var list = await Listed<PublicAimakRow>.LoadAsync(db.AiylAimaks.AsNoTracking().OrderBy(a => a.IsTraining).ThenBy(a => a.SortKey).ThenBy(a => a.Id)
            .Select(a => new PublicAimakRow(a.Id, a.Slug, a.Name, a.Oblast, a.Rayon, a.IsTraining)), query, ct);
        var shown = list.Rows.Select(a => a.Id).ToList();
        var plans = (await db.Plans.Where(p => shown.Contains(p.AiylAimakId) && p.Status == PlanStatus.Approved).OrderBy(p => p.FromYear)
            .Select(p => new { p.AiylAimakId, Link = new PublicPlanLink(p.FromYear, p.ToYear) }).ToListAsync(ct)).ToLookup(p => p.AiylAimakId, p => p.Link);
        return new PublicAimaksPage(list with { Rows = [.. list.Rows.Select(a => a with { Plans = [.. plans[a.Id]] })] });
    }
}

public sealed record PublicAimakRow(int Id, string Slug, LocalText Name, LocalText Oblast, LocalText Rayon, bool IsTraining)
{
    public IReadOnlyList<PublicPlanLink> Plans { get; init; } = [];
}

/// <summary>An aimak as everybody may see it.</summary>
public sealed record PublicAimakPage(
    PublicAimak Aimak, IReadOnlyList<PublicCycle> Cycles, IReadOnlyList<WorkRow> Works, MoneyByYear Money, GroupFacts? Group,
    AboutAimak About)
{
    /// <summary>The page shows this many works; the money of all of them is in the chart.</summary>
    public const int MostWorks = 50;

    internal static async Task<PublicAimakPage?> LoadAsync(PlanningDb db, string slug, DateOnly today, CancellationToken ct)
    {
        if (await PublicAimak.LoadAsync(db, slug, ct) is not { } aimak) return null;
        return new PublicAimakPage(
            aimak, await PublicCycle.LoadAsync(db, aimak.Id, today, ct), await WorksAsync(db, aimak.Id, ct),
            await MoneyByYear.LoadAsync(db, aimak.Id, ct), await GroupFacts.LoadAsync(db, aimak.Id, ct),
            await AboutAimak.LoadAsync(db, aimak.Id, isPublic: true, ct));
    }

    /// <summary>The latest works with what inspections found last and who paid for them.</summary>
    private static async Task<IReadOnlyList<WorkRow>> WorksAsync(PlanningDb db, int aimakId, CancellationToken ct)
    {
        var works = await db.Works.AsNoTracking().Where(w => w.AiylAimakId == aimakId).OrderByDescending(w => w.ToYear).ThenBy(w => w.Id).Take(MostWorks)
            .Select(w => new { w.Id, w.Title, w.Status, w.Place, w.FromYear, w.ToYear, w.StatedTotal }).ToListAsync(ct);
        var shown = works.Select(w => w.Id).ToList();
        var inspections = await db.Inspections.Where(i => shown.Contains(i.WorkId) && i.FinishedAtUtc != null)
            .OrderByDescending(i => i.HeldOn).ThenByDescending(i => i.Id).Select(i => new { i.WorkId, i.Outcome }).ToListAsync(ct);
        var outcomes = inspections.DistinctBy(i => i.WorkId).ToDictionary(i => i.WorkId, i => i.Outcome);
        var sources = (await (
            from w in db.Works
            where shown.Contains(w.Id)
            from f in w.Funding
            orderby f.Amount.Tyiyn descending, f.Id
            select new { w.Id, Source = new WorkSource(f.Kind, FundingRule.Called(f.Source, f.Donor), f.Amount) }).ToListAsync(ct))
            .ToLookup(f => f.Id, f => f.Source);
        return [.. works.Select(w => new WorkRow(
            w.Id, w.Title, w.Status, w.Place, w.FromYear, w.ToYear, w.StatedTotal, outcomes.GetValueOrDefault(w.Id), [.. sources[w.Id]]))];
    }
}

/// <summary>Facts of an aimak; the head and the chair are named as officials.</summary>
public sealed record PublicAimak(
    int Id, string Slug, LocalText Name, LocalText Oblast, LocalText Rayon, LocalText About, bool IsTraining, int? Seats,
    string? Head, string? Chair, string? Phone, string? Website)
{
    public PublicCount? Population { get; init; }
    public IReadOnlyList<PublicVillage> Villages { get; init; } = [];

    internal static async Task<PublicAimak?> LoadAsync(PlanningDb db, string slug, CancellationToken ct)
    {
        var aimak = await db.AiylAimaks.AsNoTracking().Where(a => a.Slug == slug).Select(a => new PublicAimak(
            a.Id, a.Slug, a.Name, a.Oblast, a.Rayon, a.About, a.IsTraining, a.KeneshSeats, a.HeadName, a.KeneshChairName, a.Phone, a.Website))
            .SingleOrDefaultAsync(ct);
        if (aimak is null) return null;
        var villages = await db.Villages.AsNoTracking().Where(v => v.AiylAimakId == aimak.Id).OrderBy(v => v.SortKey).ThenBy(v => v.Id)
            .Select(v => new { v.Id, v.Name }).ToListAsync(ct);
        var counts = (await db.Populations.Where(p => p.AiylAimakId == aimak.Id).OrderByDescending(p => p.AsOf).ThenByDescending(p => p.Id)
            .Select(p => new { p.VillageId, Count = new PublicCount(p.AsOf, p.Women, p.Men, p.PublishedTotal, p.Households) }).ToListAsync(ct))
            .ToLookup(p => p.VillageId, p => p.Count);
        var works = await (
            from w in db.Works
            where w.AiylAimakId == aimak.Id
            from v in w.Villages
            group v by v.VillageId into g
            select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return aimak with
        {
            Population = counts[null].FirstOrDefault(),
            Villages = [.. villages.Select(v => new PublicVillage(v.Id, v.Name, counts[v.Id].FirstOrDefault(), works.GetValueOrDefault(v.Id)))],
        };
    }
}

/// <param name="Works">how many works are done in it; one of several villages counts in each</param>
public sealed record PublicVillage(int Id, LocalText Name, PublicCount? Population, int Works);

public sealed record PublicCount(DateOnly? AsOf, int? Women, int? Men, int? PublishedTotal, int? Households)
{
    public int? Sum => Women + Men;

    /// <summary>How far women + men are from the published total; 0 when they agree or one is unknown.</summary>
    public int Difference => Sum is { } sum && PublishedTotal is { } total ? Math.Abs(total - sum) : 0;
}

/// <summary>What of a cycle is public: the meetings once they are over, the priorities once they are set, the plan once it is approved.</summary>
public sealed record PublicCycle(
    int BudgetYear, int ThroughYear, PublishedTotals? Published, Tally Came, bool MeetingsAreOver,
    IReadOnlyList<PublicPriority> Priorities, IReadOnlyList<PublicPlanLink> Plans)
{
    internal static async Task<IReadOnlyList<PublicCycle>> LoadAsync(PlanningDb db, int aimakId, DateOnly today, CancellationToken ct)
    {
        var cycles = db.Cycles.AsNoTracking().Where(c => c.AiylAimakId == aimakId);
        var came = (await db.Meetings.Where(m => m.AiylAimakId == aimakId).Select(m => new { m.CycleId, m.Total, m.Women, m.Men }).ToListAsync(ct))
            .ToLookup(m => m.CycleId, m => new Headcount(m.Total, m.Women, m.Men));
        // What the plan in force answers is in the plan, and what it does not is not, whatever was ticked since for a new version.
        var answers = await (
            from p in db.Plans
            where p.AiylAimakId == aimakId && p.Status == PlanStatus.Approved
            from i in p.Items
            where i.PriorityIssueId != null
            orderby p.FromYear, p.Id, i.Number
            select new { p.CycleId, Priority = i.PriorityIssueId!.Value, Answer = new AnsweringItem(new PublicPlanLink(p.FromYear, p.ToYear), i.Number) })
            .ToListAsync(ct);
        var (answersOf, told) = (answers.ToLookup(a => a.Priority), answers.Select(a => a.CycleId).ToHashSet());
        var priorities = (await db.Priorities.Where(p => p.AiylAimakId == aimakId).OrderBy(p => p.Position).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.CycleId, Row = new PublicPriority(p.Id, p.Title, p.Inclusion, p.InclusionReason) }).ToListAsync(ct))
            .ToLookup(p => p.CycleId, p => p.Row with
            {
                Answers = [.. answersOf[p.Id].Select(a => a.Answer)],
                IsLeftOut = told.Contains(p.CycleId) ? answersOf[p.Id].All(a => a.CycleId != p.CycleId) : p.Row.Inclusion is Inclusion.NotIncluded,
            });
        var plans = (await db.Plans.Where(p => p.AiylAimakId == aimakId && p.Status == PlanStatus.Approved).OrderBy(p => p.Id)
            .Select(p => new { p.CycleId, Link = new PublicPlanLink(p.FromYear, p.ToYear) }).ToListAsync(ct)).ToLookup(p => p.CycleId, p => p.Link);
        var years = await cycles.Select(c => new { c.Id, c.PublishedTotals }).ToDictionaryAsync(c => c.Id, c => c.PublishedTotals, ct);
        return [.. (await OpenCycle.LoadAsync(db, aimakId, today, ct)).Select(c => new PublicCycle(
            c.BudgetYear, c.ThroughYear, years[c.Id], Tally.Of(came[c.Id]), c.MeetingsAreOver, c.PrioritiesAreSet ? [.. priorities[c.Id]] : [],
            [.. plans[c.Id]]))];
    }
}

/// <param name="Inclusion">what was decided last; for a new version, where one is being written</param>
public sealed record PublicPriority(int Id, string Title, Inclusion Inclusion, string? Reason)
{
    /// <summary>Items of plans in force that answer it.</summary>
    public IReadOnlyList<AnsweringItem> Answers { get; init; } = [];

    /// <summary>Whether the plan of its cycle lacks it; by the decision alone, where no item of the plan says what it answers.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>Why it was left out; nothing while it is decided otherwise for a new version.</summary>
    public string? WhyLeftOut => Inclusion is Inclusion.NotIncluded ? Reason : null;
}

public sealed record AnsweringItem(PublicPlanLink Plan, int Item);

public sealed record PublicPlanLink(int FromYear, int ToYear)
{
    public string Years => Show.PlanYears(FromYear, ToYear);
    public string AddressOf(string slug) => PlanAddress.Of(slug, FromYear, ToYear);
}
