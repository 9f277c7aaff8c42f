using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Works;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KaraSuu.Planning.Web.Data.Maps;

internal sealed class WorkMap : IEntityTypeConfiguration<Work>
{
    public void Configure(EntityTypeBuilder<Work> work)
    {
        work.HasMany(w => w.Villages).WithOne().HasForeignKey("WorkId").IsRequired();
        work.HasMany(w => w.Funding).WithOne().IsRequired();
        work.HasMany(w => w.Segments).WithOne().IsRequired();
        work.HasMany(w => w.History).WithOne().IsRequired();
        work.HasMany(w => w.Payments).WithOne().IsRequired();
        work.HasMany(w => w.Progress).WithOne().IsRequired();
        work.HasMany(w => w.Delays).WithOne().IsRequired();
        work.HasOne(w => w.Contract).WithOne().HasForeignKey<Contract>("WorkId").IsRequired();

        // The searched text is made of the contract too: a work is never saved without it.
        work.Navigation(w => w.Contract).AutoInclude();
        work.HasOne<Activity>().WithMany().HasForeignKey(w => w.ActivityId);
        work.HasIndex(w => new { w.AiylAimakId, w.Status });
        work.HasIndex(w => new { w.AiylAimakId, w.FromYear });
        work.HasIndex(w => w.Code).IsUnique();
        work.Property(w => w.Code).HasMaxLength(PublicCode.Length);
        work.Ignore(w => w.Spot);
        work.Property(w => w.Title).HasMaxLength(Work.TitleMaxLength);
        work.Property(w => w.Place).HasMaxLength(Work.PlaceMaxLength);
        work.Property(w => w.Source).HasMaxLength(Work.SourceMaxLength);
        work.Sum(w => w.StatedTotal, "StatedTotalTyiyn");
        work.ComplexProperty(w => w.Quantity, quantity =>
        {
            quantity.IsRequired();
            quantity.Property(q => q.Thousandths).HasColumnName("QuantityThousandths");
            quantity.Property(q => q.Unit).HasColumnName("Unit").HasMaxLength(Work.UnitMaxLength);
        });
        work.Property(w => w.Department).HasMaxLength(Work.NameMaxLength);
        work.Property(w => w.Supervisor).HasMaxLength(Work.NameMaxLength);
        work.Searched();
    }
}

internal sealed class WorkVillageMap : IEntityTypeConfiguration<WorkVillage>
{
    public void Configure(EntityTypeBuilder<WorkVillage> village)
    {
        village.Property<int>("WorkId");
        village.HasOne<Village>().WithMany().HasForeignKey(v => v.VillageId);
        village.HasIndex("WorkId", nameof(WorkVillage.VillageId)).IsUnique();
    }
}

internal sealed class WorkFundingMap : IEntityTypeConfiguration<WorkFunding>
{
    public void Configure(EntityTypeBuilder<WorkFunding> line)
    {
        line.Property(l => l.Source).HasMaxLength(FundingLine.SourceMaxLength);
        line.Sum(l => l.Amount, "AmountTyiyn");
        line.Property(l => l.Donor).HasMaxLength(FundingLine.DonorMaxLength);
        line.Ignore(l => l.Name);
    }
}

internal sealed class WorkSegmentMap : IEntityTypeConfiguration<WorkSegment>
{
    public void Configure(EntityTypeBuilder<WorkSegment> segment) => segment.Property(s => s.Name).HasMaxLength(WorkSegment.NameMaxLength);
}

internal sealed class WorkStepMap : IEntityTypeConfiguration<WorkStep>
{
    public void Configure(EntityTypeBuilder<WorkStep> step)
    {
        step.Property(s => s.From);
        step.Property(s => s.To);
        step.Property(s => s.On);
        step.Property(s => s.AtUtc);
        step.Property(s => s.By).HasMaxLength(Stamp.ByMaxLength);
        step.Property(s => s.Note).HasMaxLength(Work.ReasonMaxLength);
    }
}

