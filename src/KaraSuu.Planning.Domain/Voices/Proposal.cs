namespace KaraSuu.Planning.Domain.Voices;

/// <summary>How a proposal reached the aiyl okmotu outside the meetings.</summary>
public enum Channel
{
    Paper,
    WhatsApp,
    Phone,
    Other,
}

/// <summary>Whose proposal it is, as a group; persons are not recorded.</summary>
public enum ProposalGroup
{
    Unknown,
    Women,
    Men,
    Youth,
    Elders,
    Vulnerable,
    Mixed,
}

/// <summary>A proposal received outside the meetings.</summary>
public sealed class Proposal : AimakRecord, ISearched, ISorted, IPrioritySource
{
    public const int TextMaxLength = 2000;

    public Proposal(int aiylAimakId, int cycleId, ProposalFacts facts, Stamp stamp)
    {
        AiylAimakId = aiylAimakId;
        CycleId = cycleId;
        Set(facts, stamp);
    }

    private Proposal()
    {
    }

    public int CycleId { get; private init; }
    public Channel? Channel { get; private set; }
    public DateOnly? ReceivedOn { get; private set; }
    public int? VillageId { get; private set; }
    public ProposalGroup Group { get; private set; }
    public string Text { get; private set; } = "";
    public int? LocalIssueId { get; private set; }
    public int? PriorityIssueId { get; private set; }

    public string SortKey
    {
        get => Sorted.KeyOf(Text);
        private set { }
    }

    public string SearchText
    {
        get => Folded.ForSearch(Text);
        private set { }
    }

    public void Correct(ProposalFacts facts, PriorityHold hold, Stamp stamp)
    {
        hold.RequireFree(PriorityIssueId);
        Set(facts, stamp);
        Touch();
    }

    /// <summary>Makes the proposal one of a priority's sources, or sets it free again with null.</summary>
    public void MergeInto(int? priorityIssueId, PriorityHold hold)
    {
        hold.RequireFree(PriorityIssueId);
        hold.RequireFree(priorityIssueId);
        PriorityIssueId = priorityIssueId;
        Touch();
    }

    public void RequireRemovable() => Rule.Require(PriorityIssueId is null, ProposalRules.IsInAPriority);

    private void Set(ProposalFacts facts, Stamp stamp)
    {
        stamp.RequireHappened(facts.ReceivedOn);
        Text = Words.Needed(facts.Text, TextMaxLength, ProposalRules.NeedsAText);
        (Channel, ReceivedOn, VillageId, Group, LocalIssueId) = (facts.Channel, facts.ReceivedOn, facts.VillageId, facts.Group, facts.LocalIssueId);
    }
}

/// <summary>What is written about a proposal; a missing channel or date is shown as a check.</summary>
public sealed record ProposalFacts(string? Text, Channel? Channel, DateOnly? ReceivedOn, int? VillageId, ProposalGroup Group, int? LocalIssueId = null);

public static class ProposalRules
{
    public const string NeedsAText = "proposal.needs-a-text";
    public const string IsInAPriority = "proposal.is-in-a-priority";
}
