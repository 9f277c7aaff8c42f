using System.Globalization;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Cycles.Checks;

/// <summary>What is doubtful in an aimak and in one of its cycles, and people's explanations of it.</summary>
public sealed class ChecksController(PlanningDb db) : PortalController
{
    [HttpGet("aimaks/{aimakId:int}/checks"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Book(int aimakId, BookFilter filter, ListQuery query, CancellationToken ct) =>
        await BookPage.LoadAsync(db, User, aimakId, filter, query, Today, ct) is { } page ? View(page) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/checks/explain"), Authorize(Permissions.ExplainChecks)]
    public async Task<IActionResult> ExplainInBook(int aimakId, string? code, string? subject, int? year, CancellationToken ct)
    {
        if (await FindInBookAsync(aimakId, code, subject, year, ct) is not { } found) return NotFound();
        return View(new BookExplainPage(aimakId, BackTo(aimakId, year), found, await FormAsync(found, ct)));
    }

    [HttpPost("aimaks/{aimakId:int}/checks/explain"), Authorize(Permissions.ExplainChecks)]
    public async Task<IActionResult> ExplainInBook(int aimakId, string? code, string? subject, int? year, ExplainForm form, CancellationToken ct)
    {
        if (await FindInBookAsync(aimakId, code, subject, year, ct) is not { } found) return NotFound();
        if (!await ExplainAsync(aimakId, found, form, ct)) return Again("ExplainInBook", new BookExplainPage(aimakId, BackTo(aimakId, year), found, form));
        return Saved(BackTo(aimakId, year), "checks.explained-saved");
    }

    [HttpGet("cycles/{cycleId:int}/checks"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int cycleId, CancellationToken ct) =>
        await CycleReading.LoadAsync(db, db.Cycles.VisibleTo(User).Where(c => c.Id == cycleId), ct) is { } cycle
            ? View(new ChecksPage(cycleId, cycle.AimakId, cycle.BudgetYear, CycleCheckList.Of(cycle))) : NotFound();

    [HttpGet("cycles/{cycleId:int}/checks/explain"), Authorize(Permissions.ExplainChecks)]
    public async Task<IActionResult> Explain(int cycleId, string? code, string? subject, CancellationToken ct)
    {
        if (await FindAsync(cycleId, code, subject, ct) is not var (_, found)) return NotFound();
        return View(new ExplainPage(cycleId, found, await FormAsync(found, ct)));
    }

    [HttpPost("cycles/{cycleId:int}/checks/explain"), Authorize(Permissions.ExplainChecks)]
    public async Task<IActionResult> Explain(int cycleId, string? code, string? subject, ExplainForm form, CancellationToken ct)
    {
        if (await FindAsync(cycleId, code, subject, ct) is not var (aimak, found)) return NotFound();
        if (!await ExplainAsync(aimak, found, form, ct)) return Again("Explain", new ExplainPage(cycleId, found, form));
        return Saved($"/cycles/{cycleId}/checks", "checks.explained-saved");
    }

    private async Task<ExplainForm> FormAsync(FoundCheck found, CancellationToken ct) =>
        await RecordOf(found).AsNoTracking().SingleOrDefaultAsync(ct) is { } known ? ExplainForm.From(known) : new ExplainForm();

    /// <summary>Saves the explanation; false when the form is not accepted.</summary>
    private async Task<bool> ExplainAsync(int aimak, FoundCheck found, ExplainForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid) return false;
        var known = await RecordOf(found).SingleOrDefaultAsync(ct);
        if (known is not null && IsStale(known, form, ExplainForm.From(known))) return false;
        if (!Try(() => Explain(known, aimak, found.Check, form))) return false;
        await db.SaveChangesAsync(ct);
        return true;
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

    private async Task<FoundCheck?> FindInBookAsync(int aimakId, string? code, string? subject, int? year, CancellationToken ct) =>
        await db.AiylAimaks.AsNoTracking().EditableBy(User).AnyAsync(a => a.Id == aimakId, ct)
            ? (await BookOfChecks.LoadAsync(db, User, aimakId, year, Today, ct)).Checks.FirstOrDefault(c => c.Check.Code == code && c.Check.Subject == subject)
            : null;

    private static string BackTo(int aimakId, int? year) =>
        $"/aimaks/{aimakId}/checks" + (year is { } of ? string.Create(CultureInfo.InvariantCulture, $"?year={of}") : "");
}
