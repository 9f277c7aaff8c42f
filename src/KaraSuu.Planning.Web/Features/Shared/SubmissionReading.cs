using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>When a plan was brought to the kenesh, for the doubts about what came after.</summary>
internal static class SubmissionReading
{
    public static async Task<SubmittedPlan?> OfAsync(PlanningDb db, int planId, PlanStatus status, CancellationToken ct) =>
        SubmittedPlan.Of(status, (await db.Plans.AsNoTracking().Where(p => p.Id == planId).SelectMany(p => p.History).Select(h => new { h.To, h.AtUtc })
            .ToListAsync(ct)).Select(h => (h.To, h.AtUtc)));

    /// <summary>Of the latest version of a cycle's plan.</summary>
    public static async Task<SubmittedPlan?> OfCycleAsync(PlanningDb db, int cycleId, CancellationToken ct) =>
        await db.Plans.AsNoTracking().Where(p => p.CycleId == cycleId).OrderByDescending(p => p.VersionNumber).Select(p => new { p.Id, p.Status })
            .FirstOrDefaultAsync(ct) is { } plan ? await OfAsync(db, plan.Id, plan.Status, ct) : null;
}
