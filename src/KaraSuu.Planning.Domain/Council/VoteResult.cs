namespace KaraSuu.Planning.Domain.Council;

/// <summary>A closed vote with its arithmetic: of what whole, how many were needed, how many there were.</summary>
public sealed record VoteResult(
    int For, int Against, int Abstained, int NotVoted,
    int QuorumWhole, int QuorumNeeded, int Present,
    int MajorityWhole, int MajorityNeeded)
{
    public bool HasQuorum => Present >= QuorumNeeded;

    public bool Passed => HasQuorum && For >= MajorityNeeded;

    public static VoteResult Of(PlanVote vote, IReadOnlyCollection<Ballot> counting)
    {
        var quorumWhole = vote.Quorum.Whole(vote.Seats, vote.InOffice, vote.Present);
        var majorityWhole = vote.Majority.Whole(vote.Seats, vote.InOffice, vote.Present);
        return new VoteResult(
            counting.Count(b => b.Choice == Choice.For),
            counting.Count(b => b.Choice == Choice.Against),
            counting.Count(b => b.Choice == Choice.Abstain),
            vote.Present - counting.Count,
            quorumWhole, vote.Quorum.Needed(quorumWhole), vote.Present,
            majorityWhole, vote.Majority.Needed(majorityWhole));
    }
}
