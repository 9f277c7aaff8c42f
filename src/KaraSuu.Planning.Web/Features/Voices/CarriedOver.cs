using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices;

/// <summary>Where the issues of a cycle stood in the cycles before it, and what was done about them.</summary>
public sealed class CarriedOver
{
    private readonly int _year;
    private readonly IReadOnlyList<EarlierStand> _stands;

    private CarriedOver(int year, IReadOnlyList<EarlierStand> stands) => (_year, _stands) = (year, stands);

    /// <summary>How long an issue of this name waits.</summary>
    public Waiting Of(string title) => Waiting.Of(
        _year, [.. _stands.Where(s => Folded.AreAlike(s.Title, title)).Select(s => (s.Year, s.IsDone))]);

    /// <summary>Earlier cycles in which an issue of the same name stood, or another of the same issue of local importance.</summary>
    public IReadOnlyList<EarlierStand> StandsOf(string title, int? localIssueId) =>
    [
        .. _stands.Select(s => s with { IsSame = Folded.AreAlike(s.Title, title) })
            .Where(s => s.IsSame || (localIssueId is not null && s.LocalIssueId == localIssueId)),
    ];

    internal static async Task<CarriedOver> LoadAsync(PlanningDb db, int aimakId, int year, CancellationToken ct)
    {
        var earlier = await (
            from p in db.Priorities.AsNoTracking()
            join c in db.Cycles on p.CycleId equals c.Id
            where p.AiylAimakId == aimakId && c.BudgetYear < year
            orderby c.BudgetYear, p.Position, p.Id
            select new { p.Id, c.BudgetYear, c.ThroughYear, p.Title, p.Position, p.Inclusion, p.LocalIssueId }).ToListAsync(ct);
        var works = (await (
            from p in db.Priorities.AsNoTracking()
            join c in db.Cycles on p.CycleId equals c.Id
            where p.AiylAimakId == aimakId && c.BudgetYear < year
            join i in db.Set<PlanItem>() on p.Id equals i.PriorityIssueId
            join a in db.Set<Activity>() on i.Id equals a.PlanItemId
            join w in db.Works on a.Id equals w.ActivityId
            select new { Priority = p.Id, w.Id, w.Title, w.Status }).Distinct().ToListAsync(ct))
            .ToLookup(w => w.Priority, w => new WorkDone(w.Id, w.Title, w.Status));
        var planned = (await (
            from p in db.Priorities.AsNoTracking()
            join c in db.Cycles on p.CycleId equals c.Id
            where p.AiylAimakId == aimakId && c.BudgetYear < year
            join i in db.Set<PlanItem>() on p.Id equals i.PriorityIssueId
            select new { p.Id, PlanId = i.JointActionPlanId }).Distinct().ToListAsync(ct)).ToLookup(p => p.Id, p => p.PlanId);
        return new CarriedOver(year,
        [
            .. earlier.Select(p => new EarlierStand(
                p.Id, p.BudgetYear, p.ThroughYear, p.Title, p.Position, p.Inclusion, p.LocalIssueId,
                planned[p.Id].Select(id => (int?)id).Max(), [.. works[p.Id].OrderBy(w => w.Id)])),
        ]);
    }
}

/// <summary>An issue in the list of an earlier cycle.</summary>
/// <param name="PlanId">the plan an item of which answers it; null where there is none</param>
public sealed record EarlierStand(
    int PriorityId, int Year, int Through, string Title, int Position, Inclusion Inclusion, int? LocalIssueId, int? PlanId, IReadOnlyList<WorkDone> Works)
{
    /// <summary>Whether its name is the same, not only its issue of local importance.</summary>
    public bool IsSame { get; init; }

    /// <summary>Whether works for it were accepted, and none of them is open.</summary>
    public bool IsDone => Works.Any(w => w.Status == WorkStatus.Accepted) && Works.All(w => w.Status is WorkStatus.Accepted or WorkStatus.Cancelled);

    public string Years => Show.Years(Year, Through);
}

/// <summary>A work that carries out an activity of the plan for it.</summary>
public sealed record WorkDone(int Id, string Title, WorkStatus Status);
