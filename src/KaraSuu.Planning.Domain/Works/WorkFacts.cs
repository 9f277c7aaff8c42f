using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Works;

/// <summary>What is written about a work's object.</summary>
/// <param name="VillageIds">the villages it is done in; null or empty where that is not known</param>
/// <param name="QuantityThousandths">thousandths of <paramref name="Unit"/></param>
public sealed record WorkFacts(
    string? Title, string? Place = null, int? FromYear = null, int? ToYear = null, IReadOnlyCollection<int>? VillageIds = null,
    long? QuantityThousandths = null, string? Unit = null, string? Department = null, string? Supervisor = null)
{
    public const int FirstYear = 1990;
    public const int LastYear = 2100;

    /// <exception cref="RuleBroken">when a year is out of reach, the years run backwards, or a quantity is none or has no unit</exception>
    internal void Require()
    {
        Rule.RequireOf(nameof(FromYear), IsYear(FromYear), WorkRules.BadYear, FirstYear, LastYear);
        Rule.RequireOf(nameof(ToYear), IsYear(ToYear), WorkRules.BadYear, FirstYear, LastYear);
        Period.RequireOrder(FromYear, ToYear, nameof(ToYear), WorkRules.BadYears);
        Rule.RequireOf(nameof(Quantity), QuantityThousandths is null or > 0, WorkRules.BadQuantity);
        Rule.RequireOf(nameof(Unit), QuantityThousandths is null || Words.OrNull(Unit) is not null, WorkRules.QuantityNeedsAUnit);
    }

    private static bool IsYear(int? year) => year is null or (>= FirstYear and <= LastYear);
}

/// <summary>An activity and how its plan stands.</summary>
public sealed record PlannedActivity(PlanStatus PlanStatus, Activity Activity)
{
    /// <summary>Who pays for it; a source that pays in several years of the plan is one source of the work.</summary>
    internal IEnumerable<FundingFacts> Sources() =>
        from line in Activity.Funding
        group line.Amount by (line.Kind, line.Source, line.Donor) into of
        select new FundingFacts(of.Key.Kind, of.Key.Source, Money.Sum(of), of.Key.Donor);
}
