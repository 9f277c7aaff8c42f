using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices;

/// <summary>Reads what the plans of a cycle hold of its priorities.</summary>
internal static class PriorityHolds
{
    public static async Task<PriorityHold> HoldAsync(this PlanningDb db, int cycleId, CancellationToken ct)
    {
        var plans = await db.Plans.AsNoTracking().Where(p => p.CycleId == cycleId)
            .Select(p => new { p.Status, Answered = p.Items.Where(i => i.PriorityIssueId != null).Select(i => i.PriorityIssueId!.Value).ToList() })
            .ToListAsync(ct);
        return PriorityHold.Of([.. plans.Select(p => (p.Status, (IReadOnlyCollection<int>)p.Answered))]);
    }
}
