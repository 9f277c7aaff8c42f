using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Cycles.PublishedFigures;

/// <summary>Totals of a year's meetings known only as published.</summary>
public sealed class PublishedFiguresController(PlanningDb db) : PortalController
{
    [HttpGet("cycles/{cycleId:int}/published-totals"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Edit(int cycleId, CancellationToken ct) =>
        await CycleAsync(cycleId, ct) is { } cycle ? View(new TotalsPage(cycleId, PublishedFiguresForm.From(cycle))) : NotFound();

    [HttpPost("cycles/{cycleId:int}/published-totals"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Edit(int cycleId, PublishedFiguresForm form, CancellationToken ct)
    {
        if (await CycleAsync(cycleId, ct) is not { } cycle) return NotFound();
        if (!ModelState.IsValid || IsPartStale(cycle, form, PublishedFiguresForm.From(cycle)) || !Try(() => cycle.Publish(form.Totals())))
        {
            return Again("Edit", new TotalsPage(cycleId, form));
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/stages", "totals.saved");
    }

    private Task<PlanningCycle?> CycleAsync(int id, CancellationToken ct) => db.Cycles.EditableBy(User).Whole().SingleOrDefaultAsync(c => c.Id == id, ct);
}
