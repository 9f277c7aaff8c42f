using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council.Deputies;

/// <summary>The deputies of an aiyl kenesh with their terms in office.</summary>
public sealed class DeputiesController(PlanningDb db) : PortalController
{
    [HttpGet("aimaks/{aimakId:int}/deputies"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int aimakId, ListQuery query, CancellationToken ct) =>
        await DeputiesPage.LoadAsync(db, User, aimakId, query, Today, ct) is { } page ? View(page) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/deputies.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int aimakId, ListQuery query, CancellationToken ct)
    {
        if (!await db.AiylAimaks.VisibleTo(User).AnyAsync(a => a.Id == aimakId, ct)) return NotFound();
        var rows = await DeputiesPage.Rows(db, aimakId, query, Today).ToListAsync(ct);
        return ListFile.Of("deputies",
            [Text.Of("DeputyForm.FullName"), Text.Of("DeputyForm.Sex"), Text.Of("DeputyForm.InOfficeFrom"), Text.Of("DeputyForm.InOfficeTo"),
                Text.Of("deputies.in-office")],
            rows.Select(r => new object?[] { r.FullName, r.Sex, r.Last?.From, r.Last?.To, r.IsInOffice }));
    }

    [HttpGet("aimaks/{aimakId:int}/deputies/new"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> New(int aimakId, CancellationToken ct) =>
        await IsEditableAsync(aimakId, ct) ? View("Edit", DeputyEditPage.New(aimakId, new DeputyForm())) : NotFound();

    [HttpPost("aimaks/{aimakId:int}/deputies/new"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> New(int aimakId, DeputyForm form, CancellationToken ct)
    {
        if (!await IsEditableAsync(aimakId, ct)) return NotFound();
        var namesakes = (await db.Deputies.EditableBy(User).Whole().Where(d => d.AiylAimakId == aimakId).ToListAsync(ct))
            .Where(d => d.IsNamesake(form.FullName)).ToList();
        var known = namesakes.SingleOrDefault(n => n.Id == form.SameAs);
        if (!ModelState.IsValid || !Try(() => Deputy.RequireTold(namesakes, form.SameAs))
            || !Try(() => { if (known is null) db.Add(new Deputy(aimakId, form.Facts(), Stamp)); else known.AddTerm(form.Term(), Stamp); }))
            return Again("Edit", DeputyEditPage.New(aimakId, form, namesakes));
        await db.SaveChangesAsync(ct);
        return known is null ? Saved($"/aimaks/{aimakId}/deputies", "deputies.saved") : Saved($"/deputies/{known.Id}", "deputies.terms.saved");
    }

    [HttpGet("deputies/{id:int}"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) =>
        await db.Deputies.AsNoTracking().EditableBy(User).Whole().SingleOrDefaultAsync(d => d.Id == id, ct) is { } deputy
            ? View(DeputyEditPage.Of(deputy)) : NotFound();

    [HttpPost("deputies/{id:int}"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> Edit(int id, DeputyForm form, CancellationToken ct)
    {
        if (await db.Deputies.EditableBy(User).Whole().SingleOrDefaultAsync(d => d.Id == id, ct) is not { } deputy) return NotFound();
        if (!ModelState.IsValid || IsStale(deputy, form, DeputyForm.From(deputy)) || !Try(() => deputy.Correct(form.Facts(), Stamp)))
            return Again("Edit", DeputyEditPage.Of(deputy, form));
        await db.SaveChangesAsync(ct);
        return Saved($"/aimaks/{deputy.AiylAimakId}/deputies", "deputies.saved");
    }

    [HttpGet("deputies/{id:int}/remove"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> Remove(int id, CancellationToken ct)
    {
        AskBefore((await db.DependingOnAsync<Deputy>(id, ct)).RequireNone);
        return await Edit(id, ct);
    }

    [HttpPost("deputies/{id:int}/remove"), Authorize(Permissions.ManageCouncil), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int id, CancellationToken ct)
    {
        if (await db.Deputies.EditableBy(User).Whole().SingleOrDefaultAsync(d => d.Id == id, ct) is not { } deputy) return NotFound();
        var dependents = await db.DependingOnAsync<Deputy>(id, ct);
        if (!Try(dependents.RequireNone)) return Again("Remove", DeputyEditPage.Of(deputy));
        db.Remove(deputy);
        await db.SaveChangesAsync(ct);
        return Saved($"/aimaks/{deputy.AiylAimakId}/deputies", "deputies.removed");
    }

    private Task<bool> IsEditableAsync(int aimakId, CancellationToken ct) => db.AiylAimaks.EditableBy(User).AnyAsync(a => a.Id == aimakId, ct);
}
