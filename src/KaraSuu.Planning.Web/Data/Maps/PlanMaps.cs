using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Voices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KaraSuu.Planning.Web.Data.Maps;

internal sealed class JointActionPlanMap : IEntityTypeConfiguration<JointActionPlan>
{
    public void Configure(EntityTypeBuilder<JointActionPlan> plan)
    {
        plan.HasOne<PlanningCycle>().WithMany().HasForeignKey(p => p.CycleId);
        plan.HasIndex(p => new { p.CycleId, p.VersionNumber }).IsUnique();
        plan.Property(p => p.ReturnReasons).HasMaxLength(PlanStatusChange.NoteMaxLength);
        plan.HasMany(p => p.Items).WithOne().HasForeignKey(i => i.JointActionPlanId);
        plan.HasMany(p => p.History).WithOne().IsRequired();
        plan.ComplexProperty(p => p.Resolution, resolution =>
        {
            resolution.Property(r => r!.Number).HasMaxLength(Resolution.NumberMaxLength);
            resolution.Property(r => r!.ChairName).HasMaxLength(AiylAimak.PersonNameMaxLength);
            resolution.Property(r => r!.ChairPost).HasMaxLength(AiylAimak.PersonNameMaxLength);
            resolution.Property(r => r!.IsRecorded).IsRequired();
        });
    }
}

internal sealed class PlanStatusChangeMap : IEntityTypeConfiguration<PlanStatusChange>
{
    public void Configure(EntityTypeBuilder<PlanStatusChange> change)
    {
        change.Property(c => c.From);
        change.Property(c => c.To);
        change.Property(c => c.AtUtc);
        change.Property(c => c.By).HasMaxLength(Stamp.ByMaxLength);
        change.Property(c => c.Note).HasMaxLength(PlanStatusChange.NoteMaxLength);
    }
}

internal sealed class PlanItemMap : IEntityTypeConfiguration<PlanItem>
{
    public void Configure(EntityTypeBuilder<PlanItem> item)
    {
        item.HasOne<LocalIssue>().WithMany().HasForeignKey(i => i.LocalIssueId);
        item.HasOne<PriorityIssue>().WithMany().HasForeignKey(i => i.PriorityIssueId);
        item.HasMany(i => i.Activities).WithOne().HasForeignKey(a => a.PlanItemId);
        item.Property(i => i.Direction).HasMaxLength(PlanItem.DirectionMaxLength);
        item.Property(i => i.ProblemName).HasMaxLength(PlanItem.ProblemNameMaxLength);
        item.Property(i => i.Beneficiaries).HasMaxLength(PlanItem.BeneficiariesMaxLength);
    }
}

internal sealed class ActivityMap : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> activity)
    {
        activity.HasMany(a => a.Funding).WithOne().IsRequired();
        activity.Property(a => a.Title).HasMaxLength(Activity.TitleMaxLength);
        activity.Property(a => a.Term).HasMaxLength(Activity.TermMaxLength);
        activity.Property(a => a.Responsible).HasMaxLength(Activity.ResponsibleMaxLength);
        activity.Property(a => a.ExpectedResult).HasMaxLength(Activity.ResultMaxLength);
    }
}

internal sealed class FundingLineMap : IEntityTypeConfiguration<FundingLine>
{
    public void Configure(EntityTypeBuilder<FundingLine> line)
    {
        line.Property(l => l.Source).HasMaxLength(FundingLine.SourceMaxLength);
        line.Sum(l => l.Amount, "AmountTyiyn");
        line.Property(l => l.Donor).HasMaxLength(FundingLine.DonorMaxLength);
        line.Ignore(l => l.Name);
    }
}

internal sealed class ApprovedDocumentMap : IEntityTypeConfiguration<ApprovedDocument>
{
    public void Configure(EntityTypeBuilder<ApprovedDocument> document)
    {
        document.HasOne<JointActionPlan>().WithMany().HasForeignKey(d => d.PlanId);
        document.HasIndex(d => d.PlanId).IsUnique();
        document.Property(d => d.Sha256).HasMaxLength(ApprovedDocument.Sha256Length);
        document.Property<byte[]>("_bytes").HasColumnName("Bytes");
        document.Ignore(d => d.Bytes);
    }
}

internal sealed class PaperScanMap : IEntityTypeConfiguration<PaperScan>
{
    public void Configure(EntityTypeBuilder<PaperScan> scan)
    {
        scan.HasOne<JointActionPlan>().WithMany().HasForeignKey(s => s.PlanId);
        scan.Property(s => s.FileName).HasMaxLength(PaperFile.NameMaxLength);
        scan.Property(s => s.ContentType).HasMaxLength(PaperFile.ContentTypeMaxLength);
        scan.Property(s => s.Sha256).HasMaxLength(ApprovedDocument.Sha256Length);
        scan.Property(s => s.AddedBy).HasMaxLength(Stamp.ByMaxLength);
        scan.Property<byte[]>("_bytes").HasColumnName("Bytes");
        scan.Ignore(s => s.Bytes);
    }
}
