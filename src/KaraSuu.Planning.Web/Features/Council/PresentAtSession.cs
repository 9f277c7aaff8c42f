using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council;

/// <summary>How many are present at sessions, as the sessions themselves count it (<see cref="Domain.Council.KeneshSession.PresentAmong"/>).</summary>
internal static class PresentAtSession
{
    public static async Task<int> CountAsync(PlanningDb db, int sessionId, CancellationToken ct)
    {
        var session = await db.Sessions.AsNoTracking().Whole().SingleAsync(s => s.Id == sessionId, ct);
        return session.PresentAmong(await db.Deputies.AsNoTracking().Where(d => d.AiylAimakId == session.AiylAimakId).ToListAsync(ct)).Count;
    }

    /// <summary>The same of several sessions of one aimak, by their ids.</summary>
    public static async Task<IReadOnlyDictionary<int, int>> CountAsync(PlanningDb db, int aimakId, IReadOnlyCollection<int> sessions, CancellationToken ct)
    {
        if (sessions.Count == 0) return new Dictionary<int, int>();
        var deputies = await db.Deputies.AsNoTracking().Where(d => d.AiylAimakId == aimakId).ToListAsync(ct);
        return (await db.Sessions.AsNoTracking().Where(s => sessions.Contains(s.Id)).Whole().ToListAsync(ct))
            .ToDictionary(s => s.Id, s => s.PresentAmong(deputies).Count);
    }
}
