using System.Security.Claims;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.Works;

/// <summary>The form of a work's object; of a new work with the activity it carries out.</summary>
public sealed record WorkEditPage(int AimakId, int? Id, WorkForm Form, StartedActivity? Activity, IReadOnlyList<Choice> Villages) : IInAimak
{
    internal static async Task<WorkEditPage> LoadAsync(PlanningDb db, int aimakId, int? id, WorkForm form, StartedActivity? activity, CancellationToken ct) =>
        new(aimakId, id, form, activity, await Choosing.VillagesAsync(db, aimakId, ct));
}

/// <summary>The activity of a plan that a new work carries out.</summary>
public sealed record StartedActivity(int PlanId, int FromYear, int ToYear, int ItemNumber, PlannedActivity Planned)
{
    internal static async Task<StartedActivity?> FindAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, int? id, CancellationToken ct)
    {
        if (id is null || await db.Set<Activity>().AsNoTracking().WithFunding().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } activity)
        {
            return null;
        }
        var plan = await (from p in db.Plans.AsNoTracking().EditableBy(user)
                          where p.AiylAimakId == aimakId
                          from i in p.Items
                          where i.Id == activity.PlanItemId
                          select new { p.Id, p.FromYear, p.ToYear, p.Status, i.Number }).SingleOrDefaultAsync(ct);
        return plan is null ? null : new StartedActivity(plan.Id, plan.FromYear, plan.ToYear, plan.Number, new PlannedActivity(plan.Status, activity));
    }

    internal WorkForm Form() => new()
    {
        ActivityId = Planned.Activity.Id,
        Title = Planned.Activity.Title,
        FromYear = FromYear,
        ToYear = ToYear,
        Department = Planned.Activity.Responsible,
    };
}
