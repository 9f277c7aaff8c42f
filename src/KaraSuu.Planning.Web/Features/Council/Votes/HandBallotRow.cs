using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council.Votes;

/// <summary>A ballot by hand as it is told beside a vote: how, by whom, confirmed or taken back by whom. What was chosen is not told here.</summary>
public sealed record HandBallotRow(
    int Id, string Deputy, BallotWay Way, NoPortalVote Because, string EnteredBy, DateTime EnteredAtUtc, string? ConfirmedBy, DateTime? ConfirmedAtUtc,
    string? WithdrawnBy, DateTime? WithdrawnAtUtc, string? WithdrawnBecause)
{
    public bool Waits => ConfirmedAtUtc is null && WithdrawnAtUtc is null;

    internal static HandBallotRow Of(PlanVote vote, HandBallot ballot) => new(
        ballot.Id, vote.Entitled.Single(e => e.DeputyId == ballot.DeputyId).DeputyName, ballot.Way, ballot.Because, ballot.EnteredBy, ballot.EnteredAtUtc,
        ballot.ConfirmedBy, ballot.ConfirmedAtUtc, ballot.WithdrawnBy, ballot.WithdrawnAtUtc, ballot.WithdrawnBecause);

    /// <summary>Those of a vote, as they were written down.</summary>
    internal static async Task<IReadOnlyList<HandBallotRow>> LoadAsync(PlanningDb db, int voteId, CancellationToken ct) =>
        await (from vote in db.Votes.AsNoTracking()
               where vote.Id == voteId
               from ballot in vote.ByHand
               orderby ballot.Id
               select new HandBallotRow(
                   ballot.Id, vote.Entitled.Where(e => e.DeputyId == ballot.DeputyId).Select(e => e.DeputyName).First(), ballot.Way, ballot.Because,
                   ballot.EnteredBy, ballot.EnteredAtUtc, ballot.ConfirmedBy, ballot.ConfirmedAtUtc, ballot.WithdrawnBy, ballot.WithdrawnAtUtc,
                   ballot.WithdrawnBecause)).ToListAsync(ct);
}
