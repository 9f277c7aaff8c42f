using KaraSuu.Planning.Domain.Photos;

namespace KaraSuu.Planning.Web.Photos;

/// <summary>The one place that decides which photos everybody may see.</summary>
internal static class PublicPhotos
{
    /// <summary>Photos of a work's records that somebody of the office has published; people's faces may be in the others.</summary>
    public static IQueryable<Photo> Allowed(IQueryable<Photo> photos) =>
        photos.Where(p => p.IsPublic && p.Of != PhotoOf.Unattached && p.Of != PhotoOf.Meeting && p.WorkId != null);
}
