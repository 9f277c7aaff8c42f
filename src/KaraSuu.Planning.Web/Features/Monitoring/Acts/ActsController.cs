using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.Acts;

/// <summary>The register of the group's acts, and each act as it is drawn up and read.</summary>
public sealed class ActsController(PlanningDb db, PhotoIntake intake, ActPaper paper) : PortalController
{
    [HttpGet("aimaks/{aimakId:int}/acts"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int aimakId, ActFilter filter, ListQuery query, CancellationToken ct) =>
        await RegisterPage.LoadAsync(db, User, aimakId, filter, query, Today, ct) is { } page ? View(page) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/acts.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int aimakId, ActFilter filter, ListQuery query, CancellationToken ct)
    {
        if (!await db.AiylAimaks.VisibleTo(User).AnyAsync(a => a.Id == aimakId, ct)) return NotFound();
        var rows = await RegisterPage.Rows(db, User, aimakId, filter, query, Today).ToListAsync(ct);
        string[] heads = ["№", .. new[] { "year", "work", "contractor", "description", "severity", "drawn-up", "status", "handed-over", "reply-due", "answered",
            "due", "closed", "days-late" }.Select(h => Text.Of("acts.csv." + h))];
        return ListFile.Of("acts", heads, rows.Select(r => new object?[]
        {
            r.Number, r.Year, r.WorkTitle, r.Contractor, r.Description, r.Severity, r.DrawnUpOn, r.Status, r.HandedOverOn, r.ReplyDueOn, r.AnsweredOn, r.DueOn,
                r.ClosedOn, r.DaysLate(Today),
        }));
    }

    [HttpGet("acts/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Details(int id, CancellationToken ct) =>
        await ActPage.LoadAsync(db, User, id, Today, ct) is { } page ? View(page) : NotFound();

    /// <param name="in">ru asks for the Russian translation</param>
    [HttpGet("acts/{id:int}.pdf"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Pdf(int id, string? @in, CancellationToken ct) =>
        await db.Acts.VisibleTo(User).AnyAsync(a => a.Id == id, ct) ? File(await paper.ActAsync(id, PaperText.In(@in), ct), "application/pdf") : NotFound();

    /// <summary>The last answer as a letter.</summary>
    /// <param name="in">ru asks for the Russian translation</param>
    [HttpGet("acts/{id:int}/response.pdf"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Letter(int id, string? @in, CancellationToken ct) =>
        await db.Acts.VisibleTo(User).AnyAsync(a => a.Id == id, ct) && await paper.ResponseAsync(id, PaperText.In(@in), ct) is { } letter
            ? File(letter, "application/pdf") : NotFound();

    [HttpGet("inspections/{inspectionId:int}/acts/new"), Authorize(Permissions.Inspect)]
    public async Task<IActionResult> New(int inspectionId, CancellationToken ct)
    {
        if (await ActEditPage.NewAsync(db, User, inspectionId, new ActForm { DrawnUpOn = Today }, ct) is not { } page) return NotFound();
        Rule.Require(page.TakesActs, MonitoringRules.InspectionIsFinished);
        return View("Edit", page);
    }

    [HttpPost("inspections/{inspectionId:int}/acts/new"), Authorize(Permissions.Inspect), TakesPhotos]
    public async Task<IActionResult> New(int inspectionId, ActForm form, CancellationToken ct)
    {
        if (await ActEditPage.NewAsync(db, User, inspectionId, form, ct) is not { } page) return NotFound();
        await intake.TakeAsync(form.Photos, "form.Photos", User, ModelState, ct);
        if (!ModelState.IsValid) return Again("Edit", page);
        try
        {
            if (await new DrawUpAct(db, User).AsAsync(inspectionId, form.Facts(), Stamp, ct) is not { } act) return NotFound();
            foreach (var photo in await intake.TakeAsync(form.Photos, "form.Photos", User, ModelState, ct)) photo.Attach(PhotoOf.Act, act.Id, act.WorkId);
            await db.SaveChangesAsync(ct);
            return Saved($"/acts/{act.Id}", "acts.drawn-up");
        }
        catch (RuleBroken rule)
        {
            Try(() => throw rule);
            return Again("Edit", page);
        }
    }

    [HttpGet("acts/{id:int}/edit"), Authorize(Permissions.Inspect)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct)
    {
        if (await db.Acts.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(a => a.Id == id, ct) is not { } act) return NotFound();
        Rule.Require(act.Status.MayBeCorrected(), ActRules.OnlyDraftsAreCorrected);
        return View(await ActEditPage.OfAsync(db, act, ActForm.From(act), ct));
    }

    [HttpPost("acts/{id:int}/edit"), Authorize(Permissions.Inspect), TakesPhotos]
    public async Task<IActionResult> Edit(int id, ActForm form, CancellationToken ct)
    {
        if (await db.Acts.EditableBy(User).Whole().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } act) return NotFound();
        var page = await ActEditPage.OfAsync(db, act, form, ct);
        var inspection = await db.Inspections.AsNoTracking().Whole().SingleAsync(i => i.Id == act.InspectionId, ct);
        var photos = await intake.TakeAsync(form.Photos, "form.Photos", User, ModelState, ct, (PhotoOf.Act, id));
        if (!ModelState.IsValid || IsStale(act, form, ActForm.From(act)) || !Try(() => act.Correct(inspection, form.Facts(), Stamp)))
            return Again("Edit", page);
        foreach (var photo in photos) photo.Attach(PhotoOf.Act, id, act.WorkId);
        await db.SaveChangesAsync(ct);
        return Saved($"/acts/{id}", "acts.saved");
    }
}
