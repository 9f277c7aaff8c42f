using System.Linq.Expressions;
using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Data;

/// <summary>Pieces of queries that several features share: whose records one sees, and how lists are searched.</summary>
internal static class Queries
{
    /// <summary>Records of the person's own aimak; of all aimaks for observers and the installation's administrators.</summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> records, ClaimsPrincipal user)
        where T : class, IOfAimak
    {
        if (user.SeesAllAimaks()) return records;
        var aimak = user.AimakId();
        return records.Where(r => r.AiylAimakId == aimak);
    }

    /// <summary>Records the person may change, given the permission for the kind; observers change nothing.</summary>
    public static IQueryable<T> EditableBy<T>(this IQueryable<T> records, ClaimsPrincipal user)
        where T : class, IOfAimak
    {
        if (user.EditsAllAimaks()) return records;
        var aimak = user.AimakId();
        return records.Where(r => r.AiylAimakId == aimak);
    }

    public static IQueryable<AiylAimak> VisibleTo(this IQueryable<AiylAimak> aimaks, ClaimsPrincipal user)
    {
        if (user.SeesAllAimaks()) return aimaks;
        var own = user.AimakId();
        return aimaks.Where(a => a.Id == own);
    }

    public static IQueryable<AiylAimak> EditableBy(this IQueryable<AiylAimak> aimaks, ClaimsPrincipal user)
    {
        if (user.EditsAllAimaks()) return aimaks;
        var own = user.AimakId();
        return aimaks.Where(a => a.Id == own);
    }

    /// <summary>Keeps records whose folded text holds every typed word.</summary>
    public static IQueryable<T> Matching<T>(this IQueryable<T> records, string? typed)
        where T : class, ISearched
    {
        foreach (var word in Folded.WordsOf(typed))
            records = records.Where(r => EF.Property<string>(r, nameof(ISearched.SearchText)).Contains(word));
        return records;
    }

    /// <summary>Deputies one of whose terms holds the day.</summary>
    public static IQueryable<Deputy> InOfficeOn(this IQueryable<Deputy> deputies, DateOnly day) =>
        deputies.Where(d => d.Terms.Any(t => t.InOfficeFrom <= day && (t.InOfficeTo == null || t.InOfficeTo >= day)));
    /// <summary>Votes in which ballots are taken now.</summary>
    public static IQueryable<PlanVote> Open(this IQueryable<PlanVote> votes) => votes.Where(v => v.ClosedAtUtc == null && v.CalledOffAtUtc == null);

    /// <summary>Votes that count as such: one called off is told, and is no vote.</summary>
    public static IQueryable<PlanVote> Held(this IQueryable<PlanVote> votes) => votes.Where(v => v.CalledOffAtUtc == null);

    /// <summary>Acts handed over, or told by a source: a draft is nobody's business yet, not even one that was taken back.</summary>
    public static IQueryable<Act> ShownToAll(this IQueryable<Act> acts) =>
        acts.Where(a => a.Status != ActStatus.Draft && a.History.All(h => h.From != ActStatus.Draft || h.To != ActStatus.Withdrawn));

    /// <summary>Orders by a key, downwards when asked.</summary>
    public static IOrderedQueryable<T> By<T, TKey>(this IQueryable<T> records, Expression<Func<T, TKey>> key, bool descending) =>
        descending ? records.OrderByDescending(key) : records.OrderBy(key);

    /// <summary>An activity with who pays for it, as a work that carries it out asks.</summary>
    public static IQueryable<Activity> WithFunding(this IQueryable<Activity> activities) => activities.Include(a => a.Funding);

    /// <summary>The names of the villages of each of some works.</summary>
    public static async Task<ILookup<int, LocalText>> VillagesOfAsync(this PlanningDb db, IQueryable<Work> works, CancellationToken ct) =>
        (await (from w in works
                from of in w.Villages
                join v in db.Villages on of.VillageId equals v.Id
                orderby v.SortKey, v.Id
                select new { w.Id, v.Name }).ToListAsync(ct)).ToLookup(v => v.Id, v => v.Name);

    /// <summary>Who came to each meeting of a cycle by its age bands, where the protocol says.</summary>
    public static async Task<ILookup<int, AgedPeople>> AgesOfMeetingsAsync(this PlanningDb db, int cycleId, CancellationToken ct)
    {
        var cells = await (
            from m in db.Meetings
            where m.CycleId == cycleId
            from a in m.Attendance
            from b in db.Cycles.Where(c => c.Id == cycleId).SelectMany(c => c.AgeBandList)
            where b.Id == a.AgeBandId
            select new { m.Id, b.FromAge, b.ToAge, a.Sex, a.People }).ToListAsync(ct);
        return cells.GroupBy(c => (c.Id, c.FromAge, c.ToAge)).ToLookup(g => g.Key.Id, g => new AgedPeople(g.Key.FromAge, g.Key.ToAge, new Headcount(
            null, g.Where(c => c.Sex == Sex.Women).Select(c => (int?)c.People).FirstOrDefault(),
            g.Where(c => c.Sex == Sex.Men).Select(c => (int?)c.People).FirstOrDefault())));
    }

    /// <summary>The items of one plan.</summary>
    public static IQueryable<PlanItem> ItemsOf(this PlanningDb db, int planId) => db.Set<PlanItem>().AsNoTracking().Where(i => i.JointActionPlanId == planId);

    /// <summary>The activities of one plan, found through its items: by themselves, those of all plans would be looked through.</summary>
    public static IQueryable<Activity> ActivitiesOf(this PlanningDb db, int planId) =>
        from i in db.ItemsOf(planId) join a in db.Set<Activity>() on i.Id equals a.PlanItemId select a;

    /// <summary>The money of one plan by the activity it is for, as it was written down.</summary>
    public static async Task<ILookup<int, PlannedMoney>> MoneyOfAsync(this PlanningDb db, int planId, CancellationToken ct) =>
        (await (from a in db.ActivitiesOf(planId)
                from f in a.Funding
                orderby f.Id
                select new PlannedMoney(a.Id, f.Kind, FundingRule.Called(f.Source, f.Donor), new Money(f.Amount.Tyiyn), f.Year)).ToListAsync(ct))
            .ToLookup(m => m.ActivityId);
}

/// <summary>Money planned for an activity, with the source as it is called.</summary>
internal sealed record PlannedMoney(int ActivityId, FundingKind Kind, string? Source, Money Amount, int? Year);
