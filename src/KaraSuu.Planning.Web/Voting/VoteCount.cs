using KaraSuu.Planning.Domain.Council;

namespace KaraSuu.Planning.Web.Voting;

/// <summary>A closed vote with everything its arithmetic is written out from.</summary>
public sealed record VoteCount(VoteResult Result, Share Quorum, Share Majority, string Basis, bool RuleWasConfirmed, RuleWho Who)
{
    internal static VoteCount Of(PlanVote vote) => new(vote.Result!, vote.Quorum, vote.Majority, vote.Basis, vote.RuleWasConfirmed, RuleWho.Of(vote));
}
