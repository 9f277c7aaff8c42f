using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KaraSuu.Planning.Web.Data.Maps;

internal sealed class PublicHearingMap : IEntityTypeConfiguration<PublicHearing>
{
    public void Configure(EntityTypeBuilder<PublicHearing> hearing)
    {
        hearing.HasOne<PlanningCycle>().WithMany().HasForeignKey(h => h.CycleId);
        hearing.HasOne<JointActionPlan>().WithMany().HasForeignKey(h => h.PlanId);
        hearing.HasMany(h => h.Attendance).WithOne().IsRequired();
        hearing.HasMany(h => h.Remarks).WithOne().IsRequired();
        hearing.Property(h => h.Place).HasMaxLength(PublicHearing.PlaceMaxLength);
        hearing.Property(h => h.ChairedBy).HasMaxLength(PublicHearing.PersonMaxLength);
        hearing.Property(h => h.Secretary).HasMaxLength(PublicHearing.PersonMaxLength);
        hearing.Property(h => h.AnnouncementNote).HasMaxLength(PublicHearing.AnnouncementMaxLength);
        hearing.Searched();
    }
}

internal sealed class HearingAttendanceMap : IEntityTypeConfiguration<HearingAttendance>
{
    public void Configure(EntityTypeBuilder<HearingAttendance> row) => row.Property(r => r.Category);
}

internal sealed class RemarkMap : IEntityTypeConfiguration<Remark>
{
    public void Configure(EntityTypeBuilder<Remark> remark)
    {
        remark.HasOne<Village>().WithMany().HasForeignKey(r => r.VillageId);
        remark.HasOne<PlanItem>().WithMany().HasForeignKey(r => r.PlanItemId);
        remark.Property(r => r.Text).HasMaxLength(Remark.TextMaxLength);
        remark.Property(r => r.Answer).HasMaxLength(Remark.AnswerMaxLength);
        remark.Property(r => r.Reason).HasMaxLength(Remark.AnswerMaxLength);
    }
}
