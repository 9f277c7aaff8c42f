using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Works;

/// <summary>A work built or repaired, with who paid; what a source does not say stays null.</summary>
public sealed class Work : AimakRecord, ISearched
{
    public const int TitleMaxLength = 500;
    public const int PlaceMaxLength = 300;
    public const int SourceMaxLength = 500;
    public const int ResultMaxLength = 1000;
    public const int SegmentMaxLength = 200;

    private readonly List<WorkFunding> _funding = [];
    private readonly List<WorkSegment> _segments = [];

    public Work(int aiylAimakId, string? title, string? place, int? fromYear, int? toYear, string? source)
    {
        AiylAimakId = aiylAimakId;
        Title = Words.Needed(title, WorkRules.NeedsATitle);
        Place = Words.OrNull(place);
        Rule.Require(fromYear is null || toYear is null || fromYear <= toYear, WorkRules.BadYears);
        (FromYear, ToYear) = (fromYear, toYear);
        Source = Words.OrNull(source);
    }

    private Work()
    {
    }

    public string Title { get; private set; } = "";
    public string? Place { get; private set; }

    /// <summary>First and last year the source gives for it; a span does not say in which of its years the work was done.</summary>
    public int? FromYear { get; private set; }

    public int? ToYear { get; private set; }

    /// <summary>Total as the source states it, in tyiyn, where it states one; the sum of the sources is computed.</summary>
    public long? StatedTotalTyiyn { get; private set; }

    public string? Source { get; private set; }

    /// <summary>What the joint monitoring group found, as the source says it.</summary>
    public MonitoringOutcome? Outcome { get; private set; }

    public string? OutcomeText { get; private set; }
    public IReadOnlyList<WorkFunding> Funding => _funding;
    public IReadOnlyList<WorkSegment> Segments => _segments;

    public Money Total => _funding.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);

    public string SearchText
    {
        get => Folded.Of(Title, Place, OutcomeText);
        private set { }
    }

    public void Fund(FundingKind kind, string? source, Money amount)
    {
        _funding.Add(new WorkFunding(kind, source, amount));
        Touch();
    }

    public void StateTotal(Money? total)
    {
        Rule.Require(total is null or { Tyiyn: >= 0 and <= Money.MaxTyiyn }, PlanRules.BadAmount);
        StatedTotalTyiyn = total?.Tyiyn;
        Touch();
    }

    /// <param name="metres">length in metres</param>
    public void AddSegment(string? name, int metres)
    {
        Rule.Require(metres > 0, WorkRules.BadLength);
        _segments.Add(new WorkSegment(Words.Needed(name, WorkRules.NeedsATitle), metres));
        Touch();
    }

    public void RecordOutcome(MonitoringOutcome outcome, string? text)
    {
        Outcome = outcome;
        OutcomeText = Words.OrNull(text);
        Touch();
    }
}

/// <summary>The five kinds of result the Alexandrov deck shows.</summary>
public enum MonitoringOutcome
{
    NoRemarks,
    NoIrregularities,
    Violations,
    AdditionalWorkNeeded,
    RequirementNotMet,
}

/// <summary>One source's sum for a work.</summary>
public sealed class WorkFunding
{
    internal WorkFunding(FundingKind kind, string? source, Money amount) => (Kind, Source, AmountTyiyn) = FundingRule.Check(kind, source, amount);

    private WorkFunding()
    {
    }

    public int Id { get; private set; }
    public FundingKind Kind { get; private init; }
    public string? Source { get; private init; }
    public long AmountTyiyn { get; private init; }
    public Money Amount => new(AmountTyiyn);
}

/// <summary>A measured part of a work, such as a street, in metres.</summary>
public sealed class WorkSegment
{
    internal WorkSegment(string name, int metres) => (Name, Metres) = (name, metres);

    private WorkSegment()
    {
    }

    public int Id { get; private set; }
    public string Name { get; private init; } = "";
    public int Metres { get; private init; }
}

public static class WorkRules
{
    public const string NeedsATitle = "work.needs-a-title";
    public const string BadYears = "work.bad-years";
    public const string BadLength = "work.bad-length";
}
