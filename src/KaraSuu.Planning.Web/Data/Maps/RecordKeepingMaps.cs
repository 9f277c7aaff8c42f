using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KaraSuu.Planning.Web.Data.Maps;

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
        receipt.HasIndex(r => r.AtUtc);
        receipt.HasIndex(r => new { r.UserId, r.AtUtc });
        receipt.Property(r => r.ResultUrl).HasMaxLength(FormReceipt.ResultUrlMaxLength);
        receipt.Property(r => r.Said).HasMaxLength(2000);
        receipt.Property(r => r.ContentSha256).HasMaxLength(FormReceipt.Sha256Length);
    }
}

internal sealed class SheetImportMap : IEntityTypeConfiguration<SheetImport>
{
    public void Configure(EntityTypeBuilder<SheetImport> import)
    {
        import.HasIndex(i => new { i.AiylAimakId, i.List, i.ScopeId });
        import.HasIndex(i => i.AtUtc);
        import.Property(i => i.By).HasMaxLength(Stamp.ByMaxLength);
        import.Property(i => i.UndoneBy).HasMaxLength(Stamp.ByMaxLength);
        import.Property(i => i.List).HasMaxLength(SheetImport.ListMaxLength);
        import.Property(i => i.FileName).HasMaxLength(SheetImport.FileNameMaxLength);
    }
}

internal sealed class DraftMap : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.HasIndex(d => new { d.Path, d.UserId, d.Device }).IsUnique();
        draft.HasIndex(d => d.AtUtc);
        draft.Property(d => d.By).HasMaxLength(JournalEntry.NameMaxLength);
        draft.Property(d => d.Path).HasMaxLength(Draft.PathMaxLength);
        draft.HasOne<PortalUser>().WithMany().HasForeignKey(d => d.UserId);
    }
}

internal sealed class DerivedMarkMap : IEntityTypeConfiguration<DerivedMark>
{
    public void Configure(EntityTypeBuilder<DerivedMark> mark)
    {
        mark.Property(m => m.Id).ValueGeneratedNever();
        mark.HasData(new DerivedMark { Id = DerivedMark.OnlyId, Version = 0 });
    }
}

internal sealed class HealthMarkMap : IEntityTypeConfiguration<HealthMark>
{
    public void Configure(EntityTypeBuilder<HealthMark> mark)
    {
        mark.Property(m => m.Id).ValueGeneratedNever();
        mark.HasData(new HealthMark { Id = HealthMark.OnlyId, AtUtc = DateTime.UnixEpoch });
    }
}
