using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Photos;

/// <summary>Takes photos in: draws what arrived anew, keeps it unattached with its thumbnail, and gives it to the form that names it.</summary>
public sealed class PhotoIntake(PlanningDb db, PhotoStore store, TimeProvider clock)
{
    /// <summary>Makes and keeps one photo. Done again with the same key by the same person, it gives the first photo.</summary>
    /// <param name="name">the file's name as the person has it</param>
    public async Task<(Photo? Photo, PhotoProblem Problem)> StoreAsync(Guid key, Stream sent, string? name, ClaimsPrincipal user, CancellationToken ct)
    {
        if (user.AimakId() is not { } aimak || user.UserId() is not { } userId) return (null, PhotoProblem.NoAimak);
        if (await OwnAsync(key, userId, ct) is { } known) return (known, PhotoProblem.None);
        if (await IsFullAsync(userId, ct)) return (null, PhotoProblem.TooMany);
        var (problem, made) = await PhotoMaking.MakeAsync(sent, ct);
        if (made is null) return (null, problem);
        var facts = new PhotoFacts(PhotoName.Of(name), Photo.Jpeg, made.Bytes.Length, await store.SaveAsync(made.Bytes, ct), made.Width, made.Height);
        var photo = new Photo(aimak, key, userId, facts, new Stamp(user.FullName(), clock.GetUtcNow().UtcDateTime));
        photo.GiveThumbnail(await store.SaveAsync(made.Thumbnail, ct), made.Thumbnail.Length);
        return await db.Database.InOneGoAsync(() => KeepAsync(photo, made, user, ct)) is { } kept ? (kept, PhotoProblem.None) : (null, PhotoProblem.NotAPhoto);
    }

    /// <summary>Keeps what was made: of requests that finished the same upload at once, the later ones get the photo of the first.</summary>
    private async Task<Photo?> KeepAsync(Photo photo, MadePhoto made, ClaimsPrincipal user, CancellationToken ct)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await db.WaitForTurnAsync(Turn.Of(user));
        if (!await db.Photos.IgnoreQueryFilters().AnyAsync(p => p.Key == photo.Key, ct))
        {
            // The same photo may have been taken back, and its file deleted, since this one was written.
            if (!store.Has(photo.Sha256)) await store.SaveAsync(made.Bytes, ct);
            if (!store.Has(photo.ThumbnailSha256!)) await store.SaveAsync(made.Thumbnail, ct);
            db.Add(photo);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            if (transaction is not null) await transaction.CommitAsync(ct);
        }
        return await OwnAsync(photo.Key, photo.UserId, ct);
    }

    /// <summary>Whether a person has as many unattached photos as are kept.</summary>
    public async Task<bool> IsFullAsync(int userId, CancellationToken ct) =>
        await db.Photos.CountAsync(p => p.UserId == userId && p.Of == PhotoOf.Unattached, ct) >= Photo.MaxUnattached;

    /// <summary>
    /// The photos a form names, ready for <see cref="Photo.Attach"/> once its record is saved, in the form's order. A key that is not one's own
    /// unattached photo leaves the form with a message; photos of the record itself (<paramref name="already"/>) are passed over.
    /// </summary>
    /// <param name="field">the form's field as the action names it: «form.Photos»</param>
    public async Task<IReadOnlyList<Photo>> TakeAsync(
        PhotosForm form, string field, ClaimsPrincipal user, ModelStateDictionary state, CancellationToken ct, (PhotoOf Of, int Id)? already = null)
    {
        var keys = form.Keys.Except(form.Removed).Where(k => k != Guid.Empty).Distinct().Take(PhotosForm.Most).ToList();
        if (keys.Count == 0) return [];
        var userId = user.UserId();
        var own = await db.Photos.VisibleTo(user).Where(p => keys.Contains(p.Key) && p.UserId == userId).ToDictionaryAsync(p => p.Key, ct);
        var isHere = already is { } record ? own.Values.Where(p => (p.Of, p.OfId) == (record.Of, record.Id)).Select(p => p.Key).ToHashSet() : [];
        var free = keys.Where(k => own.TryGetValue(k, out var photo) && photo.Of == PhotoOf.Unattached).ToList();
        if (free.Count + isHere.Count < keys.Count) state.AddModelError($"{field}.{nameof(PhotosForm.Files)}", Text.Of("photos.gone"));
        form.Keys = free;
        return [.. free.Select(k => own[k])];
    }

    /// <summary>One's own photo of this key, even one taken back; nothing for a key of somebody else.</summary>
    private Task<Photo?> OwnAsync(Guid key, int userId, CancellationToken ct) =>
        db.Photos.IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(p => p.Key == key && p.UserId == userId, ct);
}

/// <summary>Makes a file's name safe to store and to offer.</summary>
internal static class PhotoName
{
    private static readonly char[] Unfit = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];

    /// <summary>The last part of the name without signs that mean something to systems; its ending says what is kept, a JPEG.</summary>
    public static string Of(string? name)
    {
        var last = Words.Clean(name).Split('/', '\\')[^1];
        var plain = new string([.. last.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)
            && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format && !Unfit.Contains(c))]);
        const string ending = ".jpg";
        var stem = Path.GetFileNameWithoutExtension(plain).Trim(' ', '.');
        return (stem.Length == 0 ? "photo" : stem[..Math.Min(stem.Length, Photo.FileNameMaxLength - ending.Length)]) + ending;
    }
}
