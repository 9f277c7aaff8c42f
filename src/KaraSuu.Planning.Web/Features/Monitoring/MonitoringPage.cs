using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Frames;
using KaraSuu.Planning.Web.Monitoring;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring;

/// <summary>The monitoring group of an aimak and the objects it inspected.</summary>
public sealed record MonitoringPage(int AimakId, GroupFacts? Group, IReadOnlyList<InspectedObject> Objects) : IInAimak
{
    internal static async Task<MonitoringPage?> LoadAsync(PlanningDb db, IQueryable<AiylAimak> visible, int aimakId, CancellationToken ct) =>
        await visible.AnyAsync(a => a.Id == aimakId, ct)
            ? new MonitoringPage(aimakId, await GroupFacts.LoadAsync(db, aimakId, ct), await InspectedObject.LoadAsync(db, aimakId, ct))
            : null;
}
