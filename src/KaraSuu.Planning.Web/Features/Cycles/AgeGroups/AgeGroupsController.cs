using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Cycles.AgeGroups;

/// <summary>How a cycle counts the people at its meetings.</summary>
public sealed class AgeGroupsController(PlanningDb db) : PortalController
{
    [HttpGet("cycles/{cycleId:int}/norms"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Edit(int cycleId, CancellationToken ct) =>
        await CycleAsync(cycleId, ct) is { } cycle ? View(new AgeGroupsPage(cycleId, await IsInUseAsync(cycleId, ct), AgeGroupsForm.From(cycle))) : NotFound();

    [HttpPost("cycles/{cycleId:int}/norms"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Edit(int cycleId, AgeGroupsForm form, string? add, CancellationToken ct)
    {
        if (await CycleAsync(cycleId, ct) is not { } cycle) return NotFound();
        var page = new AgeGroupsPage(cycleId, await IsInUseAsync(cycleId, ct), form);
        if (add is not null) return OneRowMore(page);
        if (!ModelState.IsValid || IsPartStale(cycle, form, AgeGroupsForm.From(cycle)) || !Try(() => form.SetIn(cycle, page.IsInUse)))
            return Again("Edit", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/stages", "norms.saved");
    }

    private ViewResult OneRowMore(AgeGroupsPage page)
    {
        page.Form.Bands.Add(new BandRow());
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        return View("Edit", page);
    }

    private Task<PlanningCycle?> CycleAsync(int id, CancellationToken ct) =>
        db.Cycles.EditableBy(User).Whole().SingleOrDefaultAsync(c => c.Id == id, ct);

    private Task<bool> IsInUseAsync(int cycleId, CancellationToken ct) =>
        db.Meetings.AnyAsync(m => m.CycleId == cycleId && m.Attendance.Any(), ct);
}
