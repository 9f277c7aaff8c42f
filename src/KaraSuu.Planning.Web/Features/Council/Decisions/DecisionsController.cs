using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council.Decisions;

/// <summary>The kenesh's decision on a plan: approved by a resolution, or returned with reasons.</summary>
public sealed class DecisionsController(PlanningDb db, PlanPaper paper) : PortalController
{
    [HttpGet("plans/{planId:int}/decision"), Authorize(Permissions.DecidePlans)]
    public async Task<IActionResult> Approve(int planId, CancellationToken ct) =>
        await DecisionPage.LoadAsync(db, User, planId, null, ct) is { } page ? View(page) : NotFound();

    [HttpPost("plans/{planId:int}/decision"), Authorize(Permissions.DecidePlans)]
    public async Task<IActionResult> Approve(int planId, ApproveForm form, CancellationToken ct)
    {
        if (await db.Plans.EditableBy(User).Whole().SingleOrDefaultAsync(p => p.Id == planId, ct) is not { } plan) return NotFound();
        if (!ModelState.IsValid || !await TryAsync(() => new ApprovePlan(db, paper).ApproveAsync(plan, form.Resolution(), Stamp, ct)))
            return Again("Approve", (await DecisionPage.LoadAsync(db, User, planId, form, ct))!);
        return Saved($"/plans/{planId}", "decisions.approved", plan.Resolution!.Number);
    }

    [HttpGet("plans/{planId:int}/decision/return"), Authorize(Permissions.DecidePlans)]
    public async Task<IActionResult> Return(int planId, CancellationToken ct) =>
        await DecidedPlan.LoadAsync(db, User, planId, ct) is { } plan ? View(new ReturnPage(plan, new ReturnForm())) : NotFound();

    [HttpPost("plans/{planId:int}/decision/return"), Authorize(Permissions.DecidePlans)]
    public async Task<IActionResult> Return(int planId, ReturnForm form, CancellationToken ct)
    {
        if (await db.Plans.EditableBy(User).Whole().SingleOrDefaultAsync(p => p.Id == planId, ct) is not { } plan) return NotFound();
        var hasOpenVote = await db.Votes.Open().AnyAsync(v => v.PlanId == planId, ct);
        if (!ModelState.IsValid || !Try(() => plan.Return(form.Reasons, hasOpenVote, Stamp)))
            return Again("Return", new ReturnPage((await DecidedPlan.LoadAsync(db, User, planId, ct))!, form));
        await db.SaveChangesAsync(ct);
        return Saved($"/plans/{planId}", "decisions.returned");
    }

    private async Task<bool> TryAsync(Func<Task> verb)
    {
        try
        {
            await verb();
            return true;
        }
        catch (RuleBroken rule)
        {
            return Try(() => throw rule);
        }
    }
}
