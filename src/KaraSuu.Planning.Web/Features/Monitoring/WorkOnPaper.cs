using System.Globalization;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring;

/// <summary>What is known of a work beyond its own record, as the papers of the group print it; the unknown is null and leaves room for ink.</summary>
/// <param name="Place">as written, else its villages</param>
/// <param name="Address">the streets with their lengths, else the place</param>
/// <param name="Activity">the activity of the plan it carries out: «1.2. Чатырды оңдоо (2027)»</param>
public sealed record WorkOnPaper(string? Place, string? Address, string? Activity)
{
    internal static async Task<WorkOnPaper> ReadAsync(PlanningDb db, Work work, PaperText text, CancellationToken ct)
    {
        var villages = (await db.VillagesOfAsync(db.Works.Where(w => w.Id == work.Id), ct))[work.Id].Select(text.Of).ToList();
        var activity = await (
            from a in db.Set<Activity>().AsNoTracking()
            where a.Id == work.ActivityId
            join i in db.Set<PlanItem>() on a.PlanItemId equals i.Id
            join p in db.Plans on i.JointActionPlanId equals p.Id
            select new { p.FromYear, p.ToYear, Item = i.Number, a.Number, a.Title }).SingleOrDefaultAsync(ct);
        var place = work.Place ?? (villages.Count == 0 ? null : string.Join(", ", villages));
        var streets = string.Join("; ", work.Segments.OrderBy(s => s.Id).Select(s => $"{s.Name}, {s.Metres.ToString(CultureInfo.InvariantCulture)} м"));
        return new WorkOnPaper(
            place, streets.Length > 0 ? streets : place,
            activity is null ? null : string.Create(CultureInfo.InvariantCulture,
                $"{activity.Item}.{activity.Number}. {activity.Title} ({Show.Years(activity.FromYear, activity.ToYear)})"));
    }
}
