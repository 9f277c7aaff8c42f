using KaraSuu.Planning.Web.Data;

namespace KaraSuu.Planning.Web.Features.Plans;

/// <summary>A scanned paper of a plan, without its bytes.</summary>
public sealed record ScanRow(int Id, int PlanId, string FileName, int Length, string Sha256, string AddedBy, DateTime AddedAtUtc)
{
    public string Url => $"/plans/{PlanId}/paper-approval/scans/{Id}";

    public int Kilobytes => (Length + 1023) / 1024;

    internal static IQueryable<ScanRow> OfPlan(PlanningDb db, int planId) => db.PaperScans.Where(s => s.PlanId == planId).OrderBy(s => s.Id)
        .Select(s => new ScanRow(s.Id, s.PlanId, s.FileName, s.Length, s.Sha256, s.AddedBy, s.AddedAtUtc));
}
