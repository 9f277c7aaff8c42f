using System.Security.Claims;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.Residents;

/// <summary>Residents' answers of an aimak, those whose lines wait first.</summary>
/// <param name="Waiting">lines nobody looked through yet, of all of them</param>
public sealed record ResidentsPage(int AimakId, Listed<ResidentRow> List, bool OnlyWaiting, int Waiting) : IInAimak
{
    public const string WaitingOnly = "waiting";

    internal static async Task<ResidentsPage?> LoadAsync(
        PlanningDb db, ClaimsPrincipal user, int aimakId, string? only, ListQuery query, CancellationToken ct) =>
        await db.AiylAimaks.VisibleTo(user).AnyAsync(a => a.Id == aimakId, ct)
            ? new ResidentsPage(
                aimakId, await Listed<ResidentRow>.LoadAsync(Rows(db, aimakId, only, query), query, ct), only == WaitingOnly,
                await db.ResidentAnswers.CountAsync(a => a.AiylAimakId == aimakId && a.Standing == LineStanding.Waiting, ct))
            : null;

    internal static IQueryable<ResidentRow> Rows(PlanningDb db, int aimakId, string? only, ListQuery query)
    {
        var answers = db.ResidentAnswers.AsNoTracking().Where(a => a.AiylAimakId == aimakId);
        if (only == WaitingOnly) answers = answers.Where(a => a.Standing == LineStanding.Waiting);
        return from a in answers
               join w in db.Works.Matching(query.Q) on a.WorkId equals w.Id
               orderby a.Standing == LineStanding.Waiting ? 0 : 1, a.Id descending
               select new ResidentRow(a.Id, w.Id, w.Title, a.On, a.Question, a.Says, a.Line, a.Standing, a.DecidedBy, a.DecidedAtUtc);
    }
}

public sealed record ResidentRow(
    int Id, int WorkId, string Title, DateOnly On, ResidentQuestion Question, ResidentSays Says, string? Line, LineStanding Standing, string? DecidedBy,
    DateTime? DecidedAtUtc);
