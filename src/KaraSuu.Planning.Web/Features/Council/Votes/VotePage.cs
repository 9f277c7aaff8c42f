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
/// <param name="AtSession">how many are present at the session; more than could vote when somebody came later</param>
/// <param name="ByHand">raised hands and papers, without what was chosen</param>
/// <param name="Unable">for who runs an open vote: entitled deputies without a ballot who cannot vote in the portal</param>
public sealed record VotePage(
    VoteHead Head, Ballots Ballots, CastForm Form, IReadOnlyList<VoteRow> Others, int AtSession, IReadOnlyList<HandBallotRow> ByHand,
    IReadOnlyList<UnableVoter> Unable) : IInCycle
{
    public int CycleId => Head.CycleId;

    /// <summary>Whether the reader may cast a ballot in the portal now.</summary>
    public bool MayCast => Head.IsOpen && Ballots is { IsEntitled: true, IsByHand: false };

    internal static async Task<VotePage?> LoadAsync(
        PlanningDb db, ClaimsPrincipal user, int id, CastForm? form, DateTimeOffset now, CancellationToken ct)
    {
        var head = await VoteHead.Of(db, db.Votes.AsNoTracking().VisibleTo(user).Where(v => v.Id == id)).SingleOrDefaultAsync(ct);
        if (head is null) return null;
        if (head.IsOpen) head = head with { Rule = await head.Rule.WithGiversAsync(db, ct) };
        var ballots = head.ClosedAtUtc is null ? await Ballots.WhileOpenAsync(db, user, id, ct) : await Ballots.ClosedAsync(db, user.DeputyId(), id, ct);
        var others = (await VoteRow.OfPlan(db, head.PlanId).ToListAsync(ct)).Where(v => v.Id != id).ToList();
        return new VotePage(
            head, ballots, new CastForm { Choice = form?.Choice, Revision = ballots.Own?.Sequence ?? 0 }, others,
            await PresentAtSession.CountAsync(db, head.SessionId, ct), await HandBallotRow.LoadAsync(db, id, ct),
            head.IsOpen && user.May(Permissions.RunVotes) ? await UnableAsync(db, head, now, ct) : []);
    }

    /// <summary>Entitled deputies without a ballot who cannot vote in the portal; what others chose is not read.</summary>
    internal static async Task<IReadOnlyList<UnableVoter>> UnableAsync(PlanningDb db, VoteHead head, DateTimeOffset now, CancellationToken ct)
    {
        var ways = await db.Votes.Where(v => v.Id == head.Id).SelectMany(v => v.Ways).Select(w => w.DeputyId).ToListAsync(ct);
        var awaited = await db.Votes.Where(v => v.Id == head.Id).SelectMany(v => v.Entitled).Where(e => !ways.Contains(e.DeputyId))
            .Select(e => new { e.DeputyId, e.DeputyName }).ToListAsync(ct);
        if (awaited.Count == 0) return [];
        var accounts = await VoterAccounts.LoadAsync(db, head.AimakId, now, ct);
        return
        [
            .. awaited.Select(e => (Of: e, Because: VoterAccount.ObstacleOf(e.DeputyId, accounts))).Where(e => e.Because is not null)
                .Select(e => new UnableVoter(e.Of.DeputyId, e.Of.DeputyName, e.Because!.Value)).InOrderOf(u => u.Name, false),
        ];
    }
}

/// <summary>What is voted on, where and when.</summary>
public sealed record VoteHead(
    int Id, int AimakId, int CycleId, int SessionId, string SessionNumber, DateOnly SessionDate, string Question,
    int PlanId, PlanStatus PlanStatus, string OpenedBy, DateTime OpenedAtUtc, string? ClosedBy, DateTime? ClosedAtUtc,
    string? CalledOffBy, DateTime? CalledOffAtUtc, string? CalledOffBecause, int Present, RuleWho Rule, string? AgainBecause)
{
    public bool IsCalledOff => CalledOffAtUtc is not null;

    public bool IsOpen => ClosedAtUtc is null && !IsCalledOff;

    internal static IQueryable<VoteHead> Of(PlanningDb db, IQueryable<PlanVote> votes) =>
        from vote in votes
        join plan in db.Plans on vote.PlanId equals plan.Id
        join session in db.Sessions on vote.KeneshSessionId equals session.Id
        select new VoteHead(
            vote.Id, vote.AiylAimakId, plan.CycleId, session.Id, session.Number, vote.SessionDate,
            session.Agenda.Where(a => a.Id == vote.AgendaItemId).Select(a => a.Title).First(),
            plan.Id, plan.Status, vote.OpenedBy, vote.OpenedAtUtc, vote.ClosedBy, vote.ClosedAtUtc,
            vote.CalledOffBy, vote.CalledOffAtUtc, vote.CalledOffBecause, vote.Present,
            new RuleWho(vote.RuleSetBy, vote.RuleSetAtUtc, vote.RuleConfirmedBy, vote.RuleConfirmedAtUtc, vote.RuleSetByUserId, vote.RuleConfirmedByUserId),
            vote.AgainBecause);
}

