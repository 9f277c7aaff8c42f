using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.Contractors;

/// <summary>Who builds, and how well.</summary>
public sealed class ContractorsController(PlanningDb db) : PortalController
{
    [HttpGet("aimaks/{aimakId:int}/contractors"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int aimakId, ListQuery query, CancellationToken ct) =>
        await ContractorsPage.LoadAsync(db, User, aimakId, query, ct) is { } page ? View(page) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/contractors.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int aimakId, ListQuery query, CancellationToken ct)
    {
        if (!await db.AiylAimaks.VisibleTo(User).AnyAsync(a => a.Id == aimakId, ct)) return NotFound();
        var rows = await ContractorsPage.Rows(db, aimakId, query).ToListAsync(ct);
        return ListFile.Of("contractors",
            [Text.Of("ContractorForm.Name"), Text.Of("ContractorForm.TaxNumber"), Text.Of("ContractorForm.Phone"), Text.Of("contractors.works"),
                Text.Of("works.contracted"), Text.Of("contractors.violations"), Text.Of("contractors.open")],
            rows.Select(r => new object?[] { r.Name, r.TaxNumber, r.Phone, r.Works, r.Sum, r.Acts, r.OpenActs }));
    }

    [HttpGet("contractors/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Details(int id, CancellationToken ct) =>
        await ContractorPage.LoadAsync(db, User, id, Today, ct) is { } page ? View(page) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/contractors/new"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> New(int aimakId, CancellationToken ct) =>
        await db.AiylAimaks.EditableBy(User).AnyAsync(a => a.Id == aimakId, ct)
            ? View("Edit", new ContractorEditPage(aimakId, null, new ContractorForm())) : NotFound();

    [HttpPost("aimaks/{aimakId:int}/contractors/new"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> New(int aimakId, ContractorForm form, CancellationToken ct)
    {
        if (!await db.AiylAimaks.EditableBy(User).AnyAsync(a => a.Id == aimakId, ct)) return NotFound();
        await RequireNewNameAsync(aimakId, null, form.Name, ct);
        var alike = await AlikeAsync(aimakId, null, form, ct);
        Contractor contractor = null!;
        if (!ModelState.IsValid || !Try(() => Contractor.RequireTold(alike, form.SameAs)))
            return Again("Edit", new ContractorEditPage(aimakId, null, form, alike));
        if (form.SameAs is > 0 and var known) return Saved($"/contractors/{known}", "contractors.alike.known");
        if (!Try(() => contractor = new Contractor(aimakId, form.Facts()))) return Again("Edit", new ContractorEditPage(aimakId, null, form, alike));
        db.Add(contractor);
        await db.SaveChangesAsync(ct);
        return Saved($"/contractors/{contractor.Id}", "contractors.saved");
    }

    [HttpGet("contractors/{id:int}/edit"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) =>
        await db.Contractors.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(c => c.Id == id, ct) is { } contractor
            ? View(new ContractorEditPage(contractor.AiylAimakId, id, ContractorForm.From(contractor))) : NotFound();

    [HttpPost("contractors/{id:int}/edit"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Edit(int id, ContractorForm form, CancellationToken ct)
    {
        if (await db.Contractors.EditableBy(User).SingleOrDefaultAsync(c => c.Id == id, ct) is not { } contractor) return NotFound();
        await RequireNewNameAsync(contractor.AiylAimakId, id, form.Name, ct);
        var isCalledAnew = Contractor.SignsOf(contractor.Name, contractor.TaxNumber) != Contractor.SignsOf(form.Name, form.TaxNumber);
        var alike = isCalledAnew ? await AlikeAsync(contractor.AiylAimakId, id, form, ct) : [];
        if (!ModelState.IsValid || IsStale(contractor, form, ContractorForm.From(contractor))
            || !Try(() => Contractor.RequireTold(alike, form.SameAs)) || !Try(() => contractor.Correct(form.Facts())))
            return Again("Edit", new ContractorEditPage(contractor.AiylAimakId, id, form, alike));
        await db.SaveChangesAsync(ct);
        return Saved($"/contractors/{id}", "contractors.saved");
    }

    [HttpGet("contractors/{id:int}/remove"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Remove(int id, CancellationToken ct)
    {
        AskBefore((await db.DependingOnAsync<Contractor>(id, ct)).RequireNone);
        return await Edit(id, ct);
    }

    [HttpPost("contractors/{id:int}/remove"), Authorize(Permissions.ManageWorks), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int id, CancellationToken ct)
    {
        if (await db.Contractors.EditableBy(User).SingleOrDefaultAsync(c => c.Id == id, ct) is not { } contractor) return NotFound();
        var dependents = await db.DependingOnAsync<Contractor>(id, ct);
        if (!Try(dependents.RequireNone)) return Again("Remove", new ContractorEditPage(contractor.AiylAimakId, id, ContractorForm.From(contractor)));
        db.Remove(contractor);
        await db.SaveChangesAsync(ct);
        return Saved($"/aimaks/{contractor.AiylAimakId}/contractors", "contractors.removed");
    }

    private async Task<List<Contractor>> AlikeAsync(int aimakId, int? own, ContractorForm form, CancellationToken ct) => form.Name is null ? [] :
        [.. (await db.Contractors.AsNoTracking().Where(c => c.AiylAimakId == aimakId && c.Id != own).OrderBy(c => c.SortKey).ToListAsync(ct))
            .Where(c => c.IsLike(form.Name, form.TaxNumber))];

    private async Task RequireNewNameAsync(int aimakId, int? own, string? name, CancellationToken ct)
    {
        var folded = Folded.Of(name);
        if (folded.Length > 0
            && await db.Contractors.Where(c => c.AiylAimakId == aimakId && c.FoldedName == folded && c.Id != own).Select(c => c.Name)
            .FirstOrDefaultAsync(ct) is { } known)
            ModelState.AddModelError("form.Name", Text.Of("contractors.known", known));
    }
}
