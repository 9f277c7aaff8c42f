using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Public.Votes;

/// <summary>A closed vote on a version of a plan that was approved, then or later, with the ballots that count.</summary>
public sealed record PublicVotePage(PublicPlace Aimak, PublicVote Vote, VoteRow Row, IReadOnlyList<PublicBallot> Ballots)
{
    internal static async Task<PublicVotePage?> LoadAsync(PlanningDb db, string slug, int id, CancellationToken ct)
    {
        if (await PublicPlace.FindAsync(db, slug, ct) is not { } aimak) return null;
        var vote = await (
            from v in db.Votes.AsNoTracking()
            where v.Id == id && v.AiylAimakId == aimak.Id && v.ClosedAtUtc != null
            join p in db.Plans on v.PlanId equals p.Id
            where p.Status == PlanStatus.Approved || p.Status == PlanStatus.Superseded
            select new PublicVote(v.Id, p.Id, v.Basis, p.FromYear, p.ToYear, p.VersionNumber, p.Status)).SingleOrDefaultAsync(ct);
        if (vote is null) return null;
        var row = (await VoteRow.OfPlan(db, vote.PlanId).ToListAsync(ct)).Single(v => v.Id == id);
        var entitled = await db.Votes.Where(v => v.Id == id).SelectMany(v => v.Entitled).Select(e => new { e.DeputyId, e.DeputyName }).ToListAsync(ct);
        var cast = (await db.Votes.Where(v => v.Id == id).SelectMany(v => v.Ballots).Select(b => new { b.DeputyId, b.Sequence, b.Choice, b.Way })
            .ToListAsync(ct)).GroupBy(b => b.DeputyId).ToDictionary(g => g.Key, g => g.MaxBy(b => b.Sequence)!);
        return new PublicVotePage(aimak, vote, row,
        [
            .. entitled.Select(e => cast.TryGetValue(e.DeputyId, out var b) ? new PublicBallot(e.DeputyName, b.Choice, b.Way)
                : new PublicBallot(e.DeputyName, null, null)).InOrderOf(b => b.Deputy, false),
        ]);
    }
}

/// <param name="Basis">the rule the vote was held by</param>
public sealed record PublicVote(int Id, int PlanId, string Basis, int FromYear, int ToYear, int Version, PlanStatus Status)
{
    public string Years => Show.PlanYears(FromYear, ToYear);

    /// <summary>Where the plan is read; null for a version that was replaced.</summary>
    public string? PlanOf(string slug) => Status.IsInForce() ? PlanAddress.Of(slug, FromYear, ToYear) : null;
}

/// <param name="Choice">null for a deputy who was present and did not vote</param>
public sealed record PublicBallot(string Deputy, Choice? Choice, BallotWay? Way);