/// <summary>The ballots a reader may see.</summary>
/// <param name="IsEntitled">whether the reader is a deputy who was present when the vote opened</param>
/// <param name="IsDeputy">whether the reader signs in as a deputy at all</param>
/// <param name="Own">the reader's ballot that counts</param>
/// <param name="IsByHand">whether a raised hand or a paper stands for the reader</param>
/// <param name="Voted">how many have a ballot that counts</param>
/// <param name="Awaited">entitled deputies without a ballot, and without one by hand that waits</param>
/// <param name="Count">the result; null while open</param>
/// <param name="Rows">all ballots; none while open</param>
public sealed record Ballots(
    bool IsDeputy, bool IsEntitled, bool IsByHand, BallotRow? Own, int Voted, IReadOnlyList<string> Awaited, VoteCount? Count, IReadOnlyList<BallotRow> Rows)
{
    internal static async Task<Ballots> WhileOpenAsync(PlanningDb db, ClaimsPrincipal user, int voteId, CancellationToken ct)
    {
        var deputy = user.DeputyId();
        var cast = db.Votes.Where(v => v.Id == voteId).SelectMany(v => v.Ballots);
        var entitled = await db.Votes.Where(v => v.Id == voteId).SelectMany(v => v.Entitled).OrderBy(e => e.DeputyId)
            .Select(e => new { e.DeputyId, e.DeputyName, HasVoted = cast.Any(b => b.DeputyId == e.DeputyId) }).ToListAsync(ct);
        var ways = await db.Votes.Where(v => v.Id == voteId).SelectMany(v => v.Ways).Select(w => new { w.DeputyId, w.Way }).ToListAsync(ct);
        var own = deputy is null ? null : await cast.Where(b => b.DeputyId == deputy).OrderByDescending(b => b.Sequence)
            .Select(b => new BallotRow("", b.Sequence, b.Choice, b.Receipt, b.CastAtUtc, true, new List<BallotMark>(), b.Way, null, null))
            .FirstOrDefaultAsync(ct);
        return new Ballots(
            deputy is not null, entitled.Any(e => e.DeputyId == deputy), ways.Any(w => w.DeputyId == deputy && w.Way != BallotWay.Portal), own,
            entitled.Count(e => e.HasVoted),
            [.. entitled.Where(e => ways.All(w => w.DeputyId != e.DeputyId)).Select(e => e.DeputyName).InOrderOf(name => name, false)], null, []);
    }

    internal static async Task<Ballots> ClosedAsync(PlanningDb db, int? deputy, int voteId, CancellationToken ct)
    {
        var vote = await db.Votes.AsNoTracking().Whole().SingleAsync(v => v.Id == voteId, ct);
        var counting = vote.CountingBallots().ToHashSet();
        var names = vote.Entitled.ToDictionary(e => e.DeputyId, e => e.DeputyName);
        var marks = await BallotMark.LoadAsync(db, vote.Ballots, ct);
        var byHand = vote.ByHand.Where(h => h.ConfirmedBy is not null).ToDictionary(h => h.DeputyId);
        BallotRow Row(Ballot b)
        {
            var written = b.Way == BallotWay.Portal ? null : byHand[b.DeputyId];
            return new(names[b.DeputyId], b.Sequence, b.Choice, b.Receipt, b.CastAtUtc, counting.Contains(b), [.. marks[b.Id]], b.Way, written?.EnteredBy,
                written?.ConfirmedBy);
        }
        return new Ballots(
            deputy is not null, vote.Entitled.Any(e => e.DeputyId == deputy), deputy is { } reader && vote.VotesByHand(reader),
            counting.Where(b => b.DeputyId == deputy).Select(Row).SingleOrDefault(), counting.Count,
            [.. vote.Entitled.Where(e => counting.All(b => b.DeputyId != e.DeputyId)).Select(e => e.DeputyName).InOrderOf(name => name, false)],
            await VoteCount.LoadAsync(db, vote, ct),
            [.. vote.Ballots.Select(Row).OrderBy(r => Sorted.KeyOf(r.Deputy), StringComparer.Ordinal).ThenBy(r => r.Sequence)]);
    }
}

