using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Printing;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>
/// What became of an approved plan: per item the money by source, the works with their state, and how the sides rate the result.
/// </summary>
public sealed record PlanExecution(
    ExecutedPlan Plan, IReadOnlyList<ExecutedItem> Items, IReadOnlyList<ExecutedWork> Works, IReadOnlyList<ExecutedMoney> Money,
        IReadOnlyList<SideEvaluation> Sides)
{
    /// <param name="posts">whose own unfinished ratings may be seen; nobody sees those of another side</param>
    public static async Task<PlanExecution?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int planId, IReadOnlyCollection<Post> posts, CancellationToken ct)
    {
        if (await PlanOf(db, user, planId).SingleOrDefaultAsync(ct) is not { } plan) return null;
        PlanEvaluation.RequireApproved(plan.Status);
        return await ReadAsync(db, plan, posts, ct);
    }

    /// <summary>The same for everybody: of the approved plan, with what the sides have finished saying.</summary>
    /// <param name="approved">approved plans, the one in force first</param>
    public static async Task<PlanExecution?> LoadPublicAsync(PlanningDb db, IQueryable<JointActionPlan> approved, CancellationToken ct) =>
        await Executed(db, approved.Take(1)).SingleOrDefaultAsync(ct) is { } plan ? await ReadAsync(db, plan, [], ct) : null;

    private static async Task<PlanExecution> ReadAsync(PlanningDb db, ExecutedPlan plan, IReadOnlyCollection<Post> posts, CancellationToken ct) =>
        new(plan, await ItemsAsync(db, plan.Id, ct), await WorksAsync(db, plan.Id, ct), await MoneyAsync(db, plan.Id, ct),
            await SideEvaluation.LoadAsync(db, plan.Id, posts, ct));

    /// <summary>The plan with its items alone, for the forms of ratings.</summary>
    internal static async Task<(ExecutedPlan Plan, IReadOnlyList<ExecutedItem> Items)> ItemsAsync(PlanningDb db, ClaimsPrincipal user, int planId,
        CancellationToken ct) =>
        (await PlanOf(db, user, planId).SingleAsync(ct), await ItemsAsync(db, planId, ct));

    /// <summary>Null where the plan names no sum.</summary>
    public Money? Planned => Domain.Money.OfKnown(Items.SelectMany(i => i.Funding).Select(f => (Money?)f.Amount));

    /// <summary>The sums of the contracts, after their supplementary agreements; null where none is written down.</summary>
    public Money? Contracted => Known(Works);

    /// <summary>Null where no work is written down that anything could be paid for.</summary>
    public Money? Paid => Works.Count == 0 ? null : Sum(Money.Select(m => m.Paid));

    public IReadOnlyList<ExecutedWork> WorksOf(int itemId) => [.. Works.Where(w => w.ItemId == itemId)];

    public Money? ContractedOf(int itemId) => Known(WorksOf(itemId));

    /// <summary>Money by source, each by its name: planned in the item's activities, promised to its works, paid for them.</summary>
    public IReadOnlyList<SourceLine> SourcesOf(IReadOnlyCollection<ExecutedItem> items)
    {
        var ids = items.Select(i => i.Id).ToHashSet();
        var planned = items.SelectMany(i => i.Funding).ToLookup(f => (f.Kind, f.Source), f => f.Amount);
        var money = Money.Where(m => ids.Contains(m.ItemId)).ToLookup(m => (m.Kind, m.Source));
        return
        [
            .. planned.Select(p => p.Key).Concat(money.Select(m => m.Key)).Distinct()
                .OrderBy(s => s.Kind).ThenBy(s => Sorted.KeyOf(s.Source), StringComparer.Ordinal)
                .Select(s => new SourceLine(
                    s.Kind, s.Source, Sum(planned[s]), Sum(money[s].Select(m => m.Promised)), Sum(money[s].Select(m => m.Paid)))),
        ];
    }

    /// <summary>What a side said of an item, as far as the reader may see it.</summary>
    public RatingFacts? RatingOf(EvaluationSide side, int itemId) => Sides.FirstOrDefault(s => s.Side == side)?.Ratings.FirstOrDefault(r => r.ItemId == itemId);

    /// <summary>Doubts about ratings; only finished ones are compared.</summary>
    public IReadOnlyList<Check> ChecksOf(int itemId) =>
        [.. EvaluationChecks.Item(itemId, Finished(EvaluationSide.Ao, itemId), Finished(EvaluationSide.JmeGroup, itemId))];

    private Achievement? Finished(EvaluationSide side, int itemId) =>
        Sides.Any(s => s.Side == side && s.FinishedAtUtc is not null) ? RatingOf(side, itemId)?.Achievement : null;

    private static Money Sum(IEnumerable<Money> sums) => Domain.Money.Sum(sums);

    /// <summary>Whether a contract is written down, be its sum known or not.</summary>
    public static bool HasContract(IEnumerable<ExecutedWork> works) => works.Any(w => w.HasContract && w.Status != WorkStatus.Cancelled);

    private static Money? Known(IEnumerable<ExecutedWork> works) =>
        Domain.Money.OfKnown(works.Select(w => w.Counted));

    internal static IQueryable<ExecutedPlan> PlanOf(PlanningDb db, ClaimsPrincipal user, int planId) =>
        Executed(db, db.Plans.AsNoTracking().VisibleTo(user).Where(p => p.Id == planId));

    private static IQueryable<ExecutedPlan> Executed(PlanningDb db, IQueryable<JointActionPlan> plans) =>
        from p in plans
        join a in db.AiylAimaks on p.AiylAimakId equals a.Id
        select new ExecutedPlan(p.Id, p.CycleId, a.Id, a.Name, a.Slug, p.Status, p.VersionNumber, p.FromYear, p.ToYear, p.Resolution, a.IsTraining);

    private static async Task<IReadOnlyList<ExecutedItem>> ItemsAsync(PlanningDb db, int planId, CancellationToken ct)
    {
        var money = await db.MoneyOfAsync(planId, ct);
        var activities = (await db.ActivitiesOf(planId).OrderBy(a => a.Number)
            .Select(a => new { a.Id, a.PlanItemId, a.Number, a.Title, a.ExpectedResult }).ToListAsync(ct))
            .ToLookup(a => a.PlanItemId, a => new ExecutedActivity(
                a.Id, a.Number, a.Title, a.ExpectedResult, [.. money[a.Id].Select(m => new ExecutedFunding(m.Kind, m.Source, m.Amount))]));
        var items = await (
            from i in db.ItemsOf(planId)
            from issue in db.LocalIssues.Where(l => l.Id == i.LocalIssueId).DefaultIfEmpty()
            orderby i.Number
            select new ExecutedItem(i.Id, i.Number, i.ProblemName, i.Direction, (int?)issue!.Number, issue.Title)).ToListAsync(ct);
        return [.. items.Select(i => i with { Activities = [.. activities[i.Id]] })];
    }

    private static async Task<IReadOnlyList<ExecutedWork>> WorksAsync(PlanningDb db, int planId, CancellationToken ct)
    {
        var entries = await (
            from w in WorksOf(db, planId)
            from p in w.Progress
            orderby p.On descending, p.Id descending
            select new { w.Id, p.Percent }).ToListAsync(ct);
        var percents = entries.DistinctBy(e => e.Id).ToDictionary(e => e.Id, e => e.Percent);
        var works = await (
            from a in db.ActivitiesOf(planId)
            join w in db.Works.AsNoTracking() on a.Id equals w.ActivityId
            from c in db.Contractors.Where(c => c.Id == w.Contract!.ContractorId).DefaultIfEmpty()
            orderby a.Number, w.Id
            select new ExecutedWork(w.Id, a.PlanItemId, w.Title, w.Status, Domain.Money.Of((long?)w.Contract!.Sum!.Value.Tyiyn), w.AcceptedOn, c!.Name, null,
                w.Contract != null)).ToListAsync(ct);
        return [.. works.Select(w => w with { Percent = percents.GetValueOrDefault(w.Id) })];
    }

    /// <summary>What the works of each item were promised and what was paid for them; what a cancelled work was promised does not count.</summary>
    private static async Task<IReadOnlyList<ExecutedMoney>> MoneyAsync(PlanningDb db, int planId, CancellationToken ct)
    {
        var promised = await (
            from a in db.ActivitiesOf(planId)
            join w in db.Works on a.Id equals w.ActivityId
            where w.Status != WorkStatus.Cancelled
            from f in w.Funding
            group f.Amount.Tyiyn by new { a.PlanItemId, f.Kind, f.Source, f.Donor } into g
            select new { g.Key, Tyiyn = g.Sum() }).ToListAsync(ct);
        var paid = await (
            from a in db.ActivitiesOf(planId)
            join w in db.Works on a.Id equals w.ActivityId
            from p in w.Payments
            join f in db.Set<WorkFunding>() on p.FundingId equals f.Id
            group p.Amount.Tyiyn by new { a.PlanItemId, f.Kind, f.Source, f.Donor } into g
            select new { g.Key, Tyiyn = g.Sum() }).ToListAsync(ct);
        return
        [
            .. promised.Select(m => Of(m.Key.PlanItemId, m.Key.Kind, FundingRule.Called(m.Key.Source, m.Key.Donor), m.Tyiyn, 0)),
            .. paid.Select(m => Of(m.Key.PlanItemId, m.Key.Kind, FundingRule.Called(m.Key.Source, m.Key.Donor), 0, m.Tyiyn)),
        ];
    }

    private static ExecutedMoney Of(int itemId, FundingKind kind, string? source, long promised, long paid) =>
        new(itemId, kind, source, new Money(promised), new Money(paid));

    private static IQueryable<Work> WorksOf(PlanningDb db, int planId) =>
        from a in db.ActivitiesOf(planId) join w in db.Works.AsNoTracking() on a.Id equals w.ActivityId select w;
}

