using KaraSuu.Planning.Domain.Council;

namespace KaraSuu.Planning.Domain.Tests.Council;

/// <summary>Who cannot vote in the portal, and what that means for the majority.</summary>
public sealed class VoteOutlookTests
{
    [Theory]
    [InlineData(false, true, true, false, null)]
    [InlineData(true, true, true, false, NoPortalVote.AccountClosed)]
    [InlineData(false, false, true, false, NoPortalVote.NoVotingRole)]
    [InlineData(false, true, false, false, NoPortalVote.NeverSignedIn)]
    [InlineData(false, true, true, true, NoPortalVote.Locked)]
    [InlineData(true, false, false, true, NoPortalVote.AccountClosed)]
    public void An_account_votes_or_says_why_not(bool isClosed, bool mayVote, bool hasSignedIn, bool isLocked, NoPortalVote? expected) =>
        Assert.Equal(expected, VoterAccount.ObstacleOf(1, [new VoterAccount(1, isClosed, mayVote, hasSignedIn, isLocked)]));

    [Fact]
    public void Of_several_accounts_the_one_nearest_to_a_ballot_says()
    {
        var closed = new VoterAccount(1, true, true, true, false);
        var never = closed with { IsClosed = false, HasSignedIn = false };

        Assert.Equal(NoPortalVote.NoAccount, VoterAccount.ObstacleOf(2, [closed, never]));
        Assert.Equal(NoPortalVote.NeverSignedIn, VoterAccount.ObstacleOf(1, [closed, never]));
        Assert.Null(VoterAccount.ObstacleOf(1, [closed, never, never with { HasSignedIn = true }]));
    }

    [Theory]
    [InlineData(8, 8, true, true)]
    [InlineData(9, 7, true, false)]
    [InlineData(7, 7, false, false)]
    public void The_majority_is_reached_in_the_portal_by_hand_or_never(int present, int inPortal, bool isReachable, bool isReachableInPortal)
    {
        var deputies = Some.Deputies(present);
        var accounts = deputies.Take(inPortal).Select(d => new VoterAccount(d.Id, false, true, true, false)).ToList();

        var outlook = VoteOutlook.Of(deputies, accounts, Some.HalfOfSeats, 15, 15);

        Assert.Equal((8, present, inPortal), (outlook.Needed, outlook.Present, outlook.InPortal));
        Assert.Equal((isReachable, isReachableInPortal), (outlook.IsReachable, outlook.IsReachableInPortal));
        Assert.All(outlook.Unable, u => Assert.Equal(NoPortalVote.NoAccount, u.Because));
        Assert.Equal(deputies.Skip(inPortal).Select(d => d.FullName), outlook.Unable.Select(u => u.Name));
    }

    [Fact]
    public void Without_a_rule_or_seats_nothing_is_said_of_a_majority()
    {
        foreach (var (majority, seats) in new (Share?, int?)[] { (null, 15), (Some.HalfOfSeats, null) })
        {
            var outlook = VoteOutlook.Of(Some.Deputies(3), [], majority, seats, 15);

            Assert.Equal((null, null, null), (outlook.Needed, outlook.IsReachable, outlook.IsReachableInPortal));
            Assert.Equal(3, outlook.Unable.Count);
        }
    }
}
