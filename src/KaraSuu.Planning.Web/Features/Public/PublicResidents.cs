using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Public;

/// <summary>What residents answered at the site: counts, and the lines somebody looked through and showed.</summary>
/// <param name="IsFound">whether the group found something that it did not take back</param>
/// <param name="Asked">what is asked now; null where nothing is</param>
public sealed record PublicResidents(bool IsFound, ResidentQuestion? Asked, ResidentsSaid Said, IReadOnlyList<ResidentLine> Lines)
{
    /// <summary>The latest lines shown.</summary>
    public const int MostLines = 20;

    internal static async Task<PublicResidents> LoadAsync(PlanningDb db, int workId, WorkStatus status, IReadOnlyList<PublicAct> acts, CancellationToken ct)
    {
        var isFound = acts.Any(a => a.Status.Counts());
        return new PublicResidents(
            isFound, ResidentQuestions.Of(status, isFound), await ResidentsSaid.LoadAsync(db, workId, ct),
            await db.ResidentAnswers.AsNoTracking().Where(a => a.WorkId == workId && a.Standing == LineStanding.Shown)
                .OrderByDescending(a => a.Id).Take(MostLines).Select(a => new ResidentLine(a.On, a.Question, a.Says, a.Line!)).ToListAsync(ct));
    }
}

public sealed record ResidentLine(DateOnly On, ResidentQuestion Question, ResidentSays Says, string Line);
