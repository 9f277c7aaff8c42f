using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;

namespace KaraSuu.Planning.Web.Features.Council;

/// <summary>A closed vote with everything its arithmetic is written out from.</summary>
public sealed record VoteCount(VoteResult Result, Share Quorum, Share Majority, string Basis, bool RuleWasConfirmed, RuleWho Who)
{
    private static VoteCount Of(PlanVote vote) => new(vote.Result!, vote.Quorum, vote.Majority, vote.Basis, vote.RuleWasConfirmed, RuleWho.Of(vote));

    internal static async Task<VoteCount> LoadAsync(PlanningDb db, PlanVote vote, CancellationToken ct)
    {
        var count = Of(vote);
        return count with { Who = await count.Who.WithGiversAsync(db, ct) };
    }
}
