using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Web.Commands.Samples;

/// <summary>A work with who paid, measured parts and what the monitoring group found.</summary>
internal sealed record WorkSample
{
    public required string Title { get; init; }
    public string? Place { get; init; }
    public int? FromYear { get; init; }

    /// <summary>The villages the source names for it.</summary>
    public IReadOnlyList<string> Villages { get; init; } = [];

    public int? ToYear { get; init; }
    public IReadOnlyList<FundingSample> Funding { get; init; } = [];

    /// <summary>Only where the source prints a total, in whole som.</summary>
    public long? StatedTotalSom { get; init; }

    public IReadOnlyList<SegmentSample> Segments { get; init; } = [];
    public OutcomeSample? Outcome { get; init; }
    public required string Source { get; init; }

    public Work ToWork(SampleIds ids)
    {
        var work = new Work(ids.AimakId, Title, Place, FromYear, ToYear, Source);
        if (Villages.Count > 0) work.Correct(new WorkFacts(Title, Place, FromYear, ToYear, [.. Villages.Select(v => ids.Village(v)!.Value)]));
        foreach (var line in Funding) work.Fund(line.Kind, line.Source, Money.FromSom(line.Som), line.Donor);
        if (StatedTotalSom is { } total) work.StateTotal(Money.FromSom(total));
        foreach (var (name, metres) in Segments) work.AddSegment(name, metres);
        return work;
    }
}

internal sealed record SegmentSample(string Name, int Metres);

internal sealed record OutcomeSample(MonitoringOutcome Kind, string Text);

/// <summary>The joint monitoring and evaluation group: who nominated it, its members, regulations and the resolutions that changed it.</summary>
internal sealed record JmeGroupSample
{
    public required DateOnly EstablishedOn { get; init; }
    public string? ResolutionNumber { get; init; }
    public DateOnly? NominatedOn { get; init; }
    public string? NominatedAt { get; init; }
    public string? NominationNote { get; init; }
    public string? LegalBasis { get; init; }

    /// <summary>What is asked of a member.</summary>
    public IReadOnlyList<string> Qualities { get; init; } = [];

    public required string Source { get; init; }

    /// <summary>Null when no setting is known.</summary>
    public JmeNorms? Norms { get; init; }

    public IReadOnlyList<JmeMemberSample> Members { get; init; } = [];
    public IReadOnlyList<CompositionSample> Changes { get; init; } = [];
    public IReadOnlyList<RegulationSample> Regulations { get; init; } = [];

    public JmeGroup ToGroup(SampleIds ids, Stamp stamp)
    {
        var group = new JmeGroup(ids.AimakId, EstablishedOn, ResolutionNumber, LegalBasis, Source, stamp);
        group.Correct(new JmeGroupFacts(EstablishedOn, ResolutionNumber, LegalBasis, NominatedOn, NominatedAt, NominationNote,
            Qualities.Count == 0 ? null : string.Join('\n', Qualities)), stamp);
        if (Norms is not null) group.SetNorms(Norms);
        foreach (var change in Changes) group.ChangeComposition(change.On, change.ResolutionNumber, change.Members, change.Composition, stamp);
        foreach (var member in Members) group.Join(member.JoinedOn ?? EstablishedOn, member.Facts(ids, null));
        foreach (var regulation in Regulations) group.Adopt(regulation.Facts(), stamp);
        return group;
    }

    /// <summary>Ends the memberships that ended; the members have their ids by then.</summary>
    public void Leave(JmeGroup group)
    {
        foreach (var member in Members.Where(m => m.LeftOn is not null))
            group.Leave(FileFault.One(group.Members, m => m.Name == Words.OneLine(member.Name), member.Name, "members").Id, member.LeftOn!.Value);
    }
}

internal sealed record CompositionSample(DateOnly On, string? ResolutionNumber = null, int? Members = null, string? Composition = null);

/// <summary>A member; without a day of joining, of the founding resolution. <c>Account</c> is the end of a sample sign-in's name.</summary>
internal sealed record JmeMemberSample(
    string Name, JmeSide Side, string? Post = null, string? Department = null, string? Village = null, Sex? Sex = null,
    JmeOffice Office = JmeOffice.Member, DateOnly? JoinedOn = null, DateOnly? LeftOn = null, string? Account = null)
{
    public JmeMemberFacts Facts(SampleIds ids, int? userId) => new(Name, Side, Post, Department, ids.Village(Village), Sex, Office, userId);
}

/// <summary>A regulation of the group with the days it is in force; nobody has confirmed it.</summary>
internal sealed record RegulationSample(string Title, DateOnly ValidFrom, string? AdoptedBy = null, string? Number = null, DateOnly? ValidTo = null)
{
    public JmeRegulationFacts Facts() => new(Title, AdoptedBy, Number, ValidFrom, ValidTo, IsConfirmed: false);
}
