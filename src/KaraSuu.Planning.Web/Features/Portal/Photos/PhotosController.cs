using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace KaraSuu.Planning.Web.Features.Portal.Photos;

/// <summary>Shows photos. What is stored was drawn by the portal, or in earlier years found to be a JPEG or PNG; nothing else is ever sent.</summary>
public sealed class PhotosController(PlanningDb db, PhotoStore store) : PortalController
{
    /// <summary>Kept, and asked for each time whether it may still be shown: a key means the same bytes for good, but not to everybody.</summary>
    private const string IfStillAllowed = "private, no-cache";

    /// <summary>A photo may be hidden again.</summary>
    private const string ForMinutes = "public, max-age=300";

    [HttpGet("photos/{key:guid}"), Authorize(Permissions.ReadPlanning)]
    public Task<IActionResult> Whole(Guid key, CancellationToken ct) => FileAsync(Seen(), key, isSmall: false, IfStillAllowed, ct);

    /// <summary>The thumbnail, or the photo itself where it was kept before each had one.</summary>
    [HttpGet("photos/{key:guid}/small"), Authorize(Permissions.ReadPlanning)]
    public Task<IActionResult> Small(Guid key, CancellationToken ct) => FileAsync(Seen(), key, isSmall: true, IfStillAllowed, ct);

    [HttpGet("public/photos/{key:guid}"), AllowAnonymous]
    public Task<IActionResult> PublicWhole(Guid key, CancellationToken ct) => FileAsync(PublicPhotos.Allowed(db.Photos), key, isSmall: false, ForMinutes, ct);

    [HttpGet("public/photos/{key:guid}/small"), AllowAnonymous]
    public Task<IActionResult> PublicSmall(Guid key, CancellationToken ct) => FileAsync(PublicPhotos.Allowed(db.Photos), key, isSmall: true, ForMinutes, ct);

    /// <summary>Photos of a meeting show who came to it: people of the aimak itself see them, and nobody who reads all aimaks.</summary>
    private IQueryable<Photo> Seen()
    {
        var aimak = User.AimakId();
        return db.Photos.VisibleTo(User).Where(p => p.Of != PhotoOf.Meeting || p.AiylAimakId == aimak);
    }

    private async Task<IActionResult> FileAsync(IQueryable<Photo> photos, Guid key, bool isSmall, string keep, CancellationToken ct)
    {
        var photo = await photos.AsNoTracking().Where(p => p.Key == key)
            .Select(p => new { p.Id, p.Sha256, p.ContentType, p.FileName, p.ThumbnailSha256, p.UploadedAtUtc }).SingleOrDefaultAsync(ct);
        if (photo is null) return NotFound();
        var (hash, type) = isSmall && photo.ThumbnailSha256 is { } thumbnail ? (thumbnail, Photo.Jpeg) : (photo.Sha256, photo.ContentType);
        if (!store.Has(hash)) return NotFound();
        if (!await store.IsWholeAsync(hash, ct)) throw new DamagedFile(nameof(Photo), photo.Id);
        Response.Headers.CacheControl = keep;
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(photo.FileName);
        Response.Headers.ContentDisposition = disposition.ToString();
        return PhysicalFile(store.PathOf(hash), type, photo.UploadedAtUtc, new EntityTagHeaderValue($"\"{hash}\""));
    }
}
