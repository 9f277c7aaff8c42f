using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KaraSuu.Planning.Web.Data.Maps;

/// <summary>What the database itself counts: written by single updates with a condition, never by saving an account that was read before.</summary>
internal sealed class CountedMap : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> user)
    {
        user.Property(u => u.AccessFailedCount).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        user.Property(u => u.LockoutEnd).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        user.Property(u => u.LastTotpStep).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
    }
}

internal sealed class UserSessionMap : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> session)
    {
        session.Property(s => s.Id).ValueGeneratedNever();
        session.HasIndex(s => s.SeenAtUtc);
        session.HasOne<PortalUser>().WithMany().HasForeignKey(s => s.UserId);
    }
}

internal sealed class AccessNoticeMap : IEntityTypeConfiguration<AccessNotice>
{
    public void Configure(EntityTypeBuilder<AccessNotice> notice)
    {
        notice.HasOne<PortalUser>().WithMany().HasForeignKey(n => n.UserId);
        notice.Property(n => n.By).HasMaxLength(Stamp.ByMaxLength);
    }
}

internal sealed class OneTimeCodeMap : IEntityTypeConfiguration<OneTimeCode>
{
    private const int HashMaxLength = 200;

    public void Configure(EntityTypeBuilder<OneTimeCode> code)
    {
        code.HasOne<PortalUser>().WithMany().HasForeignKey(c => c.UserId);
        code.HasIndex(c => c.UserId).IsUnique();
        code.Property(c => c.Hash).HasMaxLength(HashMaxLength);
    }
}
