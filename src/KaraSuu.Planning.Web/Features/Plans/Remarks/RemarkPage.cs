using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Plans.Remarks;

/// <summary>The form of a remark with the villages and the plan's items.</summary>
public sealed record RemarkPage(int CycleId, int HearingId, DateOnly HeldOn, int? Id, RemarkForm Form, IReadOnlyList<Choice> Villages,
    IReadOnlyList<Choice> Items) : IInCycle
{
    internal static async Task<RemarkPage> LoadAsync(PlanningDb db, PublicHearing hearing, int? id, RemarkForm form, CancellationToken ct)
    {
        var items = await db.Set<PlanItem>().Where(i => i.JointActionPlanId == hearing.PlanId).OrderBy(i => i.Number)
            .Select(i => new { i.Id, i.Number, i.ProblemName }).ToListAsync(ct);
        return new RemarkPage(
            hearing.CycleId, hearing.Id, hearing.HeldOn, id, form, await Choosing.VillagesAsync(db, hearing.AiylAimakId, ct),
            [.. items.Select(i => Choice.Of(i.Id, $"{i.Number}. {i.ProblemName}"))]);
    }
}
