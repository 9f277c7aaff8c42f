using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>How many residents answered what to each question about a work, and how their lines stand. It stands beside the status and is none.</summary>
public sealed record ResidentsSaid(IReadOnlyList<(ResidentQuestion Question, ResidentCounts Counts)> Questions, int Shown, int Waiting, int NotShown)
{
    public int All => Questions.Sum(q => q.Counts.All);

    public int Lines => Shown + Waiting + NotShown;

    internal static async Task<ResidentsSaid> LoadAsync(PlanningDb db, int workId, CancellationToken ct)
    {
        var cells = await db.ResidentAnswers.AsNoTracking().Where(a => a.WorkId == workId).GroupBy(a => new { a.Question, a.Says, a.Standing })
            .Select(g => new { g.Key.Question, g.Key.Says, g.Key.Standing, Count = g.Count() }).ToListAsync(ct);
        int Of(LineStanding standing) => cells.Where(c => c.Standing == standing).Sum(c => c.Count);
        return new ResidentsSaid(
            [.. cells.GroupBy(c => c.Question).OrderBy(g => g.Key).Select(g => (g.Key, ResidentCounts.Of([.. g.Select(c => (c.Says, c.Count))])))],
            Of(LineStanding.Shown), Of(LineStanding.Waiting), Of(LineStanding.NotShown));
    }
}
