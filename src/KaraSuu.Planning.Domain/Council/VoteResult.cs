namespace KaraSuu.Planning.Domain.Council;

/// <summary>A closed vote with its arithmetic: of what whole, how many were needed, how many there were.</summary>
public sealed record VoteResult(
    int For, int Against, int Abstained, int NotVoted,
    int QuorumWhole, int QuorumNeeded, int Present,
    int MajorityWhole, int MajorityNeeded)
{
    public bool HasQuorum => Present >= QuorumNeeded;

    public bool Passed => HasQuorum && For >= MajorityNeeded;

    public static VoteResult Of(PlanVote vote, IReadOnlyCollection<Ballot> counting) => Of(
        vote.Quorum, vote.Majority, vote.Seats, vote.InOffice, vote.Present,
        counting.Count(b => b.Choice == Choice.For), counting.Count(b => b.Choice == Choice.Against), counting.Count(b => b.Choice == Choice.Abstain));

    public static VoteResult Of(Share quorum, Share majority, int seats, int inOffice, int present, int inFavour, int against, int abstained)
    {
        var quorumWhole = quorum.Whole(seats, inOffice, present);
        var majorityWhole = majority.Whole(seats, inOffice, present);
        return new VoteResult(
            inFavour, against, abstained, present - inFavour - against - abstained,
            quorumWhole, quorum.Needed(quorumWhole), present,
            majorityWhole, majority.Needed(majorityWhole));
    }
}
