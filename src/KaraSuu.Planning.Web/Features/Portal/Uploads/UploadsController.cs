using System.Globalization;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Portal.Uploads;

/// <summary>
/// Takes a photo in parts: each request brings at most a megabyte and says where it belongs (Upload-Offset) and how long the whole is
/// (Upload-Length). Any request may be repeated; after a lost line one asks how much has arrived and goes on from there.
/// </summary>
public sealed class UploadsController(PlanningDb db, PhotoUploads uploads, PhotoIntake intake) : PortalController
{
    private int UserId => User.UserId() ?? 0;

    /// <summary>How much of the photo has arrived.</summary>
    [HttpGet("uploads/{key:guid}"), Authorize(Permissions.AddPhotos), ResponseCache(NoStore = true)]
    public async Task<IActionResult> Received(Guid key, CancellationToken ct)
    {
        if (await KnownAsync(key, ct) is { } known) return Known(known);
        return Ok(new UploadAnswer(Header("Upload-Length") is { } total ? uploads.Received(UserId, key, total) : 0));
    }

    [HttpPut("uploads/{key:guid}"), Authorize(Permissions.AddPhotos)]
    public async Task<IActionResult> Put(Guid key, CancellationToken ct)
    {
        if (await KnownAsync(key, ct) is { } known) return Known(known);
        if (Header("Upload-Offset") is not { } offset || Header("Upload-Length") is not (> 0 and var total) || offset > total)
        {
            return Refused(StatusCodes.Status400BadRequest, PhotoProblem.Damaged);
        }
        if (total > Photo.MaxBytes || Request.ContentLength > PhotoUploads.MaxChunk)
        {
            return Refused(StatusCodes.Status413PayloadTooLarge, PhotoProblem.TooLarge);
        }
        if (offset == 0 && (uploads.CountOf(UserId) >= Photo.MaxUnattached || await intake.IsFullAsync(UserId, ct)))
        {
            return Refused(StatusCodes.Status413PayloadTooLarge, PhotoProblem.TooMany);
        }
        try
        {
            if (!await uploads.WriteAsync(UserId, key, offset, total, Request.Body, ct))
            {
                return Conflict(new UploadAnswer(uploads.Received(UserId, key, total)));
            }
        }
        catch (Exception lost) when (lost is BadHttpRequestException || ct.IsCancellationRequested)
        {
            // What arrived stays; nobody is there to read an answer.
            return Refused(StatusCodes.Status400BadRequest, PhotoProblem.Damaged);
        }
        var received = uploads.Received(UserId, key, total);
        return received < total ? Ok(new UploadAnswer(received)) : await FinishAsync(key, total, ct);
    }

    private async Task<IActionResult> FinishAsync(Guid key, int total, CancellationToken ct)
    {
        var name = Uri.UnescapeDataString(Request.Headers["Upload-Name"].ToString());
        await using var whole = uploads.Whole(UserId, key, total);
        if (whole is null) return await KnownAsync(key, ct) is { } known ? Known(known) : Conflict(new UploadAnswer(0));
        var (photo, problem) = await intake.StoreAsync(key, whole, name, User, ct);
        uploads.Forget(UserId, key, total);
        if (photo is not null) return Ok(new UploadAnswer(total, Done: true));
        return Refused(problem is PhotoProblem.TooLarge or PhotoProblem.TooManyPixels or PhotoProblem.TooMany
            ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status422UnprocessableEntity, problem);
    }

    /// <summary>Whose photo a key is; a key nobody has finished yet is the one's who sends it.</summary>
    private Task<KnownPhoto?> KnownAsync(Guid key, CancellationToken ct) =>
        db.Photos.IgnoreQueryFilters().AsNoTracking().Where(p => p.Key == key)
            .Select(p => new KnownPhoto(p.UserId, p.Length, p.Of, p.FileName)).SingleOrDefaultAsync(ct);

    private IActionResult Known(KnownPhoto known) => known.UserId == UserId
        ? Ok(new UploadAnswer(Header("Upload-Length") ?? known.Length, Done: true, Attached: known.Of != PhotoOf.Unattached, Name: known.FileName))
            : NotFound();

    private ObjectResult Refused(int status, PhotoProblem problem) => StatusCode(status, new UploadAnswer(0, Error: Text.Of("photos.error." + problem)));

    private int? Header(string name) =>
        int.TryParse(Request.Headers[name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What has arrived of a photo, in bytes, and what became of it.</summary>
public sealed record UploadAnswer(int Received, bool Done = false, bool Attached = false, string? Name = null, string? Error = null);

internal sealed record KnownPhoto(int UserId, int Length, PhotoOf Of, string FileName);
