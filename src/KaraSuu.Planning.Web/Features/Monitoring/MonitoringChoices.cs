using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring;

/// <summary>The choices of the forms of monitoring, and the group they are about.</summary>
internal static class MonitoringChoices
{
    private const int MostWorks = 500;

    /// <summary>The aimak's group of today: the youngest established by then.</summary>
    public static Task<JmeGroup?> GroupOnAsync(PlanningDb db, int aimakId, DateOnly day, CancellationToken ct) =>
        db.JmeGroups.AsNoTracking().Whole().Where(g => g.AiylAimakId == aimakId && g.EstablishedOn <= day)
            .OrderByDescending(g => g.EstablishedOn).ThenByDescending(g => g.Id).FirstOrDefaultAsync(ct);

    /// <summary>Open accounts of members of the group in an aimak, without those that another membership is linked to.</summary>
    public static async Task<IReadOnlyList<Choice>> AccountsAsync(PlanningDb db, int aimakId, int groupId, int membershipId, CancellationToken ct)
    {
        var people = await (from u in db.Users.AsNoTracking()
                            join ur in db.UserRoles on u.Id equals ur.UserId
                            join r in db.Roles on ur.RoleId equals r.Id
                            where u.AiylAimakId == aimakId && !u.IsClosed && r.Name == Roles.JmeMember
                                && !db.JmeGroups.Where(g => g.Id == groupId).SelectMany(g => g.Members)
                                    .Any(m => m.UserId == u.Id && m.Id != membershipId && m.LeftOn == null)
                            orderby u.SortKey, u.Id
                            select new { u.Id, u.FullName, u.UserName }).ToListAsync(ct);
        return [.. people.Select(p => Choice.Of(p.Id, $"{p.FullName} ({p.UserName})"))];
    }

    /// <summary>Works a visit may go to: those under way and those under warranty first, then what is planned.</summary>
    /// <param name="kept">the work already chosen stays a choice whatever became of it</param>
    public static async Task<IReadOnlyList<Choice>> WorksAsync(PlanningDb db, int aimakId, int? kept, CancellationToken ct)
    {
        var works = await db.Works.AsNoTracking().Where(w => w.AiylAimakId == aimakId && (w.Id == kept || w.Status != WorkStatus.Cancelled))
            .OrderBy(w => w.Id == kept ? 0 : w.Status == WorkStatus.InProgress || w.Status == WorkStatus.Finished ? 1 : w.WarrantyUntil != null ? 2 : 3)
                .ThenByDescending(w => w.Id)
            .Select(w => new { w.Id, w.Title, w.Place }).Take(MostWorks).ToListAsync(ct);
        return [.. works.Select(w => Choice.Of(w.Id, w.Place is null ? w.Title : $"{w.Title} ({w.Place})"))];
    }
}
