using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Voices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KaraSuu.Planning.Web.Data.Maps;

internal sealed class PlanningCycleMap : IEntityTypeConfiguration<PlanningCycle>
{
    public void Configure(EntityTypeBuilder<PlanningCycle> cycle)
    {
        cycle.HasIndex(c => new { c.AiylAimakId, c.BudgetYear }).IsUnique();
        cycle.Property(c => c.RankingMethod).HasDefaultValue(RankingMethod.VotesSummed);
        cycle.Property(c => c.TieRule).HasDefaultValue(TieRule.Stays);
        cycle.Property(c => c.RankingBasis).HasMaxLength(PlanningCycle.BasisMaxLength);
        cycle.Property(c => c.RankingSetBy).HasMaxLength(Stamp.ByMaxLength);
        cycle.HasMany(c => c.Stages).WithOne().IsRequired();
        cycle.HasMany(c => c.Duties).WithOne().IsRequired();
        cycle.HasMany(c => c.AgeBandList).WithOne().IsRequired();
        cycle.Navigation(c => c.AgeBandList).HasField("_ageBands");
        cycle.HasOne(c => c.WorkingGroup).WithOne().HasForeignKey<WorkingGroup>("PlanningCycleId").IsRequired();
        cycle.ComplexProperty(c => c.PublishedTotals, totals =>
        {
            totals.Property(t => t!.AgeBands).HasMaxLength(PublishedTotals.TextMaxLength);
            totals.Property(t => t!.Source).HasMaxLength(PublishedTotals.TextMaxLength);
        });
    }
}

internal sealed class CycleStageMap : IEntityTypeConfiguration<CycleStage>
{
    public void Configure(EntityTypeBuilder<CycleStage> stage)
    {
        stage.Ignore(s => s.Word);
        stage.Property(s => s.MarkedBy).HasMaxLength(Stamp.ByMaxLength);
        stage.Property(s => s.Reason).HasMaxLength(CycleStage.ReasonMaxLength);
    }
}

internal sealed class DutyMap : IEntityTypeConfiguration<Duty>
{
    public void Configure(EntityTypeBuilder<Duty> duty)
    {
        duty.Property(d => d.Code).HasMaxLength(50);
        duty.Property(d => d.Title).HasMaxLength(Duty.TitleMaxLength);
        duty.Property(d => d.Note).HasMaxLength(Duty.NoteMaxLength);
        duty.Property(d => d.DoneBy).HasMaxLength(Stamp.ByMaxLength);
    }
}

internal sealed class WorkingGroupMap : IEntityTypeConfiguration<WorkingGroup>
{
    public void Configure(EntityTypeBuilder<WorkingGroup> group)
    {
        group.Property(g => g.OrderNumber).HasMaxLength(WorkingGroup.OrderNumberMaxLength);
        group.ComplexProperty(g => g.Norm);
        group.HasMany(g => g.Members).WithOne().IsRequired();
    }
}

internal sealed class GroupMemberMap : IEntityTypeConfiguration<GroupMember>
{
    public void Configure(EntityTypeBuilder<GroupMember> member)
    {
        member.Property(m => m.Name).HasMaxLength(GroupMember.NameMaxLength);
        member.Property(m => m.Post).HasMaxLength(GroupMember.PostMaxLength);
    }
}
