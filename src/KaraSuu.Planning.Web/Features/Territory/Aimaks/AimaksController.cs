using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Territory.Aimaks;

/// <summary>The aiyl aimaks of the installation: what they are and how their documents are worded.</summary>
public sealed class AimaksController(PlanningDb db) : PortalController
{
    [HttpGet("aimaks"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(ListQuery query, CancellationToken ct) =>
        View(new AimaksPage((await AimaksPage.RowsAsync(db, User, query, ct)).Paged(query)));

    [HttpGet("aimaks.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(ListQuery query, CancellationToken ct) =>
        ListFile.Of("aimaks",
            [Text.Of("AimakForm.Name"), Text.Of("AimakForm.Oblast"), Text.Of("AimakForm.Rayon"), Text.Of("AimakForm.Soate"), Text.Of("aimaks.villages"),
                Text.Of("aimaks.last-year")],
            (await AimaksPage.RowsAsync(db, User, query, ct)).Select(r => new object?[] { r.Name, r.Oblast, r.Rayon, r.Soate, r.Villages, r.LastYear }));

    [HttpGet("aimaks/new"), Authorize(Permissions.ManageInstallation)]
    public IActionResult New() => View(new NewAimakPage(new NewAimakForm()));

    [HttpPost("aimaks/new"), Authorize(Permissions.ManageInstallation)]
    public async Task<IActionResult> New(NewAimakForm form, CancellationToken ct)
    {
        if (await db.AiylAimaks.AnyAsync(a => a.Slug == form.Slug, ct)) ModelState.AddModelError("form.Slug", Text.Of("aimaks.slug-taken"));
        AiylAimak? aimak = null;
        if (!ModelState.IsValid || !Try(() => aimak = form.ToAimak())) return Again("New", new NewAimakPage(form));
        db.Add(aimak!);
        await db.SaveChangesAsync(ct);
        return Saved($"/aimaks/{aimak!.Id}", "aimaks.added");
    }

    [HttpGet("aimaks/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Details(int id, CancellationToken ct) =>
        await AimakPage.LoadAsync(db, User, id, ct) is { } page ? View(page) : NotFound();

    [HttpGet("aimaks/{id:int}/edit"), Authorize(Permissions.ManageTerritory)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) =>
        await db.AiylAimaks.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(a => a.Id == id, ct) is { } aimak
            ? View(new AimakEditPage(id, aimak.Name, AimakForm.From(aimak))) : NotFound();

    [HttpPost("aimaks/{id:int}/edit"), Authorize(Permissions.ManageTerritory)]
    public async Task<IActionResult> Edit(int id, AimakForm form, CancellationToken ct)
    {
        if (await db.AiylAimaks.EditableBy(User).Whole().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } aimak) return NotFound();
        var page = new AimakEditPage(id, aimak.Name, form);
        var soate = Words.OrNull(form.Soate);
        if (soate is not null && await db.AiylAimaks.AnyAsync(a => a.Soate == soate && a.Id != id, ct))
        {
            ModelState.AddModelError("form.Soate", Text.Of("territory.soate-taken"));
        }
        if (!ModelState.IsValid || IsPartStale(aimak, form, AimakForm.From(aimak)) || !Try(() => form.Tell(aimak))) return Again("Edit", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/aimaks/{id}", "aimaks.saved");
    }

    [HttpGet("aimaks/{id:int}/wording"), Authorize(Permissions.ManageTerritory)]
    public async Task<IActionResult> Wording(int id, CancellationToken ct) =>
        await db.AiylAimaks.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(a => a.Id == id, ct) is { } aimak
            ? View(new WordingPage(id, aimak.Name, WordingForm.From(aimak))) : NotFound();

    [HttpPost("aimaks/{id:int}/wording"), Authorize(Permissions.ManageTerritory)]
    public async Task<IActionResult> Wording(int id, WordingForm form, string? preview, CancellationToken ct)
    {
        if (await db.AiylAimaks.EditableBy(User).Whole().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } aimak) return NotFound();
        var page = new WordingPage(id, aimak.Name, form);
        if (preview is not null && ModelState.IsValid) return View(page);
        if (!ModelState.IsValid || IsPartStale(aimak, form, WordingForm.From(aimak)) || !Try(() => aimak.Word(form.ToWording()))) return Again("Wording", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/aimaks/{id}", "wording.saved");
    }
}
