using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Cycles.Home;

/// <summary>All aimaks with the stage each is in, for those who see all of them.</summary>
public sealed record AimaksPage(Listed<AimakRow> List, IReadOnlyDictionary<int, AimakCycle> Cycles)
{
    internal static async Task<AimaksPage> LoadAsync(PlanningDb db, ClaimsPrincipal user, ListQuery query, DateOnly today, CancellationToken ct)
    {
        var rows = db.AiylAimaks.AsNoTracking().VisibleTo(user).OrderBy(a => a.IsTraining).ThenBy(a => a.SortKey).ThenBy(a => a.Id)
            .Select(a => new AimakRow(a.Id, a.Name, a.Oblast, a.Rayon, a.IsTraining, db.Cycles.Where(c => c.AiylAimakId == a.Id)
                .OrderByDescending(c => c.Stages.Any(s => !s.IsDone)).ThenByDescending(c => c.BudgetYear).Select(c => (int?)c.Id).FirstOrDefault()));
        var list = await Listed<AimakRow>.LoadAsync(rows, query, ct);
        var ids = list.Rows.Select(r => r.CycleId).OfType<int>().ToList();
        var cycles = await db.Cycles.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.BudgetYear, c.ThroughYear }).ToListAsync(ct);
        var stages = await StageReading.LoadAsync(db, ids, today, ct);
        return new AimaksPage(list, cycles.ToDictionary(c => c.Id, c =>
        {
            var now = StageStanding.Current(stages[c.Id]);
            return new AimakCycle(Show.Years(c.BudgetYear, c.ThroughYear), now?.Kind, now?.Plan.PlannedFor, StageStanding.AreAllDone(stages[c.Id]));
        }));
    }
}

public sealed record AimakRow(int Id, LocalText Name, LocalText Oblast, LocalText Rayon, bool IsTraining, int? CycleId);

/// <summary>The cycle an aimak works on and its first open stage; no stage when nothing is left to do.</summary>
public sealed record AimakCycle(string Years, StageKind? Now, DateOnly? PlannedFor, bool AreAllDone);
