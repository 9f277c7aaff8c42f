using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KaraSuu.Planning.Web.Data.Maps;

internal sealed class WorkMap : IEntityTypeConfiguration<Work>
{
    public void Configure(EntityTypeBuilder<Work> work)
    {
        work.HasMany(w => w.Funding).WithOne().IsRequired();
        work.HasMany(w => w.Segments).WithOne().IsRequired();
        work.Property(w => w.Title).HasMaxLength(Work.TitleMaxLength);
        work.Property(w => w.Place).HasMaxLength(Work.PlaceMaxLength);
        work.Property(w => w.Source).HasMaxLength(Work.SourceMaxLength);
        work.Property(w => w.OutcomeText).HasMaxLength(Work.ResultMaxLength);
        work.Searched();
    }
}

internal sealed class WorkFundingMap : IEntityTypeConfiguration<WorkFunding>
{
    public void Configure(EntityTypeBuilder<WorkFunding> line) => line.Property(l => l.Source).HasMaxLength(FundingLine.SourceMaxLength);
}

internal sealed class WorkSegmentMap : IEntityTypeConfiguration<WorkSegment>
{
    public void Configure(EntityTypeBuilder<WorkSegment> segment) => segment.Property(s => s.Name).HasMaxLength(Work.SegmentMaxLength);
}

internal sealed class JmeGroupMap : IEntityTypeConfiguration<JmeGroup>
{
    public void Configure(EntityTypeBuilder<JmeGroup> group)
    {
        group.HasMany(g => g.Changes).WithOne().IsRequired();
        group.Property(g => g.ResolutionNumber).HasMaxLength(JmeGroup.NumberMaxLength);
        group.Property(g => g.LegalBasis).HasMaxLength(JmeGroup.TextMaxLength);
        group.Property(g => g.Source).HasMaxLength(Work.SourceMaxLength);
    }
}

internal sealed class CompositionChangeMap : IEntityTypeConfiguration<CompositionChange>
{
    public void Configure(EntityTypeBuilder<CompositionChange> change)
    {
        change.Property(c => c.ChangedOn);
        change.Property(c => c.Members);
        change.Property(c => c.ResolutionNumber).HasMaxLength(JmeGroup.NumberMaxLength);
        change.Property(c => c.Composition).HasMaxLength(JmeGroup.TextMaxLength);
    }
}

internal sealed class CheckExplanationMap : IEntityTypeConfiguration<CheckExplanation>
{
    public void Configure(EntityTypeBuilder<CheckExplanation> explanation)
    {
        explanation.HasIndex(e => new { e.AiylAimakId, e.Code, e.Subject }).IsUnique();
        explanation.Property(e => e.Code).HasMaxLength(CheckExplanation.CodeMaxLength);
        explanation.Property(e => e.Subject).HasMaxLength(CheckExplanation.SubjectMaxLength);
        explanation.Property(e => e.Text).HasMaxLength(CheckExplanation.TextMaxLength);
        explanation.Property(e => e.By).HasMaxLength(Stamp.ByMaxLength);
    }
}

internal sealed class JournalEntryMap : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.HasIndex(e => new { e.AiylAimakId, e.AtUtc });
        entry.HasIndex(e => new { e.RecordKind, e.RecordId });
        entry.Property(e => e.RecordKind).HasMaxLength(JournalEntry.RecordMaxLength);
        entry.Property(e => e.RecordId).HasMaxLength(JournalEntry.RecordMaxLength);
        entry.Property(e => e.UserName).HasMaxLength(JournalEntry.NameMaxLength);
        entry.Property(e => e.RequestId).HasMaxLength(JournalEntry.RequestMaxLength);
    }
}

internal sealed class FormReceiptMap : IEntityTypeConfiguration<FormReceipt>
{
    public void Configure(EntityTypeBuilder<FormReceipt> receipt)
    {
        receipt.HasKey(r => r.Key);
        receipt.Property(r => r.ResultUrl).HasMaxLength(2000);
    }
}
