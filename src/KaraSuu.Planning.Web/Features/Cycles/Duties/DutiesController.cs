using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Cycles.Duties;

/// <summary>The calendar of duties of a cycle.</summary>
public sealed class DutiesController(PlanningDb db) : PortalController
{
    [HttpGet("cycles/{cycleId:int}/duties/new"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> New(int cycleId, CancellationToken ct) =>
        await CycleAsync(cycleId, ct) is not null ? View("Edit", new DutyPage(cycleId, null, false, false, new DutyForm())) : NotFound();

    [HttpPost("cycles/{cycleId:int}/duties/new"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> New(int cycleId, DutyForm form, CancellationToken ct)
    {
        if (await CycleAsync(cycleId, ct) is not { } cycle) return NotFound();
        if (!ModelState.IsValid || !Try(() => cycle.AddDuty(form.Title, form.DueOn!.Value, form.Post!.Value, form.Note)))
            return Again("Edit", new DutyPage(cycleId, null, false, false, form));
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/stages", "duties.saved");
    }

    [HttpGet("cycles/{cycleId:int}/duties/{id:int}"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Edit(int cycleId, int id, CancellationToken ct) =>
        await FindAsync(cycleId, id, ct) is var (cycle, duty) ? View(DutyPage.Of(cycle, duty, DutyForm.From(cycle, duty))) : NotFound();

    [HttpPost("cycles/{cycleId:int}/duties/{id:int}"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Edit(int cycleId, int id, DutyForm form, CancellationToken ct)
    {
        if (await FindAsync(cycleId, id, ct) is not var (cycle, duty)) return NotFound();
        if (!ModelState.IsValid || IsPartStale(cycle, form, DutyForm.From(cycle, duty))
            || !Try(() => cycle.ChangeDuty(id, form.Title, form.DueOn!.Value, form.Post!.Value, form.Note)))
            return Again("Edit", DutyPage.Of(cycle, duty, form));
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/stages", "duties.saved");
    }

    [HttpGet("cycles/{cycleId:int}/duties/{id:int}/done"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Done(int cycleId, int id, CancellationToken ct) =>
        await FindAsync(cycleId, id, ct) is var (_, duty) && duty.DoneOn is null
            ? View(PageOf(cycleId, duty, new DutyDoneForm { DoneOn = Today })) : NotFound();

    [HttpPost("cycles/{cycleId:int}/duties/{id:int}/done"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Done(int cycleId, int id, DutyDoneForm form, CancellationToken ct)
    {
        if (await FindAsync(cycleId, id, ct) is not var (cycle, duty)) return NotFound();
        if (!ModelState.IsValid || !Try(() => cycle.CompleteDuty(id, form.DoneOn!.Value, Stamp), "form.DoneOn"))
        {
            return Again("Done", PageOf(cycleId, duty, form));
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/stages", "duties.done.saved");
    }

    [HttpGet("cycles/{cycleId:int}/duties/{id:int}/remove"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Remove(int cycleId, int id, CancellationToken ct)
    {
        if (await FindAsync(cycleId, id, ct) is not var (cycle, duty)) return NotFound();
        var page = DutyPage.Of(cycle, duty, DutyForm.From(cycle, duty));
        AskBefore(() => cycle.RemoveDuty(id));
        return View(page);
    }

    [HttpPost("cycles/{cycleId:int}/duties/{id:int}/remove"), Authorize(Permissions.ManageCycles), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int cycleId, int id, CancellationToken ct)
    {
        if (await FindAsync(cycleId, id, ct) is not var (cycle, duty)) return NotFound();
        if (!Try(() => cycle.RemoveDuty(id))) return Again("Remove", DutyPage.Of(cycle, duty, DutyForm.From(cycle, duty)));
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/stages", "duties.removed");
    }

    private Task<PlanningCycle?> CycleAsync(int id, CancellationToken ct) =>
        db.Cycles.EditableBy(User).Whole().SingleOrDefaultAsync(c => c.Id == id, ct);

    private async Task<(PlanningCycle Cycle, Duty Duty)?> FindAsync(int cycleId, int id, CancellationToken ct) =>
        await CycleAsync(cycleId, ct) is { } cycle && cycle.Duties.SingleOrDefault(d => d.Id == id) is { } duty ? (cycle, duty) : null;

    private static DutyDonePage PageOf(int cycleId, Duty duty, DutyDoneForm form) => new(cycleId, duty.Id, DutyPage.NameOf(duty), duty.DueOn, form);
}
