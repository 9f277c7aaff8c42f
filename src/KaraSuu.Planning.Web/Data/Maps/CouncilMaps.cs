using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KaraSuu.Planning.Web.Data.Maps;

internal sealed class DeputyMap : IEntityTypeConfiguration<Deputy>
{
    public void Configure(EntityTypeBuilder<Deputy> deputy)
    {
        deputy.Property(d => d.FullName).HasMaxLength(Deputy.NameMaxLength);
        deputy.HasMany(d => d.Terms).WithOne().IsRequired();
        deputy.Navigation(d => d.Terms).AutoInclude();
        deputy.Ignore(d => d.LastTerm);
        deputy.Searched();
    }
}

internal sealed class VotingRuleMap : IEntityTypeConfiguration<VotingRule>
{
    public void Configure(EntityTypeBuilder<VotingRule> rule)
    {
        rule.HasIndex(r => new { r.AiylAimakId, r.ValidFrom }).IsUnique();
        rule.ComplexProperty(r => r.Quorum);
        rule.ComplexProperty(r => r.Majority);
        rule.Property(r => r.Basis).HasMaxLength(VotingRule.BasisMaxLength);
        rule.Property(r => r.SetBy).HasMaxLength(Stamp.ByMaxLength);
        rule.Property(r => r.ConfirmedBy).HasMaxLength(Stamp.ByMaxLength);
        rule.HasOne<PortalUser>().WithMany().HasForeignKey(r => r.SetByUserId);
        rule.HasOne<Deputy>().WithMany().HasForeignKey(r => r.SetByDeputyId);
        rule.HasOne<PortalUser>().WithMany().HasForeignKey(r => r.ConfirmedByUserId);
    }
}

internal sealed class KeneshSessionMap : IEntityTypeConfiguration<KeneshSession>
{
    public void Configure(EntityTypeBuilder<KeneshSession> session)
    {
        session.HasMany(s => s.Agenda).WithOne().HasForeignKey(a => a.KeneshSessionId);
        session.HasMany(s => s.Present).WithOne().IsRequired();
        session.Property(s => s.Number).HasMaxLength(KeneshSession.NumberMaxLength);
        session.Property(s => s.Convocation).HasMaxLength(KeneshSession.ConvocationMaxLength);
        session.Property(s => s.Place).HasMaxLength(KeneshSession.PlaceMaxLength);
        session.Searched();
    }
}

internal sealed class AgendaItemMap : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> item)
    {
        item.HasOne<JointActionPlan>().WithMany().HasForeignKey(i => i.PlanId);
        item.Property(i => i.Title).HasMaxLength(AgendaItem.TitleMaxLength);
    }
}

internal sealed class PresenceMap : IEntityTypeConfiguration<Presence>
{
    public void Configure(EntityTypeBuilder<Presence> presence) => presence.HasOne<Deputy>().WithMany().HasForeignKey(p => p.DeputyId);
}

internal sealed class PlanVoteMap : IEntityTypeConfiguration<PlanVote>
{
    public void Configure(EntityTypeBuilder<PlanVote> vote)
    {
        vote.Ignore(v => v.Result);
        vote.ComplexProperty(v => v.Quorum);
        vote.ComplexProperty(v => v.Majority);
        vote.HasOne<KeneshSession>().WithMany().HasForeignKey(v => v.KeneshSessionId);
        vote.HasOne<AgendaItem>().WithMany().HasForeignKey(v => v.AgendaItemId);
        vote.HasOne<JointActionPlan>().WithMany().HasForeignKey(v => v.PlanId);
        vote.HasIndex(v => v.AgendaItemId);

        // One vote an item; those called off do not count. The brackets are read by both databases.
        vote.HasIndex([nameof(PlanVote.AgendaItemId)], "IX_Votes_OneForAnItem").IsUnique().HasFilter($"[{nameof(PlanVote.CalledOffAtUtc)}] IS NULL");
        vote.HasMany(v => v.Entitled).WithOne().HasForeignKey("PlanVoteId").IsRequired();
        vote.HasMany(v => v.Ballots).WithOne().HasForeignKey(b => b.PlanVoteId).IsRequired();
        vote.HasMany(v => v.ByHand).WithOne().HasForeignKey("PlanVoteId").IsRequired();
        vote.HasMany(v => v.Ways).WithOne().HasForeignKey(w => w.PlanVoteId).IsRequired();
        vote.Property(v => v.Basis).HasMaxLength(VotingRule.BasisMaxLength);
        vote.Property(v => v.RuleSetBy).HasMaxLength(Stamp.ByMaxLength);
        vote.Property(v => v.RuleConfirmedBy).HasMaxLength(Stamp.ByMaxLength);
        vote.Property(v => v.AgainBecause).HasMaxLength(PlanVote.AgainBecauseMaxLength);
        vote.Property(v => v.OpenedBy).HasMaxLength(Stamp.ByMaxLength);
        vote.Property(v => v.ClosedBy).HasMaxLength(Stamp.ByMaxLength);
        vote.Property(v => v.CalledOffBy).HasMaxLength(Stamp.ByMaxLength);
        vote.Property(v => v.CalledOffBecause).HasMaxLength(PlanVote.ReasonMaxLength);
    }
}