/// <summary>The execution on a page.</summary>
/// <param name="WorksAt">where the works' own pages are</param>
/// <param name="EvaluationsAt">where the sides rate; null where everybody reads</param>
public sealed record ExecutedAt(PlanExecution Execution, string WorksAt, string? EvaluationsAt);

public sealed record ExecutedPlan(
    int Id, int CycleId, int AimakId, LocalText Aimak, string Slug, PlanStatus Status, int Version, int FromYear, int ToYear,
    Resolution? Resolution, bool IsTraining);

public sealed record ExecutedItem(
    int Id, int Number, string Problem, string? Direction, int? IssueNumber, LocalText? IssueTitle)
{
    public IReadOnlyList<ExecutedActivity> Activities { get; init; } = [];

    public IEnumerable<ExecutedFunding> Funding => Activities.SelectMany(a => a.Funding);
    public ItemDirection Under => new(Direction, IssueNumber, IssueTitle);
}

public sealed record ExecutedActivity(int Id, int Number, string Title, string? ExpectedResult, IReadOnlyList<ExecutedFunding> Funding);

public sealed record ExecutedFunding(FundingKind Kind, string? Source, Money Amount);

/// <summary>A work that carries out an activity of the item.</summary>
/// <param name="Contracted">null where no contract or no sum is known</param>
public sealed record ExecutedWork(int Id, int ItemId, string Title, WorkStatus Status, Money? Contracted, DateOnly? AcceptedOn, string? Contractor,
    int? Percent, bool HasContract)
{
    /// <summary>What counts to the sums: the contract of a cancelled work does not.</summary>
    public Money? Counted => Status is WorkStatus.Cancelled ? null : Contracted;
}

