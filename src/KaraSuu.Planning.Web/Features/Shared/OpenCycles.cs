using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>
/// What of a cycle everybody may see: the meetings once they are over, the priorities once they are set, what the plan holds once it is approved.
/// </summary>
/// <param name="HasPlan">whether a version of its plan is in force</param>
/// <param name="PlanIsSilent">whether no record tells which priorities its plan answers: a publication does not, or the years are over without a plan</param>
public sealed record OpenCycle(int Id, int BudgetYear, int ThroughYear, bool MeetingsAreOver, bool PrioritiesAreSet, bool HasPlan, bool PlanIsSilent)
{
    /// <summary>The cycles of an aimak, the latest first. A stage that asks for nothing more is over: it is done, or a later one is.</summary>
    internal static async Task<IReadOnlyList<OpenCycle>> LoadAsync(PlanningDb db, int aimakId, DateOnly today, CancellationToken ct)
    {
        var cycles = await db.Cycles.AsNoTracking().Where(c => c.AiylAimakId == aimakId).OrderByDescending(c => c.BudgetYear)
            .Select(c => new { c.Id, c.BudgetYear, c.ThroughYear }).ToListAsync(ct);
        var plans = await db.Plans.Where(p => p.AiylAimakId == aimakId && p.Status == PlanStatus.Approved)
            .Select(p => new { p.CycleId, IsSilent = p.IsFromPublication && p.Items.Any(i => i.PriorityIssueId == null) }).ToListAsync(ct);
        var planned = plans.Select(p => p.CycleId).ToHashSet();
        var silent = plans.Where(p => p.IsSilent).Select(p => p.CycleId).ToHashSet();
        List<int> unplanned = [.. cycles.Select(c => c.Id).Where(id => !planned.Contains(id))];
        var over = unplanned.Count == 0 ? [] : (await StageReading.LoadAsync(db, unplanned, today, ct))
            .SelectMany(c => c.Value.Where(s => !s.IsOpen), (c, s) => (c.Key, s.Kind)).ToHashSet();
        return
        [
            .. cycles.Select(c => new OpenCycle(
                c.Id, c.BudgetYear, c.ThroughYear, planned.Contains(c.Id) || over.Contains((c.Id, StageKind.Meetings)),
                planned.Contains(c.Id) || over.Contains((c.Id, StageKind.Priorities)), planned.Contains(c.Id),
                planned.Contains(c.Id) ? silent.Contains(c.Id) : c.ThroughYear < today.Year)),
        ];
    }
}
