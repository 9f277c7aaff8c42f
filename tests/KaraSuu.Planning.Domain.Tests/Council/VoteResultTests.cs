using KaraSuu.Planning.Domain.Council;

namespace KaraSuu.Planning.Domain.Tests.Council;

public sealed class VoteResultTests
{
    private static readonly Share TwoThirdsOfPresent = new(CountedOf.Present, 2, 3, moreThan: false);

    [Fact]
    public void The_arithmetic_of_a_result_is_shown()
    {
        var result = Some.Closed(Some.Vote(present: 11), inFavour: 8, against: 1, abstained: 1).Result!;

        Assert.Equal(new VoteResult(8, 1, 1, NotVoted: 1, QuorumWhole: 15, QuorumNeeded: 8, Present: 11, MajorityWhole: 15, MajorityNeeded: 8), result);
        Assert.True(result.HasQuorum && result.Passed);
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void More_than_half_of_all_seats_decides_not_of_those_present(int inFavour, bool passed) =>
        Assert.Equal(passed, Some.Closed(Some.Vote(present: 11), inFavour).Result!.Passed);

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void Where_the_rule_says_two_thirds_of_those_present_that_decides(int inFavour, bool passed)
    {
        var vote = Some.Vote(present: 11, rule: Some.VotingRule(majority: TwoThirdsOfPresent));

        var result = Some.Closed(vote, inFavour, against: 11 - inFavour).Result!;

        Assert.Equal((11, 8, passed), (result.MajorityWhole, result.MajorityNeeded, result.Passed));
    }

    [Fact]
    public void A_quorum_may_be_counted_of_the_deputies_in_office()
    {
        var quorum = new Share(CountedOf.InOffice, 1, 2, moreThan: true);

        var vote = Some.Vote(present: 6, rule: Some.VotingRule(quorum: quorum), deputies: Some.Deputies(10));

        var result = Some.Closed(vote, inFavour: 6).Result!;
        Assert.Equal((10, 6, true), (result.QuorumWhole, result.QuorumNeeded, result.HasQuorum));
        Assert.False(result.Passed);
    }

    [Fact]
    public void Without_a_quorum_nothing_passes() =>
        Assert.False(new VoteResult(5, 0, 0, 0, QuorumWhole: 15, QuorumNeeded: 8, Present: 5, MajorityWhole: 5, MajorityNeeded: 3).Passed);
}
