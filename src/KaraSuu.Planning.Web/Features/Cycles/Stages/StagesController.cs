using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Data;
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
        Kind(stage) is { } kind && await CycleAsync(cycleId, ct) is { } cycle && !cycle.Stage(kind).IsDone
            ? View(new StageDonePage(cycleId, kind, new StageDoneForm { DoneOn = Today })) : NotFound();

    [HttpPost("cycles/{cycleId:int}/stages/{stage:alpha}/done"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Done(int cycleId, string stage, StageDoneForm form, CancellationToken ct)
    {
        if (Kind(stage) is not { } kind || await CycleAsync(cycleId, ct) is not { } cycle) return NotFound();
        if (!ModelState.IsValid || !Try(() => cycle.CompleteStage(kind, form.DoneOn, Stamp), "form.DoneOn"))
        {
            return Again("Done", new StageDonePage(cycleId, kind, form));
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/stages", "stages.done.saved");
    }

    [HttpGet("cycles/{cycleId:int}/stages/{stage:alpha}/reopen"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Reopen(int cycleId, string stage, CancellationToken ct) =>
        Kind(stage) is { } kind && await CycleAsync(cycleId, ct) is { } cycle && cycle.Stage(kind).IsDone ? View(PageOf(cycle, kind)) : NotFound();

    [HttpPost("cycles/{cycleId:int}/stages/{stage:alpha}/reopen"), Authorize(Permissions.ManageCycles), ActionName(nameof(Reopen))]
    public async Task<IActionResult> Reopened(int cycleId, string stage, CancellationToken ct)
    {
        if (Kind(stage) is not { } kind || await CycleAsync(cycleId, ct) is not { } cycle) return NotFound();
        if (!Try(() => cycle.ReopenStage(kind))) return Again("Reopen", PageOf(cycle, kind));
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/stages", "stages.reopened");
    }

    private Task<PlanningCycle?> CycleAsync(int id, CancellationToken ct) =>
        db.Cycles.EditableBy(User).Whole().SingleOrDefaultAsync(c => c.Id == id, ct);

    private static StageKind? Kind(string text) => Enum.TryParse<StageKind>(text, ignoreCase: true, out var kind) ? kind : null;

    private static StageReopenPage PageOf(PlanningCycle cycle, StageKind kind)
    {
        var stage = cycle.Stage(kind);
        return new StageReopenPage(cycle.Id, kind, stage.DoneOn, stage.MarkedBy, stage.MarkedAtUtc);
    }
}
