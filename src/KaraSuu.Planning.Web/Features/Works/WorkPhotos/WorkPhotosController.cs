using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.WorkPhotos;

/// <summary>All photos of a work; whoever adds photos may show one to the public or hide it again, the group as much as the aiyl okmotu.</summary>
public sealed class WorkPhotosController(PlanningDb db) : PortalController
{
    [HttpGet("works/{workId:int}/photos"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int workId, ListQuery query, CancellationToken ct) =>
        await WorkPhotosPage.LoadAsync(db, User, workId, query, ct) is { } page ? View(page) : NotFound();

    [HttpPost("works/{workId:int}/photos/{key:guid}/publish"), Authorize(Permissions.AddPhotos)]
    public Task<IActionResult> Publish(int workId, Guid key, CancellationToken ct) => ShowAsync(workId, key, p => p.Publish(Stamp), "photos.published", ct);

    [HttpPost("works/{workId:int}/photos/{key:guid}/hide"), Authorize(Permissions.AddPhotos)]
    public Task<IActionResult> Hide(int workId, Guid key, CancellationToken ct) => ShowAsync(workId, key, p => p.Hide(Stamp), "photos.hidden", ct);

    private async Task<IActionResult> ShowAsync(int workId, Guid key, Action<Photo> show, string said, CancellationToken ct)
    {
        if (await db.Photos.EditableBy(User).SingleOrDefaultAsync(p => p.Key == key && p.WorkId == workId, ct) is not { } photo) return NotFound();
        show(photo);
        await db.SaveChangesAsync(ct);
        return Saved($"/works/{workId}/photos", said);
    }
}
