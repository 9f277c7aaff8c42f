using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.Overview;

/// <summary>A work of which residents say, since the group was there last, that it is not as it should be: a reason to go and see.</summary>
/// <param name="Since">what was answered since the last inspection; an answer of its day may have come after it</param>
public sealed record ResidentReason(int WorkId, string Title, ResidentCounts Since)
{
    private const int Most = 50;

    /// <summary>Those most is said of first.</summary>
    internal static async Task<IReadOnlyList<ResidentReason>> LoadAsync(PlanningDb db, int aimakId, CancellationToken ct)
    {
        var cells = await db.ResidentAnswers.AsNoTracking().Where(a => a.AiylAimakId == aimakId
                && !db.Inspections.Any(i => i.WorkId == a.WorkId && i.FinishedAtUtc != null && i.HeldOn > a.On))
            .GroupBy(a => new { a.WorkId, a.Says }).Select(g => new { g.Key.WorkId, g.Key.Says, Count = g.Count() }).ToListAsync(ct);
        var reasons = cells.GroupBy(c => c.WorkId).Select(g => (Work: g.Key, Since: ResidentCounts.Of([.. g.Select(c => (c.Says, c.Count))])))
            .Where(r => r.Since.IsReasonToVisit).OrderByDescending(r => r.Since.Doubting).ThenBy(r => r.Work).Take(Most).ToList();
        List<int> works = [.. reasons.Select(r => r.Work)];
        var titles = works.Count == 0 ? [] : await db.Works.AsNoTracking().Where(w => works.Contains(w.Id)).Select(w => new { w.Id, w.Title })
            .ToDictionaryAsync(w => w.Id, w => w.Title, ct);
        return [.. reasons.Select(r => new ResidentReason(r.Work, titles[r.Work], r.Since))];
    }
}
