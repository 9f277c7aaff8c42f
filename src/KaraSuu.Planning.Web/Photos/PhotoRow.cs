using KaraSuu.Planning.Domain.Photos;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Photos;

/// <summary>A photo as a page shows it: its thumbnail, linked to the whole.</summary>
/// <param name="IsForAll">shown at its public address</param>
public sealed record PhotoRow(Guid Key, int? OfId, string FileName, int Width, int Height, string UploadedBy, DateTime UploadedAtUtc, bool IsForAll = false)
{
    public string Url => $"{(IsForAll ? "/public" : "")}/photos/{Key}";

    /// <summary>The photos of records of one kind, in the order they came in: of an inspection, of all findings of an act.</summary>
    internal static IQueryable<PhotoRow> Of(IQueryable<Photo> photos, PhotoOf of, IEnumerable<int> ids, bool isForAll = false) =>
        photos.AsNoTracking().Where(p => p.Of == of && p.OfId != null && ids.Contains(p.OfId.Value)).OrderBy(p => p.Id)
            .Select(p => new PhotoRow(p.Key, p.OfId, p.FileName, p.Width, p.Height, p.UploadedBy, p.UploadedAtUtc, isForAll));
}
