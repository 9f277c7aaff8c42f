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
    public int? ToYear { get; init; }
    public IReadOnlyList<FundingSample> Funding { get; init; } = [];

    /// <summary>Only where the source prints a total, in whole som.</summary>
    public long? StatedTotalSom { get; init; }

    public IReadOnlyList<SegmentSample> Segments { get; init; } = [];
    public OutcomeSample? Outcome { get; init; }
    public required string Source { get; init; }

    public Work ToWork(int aimakId)
    {
        var work = new Work(aimakId, Title, Place, FromYear, ToYear, Source);
        foreach (var (kind, som, source) in Funding) work.Fund(kind, source, Money.FromSom(som));
        if (StatedTotalSom is { } total) work.StateTotal(Money.FromSom(total));
        foreach (var (name, metres) in Segments) work.AddSegment(name, metres);
        return work;
    }
}

internal sealed record SegmentSample(string Name, int Metres);

internal sealed record OutcomeSample(MonitoringOutcome Kind, string Text);

/// <summary>The joint monitoring and evaluation group with the resolutions that changed it.</summary>
internal sealed record JmeGroupSample
{
    public required DateOnly EstablishedOn { get; init; }
    public string? ResolutionNumber { get; init; }
    public string? LegalBasis { get; init; }
    public required string Source { get; init; }
    public IReadOnlyList<CompositionSample> Changes { get; init; } = [];

    public JmeGroup ToGroup(int aimakId)
    {
        var group = new JmeGroup(aimakId, EstablishedOn, ResolutionNumber, LegalBasis, Source);
        foreach (var change in Changes) group.ChangeComposition(change.On, change.ResolutionNumber, change.Members, change.Composition);
        return group;
    }
}

internal sealed record CompositionSample(DateOnly On, string? ResolutionNumber = null, int? Members = null, string? Composition = null);
