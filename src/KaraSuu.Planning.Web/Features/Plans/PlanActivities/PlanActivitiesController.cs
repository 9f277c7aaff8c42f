using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Plans.PlanActivities;

/// <summary>The activities of a plan being prepared, and who pays for them.</summary>
public sealed class PlanActivitiesController(PlanningDb db) : PortalController
{
    [HttpGet("plans/{planId:int}/items/{itemId:int}/activities/new"), Authorize(Permissions.PreparePlans)]
    public async Task<IActionResult> New(int planId, int itemId, CancellationToken ct) =>
        await PlanAsync(planId, ct) is { } plan
            && await db.Set<PlanItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == itemId && i.JointActionPlanId == planId, ct) is { } item
            ? View("Edit", ActivityPage.Of(plan, item, null, new ActivityForm())) : NotFound();

    /// <param name="add">the button that asks for one more row of money, for readers without script</param>
    [HttpPost("plans/{planId:int}/items/{itemId:int}/activities/new"), Authorize(Permissions.PreparePlans)]
    public async Task<IActionResult> New(int planId, int itemId, ActivityForm form, string? add, CancellationToken ct)
    {
        if (await WholePlanAsync(planId, ct) is not { } plan || plan.Items.SingleOrDefault(i => i.Id == itemId) is not { } item) return NotFound();
        if (add is not null) return OneRowMore(ActivityPage.Of(plan, item, null, form));
        if (!ModelState.IsValid || !Try(() => plan.AddActivity(itemId, form.Facts()))) return Again("Edit", ActivityPage.Of(plan, item, null, form));
        await db.SaveChangesAsync(ct);
        return Saved($"/plans/{planId}", "activities.saved");
    }

    [HttpGet("plans/{planId:int}/activities/{activityId:int}"), Authorize(Permissions.PreparePlans)]
    public async Task<IActionResult> Edit(int planId, int activityId, CancellationToken ct) =>
        await PlanAsync(planId, ct) is { } plan && await PartAsync(planId, activityId, ct) is var (item, activity)
            ? View(ActivityPage.Of(plan, item, activityId, ActivityForm.From(activity, plan.Revision))) : NotFound();

    [HttpPost("plans/{planId:int}/activities/{activityId:int}"), Authorize(Permissions.PreparePlans)]
    public async Task<IActionResult> Edit(int planId, int activityId, ActivityForm form, string? add, CancellationToken ct)
    {
        if (await WholePlanAsync(planId, ct) is not { } plan || plan.Items.SingleOrDefault(i => i.Activities.Any(a => a.Id == activityId)) is not { } item)
        {
            return NotFound();
        }
        if (add is not null) return OneRowMore(ActivityPage.Of(plan, item, activityId, form));
        var theirs = ActivityForm.From(item.Activities.Single(a => a.Id == activityId), plan.Revision);
        form.FollowUnlessChanged(plan, theirs);
        if (!ModelState.IsValid || IsStale(plan, form, theirs) || !Try(() => plan.ChangeActivity(activityId, form.Facts())))
            return Again("Edit", ActivityPage.Of(plan, item, activityId, form));
        await db.SaveChangesAsync(ct);
        return Saved($"/plans/{planId}", "activities.saved");
    }

    [HttpGet("plans/{planId:int}/activities/{activityId:int}/remove"), Authorize(Permissions.PreparePlans)]
    public Task<IActionResult> Remove(int planId, int activityId, CancellationToken ct) => Edit(planId, activityId, ct);

    [HttpPost("plans/{planId:int}/activities/{activityId:int}/remove"), Authorize(Permissions.PreparePlans), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int planId, int activityId, CancellationToken ct)
    {
        if (await WholePlanAsync(planId, ct) is not { } plan || plan.Items.All(i => i.Activities.All(a => a.Id != activityId))) return NotFound();
        plan.RemoveActivity(activityId);
        await db.SaveChangesAsync(ct);
        return Saved($"/plans/{planId}", "activities.removed");
    }

    private ViewResult OneRowMore(ActivityPage page)
    {
        if (page.Form.Funding.Count < ActivityForm.MaxRows) page.Form.Funding.Add(new FundingRow());
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        return View("Edit", page);
    }

    /// <exception cref="RuleBroken">when the plan is frozen: its forms do not open</exception>
    private async Task<JointActionPlan?> PlanAsync(int planId, CancellationToken ct)
    {
        var plan = await db.Plans.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(p => p.Id == planId, ct);
        Rule.Require(plan?.IsEditable != false, PlanRules.IsFrozen);
        return plan;
    }

    private Task<JointActionPlan?> WholePlanAsync(int planId, CancellationToken ct) =>
        db.Plans.EditableBy(User).Whole().SingleOrDefaultAsync(p => p.Id == planId, ct);

    private async Task<(PlanItem Item, Activity Activity)?> PartAsync(int planId, int activityId, CancellationToken ct)
    {
        var activity = await db.Set<Activity>().AsNoTracking().WithFunding().SingleOrDefaultAsync(a => a.Id == activityId, ct);
        var item = activity is null
            ? null : await db.Set<PlanItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == activity.PlanItemId && i.JointActionPlanId == planId, ct);
        return item is null ? null : (item, activity!);
    }
}
