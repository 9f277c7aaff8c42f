using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Voices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KaraSuu.Planning.Web.Data.Maps;

internal sealed class PraMeetingMap : IEntityTypeConfiguration<PraMeeting>
{
    public void Configure(EntityTypeBuilder<PraMeeting> meeting)
    {
        meeting.HasOne<PlanningCycle>().WithMany().HasForeignKey(m => m.CycleId);
        meeting.HasOne<Village>().WithMany().HasForeignKey(m => m.VillageId);
        meeting.HasOne<AgeBand>().WithMany().HasForeignKey(m => m.FocusAgeBandId);
        meeting.Property(m => m.Place).HasMaxLength(PraMeeting.PlaceMaxLength);
        meeting.Property(m => m.Facilitator).HasMaxLength(PraMeeting.PersonMaxLength);
        meeting.Property(m => m.Recorder).HasMaxLength(PraMeeting.PersonMaxLength);
        meeting.Property(m => m.Notes).HasMaxLength(PraMeeting.NotesMaxLength);
        meeting.HasMany(m => m.Attendance).WithOne().HasForeignKey(a => a.PraMeetingId);
        meeting.HasMany(m => m.Vulnerable).WithOne().IsRequired();
        meeting.HasMany(m => m.Issues).WithOne().HasForeignKey(i => i.PraMeetingId);
        meeting.Searched();
    }
}

internal sealed class MeetingPaperMap : IEntityTypeConfiguration<MeetingPaper>
{
    public void Configure(EntityTypeBuilder<MeetingPaper> paper)
    {
        paper.HasOne<PraMeeting>().WithMany().HasForeignKey(p => p.MeetingId);
        paper.HasIndex(p => p.Sha256);
        paper.Property(p => p.FileName).HasMaxLength(PaperFile.NameMaxLength);
        paper.Property(p => p.ContentType).HasMaxLength(PaperFile.ContentTypeMaxLength);
        paper.Property(p => p.Sha256).HasMaxLength(ApprovedDocument.Sha256Length);
        paper.Property(p => p.AddedBy).HasMaxLength(Stamp.ByMaxLength);
        paper.Property(p => p.WithdrawnBy).HasMaxLength(Stamp.ByMaxLength);
        paper.Property(p => p.WithdrawnBecause).HasMaxLength(Photo.ReasonMaxLength);
    }
}

internal sealed class AttendanceMap : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> cell)
    {
        cell.HasOne<AgeBand>().WithMany().HasForeignKey(a => a.AgeBandId);
        cell.HasIndex(a => new { a.PraMeetingId, a.AgeBandId, a.Sex }).IsUnique();
    }
}

internal sealed class VulnerableCountMap : IEntityTypeConfiguration<VulnerableCount>
{
    public void Configure(EntityTypeBuilder<VulnerableCount> count) =>
        count.HasOne<VulnerableGroup>().WithMany().HasForeignKey(c => c.VulnerableGroupId);
}

internal sealed class VulnerableGroupMap : IEntityTypeConfiguration<VulnerableGroup>
{
    public void Configure(EntityTypeBuilder<VulnerableGroup> group)
    {
        group.Property(g => g.Code).HasMaxLength(VulnerableGroup.CodeMaxLength);
        group.HasIndex(g => g.Code).IsUnique();
        group.Names(g => g.Name, AiylAimak.NameMaxLength);
    }
}

internal sealed class VoicedIssueMap : IEntityTypeConfiguration<VoicedIssue>
{
    public void Configure(EntityTypeBuilder<VoicedIssue> issue)
    {
        issue.Property(i => i.Text).HasMaxLength(VoicedIssue.TextMaxLength);
        issue.Property(i => i.Solution).HasMaxLength(VoicedIssue.SolutionMaxLength);
        issue.HasOne<LocalIssue>().WithMany().HasForeignKey(i => i.LocalIssueId);
        issue.HasOne<PriorityIssue>().WithMany().HasForeignKey(i => i.PriorityIssueId);
        issue.Searched();
    }
}

internal sealed class ProposalMap : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> proposal)
    {
        proposal.HasOne<PlanningCycle>().WithMany().HasForeignKey(p => p.CycleId);
        proposal.HasOne<Village>().WithMany().HasForeignKey(p => p.VillageId);
        proposal.HasOne<LocalIssue>().WithMany().HasForeignKey(p => p.LocalIssueId);
        proposal.HasOne<PriorityIssue>().WithMany().HasForeignKey(p => p.PriorityIssueId);
        proposal.Property(p => p.Text).HasMaxLength(Proposal.TextMaxLength);
        proposal.Searched();
    }
}

internal sealed class PriorityIssueMap : IEntityTypeConfiguration<PriorityIssue>
{
    public void Configure(EntityTypeBuilder<PriorityIssue> issue)
    {
        issue.HasOne<PlanningCycle>().WithMany().HasForeignKey(i => i.CycleId);
        issue.HasOne<LocalIssue>().WithMany().HasForeignKey(i => i.LocalIssueId);
        issue.Property(i => i.Title).HasMaxLength(PriorityIssue.TitleMaxLength);
        issue.Property(i => i.Description).HasMaxLength(PriorityIssue.DescriptionMaxLength);
        issue.Property(i => i.Source).HasMaxLength(PriorityIssue.SourceMaxLength);
        issue.Property(i => i.InclusionReason).HasMaxLength(PriorityIssue.ReasonMaxLength);
        issue.Property(i => i.DecidedBy).HasMaxLength(Stamp.ByMaxLength);
        issue.Searched();
    }
}

internal sealed class RegroupingMap : IEntityTypeConfiguration<Regrouping>
{
    public void Configure(EntityTypeBuilder<Regrouping> regrouping)
    {
        regrouping.HasOne<PlanningCycle>().WithMany().HasForeignKey(r => r.CycleId);
        regrouping.Ignore(r => r.MayBeUndone);
        regrouping.Property(r => r.Reason).HasMaxLength(Regrouping.ReasonMaxLength);
        regrouping.Property(r => r.By).HasMaxLength(Stamp.ByMaxLength);
        regrouping.Property(r => r.UndoneBy).HasMaxLength(Stamp.ByMaxLength);
        regrouping.HasMany(r => r.Moves).WithOne().HasForeignKey(m => m.RegroupingId);
    }
}

internal sealed class RegroupedSourceMap : IEntityTypeConfiguration<RegroupedSource>
{
    public void Configure(EntityTypeBuilder<RegroupedSource> move)
    {
        move.Property(m => m.Text).HasMaxLength(RegroupedSource.TextMaxLength);
        move.Property(m => m.FromTitle).HasMaxLength(PriorityIssue.TitleMaxLength);
        move.Property(m => m.ToTitle).HasMaxLength(PriorityIssue.TitleMaxLength);
    }
}
