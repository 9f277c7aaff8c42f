using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.Acceptances;

/// <summary>Acts of acceptance of finished works.</summary>
public sealed class AcceptancesController(PlanningDb db, AcceptancePaper paper) : PortalController
{
    [HttpGet("acceptances/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Details(int id, CancellationToken ct) =>
        await AcceptancePage.LoadAsync(db, User, id, ct) is { } page ? View(page) : NotFound();

    /// <param name="in">ru asks for the Russian translation</param>
    [HttpGet("acceptances/{id:int}.pdf"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Pdf(int id, string? @in, CancellationToken ct) =>
        await db.Acceptances.VisibleTo(User).AnyAsync(a => a.Id == id, ct)
            ? File(await paper.ReadAsync(id, PaperText.In(@in), ct), "application/pdf") : NotFound();

    [HttpGet("works/{workId:int}/acceptances/new"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> New(int workId, CancellationToken ct)
    {
        if (await db.Works.AsNoTracking().EditableBy(User).Whole().SingleOrDefaultAsync(w => w.Id == workId, ct) is not { } work) return NotFound();
        if (await db.Acceptances.Where(a => a.WorkId == workId && a.Status == AcceptanceStatus.Signing).Select(a => (int?)a.Id)
            .FirstOrDefaultAsync(ct) is { } open)
            return LocalRedirect($"/acceptances/{open}");
        Rule.Require(work.Status.May(WorkMove.Accept), AcceptanceRules.NotFinished);
        return View("Edit", await PageAsync(work, null, new AcceptanceForm { On = Today, Place = work.Place, Cost = work.Contract?.Sum }, ct));
    }

    [HttpPost("works/{workId:int}/acceptances/new"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> New(int workId, AcceptanceForm form, CancellationToken ct)
    {
        if (await db.Works.EditableBy(User).Whole().SingleOrDefaultAsync(w => w.Id == workId, ct) is not { } work) return NotFound();
        var earlier = await db.Acceptances.Where(a => a.WorkId == workId).Select(a => a.Status).ToListAsync(ct);
        Acceptance acceptance = null!;
        if (!ModelState.IsValid || !Try(() => Acceptance.RequireNoneBeingSigned(earlier)) || !Try(() => acceptance = new Acceptance(work, form.Facts(), Stamp)))
            return Again("Edit", await PageAsync(work, null, form, ct));
        db.Add(acceptance);
        await db.SaveChangesAsync(ct);
        return await SavedAsync(acceptance, ct);
    }

    [HttpGet("acceptances/{id:int}/edit"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) =>
        await FindAsync(id, ct) is var (acceptance, work) ? View(await PageAsync(work, id, AcceptanceForm.From(acceptance), ct)) : NotFound();

    [HttpPost("acceptances/{id:int}/edit"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Edit(int id, AcceptanceForm form, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not var (acceptance, work)) return NotFound();
        if (!ModelState.IsValid || IsStale(acceptance, form, AcceptanceForm.From(acceptance)) || !Try(() => acceptance.Correct(form.Facts(), work, Stamp)))
            return Again("Edit", await PageAsync(work, id, form, ct));
        await db.SaveChangesAsync(ct);
        return await SavedAsync(acceptance, ct);
    }

    /// <summary>The sides can sign only when no act of the group is open.</summary>
    private async Task<IActionResult> SavedAsync(Acceptance acceptance, CancellationToken ct)
    {
        var open = (await OpenFinding.LoadAsync(db, acceptance.WorkId, ct)).Count;
        var page = $"/acceptances/{acceptance.Id}";
        return open > 0 ? Saved(page, "acceptances.saved.acts-open", open) : Saved(page, "acceptances.saved");
    }

    private async Task<(Acceptance Acceptance, Work Work)?> FindAsync(int id, CancellationToken ct)
    {
        var acceptance = await db.Acceptances.EditableBy(User).Whole().SingleOrDefaultAsync(a => a.Id == id, ct);
        return acceptance is null ? null : (acceptance, await db.Works.AsNoTracking().Whole().SingleAsync(w => w.Id == acceptance.WorkId, ct));
    }

    private async Task<AcceptanceEditPage> PageAsync(Work work, int? id, AcceptanceForm form, CancellationToken ct) =>
        new(work.AiylAimakId, work.Id, work.Title, id, form, await OpenFinding.LoadAsync(db, work.Id, ct));
}
