using System.Security.Claims;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.MonitoringPlans;

/// <summary>The years for which the group planned its visits.</summary>
public sealed record MonitoringPlansPage(int AimakId, bool HasGroup, IReadOnlyList<PlanYear> Years) : IInAimak
{
    internal static async Task<MonitoringPlansPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, DateOnly today, CancellationToken ct)
    {
        var aimak = await db.AiylAimaks.VisibleTo(user).Where(a => a.Id == aimakId).Select(a => new { HasGroup = db.JmeGroups.Any(g => g.AiylAimakId == a.Id) })
            .SingleOrDefaultAsync(ct);
        if (aimak is null) return null;
        var (done, calledOff) = (VisitTerms.Done(db.Inspections), VisitTerms.CalledOff(db.Inspections));
        var missed = VisitTerms.MissedOn(db.Inspections, today);
        var years = await db.MonitoringPlans.AsNoTracking().Where(p => p.AiylAimakId == aimakId).OrderByDescending(p => p.Year).Select(p => new PlanYear(
            p.Id, p.Year, p.Visits.Count,
            p.Visits.AsQueryable().Count(done), p.Visits.AsQueryable().Count(calledOff), p.Visits.AsQueryable().Count(missed))).ToListAsync(ct);
        return new MonitoringPlansPage(aimakId, aimak.HasGroup, years);
    }
}

public sealed record PlanYear(int Id, int Year, int Visits, int Done, int CalledOff, int Missed)
{
    public int Coming => Visits - Done - CalledOff - Missed;
}

/// <summary>A year's plan of monitoring: its visits and the works it leaves out.</summary>
public sealed record MonitoringPlanPage(
    int AimakId, int Id, int Year, bool ByMonths, IReadOnlyList<VisitRow> Visits, IReadOnlyList<UnvisitedWork> Unvisited, int UnvisitedCount) : IInAimak
{
    public const int MostUnvisited = 50;

    internal static async Task<MonitoringPlanPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, bool byMonths, DateOnly today, CancellationToken ct)
    {
        var plan = await db.MonitoringPlans.AsNoTracking().VisibleTo(user).Where(p => p.Id == id).Select(p => new { p.AiylAimakId, p.Year })
            .SingleOrDefaultAsync(ct);
        if (plan is null) return null;
        var (first, last) = (new DateOnly(plan.Year, 1, 1), new DateOnly(plan.Year, 12, 31));
        var unvisited = db.Works.AsNoTracking().Where(w => w.AiylAimakId == plan.AiylAimakId
            && (w.Status == WorkStatus.InProgress || w.Status == WorkStatus.Finished || (w.Status == WorkStatus.Accepted && w.WarrantyUntil >= first))
            && !db.Inspections.Any(i => i.WorkId == w.Id && i.HeldOn >= first && i.HeldOn <= last)
            && !db.MonitoringPlans.Where(p => p.Id == id).SelectMany(p => p.Visits).Any(v => v.WorkId == w.Id && v.CalledOffBecause == null));
        var count = await unvisited.CountAsync(ct);
        return new MonitoringPlanPage(
            plan.AiylAimakId, id, plan.Year, byMonths, await VisitsAsync(db, id, today, ct),
            await unvisited.OrderBy(w => w.Status).ThenByDescending(w => w.Id)
                .Select(w => new UnvisitedWork(w.Id, w.Title, w.Place, w.Status)).Take(MostUnvisited).ToListAsync(ct), count);
    }

    internal static async Task<IReadOnlyList<VisitRow>> VisitsAsync(PlanningDb db, int planId, DateOnly today, CancellationToken ct)
    {
        var visits = await (from p in db.MonitoringPlans.AsNoTracking()
                            where p.Id == planId
                            from v in p.Visits
                            join w in db.Works on v.WorkId equals w.Id
                            select new
                            {
                                v.Id,
                                v.On,
                                v.Transport,
                                v.Note,
                                v.CalledOffBecause,
                                v.WorkId,
                                w.Title,
                                w.Place,
                                MayBeMade = w.Status != WorkStatus.Cancelled,
                                InspectionId = db.Inspections.Where(i => i.VisitId == v.Id).Max(i => (int?)i.Id),
                                Members = v.Members.Select(m => db.Set<JmeMembership>().Where(x => x.Id == m.MembershipId).Select(x => x.Name).First())
                                    .ToList(),
                            }).ToListAsync(ct);
        return [.. visits.OrderBy(v => v.On).ThenBy(v => v.Id).Select(v => new VisitRow(
            v.Id, v.On, v.WorkId, v.Title, v.Place, [.. v.Members.InOrderOf(name => name, false)], v.Transport, v.Note, v.CalledOffBecause, v.InspectionId,
            PlannedVisit.State(v.On, v.CalledOffBecause, v.InspectionId, today), v.MayBeMade))];
    }
}

/// <param name="MayBeMade">false for a work that was cancelled: nothing is added to it</param>
public sealed record VisitRow(
    int Id, DateOnly On, int WorkId, string Title, string? Place, IReadOnlyList<string> Members, string? Transport, string? Note, string? CalledOffBecause,
    int? InspectionId, VisitState State, bool MayBeMade)
{
    public bool IsOpen => State is VisitState.Coming or VisitState.Missed;
}

/// <summary>A work that nobody visited in the year and the plan does not name.</summary>
public sealed record UnvisitedWork(int Id, string Title, string? Place, WorkStatus Status);

public sealed record NewPlanPage(int AimakId, NewPlanForm Form) : IInAimak;
