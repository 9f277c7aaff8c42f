using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.WorkPhotos;

/// <summary>
/// All photos of a work; whoever adds photos may show one to the public or hide it again, the group as much as the aiyl okmotu. Only who may
/// write what a photo belongs to takes it back.
/// </summary>
public sealed class WorkPhotosController(PlanningDb db, WithdrawnPhotos withdrawn) : PortalController
{
    [HttpGet("works/{workId:int}/photos"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int workId, ListQuery query, CancellationToken ct) =>
        await WorkPhotosPage.LoadAsync(db, User, workId, query, ct) is { } page ? View(page) : NotFound();

    [HttpPost("works/{workId:int}/photos/{key:guid}/publish"), Authorize(Permissions.AddPhotos)]
    public Task<IActionResult> Publish(int workId, Guid key, CancellationToken ct) => ShowAsync(workId, key, p => p.Publish(Stamp), "photos.published", ct);

    [HttpPost("works/{workId:int}/photos/{key:guid}/hide"), Authorize(Permissions.AddPhotos)]
    public Task<IActionResult> Hide(int workId, Guid key, CancellationToken ct) => ShowAsync(workId, key, p => p.Hide(Stamp), "photos.hidden", ct);

    [HttpGet("works/{workId:int}/photos/{key:guid}/withdraw"), Authorize(Permissions.AddPhotos)]
    public async Task<IActionResult> Withdraw(int workId, Guid key, CancellationToken ct)
    {
        if (await FindAsync(workId, key, ct) is not { } photo) return NotFound();
        return User.May(WithdrawnPhotos.Permission(photo.Of)) ? View(await PageAsync(photo, new WithdrawalForm(), ct)) : Forbid();
    }

    [HttpPost("works/{workId:int}/photos/{key:guid}/withdraw"), Authorize(Permissions.AddPhotos), WithdrawsPhotos]
    public async Task<IActionResult> Withdraw(int workId, Guid key, WithdrawalForm form, CancellationToken ct)
    {
        if (await FindAsync(workId, key, ct) is not { } photo) return NotFound();
        if (!User.May(WithdrawnPhotos.Permission(photo.Of))) return Forbid();
        if (!ModelState.IsValid || !Try(() => withdrawn.Withdraw(photo, form.Reason, Stamp))) return Again("Withdraw", await PageAsync(photo, form, ct));
        await db.SaveChangesAsync(ct);
        return Saved($"/works/{workId}/photos", "photos.withdraw.done");
    }

    private Task<Photo?> FindAsync(int workId, Guid key, CancellationToken ct) =>
        db.Photos.EditableBy(User).SingleOrDefaultAsync(p => p.Key == key && p.WorkId == workId, ct);

    private async Task<PhotoWithdrawalPage> PageAsync(Photo photo, WithdrawalForm form, CancellationToken ct) => new(
        await db.Works.Where(w => w.Id == photo.WorkId).Select(w => new WorkCrumb(w.Id, w.AiylAimakId, w.Title)).SingleAsync(ct),
        photo.Key, photo.Of, photo.UploadedBy, photo.UploadedAtUtc, form);

    private async Task<IActionResult> ShowAsync(int workId, Guid key, Action<Photo> show, string said, CancellationToken ct)
    {
        if (await FindAsync(workId, key, ct) is not { } photo) return NotFound();
        show(photo);
        await db.SaveChangesAsync(ct);
        return Saved($"/works/{workId}/photos", said);
    }
}
