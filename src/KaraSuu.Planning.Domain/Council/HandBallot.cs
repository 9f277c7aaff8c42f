namespace KaraSuu.Planning.Domain.Council;

/// <summary>How a ballot came in.</summary>
public enum BallotWay
{
    Portal,
    RaisedHand,
    Paper,
}

/// <summary>The one way by which a deputy votes in a vote: the database takes no second one, and no ballot that came in by another.</summary>
public sealed class DeputyWay
{
    internal DeputyWay(int deputyId, BallotWay way) => (DeputyId, Way) = (deputyId, way);

    private DeputyWay()
    {
    }

    public int Id { get; private set; }
    public int PlanVoteId { get; private set; }
    public int DeputyId { get; private init; }
    public BallotWay Way { get; private init; }
}

/// <summary>
/// A raised hand or a paper of a deputy who cannot vote in the portal, as one person wrote it down. It becomes a ballot when a second person confirms it;
/// until then it can be withdrawn.
/// </summary>
public sealed class HandBallot
{
    public const int ReasonMaxLength = 1000;

    internal HandBallot(int deputyId, Choice choice, BallotWay way, NoPortalVote because, RuleSigner by)
    {
        (DeputyId, Choice, Way, Because) = (deputyId, choice, way, because);
        (EnteredBy, EnteredAtUtc, EnteredByUserId) = (by.Stamp.By, by.Stamp.AtUtc, by.UserId);
    }

    private HandBallot()
    {
    }

    public int Id { get; private set; }
    public int DeputyId { get; private init; }
    public Choice Choice { get; private init; }
    public BallotWay Way { get; private init; }

    /// <summary>Why the deputy could not vote in the portal then.</summary>
    public NoPortalVote Because { get; private init; }

    public string EnteredBy { get; private init; } = "";
    public DateTime EnteredAtUtc { get; private init; }
    public int? EnteredByUserId { get; private init; }
    public string? ConfirmedBy { get; private set; }
    public DateTime? ConfirmedAtUtc { get; private set; }
    public int? ConfirmedByUserId { get; private set; }
    public string? WithdrawnBy { get; private set; }
    public DateTime? WithdrawnAtUtc { get; private set; }
    public string? WithdrawnBecause { get; private set; }

    public bool IsWithdrawn => WithdrawnAtUtc is not null;

    /// <summary>Neither confirmed nor withdrawn: the vote cannot close over it.</summary>
    public bool Waits => ConfirmedAtUtc is null && !IsWithdrawn;

    /// <returns>the code of the first rule that keeps this person from confirming; null when nothing does</returns>
    public string? ObstacleToConfirm(RuleSigner signer, DateOnly sessionDate) =>
        !Waits ? CouncilRules.HandBallotIsSettled
        : !signer.Posts.Any(p => p is Post.HeadOfAo or Post.KeneshChair or Post.AoSpecialist) && !IsDeputyOn(signer, sessionDate)
            ? CouncilRules.NotYoursToConfirmBallots
        : IsEnteredBy(signer) ? CouncilRules.EnteredByTheSamePerson
        : signer.IsAccessUnconfirmed ? CouncilRules.AccessIsUnconfirmed
        : null;

    internal void Confirm(RuleSigner signer) =>
        (ConfirmedBy, ConfirmedAtUtc, ConfirmedByUserId) = (signer.Stamp.By, signer.Stamp.AtUtc, signer.UserId);

    internal void Withdraw(string? because, Stamp stamp)
    {
        WithdrawnBecause = Words.Needed(because, ReasonMaxLength, CouncilRules.WithdrawalNeedsAReason);
        (WithdrawnBy, WithdrawnAtUtc) = (stamp.By, stamp.AtUtc);
    }

    /// <summary>Accounts tell people apart; names do so only where no account is known.</summary>
    private bool IsEnteredBy(RuleSigner signer) =>
        EnteredByUserId is { } entered && signer.UserId is { } account ? entered == account : Folded.Of(EnteredBy) == Folded.Of(signer.Stamp.By);

    private static bool IsDeputyOn(RuleSigner signer, DateOnly day) =>
        signer.Posts.Contains(Post.Deputy) && signer.Deputy?.IsInOfficeOn(day) == true;
}
