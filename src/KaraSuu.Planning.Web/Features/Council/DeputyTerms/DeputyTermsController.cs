using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council.DeputyTerms;

/// <summary>Further terms of a deputy: who was elected again stays the same person.</summary>
public sealed class DeputyTermsController(PlanningDb db) : PortalController
{
    [HttpGet("deputies/{deputyId:int}/terms/new"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> New(int deputyId, CancellationToken ct) =>
        await FindAsync(deputyId, ct) is { } deputy ? View("Edit", TermPage.Of(deputy, null, new TermForm())) : NotFound();

    [HttpPost("deputies/{deputyId:int}/terms/new"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> New(int deputyId, TermForm form, CancellationToken ct)
    {
        if (await FindAsync(deputyId, ct) is not { } deputy) return NotFound();
        if (!ModelState.IsValid || !Try(() => deputy.AddTerm(form.Facts(), Stamp))) return Again("Edit", TermPage.Of(deputy, null, form));
        await db.SaveChangesAsync(ct);
        return Saved($"/deputies/{deputyId}", "deputies.terms.saved");
    }

    [HttpGet("deputies/{deputyId:int}/terms/{id:int}/edit"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> Edit(int deputyId, int id, CancellationToken ct) =>
        await FindAsync(deputyId, ct) is { } deputy && Of(deputy, id) is { } term ? View(TermPage.Of(deputy, id, TermForm.From(deputy, term))) : NotFound();

    [HttpPost("deputies/{deputyId:int}/terms/{id:int}/edit"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> Edit(int deputyId, int id, TermForm form, CancellationToken ct)
    {
        if (await FindAsync(deputyId, ct) is not { } deputy || Of(deputy, id) is not { } term) return NotFound();
        if (!ModelState.IsValid || IsPartStale(deputy, form, TermForm.From(deputy, term)) || !Try(() => deputy.CorrectTerm(id, form.Facts(), Stamp)))
            return Again("Edit", TermPage.Of(deputy, id, form));
        await db.SaveChangesAsync(ct);
        return Saved($"/deputies/{deputyId}", "deputies.terms.saved");
    }

    [HttpGet("deputies/{deputyId:int}/terms/{id:int}/remove"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> Remove(int deputyId, int id, CancellationToken ct)
    {
        if (await FindAsync(deputyId, ct) is not { } deputy || Of(deputy, id) is not { } term) return NotFound();
        var page = TermPage.Of(deputy, id, TermForm.From(deputy, term));
        AskBefore(() => deputy.RemoveTerm(id));
        return View(page);
    }

    [HttpPost("deputies/{deputyId:int}/terms/{id:int}/remove"), Authorize(Permissions.ManageCouncil), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int deputyId, int id, CancellationToken ct)
    {
        if (await FindAsync(deputyId, ct) is not { } deputy || Of(deputy, id) is not { } term) return NotFound();
        if (!Try(() => deputy.RemoveTerm(id))) return Again("Remove", TermPage.Of(deputy, id, TermForm.From(deputy, term)));
        await db.SaveChangesAsync(ct);
        return Saved($"/deputies/{deputyId}", "deputies.terms.removed");
    }

    private Task<Deputy?> FindAsync(int id, CancellationToken ct) => db.Deputies.EditableBy(User).Whole().SingleOrDefaultAsync(d => d.Id == id, ct);

    private static DeputyTerm? Of(Deputy deputy, int id) => deputy.Terms.SingleOrDefault(t => t.Id == id);
}
