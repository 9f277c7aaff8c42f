using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council.Votes;

/// <summary>
/// A vote as its reader may see it: one's own ballot while it is open, who is still awaited for the chair,
/// and everything once it is closed. Others' ballots are not even read before that.
/// </summary>
public sealed record VotePage(VoteHead Head, Ballots Ballots, CastForm Form, IReadOnlyList<VoteRow> Others) : IInCycle
{
    public int CycleId => Head.CycleId;

    internal static async Task<VotePage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, CastForm? form, CancellationToken ct)
    {
        var head = await VoteHead.Of(db, db.Votes.AsNoTracking().VisibleTo(user).Where(v => v.Id == id)).SingleOrDefaultAsync(ct);
        if (head is null) return null;
        if (head.IsOpen) head = head with { Rule = await head.Rule.WithGiversAsync(db, ct) };
        var ballots = head.IsOpen ? await Ballots.WhileOpenAsync(db, user, id, ct) : await Ballots.ClosedAsync(db, user.DeputyId(), id, ct);
        var others = (await VoteRow.OfPlan(db, head.PlanId).ToListAsync(ct)).Where(v => v.Id != id).ToList();
        return new VotePage(head, ballots, new CastForm { Choice = form?.Choice, Revision = ballots.Own?.Sequence ?? 0 }, others);
    }
}

/// <summary>What is voted on, where and when.</summary>
public sealed record VoteHead(
    int Id, int AimakId, int CycleId, int SessionId, string SessionNumber, DateOnly SessionDate, string Question,
    int PlanId, PlanStatus PlanStatus, string OpenedBy, DateTime OpenedAtUtc, string? ClosedBy, DateTime? ClosedAtUtc, int Present, RuleWho Rule,
        string? AgainBecause)
{
    public bool IsOpen => ClosedAtUtc is null;

    internal static IQueryable<VoteHead> Of(PlanningDb db, IQueryable<PlanVote> votes) =>
        from vote in votes
        join plan in db.Plans on vote.PlanId equals plan.Id
        join session in db.Sessions on vote.KeneshSessionId equals session.Id
        select new VoteHead(
            vote.Id, vote.AiylAimakId, plan.CycleId, session.Id, session.Number, vote.SessionDate,
            session.Agenda.Where(a => a.Id == vote.AgendaItemId).Select(a => a.Title).First(),
            plan.Id, plan.Status, vote.OpenedBy, vote.OpenedAtUtc, vote.ClosedBy, vote.ClosedAtUtc, vote.Present,
            new RuleWho(vote.RuleSetBy, vote.RuleSetAtUtc, vote.RuleConfirmedBy, vote.RuleConfirmedAtUtc, vote.RuleSetByUserId, vote.RuleConfirmedByUserId),
            vote.AgainBecause);
}

