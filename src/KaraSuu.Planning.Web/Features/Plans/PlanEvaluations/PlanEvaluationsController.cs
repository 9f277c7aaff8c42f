using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Plans.PlanEvaluations;

/// <summary>How the aiyl okmotu, the joint monitoring group and the residents rate what became of a plan; each apart from the others.</summary>
public sealed class PlanEvaluationsController(PlanningDb db) : PortalController
{
    [HttpGet("plans/{planId:int}/evaluations"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int planId, CancellationToken ct) =>
        await PlanExecution.LoadAsync(db, User, planId, [.. User.Posts()], ct) is { } execution
            ? View(new EvaluationsPage(execution, EvaluationsPage.SidesOf(User))) : NotFound();

    [HttpGet("plans/{planId:int}/evaluations/{side:" + Sides.Pattern + "}"), Authorize(Permissions.EvaluatePlans)]
    public async Task<IActionResult> Edit(int planId, string side, CancellationToken ct)
    {
        if (await EditableAsync(planId, ct) is not { } plan) return NotFound();
        if (!IsMine(side)) return Forbid();
        var evaluation = await EvaluationAsync(plan, side, ct);
        if (evaluation?.IsFinished == true) return LocalRedirect($"/plans/{planId}/evaluations");
        return View(Page(await ExecutedAsync(planId, ct), side, null, evaluation));
    }

    [HttpPost("plans/{planId:int}/evaluations/{side:" + Sides.Pattern + "}"), Authorize(Permissions.EvaluatePlans)]
    public async Task<IActionResult> Edit(int planId, string side, EvaluationForm form, CancellationToken ct)
    {
        if (await EditableAsync(planId, ct) is not { } plan) return NotFound();
        if (!IsMine(side)) return Forbid();
        var evaluation = await EvaluationAsync(plan, side, ct);
        var page = Page(await ExecutedAsync(planId, ct), side, form, evaluation);
        if (!ModelState.IsValid || (evaluation is { IsFinished: false } && IsStale(evaluation, form, EvaluationForm.From(evaluation, page.Items))))
        {
            return Again("Edit", page);
        }
        if (evaluation is null && Try(() => evaluation = new PlanEvaluation(plan, page.Side))) db.Add(evaluation!);
        if (evaluation is null || !Try(() => Write(evaluation, plan, page))) return Again("Edit", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/plans/{planId}/evaluations", "evaluations.saved");
    }

    [HttpGet("plans/{planId:int}/evaluations/{side:" + Sides.Pattern + "}/finish"), Authorize(Permissions.EvaluatePlans)]
    public async Task<IActionResult> Finish(int planId, string side, CancellationToken ct)
    {
        if (await EditableAsync(planId, ct) is not { } plan) return NotFound();
        if (!IsMine(side)) return Forbid();
        return await EvaluationAsync(plan, side, ct) is { } evaluation ? View(await FinishPageAsync(plan, evaluation, ct)) : NotFound();
    }

    [HttpPost("plans/{planId:int}/evaluations/{side:" + Sides.Pattern + "}/finish"), Authorize(Permissions.EvaluatePlans), ActionName(nameof(Finish))]
    public async Task<IActionResult> Finished(int planId, string side, CancellationToken ct)
    {
        if (await EditableAsync(planId, ct) is not { } plan) return NotFound();
        if (!IsMine(side)) return Forbid();
        if (await EvaluationAsync(plan, side, ct) is not { } evaluation) return NotFound();
        if (!Try(() => evaluation.Finish(plan, Stamp))) return Again("Finish", await FinishPageAsync(plan, evaluation, ct));
        await db.SaveChangesAsync(ct);
        return Saved($"/plans/{planId}/evaluations", "evaluations.finished");
    }

    private bool IsMine(string side) => EvaluationsPage.SidesOf(User).Contains(Sides.Of(side));

    private Task<JointActionPlan?> EditableAsync(int planId, CancellationToken ct) =>
        db.Plans.EditableBy(User).Whole().SingleOrDefaultAsync(p => p.Id == planId, ct);

    private Task<PlanEvaluation?> EvaluationAsync(JointActionPlan plan, string side, CancellationToken ct)
    {
        var asked = Sides.Of(side);
        PlanEvaluation.RequireApproved(plan.Status);
        return db.Evaluations.Whole().SingleOrDefaultAsync(e => e.PlanId == plan.Id && e.Side == asked, ct);
    }

    private Task<(ExecutedPlan Plan, IReadOnlyList<ExecutedItem> Items)> ExecutedAsync(int planId, CancellationToken ct) =>
        PlanExecution.ItemsAsync(db, User, planId, ct);

    private static EvaluationEditPage Page((ExecutedPlan Plan, IReadOnlyList<ExecutedItem> Items) executed, string side, EvaluationForm? form,
        PlanEvaluation? evaluation) =>
        new(executed.Plan, Sides.Of(side), executed.Items, form?.Complete(executed.Items) ?? EvaluationForm.From(evaluation, executed.Items));

    private async Task<EvaluationFinishPage> FinishPageAsync(JointActionPlan plan, PlanEvaluation evaluation, CancellationToken ct) =>
        new((await ExecutedAsync(plan.Id, ct)).Plan, evaluation.Side, evaluation.Ratings.Count, plan.Items.Count);

    private void Write(PlanEvaluation evaluation, JointActionPlan plan, EvaluationEditPage page)
    {
        evaluation.Describe(plan, page.Form.Facts(page.Side), Stamp);
        for (var at = 0; at < page.Form.Ratings.Count; at++)
        {
            var row = page.Form.Ratings[at];
            var item = plan.Items.Single(i => i.Id == row.ItemId);
            Rule.InRow(nameof(page.Form.Ratings), at, () => evaluation.Rate(item, row.Achievement, row.Actual, row.Comment));
        }
    }
}
