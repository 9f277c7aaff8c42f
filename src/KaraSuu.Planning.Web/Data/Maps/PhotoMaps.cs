using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KaraSuu.Planning.Web.Data.Maps;

internal sealed class PhotoMap : IEntityTypeConfiguration<Photo>
{
    public void Configure(EntityTypeBuilder<Photo> photo)
    {
        photo.HasIndex(p => p.Key).IsUnique();
        photo.HasIndex(p => new { p.Of, p.OfId });
        photo.HasIndex(p => p.Sha256);
        photo.HasIndex(p => p.ThumbnailSha256);
        photo.HasOne<Work>().WithMany().HasForeignKey(p => p.WorkId);
        photo.HasOne<PortalUser>().WithMany().HasForeignKey(p => p.UserId);
        photo.Property(p => p.FileName).HasMaxLength(Photo.FileNameMaxLength);
        photo.Property(p => p.ContentType).HasMaxLength(Photo.ContentTypeMaxLength);
        photo.Property(p => p.Sha256).HasMaxLength(Photo.HashLength);
        photo.Property(p => p.ThumbnailSha256).HasMaxLength(Photo.HashLength);
        photo.Property(p => p.UploadedBy).HasMaxLength(Stamp.ByMaxLength);
        photo.Property(p => p.ShownBy).HasMaxLength(Stamp.ByMaxLength);
        photo.Property(p => p.WithdrawnBy).HasMaxLength(Stamp.ByMaxLength);
        photo.Property(p => p.WithdrawnBecause).HasMaxLength(Photo.ReasonMaxLength);

        // The one place: what was taken back is found only by those who ask for it.
        photo.HasQueryFilter(p => p.WithdrawnAtUtc == null);
    }
}
