namespace KaraSuu.Planning.Domain.Council;

/// <summary>Why a deputy cannot vote in the portal; of several accounts, the one that is nearest to a ballot says.</summary>
public enum NoPortalVote
{
    NoAccount,
    AccountClosed,

    /// <summary>The account is tied to the deputy but has no role that votes.</summary>
    NoVotingRole,
    NeverSignedIn,

    /// <summary>Signing in is barred for a while after wrong guesses.</summary>
    Locked,
}

/// <summary>What is known of an account tied to a deputy.</summary>
/// <param name="MayVote">whether a role of the account votes</param>
public sealed record VoterAccount(int DeputyId, bool IsClosed, bool MayVote, bool HasSignedIn, bool IsLocked)
{
    private NoPortalVote? Obstacle =>
        IsClosed ? NoPortalVote.AccountClosed
        : !MayVote ? NoPortalVote.NoVotingRole
        : !HasSignedIn ? NoPortalVote.NeverSignedIn
        : IsLocked ? NoPortalVote.Locked
        : null;

    /// <returns>what keeps a deputy from voting in the portal; null when nothing does</returns>
    public static NoPortalVote? ObstacleOf(int deputyId, IEnumerable<VoterAccount> accounts)
    {
        var own = accounts.Where(a => a.DeputyId == deputyId).Select(a => a.Obstacle).ToList();
        return own.Count == 0 ? NoPortalVote.NoAccount : own.Contains(null) ? null : own.Max();
    }
}

/// <summary>A deputy who is present and cannot vote in the portal.</summary>
public sealed record UnableVoter(int DeputyId, string Name, NoPortalVote Because);

/// <summary>What is said before a vote opens: who of those present cannot vote in the portal, and what that means for the majority.</summary>
/// <param name="Needed">how many votes a decision takes; null while the rule or the seats are unknown</param>
public sealed record VoteOutlook(int Present, int? Needed, IReadOnlyList<UnableVoter> Unable)
{
    public int InPortal => Present - Unable.Count;

    /// <summary>Whether all those present together could still decide; null while it is unknown how many are needed.</summary>
    public bool? IsReachable => Needed is null ? null : Present >= Needed;

    /// <summary>Whether those who can vote in the portal could decide without ballots by hand.</summary>
    public bool? IsReachableInPortal => Needed is null ? null : InPortal >= Needed;

    /// <param name="present">as <see cref="KeneshSession.PresentAmong"/> says</param>
    public static VoteOutlook Of(IReadOnlyCollection<Deputy> present, IReadOnlyCollection<VoterAccount> accounts, Share? majority, int? seats, int inOffice)
    {
        int? needed = majority is null || seats is null ? null : majority.Needed(majority.Whole(seats.Value, inOffice, present.Count));
        return new VoteOutlook(present.Count, needed,
        [
            .. from deputy in present
               let because = VoterAccount.ObstacleOf(deputy.Id, accounts)
               where because is not null
               select new UnableVoter(deputy.Id, deputy.FullName, because.Value),
        ]);
    }
}