internal sealed class EntitlementMap : IEntityTypeConfiguration<Entitlement>
{
    public void Configure(EntityTypeBuilder<Entitlement> entitlement)
    {
        entitlement.HasOne<Deputy>().WithMany().HasForeignKey(e => e.DeputyId);
        entitlement.Property(e => e.DeputyName).HasMaxLength(Deputy.NameMaxLength);
    }
}

internal sealed class BallotMap : IEntityTypeConfiguration<Ballot>
{
    public void Configure(EntityTypeBuilder<Ballot> ballot)
    {
        ballot.HasOne<Deputy>().WithMany().HasForeignKey(b => b.DeputyId);
        ballot.HasOne<DeputyWay>().WithMany().HasForeignKey(b => new { b.PlanVoteId, b.DeputyId, b.Way })
            .HasPrincipalKey(w => new { w.PlanVoteId, w.DeputyId, w.Way });
        ballot.HasIndex(b => new { b.PlanVoteId, b.DeputyId, b.Sequence }).IsUnique();
        ballot.Property(b => b.Receipt).HasMaxLength(Ballot.ReceiptMaxLength);
    }
}

internal sealed class HandBallotMap : IEntityTypeConfiguration<HandBallot>
{
    public void Configure(EntityTypeBuilder<HandBallot> ballot)
    {
        ballot.HasOne<Deputy>().WithMany().HasForeignKey(b => b.DeputyId);
        ballot.HasOne<PortalUser>().WithMany().HasForeignKey(b => b.EnteredByUserId);
        ballot.HasOne<PortalUser>().WithMany().HasForeignKey(b => b.ConfirmedByUserId);
        ballot.Property(b => b.EnteredBy).HasMaxLength(Stamp.ByMaxLength);
        ballot.Property(b => b.ConfirmedBy).HasMaxLength(Stamp.ByMaxLength);
        ballot.Property(b => b.WithdrawnBy).HasMaxLength(Stamp.ByMaxLength);
        ballot.Property(b => b.WithdrawnBecause).HasMaxLength(HandBallot.ReasonMaxLength);
    }
}

/// <summary>One way a deputy and a vote; a ballot that came in by another finds none to refer to.</summary>
internal sealed class DeputyWayMap : IEntityTypeConfiguration<DeputyWay>
{
    public void Configure(EntityTypeBuilder<DeputyWay> way)
    {
        way.HasOne<Deputy>().WithMany().HasForeignKey(w => w.DeputyId);
        way.HasIndex(w => new { w.PlanVoteId, w.DeputyId }).IsUnique();
    }
}

internal sealed class PortalUserMap : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> user)
    {
        user.Property(u => u.FullName).HasMaxLength(PortalUser.FullNameMaxLength);
        user.Property(u => u.Language).HasMaxLength(2);
        user.HasOne<Domain.Territory.AiylAimak>().WithMany().HasForeignKey(u => u.AiylAimakId);
        user.HasOne<Deputy>().WithMany().HasForeignKey(u => u.DeputyId);
    }
}