/// <summary>The ballots a reader may see.</summary>
/// <param name="IsEntitled">whether the reader is a deputy who was present when the vote opened</param>
/// <param name="IsDeputy">whether the reader signs in as a deputy at all</param>
/// <param name="Own">the reader's ballot that counts</param>
/// <param name="Awaited">entitled deputies without a ballot</param>
/// <param name="Count">the result; null while open</param>
/// <param name="Rows">all ballots; none while open</param>
public sealed record Ballots(
    bool IsDeputy, bool IsEntitled, BallotRow? Own, IReadOnlyList<string> Awaited, VoteCount? Count, IReadOnlyList<BallotRow> Rows)
{
    internal static async Task<Ballots> WhileOpenAsync(PlanningDb db, ClaimsPrincipal user, int voteId, CancellationToken ct)
    {
        var deputy = user.DeputyId();
        var cast = db.Votes.Where(v => v.Id == voteId).SelectMany(v => v.Ballots);
        var entitled = await db.Votes.Where(v => v.Id == voteId).SelectMany(v => v.Entitled).OrderBy(e => e.DeputyId)
            .Select(e => new { e.DeputyId, e.DeputyName, HasVoted = cast.Any(b => b.DeputyId == e.DeputyId) }).ToListAsync(ct);
        var own = deputy is null ? null : await cast.Where(b => b.DeputyId == deputy).OrderByDescending(b => b.Sequence)
            .Select(b => new BallotRow("", b.Sequence, b.Choice, b.Receipt, b.CastAtUtc, true, new List<BallotMark>())).FirstOrDefaultAsync(ct);
        return new Ballots(
            deputy is not null, entitled.Any(e => e.DeputyId == deputy), own,
            [.. entitled.Where(e => !e.HasVoted).Select(e => e.DeputyName).InOrderOf(name => name, false)], null, []);
    }

    internal static async Task<Ballots> ClosedAsync(PlanningDb db, int? deputy, int voteId, CancellationToken ct)
    {
        var vote = await db.Votes.AsNoTracking().Whole().SingleAsync(v => v.Id == voteId, ct);
        var counting = vote.CountingBallots().ToHashSet();
        var names = vote.Entitled.ToDictionary(e => e.DeputyId, e => e.DeputyName);
        var marks = await BallotMark.LoadAsync(db, vote.Ballots, ct);
        BallotRow Row(Ballot b) => new(names[b.DeputyId], b.Sequence, b.Choice, b.Receipt, b.CastAtUtc, counting.Contains(b), [.. marks[b.Id]]);
        return new Ballots(
            deputy is not null, vote.Entitled.Any(e => e.DeputyId == deputy),
            counting.Where(b => b.DeputyId == deputy).Select(Row).SingleOrDefault(),
            [.. vote.Entitled.Where(e => counting.All(b => b.DeputyId != e.DeputyId)).Select(e => e.DeputyName).InOrderOf(name => name, false)],
            await VoteCount.LoadAsync(db, vote, ct),
            [.. vote.Ballots.Select(Row).OrderBy(r => Sorted.KeyOf(r.Deputy), StringComparer.Ordinal).ThenBy(r => r.Sequence)]);
    }
}

/// <param name="Counts">false for a ballot a later one of the same deputy superseded</param>
/// <param name="Marks">what an administrator had done of late to the account it was cast from</param>
public sealed record BallotRow(string Deputy, int Sequence, Choice Choice, string Receipt, DateTime CastAtUtc, bool Counts, IReadOnlyList<BallotMark> Marks);

/// <summary>A vote about to be opened, with the quorum as it would be frozen.</summary>
/// <param name="Obstacle">the rule that stands in the way; null when the vote can be opened</param>
/// <param name="Earlier">votes on the plan at other sessions; with one, a reason is asked for</param>
/// <param name="Changed">who changed of late what the quorum is counted of</param>
public sealed record VoteOpenPage(
    int AimakId, int SessionId, string SessionNumber, DateOnly HeldOn, bool IsToday, string Question, int PlanId, Share? Majority, QuorumCount Quorum,
    RuleBroken? Obstacle, IReadOnlyList<VoteRow> Earlier, IReadOnlyList<ChangedLately> Changed, OpenForm Form) : IInAimak
{
    internal static async Task<VoteOpenPage> LoadAsync(PlanningDb db, Opening opening, OpenForm form, RuleBroken? obstacle, DateTime nowUtc,
        CancellationToken ct)
    {
        var (session, item) = (opening.Session, opening.Item);
        var (_, quorum) = await QuorumCount.LoadAsync(db, session.AiylAimakId, session.Id, session.HeldOn, ct);
        return new VoteOpenPage(
            session.AiylAimakId, session.Id, session.Number, session.HeldOn, session.HeldOn == Show.DayOf(nowUtc), item.Title, item.PlanId!.Value,
                quorum.Majority, quorum,
            obstacle, await VoteRow.OfPlan(db, item.PlanId.Value).ToListAsync(ct), await ChangedLately.LoadAsync(db, session.AiylAimakId, nowUtc, ct), form);
    }
}

/// <summary>A vote about to be closed: how many have voted, who has not.</summary>
public sealed record VoteClosePage(VoteHead Head, IReadOnlyList<string> Awaited) : IInCycle
{
    public int CycleId => Head.CycleId;
}
