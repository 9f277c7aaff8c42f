using System.Security.Claims;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.Acts;

/// <summary>The form of an act under the visit it comes from.</summary>
/// <param name="TakesActs">whether the visit's record still takes acts</param>
public sealed record ActEditPage(int AimakId, int? Id, int InspectionId, DateOnly? HeldOn, string WorkTitle, bool TakesActs, ActForm Form) : IInAimak
{
    internal static Task<ActEditPage?> NewAsync(PlanningDb db, ClaimsPrincipal user, int inspectionId, ActForm form, CancellationToken ct) =>
        (from i in db.Inspections.AsNoTracking().EditableBy(user)
         where i.Id == inspectionId
         join w in db.Works on i.WorkId equals w.Id
         select new ActEditPage(i.AiylAimakId, null, i.Id, i.HeldOn, w.Title, (i.FinishedAtUtc == null || i.Source != null)
             && w.Status != WorkStatus.Cancelled, form))
        .SingleOrDefaultAsync(ct);

    internal static Task<ActEditPage> OfAsync(PlanningDb db, Act act, ActForm form, CancellationToken ct) =>
        (from i in db.Inspections.AsNoTracking()
         where i.Id == act.InspectionId
         join w in db.Works on i.WorkId equals w.Id
         select new ActEditPage(i.AiylAimakId, act.Id, i.Id, i.HeldOn, w.Title, false, form)).SingleAsync(ct);
}
