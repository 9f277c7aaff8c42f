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
    public bool HasOpenVote => Agenda.Any(a => a is { VoteId: not null, IsVoteOpen: true });

    internal static async Task<SessionPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, CancellationToken ct)
    {
        var head = await db.Sessions.AsNoTracking().VisibleTo(user).Where(s => s.Id == id)
            .Select(s => new { s.AiylAimakId, s.Number, s.Kind, s.Convocation, s.HeldOn, s.Place }).SingleOrDefaultAsync(ct);
        if (head is null) return null;
        var agenda = await (
            from item in db.Sessions.Where(s => s.Id == id).SelectMany(s => s.Agenda)
            join plan in db.Plans on item.PlanId equals (int?)plan.Id into plans
            from plan in plans.DefaultIfEmpty()
            join vote in db.Votes on item.Id equals vote.AgendaItemId into votes
            from vote in votes.DefaultIfEmpty()
            orderby item.Number
            select new AgendaRow(
                item.Id, item.Number, item.Title, item.PlanId, (PlanStatus?)plan.Status,
                (int?)vote.Id, vote.ClosedAtUtc == null)).ToListAsync(ct);
        var (deputies, quorum) = await QuorumCount.LoadAsync(db, head.AiylAimakId, id, head.HeldOn, ct);
        return new SessionPage(head.AiylAimakId, id, head.Number, head.Kind, head.Convocation, head.HeldOn, head.Place, agenda, deputies, quorum);
    }
}

/// <param name="IsVoteOpen">says something only where there is a vote</param>
public sealed record AgendaRow(int Id, int Number, string Title, int? PlanId, PlanStatus? PlanStatus, int? VoteId, bool IsVoteOpen);

/// <summary>The list on which those present are ticked.</summary>
public sealed record PresencePage(int AimakId, int Id, string Number, DateOnly HeldOn, bool IsFrozen, IReadOnlyList<AttendingDeputy> Deputies,
    QuorumCount Quorum, PresenceForm Form) : IInAimak
{
    internal static async Task<PresencePage> LoadAsync(PlanningDb db, KeneshSession session, PresenceForm form, CancellationToken ct)
    {
        var isFrozen = await db.Votes.AnyAsync(v => v.KeneshSessionId == session.Id && v.ClosedAtUtc == null, ct);
        var (deputies, quorum) = await QuorumCount.LoadAsync(db, session.AiylAimakId, session.Id, session.HeldOn, ct);
        return new PresencePage(session.AiylAimakId, session.Id, session.Number, session.HeldOn, isFrozen, deputies, quorum, form);
    }
}
