using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.WorkProgress;

/// <summary>How far a work is, entry by entry.</summary>
public sealed class WorkProgressController(PlanningDb db, PhotoIntake intake, WithdrawnPhotos withdrawn) : PortalController
{
    /// <exception cref="RuleBroken">when the work is cancelled</exception>
    [HttpGet("works/{workId:int}/progress/new"), Authorize(Permissions.RecordProgress)]
    public async Task<IActionResult> New(int workId, CancellationToken ct)
    {
        if (await db.Works.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(w => w.Id == workId, ct) is not { } work) return NotFound();
        Rule.Require(work.Status.TakesEntries(), WorkRules.IsCancelled);
        return View(WorkPart<ProgressForm>.Of(work, null, new ProgressForm { On = Today }));
    }

    [HttpPost("works/{workId:int}/progress/new"), Authorize(Permissions.RecordProgress), TakesPhotos]
    public async Task<IActionResult> New(int workId, ProgressForm form, CancellationToken ct)
    {
        if (await db.Works.EditableBy(User).Whole().SingleOrDefaultAsync(w => w.Id == workId, ct) is not { } work) return NotFound();
        var photos = await intake.TakeAsync(form.Photos, "form.Photos", User, ModelState, ct);
        ProgressEntry entry = null!;
        if (!ModelState.IsValid || !Try(() => entry = work.Report(form.Facts(), Stamp)))
        {
            return Again("New", WorkPart<ProgressForm>.Of(work, null, form));
        }
        await db.SaveChangesAsync(ct);
        foreach (var photo in photos) photo.Attach(PhotoOf.Progress, entry.Id, workId);
        await db.SaveChangesAsync(ct);
        return Saved($"/works/{workId}#progress", "progress.saved");
    }
    [HttpGet("works/{workId:int}/progress/{id:int}/withdraw"), Authorize(Permissions.RecordProgress)]
    public async Task<IActionResult> Withdraw(int workId, int id, CancellationToken ct) =>
        await FindAsync(workId, id, ct) is ({ } work, { } entry) ? View(await PageAsync(work, entry, new WithdrawalForm(), ct)) : NotFound();

    [HttpPost("works/{workId:int}/progress/{id:int}/withdraw"), Authorize(Permissions.RecordProgress), WithdrawsPhotos]
    public async Task<IActionResult> Withdraw(int workId, int id, WithdrawalForm form, CancellationToken ct)
    {
        if (await FindAsync(workId, id, ct) is not ({ } work, { } entry)) return NotFound();
        if (!ModelState.IsValid || !Try(() => work.WithdrawProgress(id, form.Reason, Stamp))) return Again("Withdraw", await PageAsync(work, entry, form, ct));
        foreach (var photo in await PhotosOf(id).ToListAsync(ct)) withdrawn.Withdraw(photo, form.Reason, Stamp);
        await db.SaveChangesAsync(ct);
        return Saved($"/works/{workId}#progress", "progress.withdraw.done");
    }

    /// <returns>null where there is no such entry, or it was taken back already</returns>
    private async Task<(Work Work, ProgressEntry Entry)?> FindAsync(int workId, int id, CancellationToken ct) =>
        await db.Works.EditableBy(User).Whole().SingleOrDefaultAsync(w => w.Id == workId, ct) is { } work
            && work.Progress.SingleOrDefault(p => p.Id == id && !p.IsWithdrawn) is { } entry ? (work, entry) : null;

    private IQueryable<Photo> PhotosOf(int entryId) => db.Photos.Where(p => p.Of == PhotoOf.Progress && p.OfId == entryId);

    private async Task<ProgressWithdrawalPage> PageAsync(Work work, ProgressEntry entry, WithdrawalForm form, CancellationToken ct) =>
        new(WorkCrumb.Of(work), entry.Id, entry.On, entry.Text, await PhotosOf(entry.Id).CountAsync(ct), form);
}
