using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Public;

/// <summary>One source of a work's money.</summary>
public sealed record WorkSource(FundingKind Kind, string? Source, Money Amount)
{
    public string Name => Source ?? Text.Of(Kind);
}

/// <summary>A work in a list, with the sources that paid for it.</summary>
public sealed record WorkRow(
    int Id, string Title, WorkStatus Status, string? Place, int? FromYear, int? ToYear, Money? Stated, MonitoringOutcome? Outcome,
    IReadOnlyList<WorkSource> Sources)
{
    /// <summary>The sum of the sources; null where no source is known.</summary>
    public Money? Total => Sources.Count == 0 ? null : new Money(Sources.Sum(s => s.Amount.Tyiyn));

    /// <summary>Whether the stated total contradicts the sources.</summary>
    public bool Differs => Total is { } total && Stated is { } stated && total != stated;

    public string SourcesInWords => string.Join("; ", Sources.Select(s => $"{s.Name}: {Show.Som(s.Amount)}"));
}
