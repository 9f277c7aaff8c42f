using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Plans.PaperApprovals;

/// <summary>Approvals given on paper before the portal was in use.</summary>
public sealed class PaperApprovalsController(PlanningDb db, PlanPaper paper) : PortalController
{
    [HttpGet("plans/{planId:int}/paper-approval"), Authorize(Permissions.PreparePlans)]
    public async Task<IActionResult> New(int planId, CancellationToken ct) =>
        await db.Plans.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(p => p.Id == planId, ct) is { } plan
            ? View(PaperApprovalPage.Of(plan, new PaperApprovalForm())) : NotFound();

    [HttpPost("plans/{planId:int}/paper-approval"), Authorize(Permissions.PreparePlans)]
    public async Task<IActionResult> New(int planId, PaperApprovalForm form, CancellationToken ct)
    {
        if (await db.Plans.EditableBy(User).Whole().SingleOrDefaultAsync(p => p.Id == planId, ct) is not { } plan) return NotFound();
        var wasVoted = await db.Votes.AnyAsync(v => v.PlanId == planId, ct);
        if (!ModelState.IsValid || !Try(() => plan.RecordPaperApproval(form.Facts(), wasVoted, Stamp))) return Again("New", PaperApprovalPage.Of(plan, form));
        foreach (var earlier in await db.Plans.Whole().Where(p => p.CycleId == plan.CycleId && p.Id != planId && p.Status == PlanStatus.Approved)
            .ToListAsync(ct))
            earlier.Supersede(Stamp);
        await paper.IssueAsync(plan, ct);
        await db.SaveChangesAsync(ct);
        return Saved($"/plans/{planId}", "paper-approvals.saved");
    }
}

/// <summary>The form of an approval on paper.</summary>
public sealed record PaperApprovalPage(int CycleId, int PlanId, int Version, PaperApprovalForm Form) : IInCycle
{
    internal static PaperApprovalPage Of(JointActionPlan plan, PaperApprovalForm form) => new(plan.CycleId, plan.Id, plan.VersionNumber, form);
}
