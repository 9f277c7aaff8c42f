using KaraSuu.Planning.Domain.Photos;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Photos;

/// <summary>A photo as the office's pages show it: its thumbnail, linked to the whole; or, once it was taken back, by whom, when and why.</summary>
public sealed record PhotoRow(
    Guid Key, PhotoOf Of, int? OfId, string UploadedBy, DateTime UploadedAtUtc, string? WithdrawnBy, DateTime? WithdrawnAtUtc, string? WithdrawnBecause)
{
    public string Url => $"/photos/{Key}";
    public bool IsWithdrawn => WithdrawnAtUtc is not null;

    /// <summary>In the order they came in, those taken back among them.</summary>
    internal static IQueryable<PhotoRow> ForStaff(IQueryable<Photo> photos) =>
        photos.IgnoreQueryFilters().AsNoTracking().OrderBy(p => p.Id)
            .Select(p => new PhotoRow(p.Key, p.Of, p.OfId, p.UploadedBy, p.UploadedAtUtc, p.WithdrawnBy, p.WithdrawnAtUtc, p.WithdrawnBecause));
}
