using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Plans.PlanItems;

/// <summary>The items of a plan being prepared.</summary>
public sealed class PlanItemsController(PlanningDb db) : PortalController
{
    /// <param name="priority">a priority of the cycle to start from</param>
    [HttpGet("plans/{planId:int}/items/new"), Authorize(Permissions.PreparePlans)]
    public async Task<IActionResult> New(int planId, int? priority, CancellationToken ct)
    {
        if (await PlanAsync(planId, ct) is not { } plan) return NotFound();
        var chosen = await db.Priorities.AsNoTracking().Where(p => p.Id == priority && p.CycleId == plan.CycleId)
            .Select(p => new PlanItemForm { PriorityIssueId = p.Id, LocalIssueId = p.LocalIssueId, ProblemName = p.Title, ProblemDescription = p.Description })
                .SingleOrDefaultAsync(ct);
        return View("Edit", await PlanItemPage.LoadAsync(db, plan, null, chosen ?? new PlanItemForm(), null, ct));
    }

    [HttpPost("plans/{planId:int}/items/new"), Authorize(Permissions.PreparePlans)]
    public async Task<IActionResult> New(int planId, PlanItemForm form, CancellationToken ct)
    {
        if (await WholePlanAsync(planId, ct) is not { } plan) return NotFound();
        var page = await PlanItemPage.LoadAsync(db, plan, null, form, null, ct);
        Require(page);
        if (!ModelState.IsValid || !Try(() => plan.AddItem(form.Facts()))) return Again("Edit", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/plans/{planId}", "plan-items.saved");
    }

    [HttpGet("plans/{planId:int}/items/{itemId:int}"), Authorize(Permissions.PreparePlans)]
    public async Task<IActionResult> Edit(int planId, int itemId, CancellationToken ct) =>
        await PlanAsync(planId, ct) is { } plan && await ItemAsync(planId, itemId, ct) is { } item
            ? View(await PlanItemPage.LoadAsync(db, plan, itemId, PlanItemForm.From(item, plan.Revision), item.PriorityIssueId, ct)) : NotFound();

    [HttpPost("plans/{planId:int}/items/{itemId:int}"), Authorize(Permissions.PreparePlans)]
    public async Task<IActionResult> Edit(int planId, int itemId, PlanItemForm form, CancellationToken ct)
    {
        if (await WholePlanAsync(planId, ct) is not { } plan || plan.Items.SingleOrDefault(i => i.Id == itemId) is not { } item) return NotFound();
        var page = await PlanItemPage.LoadAsync(db, plan, itemId, form, item.PriorityIssueId, ct);
        Require(page);
        var theirs = PlanItemForm.From(item, plan.Revision);
        form.FollowUnlessChanged(plan, theirs);
        if (!ModelState.IsValid || IsStale(plan, form, theirs) || !Try(() => plan.ChangeItem(itemId, form.Facts()))) return Again("Edit", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/plans/{planId}", item.Activities.Count == 0 ? "plan-items.saved" : "plan-items.saved.again");
    }

    [HttpPost("plans/{planId:int}/items/move"), Authorize(Permissions.PreparePlans)]
    public async Task<IActionResult> Move(int planId, int? up, int? down, CancellationToken ct)
    {
        if (await WholePlanAsync(planId, ct) is not { } plan || plan.Items.All(i => i.Id != (up ?? down))) return NotFound();
        plan.MoveItem((up ?? down)!.Value, up is null ? 1 : -1);
        await db.SaveChangesAsync(ct);
        return Saved($"/plans/{planId}", "plan-items.moved");
    }

    [HttpGet("plans/{planId:int}/items/{itemId:int}/remove"), Authorize(Permissions.PreparePlans)]
    public async Task<IActionResult> Remove(int planId, int itemId, CancellationToken ct)
    {
        if (await PlanAsync(planId, ct) is null || await WholePlanAsync(planId, ct) is not { } plan
            || plan.Items.SingleOrDefault(i => i.Id == itemId) is not { } item) return NotFound();
        var page = RemovePage(plan, item);
        var hasRemarks = await HasRemarksAsync(itemId, ct);
        AskBefore(() => plan.RemoveItem(itemId, hasRemarks));
        return View(page);
    }

    [HttpPost("plans/{planId:int}/items/{itemId:int}/remove"), Authorize(Permissions.PreparePlans), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int planId, int itemId, CancellationToken ct)
    {
        if (await WholePlanAsync(planId, ct) is not { } plan || plan.Items.SingleOrDefault(i => i.Id == itemId) is not { } item) return NotFound();
        var hasRemarks = await HasRemarksAsync(itemId, ct);
        if (!Try(() => plan.RemoveItem(itemId, hasRemarks))) return Again("Remove", RemovePage(plan, item));
        await db.SaveChangesAsync(ct);
        return Saved($"/plans/{planId}", "plan-items.removed");
    }

    private static PlanItemPage RemovePage(JointActionPlan plan, PlanItem item) =>
        new(plan.CycleId, plan.Id, plan.VersionNumber, item.Id, PlanItemForm.From(item, plan.Revision), [], []);

    /// <exception cref="RuleBroken">when the plan is frozen: its forms do not open</exception>
    private async Task<JointActionPlan?> PlanAsync(int planId, CancellationToken ct)
    {
        var plan = await db.Plans.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(p => p.Id == planId, ct);
        Rule.Require(plan?.IsEditable != false, PlanRules.IsFrozen);
        return plan;
    }

    private Task<bool> HasRemarksAsync(int itemId, CancellationToken ct) => db.Hearings.AnyAsync(h => h.Remarks.Any(r => r.PlanItemId == itemId), ct);

    private Task<JointActionPlan?> WholePlanAsync(int planId, CancellationToken ct) =>
        db.Plans.EditableBy(User).Whole().SingleOrDefaultAsync(p => p.Id == planId, ct);

    private Task<PlanItem?> ItemAsync(int planId, int itemId, CancellationToken ct) =>
        db.Set<PlanItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == itemId && i.JointActionPlanId == planId, ct);

    private void Require(PlanItemPage page)
    {
        RequireChoice("form.PriorityIssueId", page.Form.PriorityIssueId, page.Priorities);
        RequireChoice("form.LocalIssueId", page.Form.LocalIssueId, page.LocalIssues);
    }
}
