using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Plans;

/// <summary>
/// What became of an approved plan: per item the money by source, the works with their state, and how the sides rate the result.
/// Five queries, however large the plan is.
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
        return new PlanExecution(
            plan, await ItemsOf(db, planId).ToListAsync(ct), await WorksOf(db, planId).ToListAsync(ct), await MoneyOf(db, planId).ToListAsync(ct),
            await SideEvaluation.LoadAsync(db, planId, posts, ct));
    }

    /// <summary>The plan with its items alone, for the forms of ratings.</summary>
    internal static async Task<(ExecutedPlan Plan, IReadOnlyList<ExecutedItem> Items)> ItemsAsync(PlanningDb db, ClaimsPrincipal user, int planId,
        CancellationToken ct) =>
        (await PlanOf(db, user, planId).SingleAsync(ct), await ItemsOf(db, planId).ToListAsync(ct));

    public Money Planned => Sum(Items.SelectMany(i => i.Funding).Select(f => f.Tyiyn));

    /// <summary>The sums of the contracts, after their supplementary agreements.</summary>
    public Money Contracted => Sum(Works.Where(w => w.Status != WorkStatus.Cancelled).Select(w => w.ContractTyiyn ?? 0));

    public Money Paid => Sum(Money.Select(m => m.Paid));

    public IReadOnlyList<ExecutedWork> WorksOf(int itemId) => [.. Works.Where(w => w.ItemId == itemId)];

    public Money ContractedOf(int itemId) => Sum(WorksOf(itemId).Where(w => w.Status != WorkStatus.Cancelled).Select(w => w.ContractTyiyn ?? 0));

    /// <summary>Money by kind of source: planned in the item's activities, promised to its works, paid for them.</summary>
    public IReadOnlyList<SourceLine> SourcesOf(IReadOnlyCollection<ExecutedItem> items)
    {
        var ids = items.Select(i => i.Id).ToHashSet();
        var planned = items.SelectMany(i => i.Funding).ToLookup(f => f.Kind, f => f.Tyiyn);
        var money = Money.Where(m => ids.Contains(m.ItemId)).ToLookup(m => m.Kind);
        return
        [
            .. planned.Select(p => p.Key).Concat(money.Select(m => m.Key)).Distinct().Order()
                .Select(kind => new SourceLine(kind, Sum(planned[kind]), Sum(money[kind].Select(m => m.Promised)), Sum(money[kind].Select(m => m.Paid)))),
        ];
    }

    /// <summary>What a side said of an item, as far as the reader may see it.</summary>
    public RatingFacts? RatingOf(EvaluationSide side, int itemId) => Sides.FirstOrDefault(s => s.Side == side)?.Ratings.FirstOrDefault(r => r.ItemId == itemId);

    /// <summary>Doubts about ratings; only finished ones are compared.</summary>
    public IReadOnlyList<Check> ChecksOf(int itemId) =>
        [.. EvaluationChecks.Item(itemId, Finished(EvaluationSide.Ao, itemId), Finished(EvaluationSide.JmeGroup, itemId))];

    private Achievement? Finished(EvaluationSide side, int itemId) =>
        Sides.Any(s => s.Side == side && s.FinishedAtUtc is not null) ? RatingOf(side, itemId)?.Achievement : null;

    private static Money Sum(IEnumerable<long> tyiyn) => new(tyiyn.Sum());

    internal static IQueryable<ExecutedPlan> PlanOf(PlanningDb db, ClaimsPrincipal user, int planId) =>
        from p in db.Plans.AsNoTracking().VisibleTo(user)
        where p.Id == planId
        join a in db.AiylAimaks on p.AiylAimakId equals a.Id
        select new ExecutedPlan(p.Id, p.CycleId, a.Id, a.Name, a.Slug, p.Status, p.VersionNumber, p.FromYear, p.ToYear, p.Resolution);

    private static IQueryable<ExecutedItem> ItemsOf(PlanningDb db, int planId) =>
        (from i in db.Set<PlanItem>().AsNoTracking()
         where i.JointActionPlanId == planId
         orderby i.Number
         select new ExecutedItem(
             i.Id, i.Number, i.ProblemName, i.Direction,
             db.LocalIssues.Where(l => l.Id == i.LocalIssueId).Select(l => l.Title.Ky).FirstOrDefault(),
             db.LocalIssues.Where(l => l.Id == i.LocalIssueId).Select(l => l.Title.Ru).FirstOrDefault(),
             i.Activities.OrderBy(a => a.Number).Select(a => new ExecutedActivity(
                 a.Id, a.Number, a.Title, a.ExpectedResult, a.Funding.Select(f => new ExecutedFunding(f.Kind, f.AmountTyiyn)).ToList())).ToList()))
                     .AsSingleQuery();

    private static IQueryable<ExecutedWork> WorksOf(PlanningDb db, int planId) =>
        from w in db.Works.AsNoTracking()
        join a in db.Set<Activity>() on w.ActivityId equals a.Id
        join i in db.Set<PlanItem>() on a.PlanItemId equals i.Id
        where i.JointActionPlanId == planId
        orderby a.Number, w.Id
        select new ExecutedWork(
            w.Id, i.Id, w.Title, w.Status, w.Contract!.SumTyiyn, w.AcceptedOn,
            db.Contractors.Where(c => c.Id == w.Contract!.ContractorId).Select(c => c.Name).FirstOrDefault(),
            w.Progress.OrderByDescending(p => p.On).ThenByDescending(p => p.Id).Select(p => p.Percent).FirstOrDefault());

    private static IQueryable<ExecutedMoney> MoneyOf(PlanningDb db, int planId)
    {
        var lines =
            from w in db.Works
            join a in db.Set<Activity>() on w.ActivityId equals a.Id
            join i in db.Set<PlanItem>() on a.PlanItemId equals i.Id
            where i.JointActionPlanId == planId && w.Status != WorkStatus.Cancelled
            from f in w.Funding
            group f.AmountTyiyn by new { i.Id, f.Kind } into g
            select new { ItemId = g.Key.Id, g.Key.Kind, Promised = g.Sum(), Paid = 0L };
        var paid =
            from w in db.Works
            join a in db.Set<Activity>() on w.ActivityId equals a.Id
            join i in db.Set<PlanItem>() on a.PlanItemId equals i.Id
            where i.JointActionPlanId == planId
            from p in w.Payments
            join f in db.Set<WorkFunding>() on p.FundingId equals f.Id
            group p.AmountTyiyn by new { i.Id, f.Kind } into g
            select new { ItemId = g.Key.Id, g.Key.Kind, Promised = 0L, Paid = g.Sum() };
        return lines.Concat(paid).Select(m => new ExecutedMoney(m.ItemId, m.Kind, m.Promised, m.Paid));
    }
}