internal sealed class PaymentMap : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> payment)
    {
        payment.HasOne<WorkFunding>().WithMany().HasForeignKey(p => p.FundingId);
        payment.HasOne<Payment>().WithMany().HasForeignKey(p => p.ReversesId);
        payment.HasIndex(p => p.ReversesId).IsUnique();
        payment.Property(p => p.PaidOn);
        payment.Sum(p => p.Amount, "AmountTyiyn");
        payment.Property(p => p.AtUtc);
        payment.Property(p => p.Document).HasMaxLength(Payment.DocumentMaxLength);
        payment.Property(p => p.Note).HasMaxLength(Work.ReasonMaxLength);
        payment.Property(p => p.By).HasMaxLength(Stamp.ByMaxLength);
    }
}

internal sealed class ProgressEntryMap : IEntityTypeConfiguration<ProgressEntry>
{
    public void Configure(EntityTypeBuilder<ProgressEntry> entry)
    {
        entry.Property(e => e.On);
        entry.Property(e => e.Percent);
        entry.Property(e => e.AtUtc);
        entry.Property(e => e.Stage).HasMaxLength(ProgressEntry.StageMaxLength);
        entry.Property(e => e.Text).HasMaxLength(ProgressEntry.TextMaxLength);
        entry.Property(e => e.By).HasMaxLength(Stamp.ByMaxLength);
        entry.Property(e => e.WithdrawnBy).HasMaxLength(Stamp.ByMaxLength);
        entry.Property(e => e.WithdrawnBecause).HasMaxLength(Work.ReasonMaxLength);
        entry.HasQueryFilter(e => e.WithdrawnAtUtc == null);
    }
}

internal sealed class DelayMap : IEntityTypeConfiguration<Delay>
{
    public void Configure(EntityTypeBuilder<Delay> delay)
    {
        delay.Property(d => d.NotedOn);
        delay.Property(d => d.Until);
        delay.Property(d => d.AtUtc);
        delay.Property(d => d.Reason).HasMaxLength(Work.ReasonMaxLength);
        delay.Property(d => d.By).HasMaxLength(Stamp.ByMaxLength);
    }
}

internal sealed class ContractMap : IEntityTypeConfiguration<Contract>
{
    public void Configure(EntityTypeBuilder<Contract> contract)
    {
        contract.HasMany(c => c.Amendments).WithOne().IsRequired();
        contract.HasOne<Contractor>().WithMany().HasForeignKey(c => c.ContractorId);
        contract.Property(c => c.Number).HasMaxLength(Contract.NumberMaxLength);
        contract.Sum(c => c.FirstSum, "FirstSumTyiyn");
        contract.Sum(c => c.Sum, "SumTyiyn");
        contract.Navigation(c => c.Amendments).AutoInclude();
    }
}

internal sealed class AmendmentMap : IEntityTypeConfiguration<Amendment>
{
    public void Configure(EntityTypeBuilder<Amendment> amendment)
    {
        amendment.Property(a => a.SignedOn);
        amendment.Sum(a => a.Sum, "SumTyiyn");
        amendment.Property(a => a.EndsOn);
        amendment.Property(a => a.Number).HasMaxLength(Contract.NumberMaxLength);
        amendment.Property(a => a.Reason).HasMaxLength(Work.ReasonMaxLength);
    }
}

internal sealed class ContractorMap : IEntityTypeConfiguration<Contractor>
{
    public void Configure(EntityTypeBuilder<Contractor> contractor)
    {
        contractor.HasIndex(c => new { c.AiylAimakId, c.FoldedName }).IsUnique();
        contractor.Property(c => c.Name).HasMaxLength(Contractor.NameMaxLength);
        contractor.Property(c => c.FoldedName).HasMaxLength(Contractor.NameMaxLength).UsePropertyAccessMode(PropertyAccessMode.Property);
        contractor.Property(c => c.TaxNumber).HasMaxLength(Contractor.TaxNumberMaxLength);
        contractor.Property(c => c.Phone).HasMaxLength(Contractor.PhoneMaxLength);
        contractor.Property(c => c.Note).HasMaxLength(Contractor.NoteMaxLength);
        contractor.Searched();
    }
}
