using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Photos;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Plans.PaperApprovals;

/// <summary>The form of an approval on paper, with the scans there are; the last one counts.</summary>
/// <param name="Megabytes">the most of one file</param>
/// <param name="IsScanAdded">whether the form brought a scan that is kept, while the rest of it waits</param>
public sealed record PaperApprovalPage(
    int CycleId, int PlanId, int Version, IReadOnlyList<ScanRow> Scans, PaperApprovalForm Form, int Megabytes, bool IsScanAdded) : IInCycle
{
    internal static async Task<PaperApprovalPage> LoadAsync(
        PlanningDb db, JointActionPlan plan, PaperApprovalForm form, PaperLimits limits, CancellationToken ct, bool isScanAdded = false) => new(
        plan.CycleId, plan.Id, plan.VersionNumber, await ScanRow.OfPlan(db, plan.Id).ToListAsync(ct), form, limits.Megabytes, isScanAdded);
}
