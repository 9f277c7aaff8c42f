namespace KaraSuu.Planning.Domain.Plans;

/// <summary>What will be done (иш-чара): by when, by whom, with what result, and who pays how much.</summary>
public sealed class Activity
{
    public const int TitleMaxLength = 1000;
    public const int TermMaxLength = 200;
    public const int ResponsibleMaxLength = 300;
    public const int ResultMaxLength = 1000;

    private readonly List<FundingLine> _funding = [];

    internal Activity(int number, ActivityFacts facts)
    {
        Number = number;
        Set(facts);
    }

    private Activity()
    {
    }

    public int Id { get; private set; }
    public int PlanItemId { get; private set; }
    public int Number { get; internal set; }
    public string Title { get; private set; } = "";

    /// <summary>The term in words, as it is printed: «2027-жылдын II кварталы».</summary>
    public string? Term { get; private set; }

    /// <summary>The last day of the term, where it is known as a date.</summary>
    public DateOnly? DueOn { get; private set; }

    public string? Responsible { get; private set; }
    public string? ExpectedResult { get; private set; }
    public IReadOnlyList<FundingLine> Funding => _funding;

    public Money Total => Money.Sum(_funding.Select(line => line.Amount));

    internal void Set(ActivityFacts facts)
    {
        Title = Words.Needed(facts.Title, TitleMaxLength, PlanRules.ActivityNeedsATitle);
        Term = Words.UpTo(facts.Term, TermMaxLength);
        DueOn = facts.DueOn;
        Responsible = Words.UpTo(facts.Responsible, ResponsibleMaxLength);
        ExpectedResult = Words.UpTo(facts.ExpectedResult, ResultMaxLength);
        var lines = facts.Funding
            .Select((line, row) => line is null ? null : Rule.InRow(nameof(Funding), row, () => new FundingLine(line))).OfType<FundingLine>().ToList();
        _funding.Clear();
        _funding.AddRange(lines);
    }

    internal Activity Copy() => new(Number, new ActivityFacts(
        Title, Term, DueOn, Responsible, ExpectedResult, _funding.Select(f => new FundingFacts(f.Kind, f.Source, f.Amount, f.Donor, f.Year)).ToList()));
}

/// <summary>What is written about an activity.</summary>
/// <param name="Funding">null for a row left empty: a refusal names the row as it was written</param>
public sealed record ActivityFacts(
    string? Title, string? Term, DateOnly? DueOn, string? Responsible, string? ExpectedResult, IReadOnlyList<FundingFacts?> Funding);

/// <summary>One source and its sum.</summary>
/// <param name="Donor">who pays for a donor project; null where it is not known</param>
/// <param name="Year">in which year of the plan; null where that is not known, or the plan has one year</param>
public sealed record FundingFacts(FundingKind Kind, string? Source, Money Amount, string? Donor = null, int? Year = null);
