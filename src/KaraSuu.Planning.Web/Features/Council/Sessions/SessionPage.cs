using System.Security.Claims;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council.Sessions;

/// <summary>One session: agenda with its votes, who is present, and whether that is a quorum.</summary>
public sealed record SessionPage(
    int AimakId, int Id, string Number, SessionKind Kind, string? Convocation, DateOnly HeldOn, string? Place,
    IReadOnlyList<AgendaRow> Agenda, IReadOnlyList<AttendingDeputy> Deputies, QuorumCount Quorum) : IInAimak
{
    /// <summary>Whether a vote may be opened now, as far as the day goes.</summary>
    public bool Sits { get; private init; }

    /// <summary>Whether who is present may be written: not before the session's day.</summary>
    public bool HasBegun => Quorum.Present is not null;

    public bool HasOpenVote => Agenda.Any(a => a is { VoteId: not null, IsVoteOpen: true });

    internal static async Task<SessionPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, DateOnly today, CancellationToken ct)
    {
        var head = await db.Sessions.AsNoTracking().VisibleTo(user).Where(s => s.Id == id)
            .Select(s => new { s.AiylAimakId, s.Number, s.Kind, s.Convocation, s.HeldOn, s.Place }).SingleOrDefaultAsync(ct);
        if (head is null) return null;
        var agenda = await (
            from item in db.Sessions.Where(s => s.Id == id).SelectMany(s => s.Agenda)
            join plan in db.Plans on item.PlanId equals (int?)plan.Id into plans
            from plan in plans.DefaultIfEmpty()
            join vote in db.Votes.Held() on item.Id equals vote.AgendaItemId into votes
            from vote in votes.DefaultIfEmpty()
            orderby item.Number
            select new AgendaRow(
                item.Id, item.Number, item.Title, item.PlanId, (PlanStatus?)plan.Status,
                (int?)vote.Id, vote.ClosedAtUtc == null)).ToListAsync(ct);
        var calledOff = (await db.Votes.AsNoTracking().Where(v => v.KeneshSessionId == id && v.CalledOffAtUtc != null).OrderBy(v => v.Id)
            .Select(v => new { v.AgendaItemId, Vote = new CalledOffVote(v.Id, v.OpenedAtUtc) }).ToListAsync(ct)).ToLookup(v => v.AgendaItemId, v => v.Vote);
        agenda = [.. agenda.Select(a => a with { CalledOff = [.. calledOff[a.Id]] })];
        var (deputies, quorum) = await QuorumCount.LoadAsync(db, id, today, ct);
        return new SessionPage(head.AiylAimakId, id, head.Number, head.Kind, head.Convocation, head.HeldOn, head.Place, agenda, deputies, quorum)
        {
            Sits = KeneshSession.SitsOn(head.HeldOn, today),
        };
    }
}

/// <param name="IsVoteOpen">says something only where there is a vote</param>
public sealed record AgendaRow(int Id, int Number, string Title, int? PlanId, PlanStatus? PlanStatus, int? VoteId, bool IsVoteOpen)
{
    /// <summary>Votes opened on the item by mistake: no votes, but told.</summary>
    public IReadOnlyList<CalledOffVote> CalledOff { get; init; } = [];

    /// <summary>What a vote was opened on stays on the agenda.</summary>
    public bool MayBeRemoved => VoteId is null && CalledOff.Count == 0;
}

public sealed record CalledOffVote(int Id, DateTime OpenedAtUtc);

/// <summary>The list on which those present are ticked.</summary>
public sealed record PresencePage(int AimakId, int Id, string Number, DateOnly HeldOn, bool IsFrozen, IReadOnlyList<AttendingDeputy> Deputies,
    QuorumCount Quorum, PresenceForm Form) : IInAimak
{
    internal static async Task<PresencePage> LoadAsync(
        PlanningDb db, KeneshSession session, PresenceForm form, DateOnly today, CancellationToken ct)
    {
        var isFrozen = await db.Votes.Open().AnyAsync(v => v.KeneshSessionId == session.Id, ct);
        var (deputies, quorum) = await QuorumCount.LoadAsync(db, session.Id, today, ct);
        return new PresencePage(session.AiylAimakId, session.Id, session.Number, session.HeldOn, isFrozen, deputies, quorum, form);
    }
}
