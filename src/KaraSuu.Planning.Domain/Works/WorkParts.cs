using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Works;

/// <summary>One source's sum for a work.</summary>
public sealed class WorkFunding
{
    internal WorkFunding(FundingFacts facts) => Set(facts);

    private WorkFunding()
    {
    }

    public int Id { get; private set; }
    public FundingKind Kind { get; private set; }
    public string? Source { get; private set; }

    /// <inheritdoc cref="FundingLine.Donor"/>
    public string? Donor { get; private set; }

    /// <inheritdoc cref="FundingLine.Name"/>
    public string? Name => FundingRule.Called(Source, Donor);

    public Money Amount { get; private set; }

    internal void Set(FundingFacts facts) => (Kind, Source, Donor, Amount) = FundingRule.Check(facts);
}

/// <summary>A village a work is done in; a work of several villages belongs to each of them.</summary>
public sealed class WorkVillage
{
    internal WorkVillage(int villageId) => VillageId = villageId;

    private WorkVillage()
    {
    }

    public int Id { get; private set; }
    public int VillageId { get; private init; }
}

/// <summary>A measured part of a work, such as a street, in metres.</summary>
public sealed class WorkSegment
{
    public const int NameMaxLength = 200;
    public const int MaxMetres = 1_000_000;

    internal WorkSegment(string? name, int metres)
    {
        Rule.RequireOf(nameof(Metres), metres is > 0 and <= MaxMetres, WorkRules.BadLength);
        (Name, Metres) = (Words.Needed(name, NameMaxLength, WorkRules.NeedsATitle), metres);
    }

    private WorkSegment()
    {
    }

    public int Id { get; private set; }
    public string Name { get; private init; } = "";
    public int Metres { get; private init; }
}

/// <summary>How far the work was on a day.</summary>
public sealed class ProgressEntry
{
    public const int StageMaxLength = 200;
    public const int TextMaxLength = 2000;

    internal ProgressEntry(ProgressFacts facts, Stamp stamp)
    {
        Rule.RequireOf(nameof(Percent), facts.Percent is null or (>= 0 and <= 100), WorkRules.BadPercent);
        (On, Percent, Stage, By, AtUtc) = (facts.On, facts.Percent, Words.UpTo(facts.Stage, StageMaxLength), stamp.By, stamp.AtUtc);
        Text = Words.Needed(facts.Text, TextMaxLength, WorkRules.ProgressNeedsAText);
    }

    private ProgressEntry()
    {
    }

    public int Id { get; private set; }
    public DateOnly On { get; private init; }

    /// <summary>The stage in words: «пайдубал», «чатыр».</summary>
    public string? Stage { get; private init; }

    /// <summary>Done in per cent as its author estimates.</summary>
    public int? Percent { get; private init; }

    public string Text { get; private init; } = "";
    public string By { get; private init; } = "";
    public DateTime AtUtc { get; private init; }

    /// <summary>Who took the entry back: it counts no more, and stays with the reason.</summary>
    public string? WithdrawnBy { get; private set; }

    public DateTime? WithdrawnAtUtc { get; private set; }
    public string? WithdrawnBecause { get; private set; }
    public bool IsWithdrawn => WithdrawnAtUtc is not null;

    internal void Withdraw(string? reason, Stamp stamp)
    {
        Rule.Require(!IsWithdrawn, WorkRules.ProgressIsWithdrawn);
        WithdrawnBecause = Words.Needed(reason, Work.ReasonMaxLength, WorkRules.NeedsAReason);
        (WithdrawnBy, WithdrawnAtUtc) = (stamp.By, stamp.AtUtc);
    }
}

public sealed record ProgressFacts(DateOnly On, string? Stage, int? Percent, string? Text);

/// <summary>Why a work runs late, and until when.</summary>
public sealed class Delay
{
    internal Delay(DelayFacts facts, Stamp stamp)
    {
        Period.RequireOrder(facts.NotedOn, facts.Until, nameof(Until), WorkRules.BadTerm);
        (NotedOn, Until, By, AtUtc) = (facts.NotedOn, facts.Until, stamp.By, stamp.AtUtc);
        Reason = Words.Needed(facts.Reason, Work.ReasonMaxLength, WorkRules.NeedsAReason);
    }

    private Delay()
    {
    }

    public int Id { get; private set; }
    public DateOnly NotedOn { get; private init; }

    /// <summary>The day by which it is now expected.</summary>
    public DateOnly? Until { get; private init; }

    public string Reason { get; private init; } = "";
    public string By { get; private init; } = "";
    public DateTime AtUtc { get; private init; }
}

public sealed record DelayFacts(DateOnly NotedOn, DateOnly? Until, string? Reason);
