using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Cycles.Stages;

/// <summary>The stages of a cycle: by when, whose, and when they were done.</summary>
public sealed class StagesController(PlanningDb db) : PortalController
{
    [HttpGet("cycles/{cycleId:int}/stages"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int cycleId, CancellationToken ct) =>
        await StagesPage.LoadAsync(db, User, cycleId, Today, ct) is { } page ? View(page) : NotFound();

    [HttpGet("cycles/{cycleId:int}/stages/dates"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Dates(int cycleId, CancellationToken ct) =>
        await CycleAsync(cycleId, ct) is { } cycle ? View(new StageDatesPage(cycleId, StageDatesForm.From(cycle))) : NotFound();

    [HttpPost("cycles/{cycleId:int}/stages/dates"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Dates(int cycleId, StageDatesForm form, CancellationToken ct)
    {
        if (await CycleAsync(cycleId, ct) is not { } cycle) return NotFound();
        if (!ModelState.IsValid || IsPartStale(cycle, form, StageDatesForm.From(cycle)) || !Try(() => form.PlanIn(cycle)))
        {
            return Again("Dates", new StageDatesPage(cycleId, form));
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/stages", "stages.dates.saved");
    }

    [HttpGet("cycles/{cycleId:int}/stages/{stage:alpha}/done"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Done(int cycleId, string stage, CancellationToken ct) =>
        await FindAsync(cycleId, stage, ct) is var (_, standing) && standing.Word is not { IsDone: true }
            ? View(new StageDonePage(cycleId, standing, new StageDoneForm())) : NotFound();

    [HttpPost("cycles/{cycleId:int}/stages/{stage:alpha}/done"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Done(int cycleId, string stage, StageDoneForm form, CancellationToken ct)
    {
        if (await FindAsync(cycleId, stage, ct) is not var (cycle, standing)) return NotFound();
        if (!ModelState.IsValid || !Try(() => cycle.CompleteStage(standing.Kind, form.DoneOn, form.Reason, Stamp), "form.DoneOn"))
        {
            return Again("Done", new StageDonePage(cycleId, standing, form));
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/stages", "stages.done.saved");
    }

    [HttpGet("cycles/{cycleId:int}/stages/{stage:alpha}/reopen"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Reopen(int cycleId, string stage, CancellationToken ct) =>
        await FindAsync(cycleId, stage, ct) is var (_, standing) && standing.IsDone
            ? View(new StageReopenPage(cycleId, standing, new StageReopenForm())) : NotFound();

    [HttpPost("cycles/{cycleId:int}/stages/{stage:alpha}/reopen"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Reopen(int cycleId, string stage, StageReopenForm form, CancellationToken ct)
    {
        if (await FindAsync(cycleId, stage, ct) is not var (cycle, standing)) return NotFound();
        if (!ModelState.IsValid || !Try(() => cycle.ReopenStage(standing.Kind, form.Reason, Stamp), "form.Reason"))
        {
            return Again("Reopen", new StageReopenPage(cycleId, standing, form));
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/stages", "stages.reopened");
    }

    [HttpGet("cycles/{cycleId:int}/stages/{stage:alpha}/records"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Records(int cycleId, string stage, CancellationToken ct) =>
        await FindAsync(cycleId, stage, ct) is var (_, standing) && standing.Word is not null ? View(new StagePage(cycleId, standing)) : NotFound();

    [HttpPost("cycles/{cycleId:int}/stages/{stage:alpha}/records"), Authorize(Permissions.ManageCycles), ActionName(nameof(Records))]
    public async Task<IActionResult> LeftToRecords(int cycleId, string stage, CancellationToken ct)
    {
        if (await FindAsync(cycleId, stage, ct) is not var (cycle, standing)) return NotFound();
        if (!Try(() => cycle.LeaveStageToRecords(standing.Kind))) return Again("Records", new StagePage(cycleId, standing));
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/stages", "stages.records.saved");
    }

    private Task<PlanningCycle?> CycleAsync(int id, CancellationToken ct) =>
        db.Cycles.EditableBy(User).Whole().SingleOrDefaultAsync(c => c.Id == id, ct);

    private async Task<(PlanningCycle Cycle, StageStanding Standing)?> FindAsync(int cycleId, string stage, CancellationToken ct) =>
        Enum.TryParse<StageKind>(stage, ignoreCase: true, out var kind) && await CycleAsync(cycleId, ct) is { } cycle
            ? (cycle, (await StageReading.LoadAsync(db, [cycleId], Today, ct))[cycleId].Single(s => s.Kind == kind)) : null;

}
