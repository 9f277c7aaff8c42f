using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
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
            .Select(a => new { a.Name, Last = db.Cycles.Where(c => c.AiylAimakId == a.Id).Max(c => (int?)c.ThroughYear) }).SingleOrDefaultAsync(ct);
        return aimak is null ? NotFound()
            : View(new NewCyclePage(aimakId, aimak.Name, new NewCycleForm { BudgetYear = year ?? Math.Max(aimak.Last ?? 0, Today.Year) + 1 }));
    }

    [HttpPost("aimaks/{aimakId:int}/cycles/new"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> New(int aimakId, NewCycleForm form, CancellationToken ct)
    {
        if (await db.AiylAimaks.EditableBy(User).Whole().SingleOrDefaultAsync(a => a.Id == aimakId, ct) is not { } aimak) return NotFound();
        var taken = await YearsAsync(aimakId, 0, ct);
        PlanningCycle? cycle = null;
        if (!ModelState.IsValid || !Try(() => cycle = new PlanningCycle(aimakId, form.BudgetYear!.Value, form.ThroughYear))
            || !Try(() => PlanningCycle.RequireFree(cycle!.BudgetYear, cycle.ThroughYear, taken)))
        {
            return Again("New", new NewCyclePage(aimakId, aimak.Name, form));
        }
        aimak.NoteYears();
        db.Add(cycle!);
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycle!.Id}/stages", "cycles.added");
    }

    [HttpGet("cycles/{cycleId:int}/years"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Years(int cycleId, CancellationToken ct) =>
        await db.Cycles.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(c => c.Id == cycleId, ct) is { } cycle
            ? View(new CycleYearsPage(cycleId, cycle.BudgetYear, CycleYearsForm.From(cycle))) : NotFound();

    [HttpPost("cycles/{cycleId:int}/years"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Years(int cycleId, CycleYearsForm form, CancellationToken ct)
    {
        if (await db.Cycles.EditableBy(User).Whole().SingleOrDefaultAsync(c => c.Id == cycleId, ct) is not { } cycle) return NotFound();
        var taken = await YearsAsync(cycle.AiylAimakId, cycleId, ct);
        var planned = await db.Plans.Where(p => p.CycleId == cycleId).MaxAsync(p => (int?)p.ToYear, ct);
        if (!ModelState.IsValid || IsStale(cycle, form, CycleYearsForm.From(cycle)) || !Try(() => cycle.SpanTo(form.ThroughYear!.Value, taken, planned)))
        {
            return Again("Years", new CycleYearsPage(cycleId, cycle.BudgetYear, form));
        }
        (await db.AiylAimaks.Whole().SingleAsync(a => a.Id == cycle.AiylAimakId, ct)).NoteYears();
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/stages", "cycles.years.saved");
    }

    /// <summary>The years of the aimak's other cycles.</summary>
    private async Task<List<(int From, int Through)>> YearsAsync(int aimakId, int exceptCycle, CancellationToken ct) =>
        [.. (await db.Cycles.Where(c => c.AiylAimakId == aimakId && c.Id != exceptCycle).Select(c => new { c.BudgetYear, c.ThroughYear }).ToListAsync(ct))
            .Select(c => (c.BudgetYear, c.ThroughYear))];
}
