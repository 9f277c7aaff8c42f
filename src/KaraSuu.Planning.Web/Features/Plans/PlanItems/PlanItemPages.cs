using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Plans.PlanItems;

/// <summary>The form of a plan item with its choices: the cycle's priorities, those taken into the plan first, and the ЖММ list.</summary>
public sealed record PlanItemPage(
    int CycleId, int PlanId, int Version, int? ItemId, PlanItemForm Form, IReadOnlyList<Choice> Priorities, IReadOnlyList<Choice> LocalIssues) : IInCycle
{
    internal static async Task<PlanItemPage> LoadAsync(PlanningDb db, JointActionPlan plan, int? itemId, PlanItemForm form, int? linked, CancellationToken ct)
    {
        var priorities = await db.Priorities.AsNoTracking()
            .Where(p => p.AiylAimakId == plan.AiylAimakId && (p.CycleId == plan.CycleId || p.Id == linked))
            .OrderBy(p => p.Position).Select(p => new { p.Id, p.Title, p.Inclusion }).ToListAsync(ct);
        var issues = await db.LocalIssues.AsNoTracking().OrderBy(i => i.Number).ToListAsync(ct);
        return new PlanItemPage(
            plan.CycleId, plan.Id, plan.VersionNumber, itemId, form,
            [.. priorities.OrderBy(p => p.Inclusion != Inclusion.Included)
                .Select(p => Choice.Of(p.Id, p.Inclusion == Inclusion.Included ? p.Title : $"{p.Title} ({Text.Of("plan-items.priority." + p.Inclusion)})"))],
            [.. issues.Select(i => Choice.Of(i.Id, $"{i.Number}) {Show.Any(i.Title)}{(i.IsVerified ? "" : $" ({Text.Of("plan-items.unverified")})")}"))]);
    }
}
