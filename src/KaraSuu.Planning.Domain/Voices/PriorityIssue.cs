namespace KaraSuu.Planning.Domain.Voices;

/// <summary>Whether a priority issue was taken into the plan.</summary>
public enum Inclusion
{
    Undecided,
    Included,
    NotIncluded,
}

/// <summary>An issue the community put among its priorities; voiced issues and proposals are its sources.</summary>
public sealed class PriorityIssue : AimakRecord, ISearched
{
    public const int TitleMaxLength = 300;
    public const int DescriptionMaxLength = 4000;
    public const int ReasonMaxLength = 2000;
    public const int SourceMaxLength = 500;

    public PriorityIssue(int aiylAimakId, int cycleId, int position, PriorityFacts facts)
    {
        AiylAimakId = aiylAimakId;
        CycleId = cycleId;
        RequirePosition(position);
        Position = position;
        Set(facts);
    }

    private PriorityIssue()
    {
    }

    public int CycleId { get; private init; }

    /// <summary>Place in the list, from 1.</summary>
    public int Position { get; private set; }

    public string Title { get; private set; } = "";
    public string? Description { get; private set; }
    public int? LocalIssueId { get; private set; }

    /// <summary>The wording and place of the source it was published in, when it was not made here.</summary>
    public string? Source { get; private set; }

    public Inclusion Inclusion { get; private set; }
    public string? InclusionReason { get; private set; }
    public string? DecidedBy { get; private set; }
    public DateTime? DecidedAtUtc { get; private set; }

    public string SearchText
    {
        get => Folded.ForSearch(Title, Description, Source);
        private set { }
    }

    /// <summary>Puts an issue on the list of its cycle.</summary>
    public static PriorityIssue Put(int aiylAimakId, int cycleId, int position, PriorityFacts facts, PriorityHold hold)
    {
        hold.RequireOpen();
        return new PriorityIssue(aiylAimakId, cycleId, position, facts);
    }

    public void Correct(PriorityFacts facts, PriorityHold hold)
    {
        hold.RequireFree(Id);
        Set(facts);
        Touch();
    }

    public void MoveTo(int position, PriorityHold hold)
    {
        hold.RequireOrderFree();
        RequirePosition(position);
        Position = position;
        Touch();
    }

    public void Include(PriorityHold hold, Stamp stamp)
    {
        hold.RequireFree(Id);
        Decide(Inclusion.Included, null, stamp);
    }

    /// <summary>Leaves the issue out of the plan; people are owed the reason.</summary>
    public void LeaveOut(string? reason, PriorityHold hold, Stamp stamp)
    {
        hold.RequireFree(Id);
        Decide(Inclusion.NotIncluded, Words.Needed(reason, ReasonMaxLength, PriorityRules.NotIncludedNeedsAReason), stamp);
    }

    public void Undecide(PriorityHold hold, Stamp stamp)
    {
        hold.RequireFree(Id);
        Rule.Require(Inclusion != Inclusion.Undecided, PriorityRules.IsUndecided);
        Decide(Inclusion.Undecided, null, stamp);
    }

    public static void RequireRemovable(int sources, int planItems, PriorityHold hold)
    {
        hold.RequireOrderFree();
        Rule.Require(sources == 0, PriorityRules.HasSources);
        Rule.Require(planItems == 0, PriorityRules.IsInAPlan);
    }

    private static void RequirePosition(int position) => Rule.Require(position > 0, PriorityRules.BadPosition);

    private void Decide(Inclusion inclusion, string? reason, Stamp stamp)
    {
        (Inclusion, InclusionReason, DecidedBy, DecidedAtUtc) = (inclusion, reason, stamp.By, stamp.AtUtc);
        Touch();
    }

    private void Set(PriorityFacts facts)
    {
        Title = Words.Needed(facts.Title, TitleMaxLength, PriorityRules.NeedsATitle);
        Description = Words.UpTo(facts.Description, DescriptionMaxLength);
        LocalIssueId = facts.LocalIssueId;
        Source = Words.UpTo(facts.Source, SourceMaxLength);
    }
}

/// <summary>What is written about a priority issue.</summary>
public sealed record PriorityFacts(string? Title, string? Description = null, int? LocalIssueId = null, string? Source = null);

public static class PriorityRules
{
    public const string NeedsATitle = "priority.needs-a-title";
    public const string NotIncludedNeedsAReason = "priority.not-included-needs-a-reason";
    public const string IsUndecided = "priority.is-undecided";
    public const string BadPosition = "priority.bad-position";
    public const string HasSources = "priority.has-sources";
    public const string IsInAPlan = "priority.is-in-a-plan";
    public const string IsHeld = "priority.is-held";
    public const string ListIsHeld = "priority.list-is-held";
    public const string OrderIsHeld = "priority.order-is-held";
}
