using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Plans.PlanVersions;

/// <summary>A cycle's plan: its first version, its years, and a new version of an approved one.</summary>
public sealed class PlanVersionsController(PlanningDb db) : PortalController
{
    [HttpGet("cycles/{cycleId:int}/plans"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int cycleId, CancellationToken ct) =>
        await PlanVersionsPage.LoadAsync(db, User, cycleId, ct) is { } page ? View(page) : NotFound();

    [HttpGet("cycles/{cycleId:int}/plans/new"), Authorize(Permissions.PreparePlans)]
    public async Task<IActionResult> New(int cycleId, CancellationToken ct) =>
        await CycleAsync(cycleId, ct) is { } cycle
            ? View("Period", new PlanPeriodPage(cycleId, null, new PlanPeriodForm { FromYear = cycle.BudgetYear, ToYear = cycle.ThroughYear })) : NotFound();

    [HttpPost("cycles/{cycleId:int}/plans/new"), Authorize(Permissions.PreparePlans)]
    public async Task<IActionResult> New(int cycleId, PlanPeriodForm form, CancellationToken ct)
    {
        if (await CycleAsync(cycleId, ct) is not { } cycle) return NotFound();
        var exists = await db.Plans.AnyAsync(p => p.CycleId == cycleId, ct);
        JointActionPlan plan = null!;
        if (!ModelState.IsValid || !Try(() => Rule.Require(!exists, PlanRules.CyclePlanExists))
            || !Try(() => PlanningCycle.RequireCovers((cycle.BudgetYear, cycle.ThroughYear), form.FromYear!.Value, form.ToYear!.Value))
            || !Try(() => plan = new JointActionPlan(cycle.AimakId, cycleId, form.FromYear!.Value, form.ToYear!.Value)))
            return Again("Period", new PlanPeriodPage(cycleId, null, form));
        db.Add(plan);
        await db.SaveChangesAsync(ct);
        return Saved($"/plans/{plan.Id}", "plans.created");
    }

    [HttpGet("plans/{id:int}/period"), Authorize(Permissions.PreparePlans)]
    public async Task<IActionResult> Period(int id, CancellationToken ct) =>
        await db.Plans.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(p => p.Id == id, ct) is { } plan
            ? View(new PlanPeriodPage(plan.CycleId, id, PlanPeriodForm.From(plan))) : NotFound();

    [HttpPost("plans/{id:int}/period"), Authorize(Permissions.PreparePlans)]
    public async Task<IActionResult> Period(int id, PlanPeriodForm form, CancellationToken ct)
    {
        if (await db.Plans.EditableBy(User).Whole().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) return NotFound();
        var cycle = (await CycleAsync(plan.CycleId, ct))!;
        if (!ModelState.IsValid || IsStale(plan, form, PlanPeriodForm.From(plan))
            || !Try(() => PlanningCycle.RequireCovers((cycle.BudgetYear, cycle.ThroughYear), form.FromYear!.Value, form.ToYear!.Value))
            || !Try(() => plan.ChangePeriod(form.FromYear!.Value, form.ToYear!.Value)))
            return Again("Period", new PlanPeriodPage(plan.CycleId, id, form));
        await db.SaveChangesAsync(ct);
        return Saved($"/plans/{id}", "plans.period-saved");
    }

    [HttpGet("plans/{id:int}/version"), Authorize(Permissions.PreparePlans)]
    public async Task<IActionResult> NewVersion(int id, CancellationToken ct) =>
        await db.Plans.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(p => p.Id == id, ct) is { } plan
            ? View(new NewVersionPage(plan.CycleId, id, plan.VersionNumber)) : NotFound();

    [HttpPost("plans/{id:int}/version"), Authorize(Permissions.PreparePlans), ActionName(nameof(NewVersion))]
    public async Task<IActionResult> NewVersionMade(int id, CancellationToken ct)
    {
        if (await db.Plans.EditableBy(User).Whole().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) return NotFound();
        var isPrepared = await db.Plans.AnyAsync(p => p.CycleId == plan.CycleId && p.VersionNumber > plan.VersionNumber, ct);
        JointActionPlan next = null!;
        if (!Try(() => Rule.Require(!isPrepared, PlanRules.VersionIsBeingPrepared)) || !Try(() => next = plan.NewVersion()))
            return Again("NewVersion", new NewVersionPage(plan.CycleId, id, plan.VersionNumber));
        db.Add(next);
        await db.SaveChangesAsync(ct);
        return Saved($"/plans/{next.Id}", "plans.version-made", next.VersionNumber);
    }

    private Task<CycleOfPlan?> CycleAsync(int cycleId, CancellationToken ct) =>
        db.Cycles.EditableBy(User).Where(c => c.Id == cycleId)
            .Select(c => new CycleOfPlan(c.AiylAimakId, c.BudgetYear, c.ThroughYear)).SingleOrDefaultAsync(ct);

    private sealed record CycleOfPlan(int AimakId, int BudgetYear, int ThroughYear);
}
