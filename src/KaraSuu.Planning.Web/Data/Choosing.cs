using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Data;

/// <summary>The choices several forms offer.</summary>
internal static class Choosing
{
    public static async Task<IReadOnlyList<Choice>> VillagesAsync(PlanningDb db, int aimakId, CancellationToken ct) =>
        [.. (await db.Villages.AsNoTracking().Where(v => v.AiylAimakId == aimakId).OrderBy(v => v.SortKey).ThenBy(v => v.Id).ToListAsync(ct))
            .Select(v => Choice.Of(v.Id, v.Name.In(Language.Current)))];

    public static async Task<IReadOnlyList<Choice>> LocalIssuesAsync(PlanningDb db, CancellationToken ct) =>
        [.. (await db.LocalIssues.AsNoTracking().OrderBy(i => i.Number).ToListAsync(ct))
            .Select(i => Choice.Of(i.Id, $"{i.Number}) {i.Title.In(Language.Current)}"))];

    public static async Task<IReadOnlyList<Choice>> ContractorsAsync(PlanningDb db, int aimakId, CancellationToken ct) =>
        [.. (await db.Contractors.AsNoTracking().Where(c => c.AiylAimakId == aimakId).OrderBy(c => c.SortKey).Select(c => new { c.Id, c.Name })
            .ToListAsync(ct)).Select(c => Choice.Of(c.Id, c.Name))];
}
