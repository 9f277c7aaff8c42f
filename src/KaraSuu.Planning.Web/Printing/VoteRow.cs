using System.Linq.Expressions;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;

namespace KaraSuu.Planning.Web.Printing;

/// <summary>A vote on a plan as it is told wherever the plan is read: when, by whom closed, what was counted, and why the plan was voted on again.</summary>
/// <param name="HeldOn">the day of the session as it stands: a vote called off does not keep its session from being moved, a vote held does</param>
/// <param name="Version">which version of its cycle's plan was voted on</param>
/// <param name="AgainBecause">null for the first vote on the plan</param>
/// <param name="CalledOffBecause">why it was called off; null unless it was, and then it is no vote</param>
/// <param name="Result">null while the vote is open; its ballots are not even read then</param>
/// <param name="ByHand">who wrote down and who confirmed each ballot by hand that counts; none while the vote is open</param>
public sealed record VoteRow(
    int Id, int PlanId, int Version, string Session, DateOnly HeldOn, string OpenedBy, DateTime OpenedAtUtc, string? ClosedBy, DateTime? ClosedAtUtc,
    string? CalledOffBy, DateTime? CalledOffAtUtc, string? CalledOffBecause, string? AgainBecause, VoteResult? Result, IReadOnlyList<HandRow> ByHand)
{
    public bool IsCalledOff => CalledOffAtUtc is not null;

    public int RaisedHands => ByHand.Count(h => h.Way == BallotWay.RaisedHand);

    public int Papers => ByHand.Count(h => h.Way == BallotWay.Paper);

    /// <summary>The votes on a plan, the first one first.</summary>
    internal static IQueryable<VoteRow> OfPlan(PlanningDb db, int planId) =>
        db.Votes.Where(v => v.PlanId == planId).OrderBy(v => v.OpenedAtUtc).ThenBy(v => v.Id).Select(Of(db));

    /// <summary>The votes on a version of a cycle's plan and on the versions before it, the first one first.</summary>
    internal static IQueryable<VoteRow> OfVersions(PlanningDb db, int cycleId, int version) =>
        (from p in db.Plans
         where p.CycleId == cycleId && p.VersionNumber <= version
         join v in db.Votes on p.Id equals v.PlanId
         select v).OrderBy(v => v.OpenedAtUtc).ThenBy(v => v.Id).Select(Of(db));

    private static Expression<Func<PlanVote, VoteRow>> Of(PlanningDb db) => v => new VoteRow(
        v.Id, v.PlanId, db.Plans.Where(p => p.Id == v.PlanId).Select(p => p.VersionNumber).First(),
        db.Sessions.Where(s => s.Id == v.KeneshSessionId).Select(s => s.Number).First(),
        db.Sessions.Where(s => s.Id == v.KeneshSessionId).Select(s => s.HeldOn).First(),
        v.OpenedBy, v.OpenedAtUtc, v.ClosedBy, v.ClosedAtUtc, v.CalledOffBy, v.CalledOffAtUtc, v.CalledOffBecause, v.AgainBecause,
        v.ClosedAtUtc == null ? null : VoteResult.Of(
            new Share(v.Quorum.Of, v.Quorum.Numerator, v.Quorum.Denominator, v.Quorum.MoreThan),
            new Share(v.Majority.Of, v.Majority.Numerator, v.Majority.Denominator, v.Majority.MoreThan),
            v.Seats, v.InOffice, v.Present,
            v.Ballots.Count(b => b.Choice == Choice.For && !v.Ballots.Any(o => o.DeputyId == b.DeputyId && o.Sequence > b.Sequence)),
            v.Ballots.Count(b => b.Choice == Choice.Against && !v.Ballots.Any(o => o.DeputyId == b.DeputyId && o.Sequence > b.Sequence)),
            v.Ballots.Count(b => b.Choice == Choice.Abstain && !v.Ballots.Any(o => o.DeputyId == b.DeputyId && o.Sequence > b.Sequence))),
        v.ByHand.Where(h => h.ConfirmedAtUtc != null && v.ClosedAtUtc != null).OrderBy(h => h.Id)
            .Select(h => new HandRow(h.Way, h.EnteredBy, h.ConfirmedBy!)).ToList());
}

/// <summary>A ballot by hand that counts, without its deputy and choice.</summary>
public sealed record HandRow(BallotWay Way, string EnteredBy, string ConfirmedBy);

/// <summary>Votes on one plan as a page lists them.</summary>
/// <param name="IsInside">whether the page is for people of the portal: it then links to the votes and names who closed them</param>
public sealed record PlanVotes(IReadOnlyList<VoteRow> Rows, bool IsInside = true);
