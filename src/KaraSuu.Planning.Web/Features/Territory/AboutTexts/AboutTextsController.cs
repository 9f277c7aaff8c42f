using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Territory.AboutTexts;

/// <summary>What an aimak tells of itself: written, corrected and taken away by its own people.</summary>
public sealed class AboutTextsController(PlanningDb db) : PortalController
{
    [HttpGet("aimaks/{aimakId:int}/about-texts"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int aimakId, CancellationToken ct) =>
        await db.AiylAimaks.VisibleTo(User).Where(a => a.Id == aimakId).Select(a => new { a.Name }).SingleOrDefaultAsync(ct) is { } aimak
            ? View(new AboutTextsPage(aimakId, aimak.Name, await AboutAimak.LoadAsync(db, aimakId, isPublic: false, ct))) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/about-texts/new"), Authorize(Permissions.ManageTerritory)]
    public async Task<IActionResult> New(int aimakId, CancellationToken ct) =>
        await NameAsync(aimakId, ct) is { } aimak
            ? View("Edit", new AboutTextEditPage(aimakId, aimak, null, new AboutTextForm { Position = await NextAsync(aimakId, ct), IsPublic = true }))
            : NotFound();

    [HttpPost("aimaks/{aimakId:int}/about-texts/new"), Authorize(Permissions.ManageTerritory)]
    public async Task<IActionResult> New(int aimakId, AboutTextForm form, CancellationToken ct)
    {
        if (await NameAsync(aimakId, ct) is not { } aimak) return NotFound();
        var written = await db.AboutTexts.CountAsync(t => t.AiylAimakId == aimakId, ct);
        if (!ModelState.IsValid || !Try(() => db.Add(new AboutText(aimakId, form.Facts(), written))))
        {
            return Again("Edit", new AboutTextEditPage(aimakId, aimak, null, form));
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/aimaks/{aimakId}/about-texts", "about-texts.saved");
    }

    [HttpGet("about-texts/{id:int}"), Authorize(Permissions.ManageTerritory)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) =>
        await TextAsync(id, ct) is { } text
            ? View(new AboutTextEditPage(text.AiylAimakId, (await NameAsync(text.AiylAimakId, ct))!, id, AboutTextForm.From(text))) : NotFound();

    [HttpPost("about-texts/{id:int}"), Authorize(Permissions.ManageTerritory)]
    public async Task<IActionResult> Edit(int id, AboutTextForm form, CancellationToken ct)
    {
        if (await TextAsync(id, ct) is not { } text) return NotFound();
        if (!ModelState.IsValid || IsStale(text, form, AboutTextForm.From(text)) || !Try(() => text.Correct(form.Facts())))
        {
            return Again("Edit", new AboutTextEditPage(text.AiylAimakId, (await NameAsync(text.AiylAimakId, ct))!, id, form));
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/aimaks/{text.AiylAimakId}/about-texts", "about-texts.saved");
    }

    [HttpGet("about-texts/{id:int}/remove"), Authorize(Permissions.ManageTerritory)]
    public Task<IActionResult> Remove(int id, CancellationToken ct) => Edit(id, ct);

    [HttpPost("about-texts/{id:int}/remove"), Authorize(Permissions.ManageTerritory), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int id, CancellationToken ct)
    {
        if (await TextAsync(id, ct) is not { } text) return NotFound();
        db.Remove(text);
        await db.SaveChangesAsync(ct);
        return Saved($"/aimaks/{text.AiylAimakId}/about-texts", "about-texts.removed");
    }

    private Task<AboutText?> TextAsync(int id, CancellationToken ct) => db.AboutTexts.EditableBy(User).SingleOrDefaultAsync(t => t.Id == id, ct);

    private async Task<LocalText?> NameAsync(int aimakId, CancellationToken ct) =>
        (await db.AiylAimaks.EditableBy(User).Where(a => a.Id == aimakId).Select(a => new { a.Name }).SingleOrDefaultAsync(ct))?.Name;

    /// <summary>The place after the last text.</summary>
    private async Task<int> NextAsync(int aimakId, CancellationToken ct) =>
        Math.Min((await db.AboutTexts.Where(t => t.AiylAimakId == aimakId).MaxAsync(t => (int?)t.Position, ct) ?? 0) + 1, AboutText.MaxPosition);
}
