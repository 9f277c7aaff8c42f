using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Cycles.Cycles;

/// <summary>The budget years an aimak plans for.</summary>
public sealed class CyclesController(PlanningDb db) : PortalController
{
    [HttpGet("aimaks/{aimakId:int}/cycles"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int aimakId, CancellationToken ct) =>
        await CyclesPage.LoadAsync(db, User, aimakId, Today, ct) is { } page ? View(page) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/cycles/new"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> New(int aimakId, int? year, CancellationToken ct)
    {
        var aimak = await db.AiylAimaks.AsNoTracking().EditableBy(User).Where(a => a.Id == aimakId)
            .Select(a => new { a.Name, Last = db.Cycles.Where(c => c.AiylAimakId == a.Id).Max(c => (int?)c.BudgetYear) }).SingleOrDefaultAsync(ct);
        return aimak is null ? NotFound()
            : View(new NewCyclePage(aimakId, aimak.Name, new NewCycleForm { BudgetYear = year ?? Math.Max(aimak.Last ?? 0, Today.Year) + 1 }));
    }

    [HttpPost("aimaks/{aimakId:int}/cycles/new"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> New(int aimakId, NewCycleForm form, CancellationToken ct)
    {
        var aimak = await db.AiylAimaks.AsNoTracking().EditableBy(User).Where(a => a.Id == aimakId)
            .Select(a => new { a.Name, Exists = db.Cycles.Any(c => c.AiylAimakId == a.Id && c.BudgetYear == form.BudgetYear) }).SingleOrDefaultAsync(ct);
        if (aimak is null) return NotFound();
        if (aimak.Exists) ModelState.AddModelError("form.BudgetYear", Text.Of("rule." + CycleRules.YearExists, form.BudgetYear));
        PlanningCycle? cycle = null;
        if (!ModelState.IsValid || !Try(() => cycle = new PlanningCycle(aimakId, form.BudgetYear!.Value), "form.BudgetYear"))
        {
            return Again("New", new NewCyclePage(aimakId, aimak.Name, form));
        }
        db.Add(cycle!);
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycle!.Id}/stages", "cycles.added");
    }
}
