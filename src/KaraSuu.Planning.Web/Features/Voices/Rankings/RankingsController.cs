using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.Rankings;

/// <summary>The rankings of a cycle, and the method they are made by.</summary>
public sealed class RankingsController(PlanningDb db) : PortalController
{
    [HttpGet("cycles/{cycleId:int}/ranking"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int cycleId, ListQuery query, CancellationToken ct) =>
        await RankingPage.LoadAsync(db, User, cycleId, query, ct) is { } page ? View(page) : NotFound();

    [HttpGet("cycles/{cycleId:int}/ranking/method"), Authorize(Permissions.SetPriorities)]
    public async Task<IActionResult> Method(int cycleId, CancellationToken ct)
    {
        if (await CycleAsync(cycleId, ct) is not { } cycle) return NotFound();
        (await db.HoldAsync(cycleId, ct)).RequireOrderFree();
        return View(new MethodPage(cycleId, MethodForm.From(cycle)));
    }

    [HttpPost("cycles/{cycleId:int}/ranking/method"), Authorize(Permissions.SetPriorities)]
    public async Task<IActionResult> Method(int cycleId, MethodForm form, CancellationToken ct)
    {
        if (await CycleAsync(cycleId, ct) is not { } cycle) return NotFound();
        var hold = await db.HoldAsync(cycleId, ct);
        if (!ModelState.IsValid || IsPartStale(cycle, form, MethodForm.From(cycle))
            || !Try(() => cycle.RankBy(form.RankingMethod!.Value, form.TieRule!.Value, form.RankingBasis, hold, Stamp)))
            return Again("Method", new MethodPage(cycleId, form));
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/ranking", "ranking.method.saved");
    }

    private Task<PlanningCycle?> CycleAsync(int id, CancellationToken ct) => db.Cycles.EditableBy(User).Whole().SingleOrDefaultAsync(c => c.Id == id, ct);
}
