using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Threads;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>How far the wishes of a list have come, as everybody may know it: for a page of them by the same queries.</summary>
internal static class WishStates
{
    /// <param name="priorityIds">priorities everybody may see</param>
    /// <param name="cycles">the cycles of the aimak</param>
    /// <returns>the state of each priority</returns>
    public static async Task<IReadOnlyDictionary<int, WishState>> LoadAsync(
        PlanningDb db, IReadOnlyCollection<int> priorityIds, IReadOnlyList<OpenCycle> cycles, CancellationToken ct)
    {
        if (priorityIds.Count == 0) return new Dictionary<int, WishState>();
        var priorities = await db.Priorities.AsNoTracking().Where(p => priorityIds.Contains(p.Id)).Select(p => new { p.Id, p.CycleId, p.Inclusion })
            .ToListAsync(ct);
        var items = await (
            from i in db.Set<PlanItem>().AsNoTracking()
            where priorityIds.Contains(i.PriorityIssueId!.Value)
            join p in db.Plans on i.JointActionPlanId equals p.Id
            where p.Status == PlanStatus.Approved || p.Status == PlanStatus.Superseded
            select new { i.Id, Priority = i.PriorityIssueId!.Value, PlanId = p.Id, p.VersionNumber, p.Status }).ToListAsync(ct);
        List<int> itemIds = [.. items.Select(i => i.Id)];
        var activities = await db.Set<Activity>().AsNoTracking().Where(a => itemIds.Contains(a.PlanItemId)).Select(a => new { a.Id, a.PlanItemId, a.Title })
            .ToListAsync(ct);
        List<int> activityIds = [.. activities.Select(a => a.Id)];
        var works = (await db.Works.AsNoTracking().Where(w => activityIds.Contains(w.ActivityId!.Value))
            .Select(w => new { w.ActivityId, w.Id, w.Status, HasContract = w.Contract != null }).ToListAsync(ct))
            .ToLookup(w => w.ActivityId!.Value, w => new WishWork(w.Id, w.Status, w.HasContract, []));
        var activitiesOf = activities.ToLookup(a => a.PlanItemId, a => new WishActivity(a.Id, a.Title, [.. works[a.Id]]));
        var itemsOf = items.ToLookup(i => i.Priority, i => new WishItem(i.Id, i.PlanId, i.VersionNumber, i.Status, [.. activitiesOf[i.Id]]));
        var of = cycles.ToDictionary(c => c.Id);
        return priorities.ToDictionary(p => p.Id, p => new Wish(
            p.Id, of[p.CycleId].HasPlan && p.Inclusion is Inclusion.NotIncluded ? p.Inclusion : Inclusion.Undecided, HoldOf(of[p.CycleId].HasPlan),
            [.. itemsOf[p.Id]], [], of[p.CycleId].PlanIsSilent).State);
    }

    /// <summary>How far words of a cycle have come that nobody put among the priorities.</summary>
    public static WishState OfUnjoined(OpenCycle cycle) => new Wish(null, null, HoldOf(cycle.HasPlan), [], [], cycle.PlanIsSilent).State;

    /// <summary>For everybody there is no new version until it is approved.</summary>
    private static PriorityHold HoldOf(bool hasPlan) => hasPlan ? new PriorityHold(true, false, []) : PriorityHold.None;
}
