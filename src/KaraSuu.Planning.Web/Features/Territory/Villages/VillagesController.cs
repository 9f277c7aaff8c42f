using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Territory.Villages;

/// <summary>The villages of an aimak and how many people live there.</summary>
public sealed class VillagesController(PlanningDb db) : PortalController
{
    [HttpGet("aimaks/{aimakId:int}/villages"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int aimakId, ListQuery query, CancellationToken ct) =>
        await VillagesPage.LoadAsync(db, User, aimakId, query, ct) is { } page ? View(page) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/villages.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int aimakId, ListQuery query, CancellationToken ct)
    {
        if (!await db.AiylAimaks.VisibleTo(User).AnyAsync(a => a.Id == aimakId, ct)) return NotFound();
        var (rows, _) = await VillagesPage.RowsAsync(db, aimakId, query, ct);
        return ListFile.Of("villages",
            [Text.Of("villages.village"), Text.Of("AimakForm.Soate"), Text.Of("women"), Text.Of("men"), Text.Of("villages.sum"),
                Text.Of("CountForm.PublishedTotal"), Text.Of("CountForm.Households"), Text.Of("CountForm.AsOf"), Text.Of("CountForm.Source")],
            rows.Select(r => new object?[] { r.Name, r.Soate, r.Count?.Women, r.Count?.Men, r.Count?.Sum, r.Count?.PublishedTotal, r.Count?.Households,
                r.Count?.AsOf, r.Count?.Source }));
    }

    [HttpGet("aimaks/{aimakId:int}/villages/new"), Authorize(Permissions.ManageTerritory)]
    public async Task<IActionResult> New(int aimakId, CancellationToken ct) =>
        await AimakAsync(aimakId, ct) is { } aimak ? View("Edit", new VillageEditPage(aimakId, aimak.Name, null, new VillageForm())) : NotFound();

    [HttpPost("aimaks/{aimakId:int}/villages/new"), Authorize(Permissions.ManageTerritory)]
    public async Task<IActionResult> New(int aimakId, VillageForm form, CancellationToken ct)
    {
        if (await AimakAsync(aimakId, ct) is not { } aimak) return NotFound();
        await RequireFreeAsync(form, null, ct);
        if (!ModelState.IsValid || !Try(() => aimak.AddVillage(form.Name.ToText(), form.Code), "form.Name.Ky"))
        {
            return Again("Edit", new VillageEditPage(aimakId, aimak.Name, null, form));
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/aimaks/{aimakId}/villages", "villages.saved");
    }

    [HttpGet("aimaks/{aimakId:int}/villages/{id:int}/edit"), Authorize(Permissions.ManageTerritory)]
    public async Task<IActionResult> Edit(int aimakId, int id, CancellationToken ct) =>
        await AimakAsync(aimakId, ct) is { } aimak && Of(aimak, id) is { } village
            ? View(new VillageEditPage(aimakId, aimak.Name, id, VillageForm.From(aimak, village))) : NotFound();

    [HttpPost("aimaks/{aimakId:int}/villages/{id:int}/edit"), Authorize(Permissions.ManageTerritory)]
    public async Task<IActionResult> Edit(int aimakId, int id, VillageForm form, CancellationToken ct)
    {
        if (await AimakAsync(aimakId, ct) is not { } aimak || Of(aimak, id) is not { } village) return NotFound();
        await RequireFreeAsync(form, id, ct);
        if (!ModelState.IsValid || IsPartStale(aimak, form, VillageForm.From(aimak, village))
            || !Try(() => aimak.RenameVillage(id, form.Name.ToText(), form.Code), "form.Name.Ky"))
            return Again("Edit", new VillageEditPage(aimakId, aimak.Name, id, form));
        await db.SaveChangesAsync(ct);
        return Saved($"/aimaks/{aimakId}/villages/{id}", "villages.saved");
    }

    [HttpGet("aimaks/{aimakId:int}/villages/{id:int}/remove"), Authorize(Permissions.ManageTerritory)]
    public async Task<IActionResult> Remove(int aimakId, int id, CancellationToken ct)
    {
        AskBefore((await db.DependingOnAsync<Village>(id, ct)).RequireNone);
        return await Edit(aimakId, id, ct);
    }

    [HttpPost("aimaks/{aimakId:int}/villages/{id:int}/remove"), Authorize(Permissions.ManageTerritory), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int aimakId, int id, CancellationToken ct)
    {
        if (await AimakAsync(aimakId, ct) is not { } aimak || Of(aimak, id) is not { } village) return NotFound();
        var dependents = await db.DependingOnAsync<Village>(id, ct);
        if (!Try(() => aimak.RemoveVillage(id, dependents)))
            return Again("Remove", new VillageEditPage(aimakId, aimak.Name, id, VillageForm.From(aimak, village)));
        await db.SaveChangesAsync(ct);
        return Saved($"/aimaks/{aimakId}/villages", "villages.removed");
    }

    private Task<AiylAimak?> AimakAsync(int id, CancellationToken ct) =>
        db.AiylAimaks.EditableBy(User).Whole().SingleOrDefaultAsync(a => a.Id == id, ct);

    private static Village? Of(AiylAimak aimak, int id) => aimak.Villages.SingleOrDefault(v => v.Id == id);

    private async Task RequireFreeAsync(VillageForm form, int? own, CancellationToken ct)
    {
        if (form.Code is { } code && await db.Villages.AnyAsync(v => v.Soate == code && v.Id != own, ct))
        {
            ModelState.AddModelError("form.Soate", Text.Of("territory.soate-taken"));
        }
    }
}
