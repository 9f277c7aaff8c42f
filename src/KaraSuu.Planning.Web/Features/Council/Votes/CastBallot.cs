using System.Security.Claims;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;
using Choice = KaraSuu.Planning.Domain.Council.Choice;

namespace KaraSuu.Planning.Web.Features.Council.Votes;

/// <summary>
/// Adds a deputy's ballot, in the transaction of the form: other deputies voting at the same moment are waited for.
/// The deputy's own ballot from another page is never superseded unseen; the same button pressed again adds nothing.
/// </summary>
internal sealed class CastBallot(PlanningDb db, TimeProvider clock)
{
    /// <exception cref="Domain.RuleBroken">the vote is closed, the deputy was not present when it opened, or has a ballot by hand</exception>
    public async Task<CastAnswer> CastAsync(ClaimsPrincipal user, int voteId, int deputyId, Choice choice, int seen, CancellationToken ct)
    {
        if (await db.Votes.EditableBy(user).Whole().SingleOrDefaultAsync(v => v.Id == voteId, ct) is not { } vote) return CastAnswer.NoSuchVote;
        var last = vote.Ballots.Where(b => b.DeputyId == deputyId).MaxBy(b => b.Sequence);
        if (vote.IsOpen && last is not null && last.Choice == choice) return CastAnswer.StandsAlready;
        if (vote.IsOpen && (last?.Sequence ?? 0) != seen) return CastAnswer.AnotherIsThere;
        vote.Cast(deputyId, choice, Receipts.New(), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return last is null ? CastAnswer.Cast : CastAnswer.Corrected;
    }
}

/// <summary>What became of a pressed button.</summary>
internal enum CastAnswer
{
    Cast,
    Corrected,

    /// <summary>The same choice counts already; nothing was added.</summary>
    StandsAlready,

    /// <summary>The deputy has a ballot this page did not show.</summary>
    AnotherIsThere,
    NoSuchVote,
}
