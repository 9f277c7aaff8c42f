using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Cycles.Checks;

/// <summary>What is doubtful in a cycle, and people's explanations of it.</summary>
public sealed class ChecksController(PlanningDb db) : PortalController
{
    [HttpGet("cycles/{cycleId:int}/checks"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int cycleId, CancellationToken ct) =>
        await CycleReading.LoadAsync(db, db.Cycles.VisibleTo(User).Where(c => c.Id == cycleId), ct) is { } cycle
            ? View(new ChecksPage(cycleId, cycle.BudgetYear, CycleCheckList.Of(cycle))) : NotFound();

    [HttpGet("cycles/{cycleId:int}/checks/explain"), Authorize(Permissions.ExplainChecks)]
    public async Task<IActionResult> Explain(int cycleId, string? code, string? subject, CancellationToken ct)
    {
        if (await FindAsync(cycleId, code, subject, ct) is not var (_, found)) return NotFound();
        var known = await RecordOf(found).AsNoTracking().SingleOrDefaultAsync(ct);
        return View(new ExplainPage(cycleId, found, known is null ? new ExplainForm() : ExplainForm.From(known)));
    }

    [HttpPost("cycles/{cycleId:int}/checks/explain"), Authorize(Permissions.ExplainChecks)]
    public async Task<IActionResult> Explain(int cycleId, string? code, string? subject, ExplainForm form, CancellationToken ct)
    {
        if (await FindAsync(cycleId, code, subject, ct) is not var (aimak, found)) return NotFound();
        var page = new ExplainPage(cycleId, found, form);
        if (!ModelState.IsValid) return Again("Explain", page);
        var known = await RecordOf(found).SingleOrDefaultAsync(ct);
        if (known is not null && IsStale(known, form, ExplainForm.From(known))) return Again("Explain", page);
        if (!Try(() => Explain(known, aimak, found.Check, form))) return Again("Explain", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/checks", "checks.explained-saved");
    }

    private void Explain(CheckExplanation? known, int aimak, Check check, ExplainForm form)
    {
        if (known is not null) known.Change(form.Text, Stamp);
        else db.Add(new CheckExplanation(aimak, check.Code, check.Subject, form.Text, Stamp));
    }

    private IQueryable<CheckExplanation> RecordOf(FoundCheck found)
    {
        var id = found.Explanation?.Id;
        return db.Explanations.EditableBy(User).Where(e => e.Id == id);
    }

    /// <summary>The check must stand on the cycle right now: nothing else can be explained.</summary>
    private async Task<(int Aimak, FoundCheck Check)?> FindAsync(int cycleId, string? code, string? subject, CancellationToken ct)
    {
        if (await CycleReading.LoadAsync(db, db.Cycles.EditableBy(User).Where(c => c.Id == cycleId), ct) is not { } cycle) return null;
        var found = CycleCheckList.Of(cycle).FirstOrDefault(c => c.Check.Code == code && c.Check.Subject == subject);
        return found is null ? null : (cycle.AimakId, found);
    }
}
