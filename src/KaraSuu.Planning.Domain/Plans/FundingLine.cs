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
    public const int DonorMaxLength = 200;

    internal FundingLine(FundingFacts facts)
    {
        (Kind, Source, Donor, Amount) = FundingRule.Check(facts);
        Year = facts.Year;
    }

    private FundingLine()
    {
    }

    public int Id { get; private set; }
    public FundingKind Kind { get; private init; }

    /// <summary>Who gives it, by name; null for the local and republican budgets.</summary>
    public string? Source { get; private init; }

    /// <summary>Who pays for the donor project, where it is known.</summary>
    public string? Donor { get; private init; }

    /// <summary>The source as it is called on pages and papers.</summary>
    public string? Name => FundingRule.Called(Source, Donor);

    public Money Amount { get; private init; }

    /// <summary>The year of a plan of several years in which it is to be spent; null where that is not known.</summary>
    public int? Year { get; private init; }
}

/// <summary>What a source and its sum must be, wherever money is written down.</summary>
public static class FundingRule
{
    /// <summary>Only the two budgets are known by their kind alone.</summary>
    public static bool NeedsAName(FundingKind kind) => kind is not (FundingKind.LocalBudget or FundingKind.RepublicanBudget);

    /// <summary>A donor stands behind a project; what else has a donor is named by it.</summary>
    public static bool MayHaveADonor(FundingKind kind) => kind is FundingKind.DonorProject;

    /// <summary>«Чөп тамырлары» гранты (Жапония өкмөтү): the project with its donor, or as much of it as is known.</summary>
    public static string? Called(string? source, string? donor) => donor is null ? source : $"{source} ({donor})";

    /// <exception cref="RuleBroken">when the source is unnamed, its donor cannot be one or the sum is not above zero</exception>
    public static (FundingKind Kind, string? Source, string? Donor, Money Amount) Check(FundingFacts facts)
    {
        var name = Words.UpTo(facts.Source, FundingLine.SourceMaxLength);
        var donor = Words.UpTo(facts.Donor, FundingLine.DonorMaxLength);
        Rule.RequireOf(nameof(facts.Source), !NeedsAName(facts.Kind) || name is not null, PlanRules.SourceNeedsAName);
        Rule.RequireOf(nameof(facts.Donor), donor is null || MayHaveADonor(facts.Kind), PlanRules.DonorOfAProject);
        Rule.RequireOf(nameof(facts.Amount), facts.Amount.IsPayable, PlanRules.BadAmount);
        return (facts.Kind, name, donor, facts.Amount);
    }
}
