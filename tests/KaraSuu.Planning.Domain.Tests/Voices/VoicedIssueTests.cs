using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Tests.Voices;

public sealed class VoicedIssueTests
{
    private readonly PraMeeting _meeting = Some.Meeting();

    [Fact]
    public void An_issue_carries_the_votes_of_women_and_men_and_its_meetings_aimak()
    {
        var issue = Voice(new VoicedFacts(" Таза суу ", 12, 5, LocalIssueId: 4, Solution: " Түтүк тартуу "));

        Assert.Equal(("Таза суу", "Түтүк тартуу", 17, 4), (issue.Text, issue.Solution, issue.Votes, issue.LocalIssueId));
        Assert.Equal(_meeting.AiylAimakId, issue.AiylAimakId);
    }

    [Fact]
    public void An_issue_needs_a_text()
    {
        Broken.By(MeetingRules.IssueNeedsAText, () => _meeting.Voice(new VoicedFacts(" ", 1, 1)));

        Assert.Empty(_meeting.Issues);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(10_001, 0)]
    [InlineData(0, 10_001)]
    public void Impossible_votes_are_refused(int women, int men) =>
        Broken.By(MeetingRules.BadVotes, () => _meeting.Voice(new VoicedFacts("Таза суу", women, men)));

    [Fact]
    public void A_refused_correction_leaves_the_issue_as_it_was()
    {
        var issue = Voice(new VoicedFacts("Таза суу", 12, 5));

        Broken.By(MeetingRules.IssueNeedsAText, () => _meeting.CorrectIssue(1, new VoicedFacts("", 1, 1), PriorityHold.None));

        Assert.Equal(("Таза суу", 17), (issue.Text, issue.Votes));
    }

    [Fact]
    public void An_issue_is_corrected_and_withdrawn()
    {
        var issue = Voice(new VoicedFacts("Таза суу", 12, 5));

        _meeting.CorrectIssue(1, new VoicedFacts("Ичүүчү суу", 12, 6), PriorityHold.None);
        Assert.Equal(("Ичүүчү суу", 18), (issue.Text, issue.Votes));

        _meeting.WithdrawIssue(1);
        Assert.Empty(_meeting.Issues);
    }

    [Fact]
    public void An_issue_that_is_a_source_of_a_priority_is_not_withdrawn_until_set_free()
    {
        var issue = Voice(new VoicedFacts("Таза суу", 12, 5));
        issue.MergeInto(4, PriorityHold.None);

        Broken.By(MeetingRules.IssueIsInAPriority, () => _meeting.WithdrawIssue(1));

        issue.MergeInto(null, PriorityHold.None);
        _meeting.WithdrawIssue(1);
        Assert.Empty(_meeting.Issues);
    }

    [Fact]
    public void A_meeting_whose_issue_is_a_source_of_a_priority_is_not_removed_until_it_is_set_free()
    {
        var issue = Voice(new VoicedFacts("Таза суу", 12, 5));
        issue.MergeInto(4, PriorityHold.None);
        Broken.By(MeetingRules.IssueIsInAPriority, () => _meeting.RequireRemovable(0));

        issue.MergeInto(null, PriorityHold.None);
        _meeting.RequireRemovable(0);
    }

    [Fact]
    public void An_issue_is_found_by_its_solution() =>
        Assert.Contains(Folded.Of("тутук"), Voice(new VoicedFacts("Суу", 0, 0, Solution: "Түтүк")).SearchText, StringComparison.Ordinal);

    [Fact]
    public void Everybody_may_vote_for_one_issue() =>
        Assert.Equal(2 * PraMeeting.MaxPeople, Voice(new VoicedFacts("Таза суу", PraMeeting.MaxPeople, PraMeeting.MaxPeople)).Votes);

    [Fact]
    public void A_protocol_may_say_only_how_many_voted_or_nothing()
    {
        var issue = Voice(new VoicedFacts("Таза суу", Votes: 65));
        Assert.Equal((65, null, null), (issue.Votes, issue.WomenVotes, issue.MenVotes));

        _meeting.CorrectIssue(1, new VoicedFacts("Таза суу", WomenVotes: 24, Votes: 65), PriorityHold.None);
        Assert.Equal((65, 24, 41), (issue.Votes, issue.WomenVotes, issue.MenVotes));

        _meeting.CorrectIssue(1, new VoicedFacts("Таза суу", WomenVotes: 24), PriorityHold.None);
        Assert.Equal((null, 24, null), (issue.Votes, issue.WomenVotes, issue.MenVotes));

        _meeting.CorrectIssue(1, new VoicedFacts("Таза суу"), PriorityHold.None);
        Assert.True(issue.Voted.IsUnknown);
    }

    [Theory]
    [InlineData(65, 66, null, HeadcountRules.MoreWomenThanAll, "WomenVotes")]
    [InlineData(65, null, 66, HeadcountRules.MoreMenThanAll, "MenVotes")]
    [InlineData(65, 30, 30, HeadcountRules.DoesNotAddUp, "Votes")]
    [InlineData(10_001, null, null, MeetingRules.BadVotes, "Votes")]
    public void Votes_that_contradict_themselves_are_refused_at_their_field(int? votes, int? women, int? men, string rule, string field) =>
        Assert.Equal(field, Broken.By(rule, () => _meeting.Voice(new VoicedFacts("Таза суу", women, men, Votes: votes))).Field);

    private VoicedIssue Voice(VoicedFacts facts) => Some.Saved(_meeting.Voice(facts), 1);
}
