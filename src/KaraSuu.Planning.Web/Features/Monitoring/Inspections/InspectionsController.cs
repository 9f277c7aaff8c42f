using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.Inspections;

/// <summary>Visits of the joint monitoring group to a work, written down at the object.</summary>
public sealed class InspectionsController(PlanningDb db, PhotoIntake intake) : PortalController
{
    /// <summary>The value of the button that lists the members of another day.</summary>
    private const string OtherDay = "members";

    [HttpGet("inspections/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Details(int id, CancellationToken ct) =>
        await InspectionPage.LoadAsync(db, User, id, ct) is { } page ? View(page) : NotFound();

    /// <param name="visit">the planned visit that is carried out</param>
    [HttpGet("works/{workId:int}/inspections/new"), Authorize(Permissions.Inspect), AsksForPlace]
    public async Task<IActionResult> New(int workId, [FromQuery] int? visit, CancellationToken ct)
    {
        if (await WorkAsync(workId, ct) is not { } work || await VisitorsAsync(workId, visit, ct) is not { } visitors) return NotFound();
        Rule.Require(work.Status.MayBeInspected(), WorkRules.IsCancelled);
        if (await GroupAsync(work.AiylAimakId, ct) is not { Members.Count: > 0 } group) return await NoGroupAsync(work, ct);
        var form = InspectionForm.For(work, await UsualKindAsync(work, ct), Today);
        form.Present = [.. group.MembersOn(Today).Where(m => visitors.Contains(m.Id)).Select(m => m.Id)];
        return View("Edit", InspectionEditPage.Of(work, group, null, form, Today));
    }

    /// <param name="add">the button that asks for one more measurement or the members of another day, for readers without script</param>
    [HttpPost("works/{workId:int}/inspections/new"), Authorize(Permissions.Inspect), TakesPhotos, AsksForPlace]
    public async Task<IActionResult> New(int workId, InspectionForm form, [FromQuery] int? visit, string? add, CancellationToken ct)
    {
        if (await WorkAsync(workId, ct) is not { } work || await VisitorsAsync(workId, visit, ct) is null) return NotFound();
        if (await GroupAsync(work.AiylAimakId, ct) is not { Members.Count: > 0 } group) return await NoGroupAsync(work, ct);
        var page = InspectionEditPage.Of(work, group, null, form, Today);
        if (add is not null) return NotYet(page, add);
        var photos = await intake.TakeAsync(form.Photos, "form.Photos", User, ModelState, ct);
        Inspection inspection = null!;
        Spot? spot = null;
        if (!ModelState.IsValid || !Try(() =>
            {
                spot = Spot.Read(form.Spot, nameof(form.Spot));
                inspection = new Inspection(work, group, form.Facts(), visit, Stamp);
            }))
            return Again("Edit", page);
        db.Add(inspection);
        await db.SaveChangesAsync(ct);
        if (spot is not null) db.Add(new InspectionSpot(inspection, spot, Stamp));
        foreach (var photo in photos) photo.Attach(PhotoOf.Inspection, inspection.Id, workId);
        await db.SaveChangesAsync(ct);
        return Saved($"/inspections/{inspection.Id}", "inspections.saved");
    }

    [HttpGet("inspections/{id:int}/edit"), Authorize(Permissions.Inspect), AsksForPlace]
    public async Task<IActionResult> Edit(int id, CancellationToken ct)
    {
        if (await WholeAsync(db.Inspections.AsNoTracking(), id, ct) is not var (inspection, work, group)) return NotFound();
        Rule.Require(!inspection.IsFinished, MonitoringRules.InspectionIsFinished);
        return View(InspectionEditPage.Of(work, group, id, InspectionForm.From(inspection, await SpotAsync(id, ct)), Today));
    }

    [HttpPost("inspections/{id:int}/edit"), Authorize(Permissions.Inspect), TakesPhotos, AsksForPlace]
    public async Task<IActionResult> Edit(int id, InspectionForm form, string? add, CancellationToken ct)
    {
        if (await WholeAsync(db.Inspections, id, ct) is not var (inspection, work, group)) return NotFound();
        var page = InspectionEditPage.Of(work, group, id, form, Today);
        if (add is not null) return NotYet(page, add);
        var photos = await intake.TakeAsync(form.Photos, "form.Photos", User, ModelState, ct, (PhotoOf.Inspection, id));
        var stood = await SpotAsync(id, ct);
        var firstAct = await db.Acts.Where(a => a.InspectionId == id).MinAsync(a => a.DrawnUpOn, ct);
        if (!ModelState.IsValid || IsStale(inspection, form.Named(group), InspectionForm.From(inspection, stood).Named(group))
            || !Try(() =>
            {
                Place(inspection, stood, Spot.Read(form.Spot, nameof(form.Spot)));
                inspection.Correct(group, form.Facts(), firstAct, Stamp);
            }))
            return Again("Edit", page);
        foreach (var photo in photos) photo.Attach(PhotoOf.Inspection, id, inspection.WorkId);
        await db.SaveChangesAsync(ct);
        return Saved($"/inspections/{id}", "inspections.saved");
    }

    /// <summary>Whether everybody sees how far from the object the group stood; a decision of the aiyl okmotu.</summary>
    [HttpPost("inspections/{id:int}/spot"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> ShowSpot(int id, SpotShownForm form, CancellationToken ct)
    {
        if (await db.InspectionSpots.EditableBy(User).SingleOrDefaultAsync(s => s.InspectionId == id, ct) is not { } spot) return NotFound();
        if (!ModelState.IsValid) return BadRequest();
        if (form.IsPublic) spot.Publish(Stamp);
        else spot.Hide(Stamp);
        await db.SaveChangesAsync(ct);
        return Saved($"/inspections/{id}", form.IsPublic ? "inspections.spot.shown" : "inspections.spot.hidden");
    }

    [HttpGet("inspections/{id:int}/finish"), Authorize(Permissions.Inspect)]
    public async Task<IActionResult> Finish(int id, CancellationToken ct) =>
        await FinishPage.LoadAsync(db, User, id, null, ct) is { } page ? View(page) : NotFound();

    [HttpPost("inspections/{id:int}/finish"), Authorize(Permissions.Inspect)]
    public async Task<IActionResult> Finish(int id, FinishForm form, CancellationToken ct)
    {
        if (await db.Inspections.EditableBy(User).Whole().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } inspection) return NotFound();
        var page = (await FinishPage.LoadAsync(db, User, id, form, ct))!;
        var revision = inspection.Revision;
        if (!ModelState.IsValid || !Try(() =>
            {
                KeptPaper.RequireLetters(KeptPaper.Of(inspection));
                inspection.Finish(page.Acts, Stamp);
            }))
            return Again("Finish", page);
        if (form.Revision != revision)
        {
            form.Revision = revision;
            ModelState.AddModelError("", Text.Of("monitoring.changed-meanwhile"));
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Again("Finish", page);
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/inspections/{id}", page.Acts == 0 ? "inspections.finished.no-acts" : "inspections.finished");
    }

    /// <summary>The form again with one row more or with the members of its day; nothing is judged yet.</summary>
    private ViewResult NotYet(InspectionEditPage page, string add)
    {
        if (add != OtherDay && page.Form.Measurements.Count < Inspection.MaxMeasurements) page.Form.Measurements.Add(new MeasurementRow());
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        return View("Edit", page);
    }

    private Task<InspectionSpot?> SpotAsync(int id, CancellationToken ct) => db.InspectionSpots.SingleOrDefaultAsync(s => s.InspectionId == id, ct);

    private void Place(Inspection inspection, InspectionSpot? stood, Spot? spot)
    {
        if (spot is null && stood is not null) db.Remove(stood);
        else if (spot is not null && stood is null) db.Add(new InspectionSpot(inspection, spot, Stamp));
        else if (spot is not null) stood!.Move(spot, Stamp);
    }

    private async Task<ViewResult> NoGroupAsync(Work work, CancellationToken ct) =>
        View("NoGroup", new NoGroupPage(work.AiylAimakId, work.Id, work.Title, (await GroupAsync(work.AiylAimakId, ct))?.Id));

    private Task<Work?> WorkAsync(int id, CancellationToken ct) =>
        db.Works.AsNoTracking().EditableBy(User).Whole().SingleOrDefaultAsync(w => w.Id == id, ct);

    private Task<JmeGroup?> GroupAsync(int aimakId, CancellationToken ct) =>
        db.JmeGroups.AsNoTracking().Whole().Where(g => g.AiylAimakId == aimakId).OrderByDescending(g => g.EstablishedOn).ThenByDescending(g => g.Id)
            .FirstOrDefaultAsync(ct);

    /// <summary>Who is responsible for the visit; nobody without one; null for a visit that is not to this work.</summary>
    private async Task<IReadOnlyList<int>?> VisitorsAsync(int workId, int? visit, CancellationToken ct) => visit is null ? [] :
        await db.Set<PlannedVisit>().Where(v => v.Id == visit && v.WorkId == workId && v.CalledOffBecause == null)
            .Select(v => v.Members.Select(m => m.MembershipId).ToList()).SingleOrDefaultAsync(ct);

    private async Task<InspectionKind> UsualKindAsync(Work work, CancellationToken ct) =>
        work.Status.IsAccepted() ? InspectionKind.Warranty
        : await db.Acts.AnyAsync(a => a.WorkId == work.Id && a.Status == ActStatus.Reported, ct) ? InspectionKind.Reinspection : InspectionKind.Regular;

    private async Task<(Inspection Inspection, Work Work, JmeGroup Group)?> WholeAsync(IQueryable<Inspection> inspections, int id, CancellationToken ct)
    {
        if (await inspections.EditableBy(User).Whole().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } inspection) return null;
        return (inspection, await db.Works.AsNoTracking().Whole().SingleAsync(w => w.Id == inspection.WorkId, ct),
            await db.JmeGroups.AsNoTracking().Whole().SingleAsync(g => g.Id == inspection.GroupId, ct));
    }
}
