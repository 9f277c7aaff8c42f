using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.Visits;

/// <summary>Visits of a plan of monitoring: added, changed, called off with a reason.</summary>
public sealed class VisitsController(PlanningDb db) : PortalController
{
    /// <param name="work">the work the form opens with</param>
    [HttpGet("monitoring-plans/{planId:int}/visits/new"), Authorize(Permissions.Inspect)]
    public async Task<IActionResult> New(int planId, int? work, CancellationToken ct)
    {
        if (await FindAsync(planId, ct) is not var (plan, group)) return NotFound();
        ModelState.Clear();
        return View("Edit", await VisitPage.LoadAsync(db, plan, group, null, work, new VisitForm { WorkId = work }, ct));
    }

    [HttpPost("monitoring-plans/{planId:int}/visits/new"), Authorize(Permissions.Inspect)]
    public async Task<IActionResult> New(int planId, VisitForm form, CancellationToken ct)
    {
        if (await FindAsync(planId, ct) is not var (plan, group)) return NotFound();
        var page = await VisitPage.LoadAsync(db, plan, group, null, form.WorkId, form, ct);
        Require(page);
        if (!ModelState.IsValid || !Try(() => plan.AddVisit(group, form.Facts()))) return Again("Edit", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/monitoring-plans/{planId}", "visits.saved");
    }

    [HttpGet("monitoring-plans/{planId:int}/visits/{id:int}"), Authorize(Permissions.Inspect)]
    public async Task<IActionResult> Edit(int planId, int id, CancellationToken ct) =>
        await FindAsync(planId, ct) is var (plan, group) && plan.Visits.SingleOrDefault(v => v.Id == id) is { } visit
            ? View(await VisitPage.LoadAsync(db, plan, group, id, visit.WorkId, VisitForm.From(visit, plan.Revision), ct)) : NotFound();

    [HttpPost("monitoring-plans/{planId:int}/visits/{id:int}"), Authorize(Permissions.Inspect)]
    public async Task<IActionResult> Edit(int planId, int id, VisitForm form, CancellationToken ct)
    {
        if (await FindAsync(planId, ct) is not var (plan, group) || plan.Visits.SingleOrDefault(v => v.Id == id) is not { } visit) return NotFound();
        var page = await VisitPage.LoadAsync(db, plan, group, id, visit.WorkId, form, ct);
        Require(page);
        if (!ModelState.IsValid || IsPartStale(plan, form, VisitForm.From(visit, plan.Revision)) || !Try(() => plan.ChangeVisit(group, id, form.Facts())))
        {
            return Again("Edit", page);
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/monitoring-plans/{planId}", "visits.saved");
    }

    [HttpGet("monitoring-plans/{planId:int}/visits/{id:int}/call-off"), Authorize(Permissions.Inspect)]
    public async Task<IActionResult> CallOff(int planId, int id, CancellationToken ct) =>
        await FindAsync(planId, ct) is var (plan, _) && await CallOffPageAsync(plan, id, new CallOffForm(), ct) is { } page ? View(page) : NotFound();

    [HttpPost("monitoring-plans/{planId:int}/visits/{id:int}/call-off"), Authorize(Permissions.Inspect)]
    public async Task<IActionResult> CallOff(int planId, int id, CallOffForm form, CancellationToken ct)
    {
        if (await FindAsync(planId, ct) is not var (plan, _) || await CallOffPageAsync(plan, id, form, ct) is not { } page) return NotFound();
        if (!ModelState.IsValid || !Try(() => plan.CallOff(id, form.Reason))) return Again("CallOff", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/monitoring-plans/{planId}", "visits.called-off");
    }

    private async Task<(MonitoringPlan Plan, JmeGroup Group)?> FindAsync(int planId, CancellationToken ct)
    {
        var plan = await db.MonitoringPlans.EditableBy(User).Whole().SingleOrDefaultAsync(p => p.Id == planId, ct);
        return plan is null ? null : (plan, await db.JmeGroups.AsNoTracking().Whole().SingleAsync(g => g.Id == plan.GroupId, ct));
    }

    private async Task<CallOffPage?> CallOffPageAsync(MonitoringPlan plan, int id, CallOffForm form, CancellationToken ct) =>
        plan.Visits.SingleOrDefault(v => v.Id == id) is { } visit
            ? new CallOffPage(plan.AiylAimakId, plan.Id, plan.Year, id, visit.On, await db.Works.Where(w => w.Id == visit.WorkId).Select(w => w.Title)
                .SingleAsync(ct), form) : null;

    private void Require(VisitPage page)
    {
        RequireChoice("form.WorkId", page.Form.WorkId, page.Works);
        if (page.Form.MembershipIds.Any(id => page.Members.All(m => m.Id != id))) ModelState.AddModelError("form.MembershipIds", Text.Of("error.choose"));
    }
}
