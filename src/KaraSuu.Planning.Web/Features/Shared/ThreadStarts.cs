using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>Whose records a thread may hold: those a person of the portal sees, or what an aimak shows to everybody.</summary>
/// <param name="User">null for everybody</param>
/// <param name="AimakId">the aimak whose public pages they are; of no use for a person of the portal</param>
internal sealed record ThreadReach(ClaimsPrincipal? User, int AimakId)
{
    public bool IsPublic => User is null;

    public IQueryable<T> Of<T>(IQueryable<T> records)
        where T : class, IOfAimak => User is { } user ? records.VisibleTo(user) : records.Where(r => r.AiylAimakId == AimakId);

    /// <summary>Plans one may see: for everybody those the kenesh approved, now or before a newer version.</summary>
    public IQueryable<JointActionPlan> Plans(PlanningDb db) => IsPublic
        ? Of(db.Plans.AsNoTracking()).Where(p => p.Status == PlanStatus.Approved || p.Status == PlanStatus.Superseded)
        : Of(db.Plans.AsNoTracking());
}

/// <summary>Finds the head of the way for each kind of record it is asked from; one query each.</summary>
internal static class ThreadStarts
{
    /// <returns>null when there is no such record, or it is not for the reader</returns>
    public static Task<ThreadStart?> FindAsync(PlanningDb db, ThreadReach reach, ThreadKind kind, int id, CancellationToken ct) => kind switch
    {
        ThreadKind.Issue => (
            from i in reach.Of(db.VoicedIssues.AsNoTracking())
            where i.Id == id
            join m in db.Meetings on i.PraMeetingId equals m.Id
            select new ThreadStart(kind, id, i.AiylAimakId, m.CycleId, i.Id, null, i.PriorityIssueId, null, null, null)).SingleOrDefaultAsync(ct),
        ThreadKind.Proposal => (
            from p in reach.Of(db.Proposals.AsNoTracking())
            where p.Id == id
            select new ThreadStart(kind, id, p.AiylAimakId, p.CycleId, null, p.Id, p.PriorityIssueId, null, null, null)).SingleOrDefaultAsync(ct),
        ThreadKind.Priority => (
            from p in reach.Of(db.Priorities.AsNoTracking())
            where p.Id == id
            select new ThreadStart(kind, id, p.AiylAimakId, p.CycleId, null, null, p.Id, null, null, null)).SingleOrDefaultAsync(ct),
        ThreadKind.Item => (
            from i in db.Set<PlanItem>().AsNoTracking()
            where i.Id == id
            join p in reach.Plans(db) on i.JointActionPlanId equals p.Id
            select new ThreadStart(kind, id, p.AiylAimakId, p.CycleId, null, null, i.PriorityIssueId, i.Id, null, null)).SingleOrDefaultAsync(ct),
        ThreadKind.Remark => RemarkAsync(db, reach, id, ct),
        ThreadKind.Work => WorkAsync(db, reach, kind, id, id, ct),
        _ => ActAsync(db, reach, id, ct),
    };

    private static Task<ThreadStart?> RemarkAsync(PlanningDb db, ThreadReach reach, int id, CancellationToken ct) => (
        from h in reach.Of(db.Hearings.AsNoTracking())
        join p in reach.Plans(db) on h.PlanId equals p.Id
        from r in h.Remarks
        where r.Id == id
        from i in db.Set<PlanItem>().Where(i => i.Id == r.PlanItemId).DefaultIfEmpty()
        select new ThreadStart(ThreadKind.Remark, id, h.AiylAimakId, h.CycleId, null, null, i!.PriorityIssueId, (int?)i.Id, r.Id, null))
        .SingleOrDefaultAsync(ct);

    private static Task<ThreadStart?> WorkAsync(PlanningDb db, ThreadReach reach, ThreadKind kind, int id, int workId, CancellationToken ct) => (
        from w in reach.Of(db.Works.AsNoTracking())
        where w.Id == workId
        from a in db.Set<Activity>().Where(a => a.Id == w.ActivityId).DefaultIfEmpty()
        from i in db.Set<PlanItem>().Where(i => i.Id == a!.PlanItemId).DefaultIfEmpty()
        from p in db.Plans.Where(p => p.Id == i!.JointActionPlanId).DefaultIfEmpty()
        select new ThreadStart(kind, id, w.AiylAimakId, (int?)p!.CycleId, null, null, i!.PriorityIssueId, (int?)i.Id, null, w.Id)).SingleOrDefaultAsync(ct);

    private static async Task<ThreadStart?> ActAsync(PlanningDb db, ThreadReach reach, int id, CancellationToken ct)
    {
        var acts = reach.Of(db.Acts.AsNoTracking()).Where(a => a.Id == id);
        if (reach.IsPublic) acts = acts.ShownToAll();
        return await acts.Select(a => (int?)a.WorkId).SingleOrDefaultAsync(ct) is { } work
            ? await WorkAsync(db, reach, ThreadKind.Act, id, work, ct) : null;
    }
}
