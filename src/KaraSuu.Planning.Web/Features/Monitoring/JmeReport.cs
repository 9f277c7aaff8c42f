using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring;

/// <summary>
/// What the joint monitoring group did and found, by year and contractor, added up for all years at once.
/// Only finished inspections count; a year of null is that of inspections whose day no source tells.
/// </summary>
public sealed record JmeReport(
    ReportHead Head, IReadOnlyList<VisitCell> Visits, IReadOnlyList<ObjectCell> Objects, IReadOnlyList<ActCell> Acts, DateOnly Today)
{
    /// <summary>Stands for all years together, where an object inspected in several years is one.</summary>
    private const int AllYears = 0;

    public int AimakId => Head.Id;

    /// <summary>Years that have data, the latest first.</summary>
    public IReadOnlyList<int> Years => [.. Visits.Select(v => v.Year).Concat(Acts.Select(a => a.Year)).OfType<int>().Distinct().OrderDescending()];

    /// <summary>Whether there is something whose day is not known.</summary>
    public bool HasUndated => Visits.Any(v => v.Year is null) || Acts.Any(a => a.Year is null);

    public static async Task<JmeReport?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, DateOnly today, CancellationToken ct)
    {
        var name = await db.AiylAimaks.AsNoTracking().VisibleTo(user).Where(a => a.Id == aimakId).Select(a => a.Name).SingleOrDefaultAsync(ct);
        if (name is null) return null;
        var contractors = await db.Contractors.AsNoTracking().Where(c => c.AiylAimakId == aimakId).OrderBy(c => c.Id)
            .Select(c => new ReportContractor(c.Id, c.Name)).ToListAsync(ct);
        return new JmeReport(
            new ReportHead(aimakId, name, contractors), await VisitsOf(db, aimakId).ToListAsync(ct),
            await ObjectsAsync(db, aimakId, ct), await ActsOf(db, aimakId).ToListAsync(ct), today);
    }

    public ReportFigures Of(int? year) => Figures(v => v.Year == year, o => o.Year == year, a => a.Year == year);

    /// <summary>Contractors whose objects were inspected in a year, or ever; those with most findings first.</summary>
    public IReadOnlyList<ContractorFigures> ContractorsOf(int? year) =>
    [
        .. Objects.Where(o => o.Year == (year ?? AllYears)).Select(o => o.ContractorId).Distinct()
            .Select(id => new ContractorFigures(id, Name(id), Figures(
                v => v.ContractorId == id && (year is null || v.Year == year), o => o.ContractorId == id && o.Year == (year ?? AllYears),
                a => a.ContractorId == id && (year is null || a.Year == year))))
            .OrderByDescending(c => c.Figures.Findings).ThenByDescending(c => c.Figures.Objects).ThenBy(c => Sorted.KeyOf(c.Name), StringComparer.Ordinal),
    ];

    public string Name(int? contractorId) => Head.Contractors.FirstOrDefault(c => c.Id == contractorId)?.Name ?? Text.Of("reports.no-contractor");

    private ReportFigures Figures(Func<VisitCell, bool> visits, Func<ObjectCell, bool> objects, Func<ActCell, bool> acts)
    {
        var (visited, seen, found) = (Visits.Where(visits).ToList(), Objects.Where(objects).ToList(), Acts.Where(acts).ToList());
        return new ReportFigures(
            seen.Sum(o => o.Objects), Money.OfKnown(seen.Select(o => o.Money)), visited.Sum(v => v.Count), found.Sum(a => a.Count),
            found.Where(a => a.Status is ActStatus.Eliminated).Sum(a => a.Count), found.Where(a => a.Status is ActStatus.Withdrawn).Sum(a => a.Count),
            found.Where(a => a.IsUnansweredOn(Today)).Sum(a => a.Count), found.Where(a => a.IsOverdueOn(Today)).Sum(a => a.Count),
            DaysTaken.Of(found.SelectMany(a => Repeated(MonitoringFigures.DaysToAnswer(a.HandedOverOn, a.AnsweredOn), a.Count))),
            DaysTaken.Of(found.SelectMany(a => Repeated(MonitoringFigures.DaysToEliminate(a.Status, a.HandedOverOn, a.ClosedOn), a.Count))),
            visited, found);
    }

    private static IEnumerable<int> Repeated(int? days, int times) => days is { } known ? Enumerable.Repeat(known, times) : [];

    internal static IQueryable<VisitCell> VisitsOf(PlanningDb db, int aimakId) =>
        from i in Finished(db, aimakId)
        join w in db.Works on i.WorkId equals w.Id
        group i by new { Year = (int?)i.HeldOn!.Value.Year, w.Contract!.ContractorId, i.Kind, i.Outcome } into g
        select new VisitCell(g.Key.Year, g.Key.ContractorId, g.Key.Kind, g.Key.Outcome, g.Count());

    /// <summary>The works inspected in each year and ever, counted once each, with the money of their sources.</summary>
    private static async Task<IReadOnlyList<ObjectCell>> ObjectsAsync(PlanningDb db, int aimakId, CancellationToken ct)
    {
        var seen = await SeenOf(db, aimakId).ToListAsync(ct);
        var money = await MoneyOf(db, aimakId).ToDictionaryAsync(m => m.WorkId, m => (Money?)new Money(m.Tyiyn), ct);
        return
        [
            .. from work in seen.Concat(seen.Select(s => s with { Year = AllYears }).Distinct())
               group work by (work.Year, work.ContractorId) into g
               select new ObjectCell(g.Key.Year, g.Key.ContractorId, g.Count(), Money.OfKnown(g.Select(s => money.GetValueOrDefault(s.WorkId)))),
        ];
    }

    internal static IQueryable<SeenWork> SeenOf(PlanningDb db, int aimakId) =>
        (from i in Finished(db, aimakId)
         join w in db.Works on i.WorkId equals w.Id
         select new { Year = (int?)i.HeldOn!.Value.Year, w.Contract!.ContractorId, i.WorkId }).Distinct()
        .Select(s => new SeenWork(s.Year, s.ContractorId, s.WorkId));

    internal static IQueryable<WorkSum> MoneyOf(PlanningDb db, int aimakId) =>
        from w in db.Works
        where w.AiylAimakId == aimakId
        from f in w.Funding
        group f.Amount.Tyiyn by w.Id into g
        select new WorkSum(g.Key, g.Sum());

    /// <summary>Acts by everything they are counted by; the days stand in the key, so that the middle case can be found.</summary>
    internal static IQueryable<ActCell> ActsOf(PlanningDb db, int aimakId) =>
        from a in db.Acts.AsNoTracking()
        where a.AiylAimakId == aimakId
        join i in Finished(db, aimakId) on a.InspectionId equals i.Id
        join w in db.Works on a.WorkId equals w.Id
        group a by new
        {
            Year = a.RegisterYear ?? (int?)i.HeldOn!.Value.Year,
            w.Contract!.ContractorId,
            i.Outcome,
            a.Severity,
            a.Status,
            a.HandedOverOn,
            a.AnsweredOn,
            a.ClosedOn,
            a.ReplyDueOn,
            a.DueOn,
        }
        into g
        select new ActCell(
            g.Key.Year, g.Key.ContractorId, g.Key.Outcome, g.Key.Severity, g.Key.Status, g.Key.HandedOverOn, g.Key.AnsweredOn, g.Key.ClosedOn,
            g.Key.ReplyDueOn, g.Key.DueOn, g.Count());

    internal static IQueryable<Inspection> Finished(PlanningDb db, int aimakId) =>
        db.Inspections.AsNoTracking().Where(i => i.AiylAimakId == aimakId && i.FinishedAtUtc != null);
}