public sealed record ExecutedPlan(
    int Id, int CycleId, int AimakId, LocalText Aimak, string Slug, PlanStatus Status, int Version, int FromYear, int ToYear, Resolution? Resolution);

public sealed record ExecutedItem(
    int Id, int Number, string Problem, string? OwnDirection, string? LocalIssue, string? LocalIssueInRussian, IReadOnlyList<ExecutedActivity> Activities)
{
    public IEnumerable<ExecutedFunding> Funding => Activities.SelectMany(a => a.Funding);
    public string? Direction => OwnDirection ?? LocalIssue;
    public string? DirectionIn(string language) => OwnDirection ?? (LocalIssue is { } issue ? new LocalText(issue, LocalIssueInRussian).In(language) : null);
}

public sealed record ExecutedActivity(int Id, int Number, string Title, string? ExpectedResult, IReadOnlyList<ExecutedFunding> Funding);

public sealed record ExecutedFunding(FundingKind Kind, long Tyiyn);

/// <summary>A work that carries out an activity of the item.</summary>
/// <param name="ContractTyiyn">null where no contract or no sum is known</param>
public sealed record ExecutedWork(int Id, int ItemId, string Title, WorkStatus Status, long? ContractTyiyn, DateOnly? AcceptedOn, string? Contractor,
    int? Percent);

/// <summary>Tyiyn of one kind of source for the works of an item.</summary>
public sealed record ExecutedMoney(int ItemId, FundingKind Kind, long Promised, long Paid);

public sealed record SourceLine(FundingKind Kind, Money Planned, Money Promised, Money Paid);

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
