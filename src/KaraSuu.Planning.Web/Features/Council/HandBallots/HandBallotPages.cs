using System.Globalization;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Council.Votes;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;
using FormChoice = KaraSuu.Planning.Web.Forms.Choice;

namespace KaraSuu.Planning.Web.Features.Council.HandBallots;

/// <summary>A ballot by hand about to be written down.</summary>
/// <param name="Unable">entitled deputies without a ballot who cannot vote in the portal</param>
public sealed record HandBallotNewPage(VoteHead Head, IReadOnlyList<UnableVoter> Unable, HandBallotForm Form) : IInCycle
{
    public int CycleId => Head.CycleId;

    public IReadOnlyList<FormChoice> Deputies =>
        [.. Unable.Select(u => new FormChoice(u.DeputyId.ToString(CultureInfo.InvariantCulture), $"{u.Name} ({Text.Of(u.Because)})"))];

    public static IReadOnlyList<FormChoice> Ways => [.. FormChoice.Of<BallotWay>().Where(w => w.Value != nameof(BallotWay.Portal))];

    internal static async Task<HandBallotNewPage> LoadAsync(PlanningDb db, VoteHead head, HandBallotForm form, DateTimeOffset now, CancellationToken ct) =>
        new(head, head.IsOpen ? await VotePage.UnableAsync(db, head, now, ct) : [], form);
}

/// <summary>A ballot by hand about to be confirmed or taken back.</summary>
/// <param name="Choice">null once it is settled: what counts is told when the vote closes</param>
/// <param name="Obstacle">the code of the rule that keeps this reader from confirming; null when nothing does</param>
public sealed record HandBallotPage(VoteHead Head, HandBallotRow Ballot, Choice? Choice, string? Obstacle, WithdrawForm Form) : IInCycle
{
    public int CycleId => Head.CycleId;

    internal static HandBallotPage Of(VoteHead head, PlanVote vote, HandBallot ballot, RuleSigner reader, WithdrawForm form) => new(
        head, HandBallotRow.Of(vote, ballot), ballot.Waits ? ballot.Choice : null,
        vote.IsOpen ? ballot.ObstacleToConfirm(reader, vote.SessionDate) : CouncilRules.VoteIsClosed, form);
}