public sealed record ReportHead(int Id, LocalText Name, IReadOnlyList<ReportContractor> Contractors);

public sealed record ReportContractor(int Id, string Name);

/// <summary>Inspections of one kind and result.</summary>
public sealed record VisitCell(int? Year, int? ContractorId, InspectionKind Kind, MonitoringOutcome? Outcome, int Count);

/// <summary>Objects inspected, and the money of their sources; null where no source is known.</summary>
public sealed record ObjectCell(int? Year, int? ContractorId, int Objects, Money? Money);

/// <summary>A work inspected in a year.</summary>
internal sealed record SeenWork(int? Year, int? ContractorId, int WorkId);

/// <summary>The money of a work's sources, in tyiyn.</summary>
internal sealed record WorkSum(int WorkId, long Tyiyn);

/// <summary>Acts that stand alike.</summary>
public sealed record ActCell(
    int? Year, int? ContractorId, MonitoringOutcome? Outcome, FindingSeverity? Severity, ActStatus Status, DateOnly? HandedOverOn, DateOnly? AnsweredOn,
        DateOnly? ClosedOn,
    DateOnly? ReplyDueOn, DateOnly? DueOn, int Count)
{
    public bool IsUnansweredOn(DateOnly today) => Status.IsUnanswered(ReplyDueOn, today);

    public bool IsOverdueOn(DateOnly today) => Status.IsOverdue(DueOn, today);
}

