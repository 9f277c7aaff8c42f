using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.Overview;

/// <summary>The monitoring group of an aimak, what is due, and the objects it inspected.</summary>
public sealed record MonitoringPage(
    int AimakId, GroupFacts? Group, IReadOnlyList<InspectedObject> Objects, IReadOnlyList<DueVisit> Visits, IReadOnlyList<DueWork> Works,
        DateOnly Today, IReadOnlyList<ResidentReason> Reasons, int LinesWaiting, string? Only = null) : IInAimak
{
    /// <summary>What <see cref="Only"/> may ask for: visits that were missed, visits to come, acceptances that wait for the reader.</summary>
    public const string MissedOnly = "missed", ComingOnly = "coming", MineOnly = "mine";

    private const int DaysAhead = NeedsYou.DaysAhead;
    private const int WarrantyDaysAhead = 60;
    private const int Most = 200;

    public IEnumerable<DueVisit> Coming => Visits.Where(v => v.On >= Today);
    public IEnumerable<DueVisit> Missed => Visits.Where(v => v.On < Today);

    public IEnumerable<(DueWork Work, DueAct Act)> Acts => Works.SelectMany(w => w.Acts, (w, a) => (w, a)).OrderBy(p => p.a.Waits).ThenBy(p => p.a.Id);

    public IEnumerable<(DueWork Work, DueAcceptance Acceptance)> Acceptances => Works.SelectMany(w => w.Acceptances, (w, a) => (w, a)).OrderBy(p => p.a.Id);

    public IEnumerable<DueWork> Warranties =>
        Works.Where(w => WorkTerms.WarrantyEndsWithin(w.WarrantyUntil, Today, Today.AddDays(WarrantyDaysAhead))).OrderBy(w => w.WarrantyUntil);

    /// <summary>Whether a list is asked for: all of them, unless one alone is.</summary>
    public bool Shows(string list) => Only is null || Only == list;

    internal static async Task<MonitoringPage?> LoadAsync(
        PlanningDb db, ClaimsPrincipal user, int aimakId, string? only, DateOnly today, CancellationToken ct) =>
        await db.AiylAimaks.VisibleTo(user).AnyAsync(a => a.Id == aimakId, ct)
            ? new MonitoringPage(
                aimakId, await GroupFacts.LoadAsync(db, aimakId, ct), await InspectedObject.LoadAsync(db, aimakId, ct),
                await VisitsAsync(db, aimakId, today, ct), await WorksAsync(db, aimakId, today, user.Posts().ToHashSet(), ct), today,
                await ResidentReason.LoadAsync(db, aimakId, ct),
                await db.ResidentAnswers.CountAsync(a => a.AiylAimakId == aimakId && a.Standing == LineStanding.Waiting, ct),
                only is MissedOnly or ComingOnly or MineOnly ? only : null)
            : null;

    /// <summary>Visits of the next two weeks, and those of this year and the last that nobody made.</summary>
    private static Task<List<DueVisit>> VisitsAsync(PlanningDb db, int aimakId, DateOnly today, CancellationToken ct)
    {
        var (first, last) = (NeedsYou.MissedSince(today), today.AddDays(DaysAhead));
        var open = VisitTerms.Open(db.Inspections);
        return (from p in db.MonitoringPlans.AsNoTracking()
                where p.AiylAimakId == aimakId
                from v in p.Visits.AsQueryable().Where(open)
                join w in db.Works on v.WorkId equals w.Id
                where v.On >= first && v.On <= last
                orderby v.On, v.Id
                select new DueVisit(v.Id, p.Id, v.On, w.Id, w.Title, w.Status != WorkStatus.Cancelled)).Take(Most).ToListAsync(ct);
    }

    /// <summary>Works with an act or an acceptance that waits for somebody, and works whose warranty ends soon.</summary>
    private static async Task<IReadOnlyList<DueWork>> WorksAsync(PlanningDb db, int aimakId, DateOnly today, HashSet<Post> posts, CancellationToken ct)
    {
        var warranty = today.AddDays(WarrantyDaysAhead);
        var acts = (await db.Acts.AsNoTracking()
            .Where(a => a.AiylAimakId == aimakId).Where(ActTerms.InTurnOn(today)).OrderBy(a => a.Id)
            .Select(a => new { a.WorkId, a.Id, a.RegisterYear, a.RegisterNumber, a.Status, a.ReplyDueOn, a.DueOn }).ToListAsync(ct)).ToLookup(a => a.WorkId);
        var signing = db.Acceptances.AsNoTracking().Where(a => a.AiylAimakId == aimakId && a.Status == AcceptanceStatus.Signing);
        var spoken = (await (from a in signing from s in a.Signatures select new { a.Id, s.Side }).ToListAsync(ct)).ToLookup(s => s.Id, s => s.Side);
        var acceptances = (await signing.OrderBy(a => a.Id).Select(a => new { a.Id, a.WorkId }).ToListAsync(ct)).ToLookup(a => a.WorkId, a => a.Id);
        List<int> waiting = [.. acts.Select(a => a.Key).Union(acceptances.Select(a => a.Key))];
        var works = await db.Works.AsNoTracking()
            .Where(w => w.AiylAimakId == aimakId).Where(Either.Of(WorkTerms.WarrantyEndsWithin(today, warranty), w => waiting.Contains(w.Id)))
            .OrderByDescending(w => w.Id).Take(Most).Select(w => new { w.Id, w.Title, w.WarrantyUntil }).ToListAsync(ct);
        return [.. works.Select(w => new DueWork(
            w.Id, w.Title, w.WarrantyUntil,
            [.. acts[w.Id].Select(a => new DueAct(a.Id, a.RegisterYear, a.RegisterNumber, a.Status, WaitingOf(a.Status, a.ReplyDueOn, today),
                a.Status.MayBeAnswered() ? a.ReplyDueOn : a.DueOn))],
            [.. acceptances[w.Id].Select(id => Due(id, [.. Enum.GetValues<AcceptanceSide>().Except(spoken[id])], posts))]))];
    }

    private static DueAcceptance Due(int id, IReadOnlyList<AcceptanceSide> waiting, HashSet<Post> posts) =>
        new(id, waiting, waiting.Any(s => posts.Contains(Acceptance.PostOf(s))));

    private static ActWaits WaitingOf(ActStatus status, DateOnly? replyDueOn, DateOnly today) => status switch
    {
        ActStatus.HandedOver => status.IsUnanswered(replyDueOn, today) ? ActWaits.AnswerLate : ActWaits.Answer,
        ActStatus.Reported => ActWaits.Reinspection,
        ActStatus.Rejected => ActWaits.GroupAfterRejection,
        ActStatus.Draft => ActWaits.HandingOver,
        _ => ActWaits.EliminationLate,
    };
}

/// <summary>What an act waits for, the most pressing first.</summary>
public enum ActWaits
{
    AnswerLate,
    EliminationLate,
    Reinspection,
    GroupAfterRejection,
    Answer,
    HandingOver,
}

/// <param name="MayBeMade">false for a work that was cancelled: nothing is added to it</param>
public sealed record DueVisit(int Id, int PlanId, DateOnly On, int WorkId, string Title, bool MayBeMade);

public sealed record DueWork(int Id, string Title, DateOnly? WarrantyUntil, IReadOnlyList<DueAct> Acts, IReadOnlyList<DueAcceptance> Acceptances);

/// <param name="DueOn">the day by which it should be done; null where no term is known</param>
public sealed record DueAct(int Id, int? RegisterYear, int? RegisterNumber, ActStatus Status, ActWaits Waits, DateOnly? DueOn)
{
    public bool IsLate => Waits is ActWaits.AnswerLate or ActWaits.EliminationLate;
}

/// <param name="Waiting">the sides that have not spoken yet</param>
/// <param name="WaitsForMe">whether one of them is the reader's</param>
public sealed record DueAcceptance(int Id, IReadOnlyList<AcceptanceSide> Waiting, bool WaitsForMe);
