namespace KaraSuu.Planning.Domain.Voices;

/// <summary>An issue as people voiced it at a meeting, with the votes it got there.</summary>
public sealed class VoicedIssue : IOfAimak, ISearched, IPrioritySource
{
    public const int TextMaxLength = 1000;
    public const int SolutionMaxLength = 1000;

    internal VoicedIssue(int aiylAimakId, VoicedFacts facts)
    {
        AiylAimakId = aiylAimakId;
        Set(facts);
    }

    private VoicedIssue()
    {
    }

    public int Id { get; private set; }
    public int AiylAimakId { get; private init; }
    public int PraMeetingId { get; private set; }
    public string Text { get; private set; } = "";
    public string? Solution { get; private set; }

    /// <summary>The issue of local importance (ЖММ) it belongs to, a human choice.</summary>
    public int? LocalIssueId { get; private set; }

    /// <summary>Votes it got from all; a protocol may say them alone, or not at all.</summary>
    public int? Votes { get; private set; }

    public int? WomenVotes { get; private set; }
    public int? MenVotes { get; private set; }

    /// <summary>The priority issue it was merged into.</summary>
    public int? PriorityIssueId { get; private set; }

    public Headcount Voted => new(Votes, WomenVotes, MenVotes);

    public string SearchText
    {
        get => Folded.ForSearch(Text, Solution);
        private set { }
    }

    /// <summary>Makes the issue one of a priority's sources, or sets it free again with null.</summary>
    public void MergeInto(int? priorityIssueId, PriorityHold hold)
    {
        hold.RequireFree(PriorityIssueId);
        hold.RequireFree(priorityIssueId);
        PriorityIssueId = priorityIssueId;
    }

    internal void Set(VoicedFacts facts)
    {
        var voted = Headcount.Of(facts.Votes, facts.WomenVotes, facts.MenVotes, PraMeeting.MaxPeople, MeetingRules.BadVotes, nameof(Votes), nameof(WomenVotes),
            nameof(MenVotes));
        Text = Words.Needed(facts.Text, TextMaxLength, MeetingRules.IssueNeedsAText);
        Solution = Words.UpTo(facts.Solution, SolutionMaxLength);
        LocalIssueId = facts.LocalIssueId;
        (Votes, WomenVotes, MenVotes) = (voted.Total, voted.Women, voted.Men);
    }
}

/// <summary>What is written about one voiced issue.</summary>
public sealed record VoicedFacts(
    string? Text, int? WomenVotes = null, int? MenVotes = null, int? LocalIssueId = null, string? Solution = null, int? Votes = null);