/// <summary>The figures of a year or of a contractor.</summary>
/// <param name="Covered">the money of the inspected works from all their sources; null where no source of any is known</param>
public sealed record ReportFigures(
    int Objects, Money? Covered, int Inspections, int Findings, int Eliminated, int Withdrawn, int Unanswered, int Overdue,
    DaysTaken ToAnswer, DaysTaken ToEliminate, IReadOnlyList<VisitCell> Visits, IReadOnlyList<ActCell> Acts)
{
    public int Open => Findings - Eliminated - Withdrawn;
}

/// <summary>A contractor beside the others; null for works whose contractor is not known.</summary>
public sealed record ContractorFigures(int? Id, string Name, ReportFigures Figures);

/// <summary>An object inspected in a year.</summary>
public sealed record ReportObject(int Id, string Title, string? Place, string? Contractor, int Inspections, MonitoringOutcome? Outcome, int Findings, int Open,
    Money? Money)
{
    internal static IQueryable<ReportObject> Of(PlanningDb db, int aimakId, int year) =>
        from w in db.Works.AsNoTracking()
        where w.AiylAimakId == aimakId && JmeReport.Finished(db, aimakId).Any(i => i.WorkId == w.Id && i.HeldOn!.Value.Year == year)
        orderby w.SortKey, w.Id
        select new ReportObject(
            w.Id, w.Title, w.Place, db.Contractors.Where(c => c.Id == w.Contract!.ContractorId).Select(c => c.Name).FirstOrDefault(),
            JmeReport.Finished(db, aimakId).Count(i => i.WorkId == w.Id && i.HeldOn!.Value.Year == year),
            JmeReport.Finished(db, aimakId).Where(i => i.WorkId == w.Id && i.HeldOn!.Value.Year == year).OrderByDescending(i => i.HeldOn)
                .ThenByDescending(i => i.Id).Select(i => i.Outcome).FirstOrDefault(),
            db.Acts.Count(a => a.WorkId == w.Id && a.RegisterYear == year && JmeReport.Finished(db, aimakId).Any(i => i.Id == a.InspectionId)),
            db.Acts.Count(a => a.WorkId == w.Id && a.RegisterYear == year && ActStatuses.Open.Contains(a.Status)
                && JmeReport.Finished(db, aimakId).Any(i => i.Id == a.InspectionId)),
            Domain.Money.OfSources(w.Funding.Sum(f => (long?)f.Amount.Tyiyn)));
}
