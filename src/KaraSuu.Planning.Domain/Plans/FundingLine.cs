namespace KaraSuu.Planning.Domain.Plans;

/// <summary>Kinds of money a village work is paid from.</summary>
public enum FundingKind
{
    LocalBudget,
    RepublicanBudget,
    StimulatingGrant,
    DonorProject,
    CharitableFund,
    Community,
    Other,
}

/// <summary>One source's sum for an activity.</summary>
public sealed class FundingLine
{
    public const int SourceMaxLength = 200;

    internal FundingLine(FundingFacts facts)
    {
        (Kind, Source, Amount) = FundingRule.Check(facts.Kind, facts.Source, facts.Amount);
        Year = facts.Year;
    }

    private FundingLine()
    {
    }

    public int Id { get; private set; }
    public FundingKind Kind { get; private init; }

    /// <summary>Who gives it, by name; null for the local and republican budgets.</summary>
    public string? Source { get; private init; }

    public Money Amount { get; private init; }

    /// <summary>The year of a plan of several years in which it is to be spent; null where that is not known.</summary>
    public int? Year { get; private init; }
}

/// <summary>What a source and its sum must be, wherever money is written down.</summary>
public static class FundingRule
{
    /// <summary>Only the two budgets are known by their kind alone.</summary>
    public static bool NeedsAName(FundingKind kind) => kind is not (FundingKind.LocalBudget or FundingKind.RepublicanBudget);

    /// <exception cref="RuleBroken">when the source is unnamed or the sum is not above zero</exception>
    public static (FundingKind Kind, string? Source, Money Amount) Check(FundingKind kind, string? source, Money amount)
    {
        var name = Words.UpTo(source, FundingLine.SourceMaxLength);
        Rule.RequireOf(nameof(source), !NeedsAName(kind) || name is not null, PlanRules.SourceNeedsAName);
        Rule.RequireOf(nameof(amount), amount.IsPayable, PlanRules.BadAmount);
        return (kind, name, amount);
    }
}
