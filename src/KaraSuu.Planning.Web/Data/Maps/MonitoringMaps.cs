using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KaraSuu.Planning.Web.Data.Maps;

internal sealed class JmeGroupMap : IEntityTypeConfiguration<JmeGroup>
{
    public void Configure(EntityTypeBuilder<JmeGroup> group)
    {
        group.HasMany(g => g.Changes).WithOne().IsRequired();
        group.HasMany(g => g.Members).WithOne().IsRequired();
        group.HasMany(g => g.Regulations).WithOne().IsRequired();
        group.ComplexProperty(g => g.Norms);
        group.Ignore(g => g.StatedMembers);
        group.Property(g => g.ResolutionNumber).HasMaxLength(JmeGroup.NumberMaxLength);
        group.Property(g => g.NominatedAt).HasMaxLength(JmeGroup.PlaceMaxLength);
        group.Property(g => g.NominationNote).HasMaxLength(JmeGroup.TextMaxLength);
        group.Property(g => g.LegalBasis).HasMaxLength(JmeGroup.TextMaxLength);
        group.Property(g => g.Qualities).HasMaxLength(JmeGroup.TextMaxLength);
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

internal sealed class JmeMembershipMap : IEntityTypeConfiguration<JmeMembership>
{
    public void Configure(EntityTypeBuilder<JmeMembership> member)
    {
        member.HasOne<Village>().WithMany().HasForeignKey(m => m.VillageId);
        member.HasOne<PortalUser>().WithMany().HasForeignKey(m => m.UserId);
        member.Ignore(m => m.IsOfficial);
        member.Property(m => m.JoinedOn);
        member.Property(m => m.Name).HasMaxLength(JmeMembership.NameMaxLength);
        member.Property(m => m.Post).HasMaxLength(JmeMembership.PostMaxLength);
        member.Property(m => m.Department).HasMaxLength(JmeMembership.PostMaxLength);
    }
}

internal sealed class JmeRegulationMap : IEntityTypeConfiguration<JmeRegulation>
{
    public void Configure(EntityTypeBuilder<JmeRegulation> regulation)
    {
        regulation.Property(r => r.Title).HasMaxLength(JmeRegulation.TitleMaxLength);
        regulation.Property(r => r.AdoptedBy).HasMaxLength(JmeRegulation.TitleMaxLength);
        regulation.Property(r => r.Number).HasMaxLength(JmeGroup.NumberMaxLength);
        regulation.Days(r => r.InForce, "ValidFrom", "ValidTo");
        regulation.Property(r => r.IsConfirmed);
    }
}

internal sealed class MonitoringPlanMap : IEntityTypeConfiguration<MonitoringPlan>
{
    public void Configure(EntityTypeBuilder<MonitoringPlan> plan)
    {
        plan.HasOne<JmeGroup>().WithMany().HasForeignKey(p => p.GroupId);
        plan.HasIndex(p => new { p.GroupId, p.Year }).IsUnique();
        plan.HasMany(p => p.Visits).WithOne().IsRequired();
    }
}

internal sealed class PlannedVisitMap : IEntityTypeConfiguration<PlannedVisit>
{
    public void Configure(EntityTypeBuilder<PlannedVisit> visit)
    {
        visit.HasOne<Work>().WithMany().HasForeignKey(v => v.WorkId);
        visit.HasMany(v => v.Members).WithOne().IsRequired();
        visit.HasIndex(v => v.On);
        visit.Property(v => v.Transport).HasMaxLength(MonitoringPlan.TransportMaxLength);
        visit.Property(v => v.Note).HasMaxLength(MonitoringPlan.NoteMaxLength);
        visit.Property(v => v.CalledOffBecause).HasMaxLength(MonitoringPlan.NoteMaxLength);
    }
}

internal sealed class VisitMemberMap : IEntityTypeConfiguration<VisitMember>
{
    public void Configure(EntityTypeBuilder<VisitMember> member) => member.HasOne<JmeMembership>().WithMany().HasForeignKey(m => m.MembershipId);
}

internal sealed class InspectionMap : IEntityTypeConfiguration<Inspection>
{
    public void Configure(EntityTypeBuilder<Inspection> inspection)
    {
        inspection.HasOne<Work>().WithMany().HasForeignKey(i => i.WorkId);
        inspection.HasOne<JmeGroup>().WithMany().HasForeignKey(i => i.GroupId);
        inspection.HasOne<PlannedVisit>().WithMany().HasForeignKey(i => i.VisitId);
        inspection.HasIndex(i => new { i.AiylAimakId, i.HeldOn });
        inspection.HasMany(i => i.Present).WithOne().IsRequired();
        inspection.HasMany(i => i.Measurements).WithOne().IsRequired();
        inspection.Ignore(i => i.IsFinished);
        inspection.Property(i => i.Stage).HasMaxLength(Inspection.StageMaxLength);
        inspection.Property(i => i.AoRepresentative).HasMaxLength(Inspection.PersonMaxLength);
        inspection.Property(i => i.ContractorRepresentative).HasMaxLength(Inspection.PersonMaxLength);
        inspection.Property(i => i.Checked).HasMaxLength(Inspection.TextMaxLength);
        inspection.Property(i => i.OutcomeText).HasMaxLength(Inspection.TextMaxLength);
        inspection.Property(i => i.Source).HasMaxLength(Inspection.SourceMaxLength);
        inspection.Property(i => i.By).HasMaxLength(Stamp.ByMaxLength);
        inspection.Property(i => i.FinishedBy).HasMaxLength(Stamp.ByMaxLength);
        inspection.Searched();
    }
}

internal sealed class InspectionSpotMap : IEntityTypeConfiguration<InspectionSpot>
{
    public void Configure(EntityTypeBuilder<InspectionSpot> spot)
    {
        spot.HasOne<Inspection>().WithMany().HasForeignKey(s => s.InspectionId);
        spot.HasIndex(s => s.InspectionId).IsUnique();
        spot.Ignore(s => s.Spot);
        spot.Property(s => s.By).HasMaxLength(Stamp.ByMaxLength);
        spot.Property(s => s.ShownBy).HasMaxLength(Stamp.ByMaxLength);
    }
}

internal sealed class ResidentAnswerMap : IEntityTypeConfiguration<ResidentAnswer>
{
    public void Configure(EntityTypeBuilder<ResidentAnswer> answer)
    {
        answer.HasOne<Work>().WithMany().HasForeignKey(a => a.WorkId);
        answer.HasIndex(a => a.Key).IsUnique();
        answer.HasIndex(a => new { a.AiylAimakId, a.Standing });
        answer.Property(a => a.Question);
        answer.Property(a => a.Says);
        answer.Property(a => a.Line).HasMaxLength(ResidentAnswer.LineMaxLength);
        answer.Property(a => a.AtUtc);
        answer.Property(a => a.On);
        answer.Property(a => a.DecidedBy).HasMaxLength(Stamp.ByMaxLength);
    }
}

internal sealed class InspectionMemberMap : IEntityTypeConfiguration<InspectionMember>
{
    public void Configure(EntityTypeBuilder<InspectionMember> member) => member.HasOne<JmeMembership>().WithMany().HasForeignKey(m => m.MembershipId);
}

internal sealed class MeasurementMap : IEntityTypeConfiguration<Measurement>
{
    public void Configure(EntityTypeBuilder<Measurement> measurement)
    {
        measurement.Property(m => m.Name).HasMaxLength(Measurement.NameMaxLength);
        measurement.Property(m => m.Unit).HasMaxLength(Measurement.UnitMaxLength);
        measurement.Property(m => m.PlannedThousandths);
        measurement.Property(m => m.ActualThousandths);
        measurement.Property(m => m.TolerancePercent);
        measurement.Ignore(m => m.IsWithinTolerance);
    }
}

internal sealed class ActMap : IEntityTypeConfiguration<Act>
{
    public void Configure(EntityTypeBuilder<Act> act)
    {
        act.HasOne<Work>().WithMany().HasForeignKey(a => a.WorkId);
        act.HasOne<Inspection>().WithMany().HasForeignKey(a => a.InspectionId);
        act.HasIndex(a => new { a.AiylAimakId, a.RegisterYear, a.RegisterNumber }).IsUnique();
        act.HasIndex(a => new { a.AiylAimakId, a.Status });
        act.HasMany(a => a.History).WithOne().IsRequired();
        act.HasMany(a => a.Responses).WithOne().IsRequired();
        act.HasMany(a => a.Eliminations).WithOne().IsRequired();
        act.Ignore(a => a.IsUnsettled);
        act.Property(a => a.Description).HasMaxLength(Act.TextMaxLength);
        act.Property(a => a.Clause).HasMaxLength(Act.ClauseMaxLength);
        act.Property(a => a.Recommendation).HasMaxLength(Act.TextMaxLength);
        act.Property(a => a.Source).HasMaxLength(Inspection.SourceMaxLength);
        act.Property(a => a.HandoverNumber).HasMaxLength(Act.NumberMaxLength);
        act.Property(a => a.Receiver).HasMaxLength(Act.PersonMaxLength);
        act.Property(a => a.By).HasMaxLength(Stamp.ByMaxLength);
        act.Searched();
    }
}

internal sealed class ActStepMap : IEntityTypeConfiguration<ActStep>
{
    public void Configure(EntityTypeBuilder<ActStep> step)
    {
        step.Property(s => s.From);
        step.Property(s => s.To);
        step.Property(s => s.On);
        step.Property(s => s.AtUtc);
        step.Property(s => s.EscalatedTo);
        step.Property(s => s.By).HasMaxLength(Stamp.ByMaxLength);
        step.Property(s => s.Note).HasMaxLength(Act.TextMaxLength);
    }
}

internal sealed class ResponseMap : IEntityTypeConfiguration<Response>
{
    public void Configure(EntityTypeBuilder<Response> response)
    {
        response.Property(r => r.Kind);
        response.Property(r => r.On);
        response.Property(r => r.Deadline);
        response.Property(r => r.AtUtc);
        response.Property(r => r.LetterNumber).HasMaxLength(Act.NumberMaxLength);
        response.Property(r => r.Reason).HasMaxLength(Act.TextMaxLength);
        response.Property(r => r.Instruction).HasMaxLength(Act.TextMaxLength);
        response.Property(r => r.Responsible).HasMaxLength(Act.PersonMaxLength);
        response.Property(r => r.By).HasMaxLength(Stamp.ByMaxLength);
    }
}

internal sealed class EliminationMap : IEntityTypeConfiguration<Elimination>
{
    public void Configure(EntityTypeBuilder<Elimination> elimination)
    {
        elimination.HasOne<Inspection>().WithMany().HasForeignKey(e => e.InspectionId);
        elimination.Property(e => e.ReportedOn);
        elimination.Property(e => e.AtUtc);
        elimination.Property(e => e.Text).HasMaxLength(Act.TextMaxLength);
        elimination.Property(e => e.Note).HasMaxLength(Act.TextMaxLength);
        elimination.Property(e => e.By).HasMaxLength(Stamp.ByMaxLength);
    }
}

internal sealed class AcceptanceMap : IEntityTypeConfiguration<Acceptance>
{
    public void Configure(EntityTypeBuilder<Acceptance> acceptance)
    {
        acceptance.HasOne<Work>().WithMany().HasForeignKey(a => a.WorkId);
        acceptance.HasMany(a => a.Signatures).WithOne().IsRequired();
        acceptance.Sum(a => a.Cost, "CostTyiyn");
        acceptance.Property(a => a.Number).HasMaxLength(Acceptance.NumberMaxLength);
        acceptance.Property(a => a.Place).HasMaxLength(Acceptance.PlaceMaxLength);
        acceptance.Property(a => a.Documents).HasMaxLength(Acceptance.TextMaxLength);
        acceptance.Property(a => a.Volume).HasMaxLength(Acceptance.TextMaxLength);
        acceptance.Property(a => a.ContractorRepresentative).HasMaxLength(Acceptance.PersonMaxLength);
        acceptance.Property(a => a.OverrideReason).HasMaxLength(Acceptance.TextMaxLength);
        acceptance.Property(a => a.By).HasMaxLength(Stamp.ByMaxLength);
        acceptance.Property(a => a.OverriddenBy).HasMaxLength(Stamp.ByMaxLength);
    }
}

internal sealed class AcceptanceSignatureMap : IEntityTypeConfiguration<AcceptanceSignature>
{
    public void Configure(EntityTypeBuilder<AcceptanceSignature> signature)
    {
        signature.HasOne<PortalUser>().WithMany().HasForeignKey(s => s.UserId);
        signature.Property(s => s.Side);
        signature.Property(s => s.AtUtc);
        signature.Property(s => s.By).HasMaxLength(Stamp.ByMaxLength);
        signature.Property(s => s.PostTitle).HasMaxLength(Acceptance.PersonMaxLength);
        signature.Property(s => s.Refusal).HasMaxLength(Acceptance.TextMaxLength);
    }
}