/// <param name="Counts">false for a ballot a later one of the same deputy superseded</param>
/// <param name="Marks">what an administrator had done of late to the account it was cast from</param>
/// <param name="EnteredBy">who wrote down a ballot by hand; null for one cast in the portal</param>
public sealed record BallotRow(
    string Deputy, int Sequence, Choice Choice, string Receipt, DateTime CastAtUtc, bool Counts, IReadOnlyList<BallotMark> Marks, BallotWay Way,
    string? EnteredBy, string? ConfirmedBy);

/// <summary>A vote about to be opened, with the quorum as it would be frozen.</summary>
/// <param name="Obstacle">the rule that stands in the way; null when the vote can be opened</param>
/// <param name="Earlier">votes on the plan at other sessions; with one, a reason is asked for</param>
/// <param name="Changed">who changed of late what the quorum is counted of</param>
/// <param name="Outlook">who of those present cannot vote in the portal, and what that means for the majority</param>
public sealed record VoteOpenPage(
    int AimakId, int SessionId, string SessionNumber, DateOnly HeldOn, bool IsToday, string Question, int PlanId, Share? Majority, QuorumCount Quorum,
    RuleBroken? Obstacle, IReadOnlyList<VoteRow> Earlier, IReadOnlyList<ChangedLately> Changed, VoteOutlook Outlook, OpenForm Form) : IInAimak
{
    /// <summary>Whether a reason is asked for: a vote called off counts for nothing.</summary>
    public bool IsAgain => Earlier.Any(v => !v.IsCalledOff);

    internal static async Task<VoteOpenPage> LoadAsync(PlanningDb db, Opening opening, OpenForm form, RuleBroken? obstacle, DateTime nowUtc,
        CancellationToken ct)
    {
        var (session, item) = (opening.Session, opening.Item);
        var (_, quorum) = await QuorumCount.LoadAsync(db, session.Id, Show.DayOf(nowUtc), ct);
        var accounts = await VoterAccounts.LoadAsync(db, session.AiylAimakId, nowUtc, ct);
        var outlook = VoteOutlook.Of(session.PresentAmong(opening.Deputies), accounts, quorum.Majority, quorum.Seats, quorum.InOffice);
        return new VoteOpenPage(
            session.AiylAimakId, session.Id, session.Number, session.HeldOn, session.HeldOn == Show.DayOf(nowUtc), item.Title, item.PlanId!.Value,
                quorum.Majority, quorum,
            obstacle, await VoteRow.OfPlan(db, item.PlanId.Value).ToListAsync(ct), await ChangedLately.LoadAsync(db, session.AiylAimakId, nowUtc, ct), outlook,
            form);
    }
}

/// <summary>A vote about to be closed: how many have voted, who has not, and which ballots by hand wait for a second person.</summary>
public sealed record VoteClosePage(VoteHead Head, int Voted, IReadOnlyList<string> Awaited, IReadOnlyList<HandBallotRow> Waiting) : IInCycle
{
    public int CycleId => Head.CycleId;
}

/// <summary>A choice about to be cast: asked about once.</summary>
/// <param name="Own">the ballot that counts now, which the choice would replace</param>
public sealed record VoteAskPage(VoteHead Head, Choice Choice, BallotRow? Own, CastForm Form) : IInCycle
{
    public int CycleId => Head.CycleId;
}

/// <summary>A vote about to be called off.</summary>
/// <param name="HasBallots">with a ballot it can only be closed</param>
public sealed record VoteCallOffPage(VoteHead Head, bool HasBallots, VoteCallOffForm Form) : IInCycle
{
    public int CycleId => Head.CycleId;
}