/// <summary>Money of one source for the works of an item.</summary>
public sealed record ExecutedMoney(int ItemId, FundingKind Kind, string? Source, Money Promised, Money Paid);

/// <param name="Source">its name, with the donor of a project where it is known; null where the kind says all</param>
public sealed record SourceLine(FundingKind Kind, string? Source, Money Planned, Money Promised, Money Paid);

/// <summary>One side's evaluation as far as the reader may see it.</summary>
/// <param name="Ratings">empty while the side has not finished and is not the reader's own</param>
public sealed record SideEvaluation(
    int Id, EvaluationSide Side, DateOnly? HeldOn, string? Place, int? Women, int? Men, string? Conclusion, string? FinishedBy, DateTime? FinishedAtUtc,
        IReadOnlyList<RatingFacts> Ratings)
{
    public static async Task<IReadOnlyList<SideEvaluation>> LoadAsync(PlanningDb db, int planId, IReadOnlyCollection<Post> posts, CancellationToken ct)
    {
        var own = Enum.GetValues<EvaluationSide>().Where(s => PlanEvaluation.PostsOf(s).Any(posts.Contains)).ToList();
        return await db.Evaluations.AsNoTracking().Where(e => e.PlanId == planId && (e.FinishedAtUtc != null || own.Contains(e.Side)))
            .OrderBy(e => e.Id)
            .Select(e => new SideEvaluation(
                e.Id, e.Side, e.HeldOn, e.Place, e.Women, e.Men, e.Conclusion, e.FinishedBy, e.FinishedAtUtc,
                e.Ratings.Select(r => new RatingFacts(r.PlanItemId, r.Achievement, r.Actual, r.Comment)).ToList()))
            .AsSingleQuery().ToListAsync(ct);
    }
}

public sealed record RatingFacts(int ItemId, Achievement Achievement, string? Actual, string? Comment);
