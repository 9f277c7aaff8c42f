using System.Security.Claims;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council.Sessions;

/// <summary>The kenesh at a glance: the next session, deputies against mandates, the rule in force, and all sessions.</summary>
public sealed record SessionsPage(int AimakId, CouncilFacts Council, Listed<SessionRow> List) : IInAimak
{
    public const string UsualOrder = "-date";

    internal static async Task<SessionsPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, ListQuery query, DateOnly today, CancellationToken ct)
    {
        var inOffice = db.Deputies.InOfficeOn(today);
        var council = await db.AiylAimaks.VisibleTo(user).Where(a => a.Id == aimakId).Select(a => new CouncilFacts(
            a.KeneshSeats,
            inOffice.Count(d => d.AiylAimakId == a.Id),
            db.VotingRules.Where(r => r.AiylAimakId == a.Id && r.ValidFrom <= today).OrderByDescending(r => r.ValidFrom)
                .Select(r => (bool?)(r.SetBy != null && r.ConfirmedBy != null)).FirstOrDefault())).SingleOrDefaultAsync(ct);
        if (council is null) return null;
        var next = await db.Sessions.Where(s => s.AiylAimakId == aimakId && s.HeldOn >= today).OrderBy(s => s.HeldOn).ThenBy(s => s.Id)
            .Select(s => new NextSession(s.Id, s.Number, s.Kind, s.HeldOn, s.Place)).FirstOrDefaultAsync(ct);
        return new SessionsPage(aimakId, council with { Next = next }, await ListAsync(db, aimakId, query, today, ct));
    }

    /// <summary>All rows, for the file.</summary>
    internal static async Task<IReadOnlyList<SessionRow>> AllAsync(
        PlanningDb db, int aimakId, ListQuery query, DateOnly today, CancellationToken ct) =>
        await WithPresentAsync(db, aimakId, await Rows(db, aimakId, query).ToListAsync(ct), today, ct);

    private static async Task<Listed<SessionRow>> ListAsync(
        PlanningDb db, int aimakId, ListQuery query, DateOnly today, CancellationToken ct)
    {
        var list = await Listed<SessionRow>.LoadAsync(Rows(db, aimakId, query), query, ct);
        return list with { Rows = await WithPresentAsync(db, aimakId, list.Rows, today, ct) };
    }

    private static async Task<IReadOnlyList<SessionRow>> WithPresentAsync(
        PlanningDb db, int aimakId, IReadOnlyList<SessionRow> rows, DateOnly today, CancellationToken ct)
    {
        var present = await PresentAtSession.CountAsync(db, aimakId, [.. rows.Select(r => r.Id)], ct);
        return [.. rows.Select(r => r with { Present = r.HeldOn > today ? null : present[r.Id] })];
    }

    private static IQueryable<SessionRow> Rows(PlanningDb db, int aimakId, ListQuery query)
    {
        var sessions = db.Sessions.AsNoTracking().Where(s => s.AiylAimakId == aimakId).Matching(query.Q);
        var down = query.IsDescending(UsualOrder);
        sessions = query.Key(UsualOrder) switch
        {
            "number" => sessions.By(s => s.SortKey, down).ThenBy(s => s.Id),
            "kind" => sessions.By(s => s.Kind, down).ThenBy(s => s.Id),
            "place" => sessions.By(s => s.PlaceSortKey, down).ThenBy(s => s.Id),
            _ => sessions.By(s => s.HeldOn, down).ThenBy(s => s.Id),
        };
        return sessions.Select(s => new SessionRow(
            s.Id, s.Number, s.Kind, s.HeldOn, s.Place, s.Agenda.Count,
            db.Votes.Where(v => v.KeneshSessionId == s.Id && v.ClosedAtUtc == null && v.CalledOffAtUtc == null).Select(v => (int?)v.Id).FirstOrDefault()));
    }
}

/// <param name="RuleConfirmed">whether the rule in force is confirmed; null when there is no rule</param>
public sealed record CouncilFacts(int? Seats, int InOffice, bool? RuleConfirmed)
{
    public NextSession? Next { get; init; }
}

public sealed record NextSession(int Id, string Number, SessionKind Kind, DateOnly HeldOn, string? Place);

public sealed record SessionRow(int Id, string Number, SessionKind Kind, DateOnly HeldOn, string? Place, int Matters, int? OpenVoteId)
{
    /// <summary>Null while the session is still to come.</summary>
    public int? Present { get; init; }
}

/// <summary>The form of a new or known session.</summary>
public sealed record SessionEditPage(int AimakId, int? Id, SessionForm Form) : IInAimak;
