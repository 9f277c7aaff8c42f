using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Public;

/// <summary>An approved plan in full, as its document says it.</summary>
public sealed record PublicPlanPage(PublicPlan Plan, string? Sha256, IReadOnlyList<VoteRow> Votes)
{
    /// <summary>The vote that decided: the last one on this version.</summary>
    public VoteRow? Decided => Votes.LastOrDefault(v => v.PlanId == Plan.Id && v.Result is not null);

    public VoteResult? Vote => Decided?.Result;

    /// <summary>The approved plans that cover a year, the one in force first; drafts do not exist here.</summary>
    internal static IQueryable<JointActionPlan> Approved(PlanningDb db, string slug, int year) =>
        from a in db.AiylAimaks
        where a.Slug == slug
        join p in db.Plans.AsNoTracking() on a.Id equals p.AiylAimakId
        where p.Status == PlanStatus.Approved && p.FromYear <= year && year <= p.ToYear
        orderby p.FromYear descending, p.VersionNumber descending, p.Id descending
        select p;

    /// <param name="approved">approved plans, the one in force first</param>
    internal static async Task<PublicPlanPage?> LoadAsync(PlanningDb db, IQueryable<JointActionPlan> approved, CancellationToken ct)
    {
        if (await PublicPlan.LoadAsync(db, approved, ct) is not { } plan) return null;
        var sha256 = await db.ApprovedDocuments.Where(d => d.PlanId == plan.Id).Select(d => d.Sha256).SingleOrDefaultAsync(ct);
        return new PublicPlanPage(plan, sha256, await VoteRow.OfVersions(db, plan.CycleId, plan.VersionNumber).ToListAsync(ct));
    }
}

public sealed record PublicPlan(
    int Id, int CycleId, int VersionNumber, int FromYear, int ToYear, bool DecidedOnPaper, Resolution? Resolution,
    string Slug, LocalText Aimak, bool IsTraining, DocumentWording Wording)
{
    public IReadOnlyList<PublicItem> Items { get; private init; } = [];

    public string Years => Show.PlanYears(FromYear, ToYear);
    public string Address => PlanAddress.Of(Slug, FromYear, ToYear);
    public string LeadIn => Wording.LeadInOf(FromYear, ToYear);
    public Money? Total => Money.OfKnown(Items.Select(i => i.Total));

    public IEnumerable<(FundingKind Kind, Money Sum)> Sources => Items.SelectMany(i => i.Activities).SelectMany(a => a.Funding)
        .GroupBy(f => f.Kind).OrderBy(g => g.Key).Select(g => (g.Key, Money.Sum(g.Select(f => f.Amount))));

    /// <summary>The money by year, for a plan of several years.</summary>
    public IReadOnlyList<YearMoney> MoneyOfYears =>
        YearMoney.Of(FromYear, ToYear, Items.SelectMany(i => i.Activities).SelectMany(a => a.Funding).Select(f => (f.Year, f.Amount)));

    internal static async Task<PublicPlan?> LoadAsync(PlanningDb db, IQueryable<JointActionPlan> plans, CancellationToken ct)
    {
        var plan = await (
            from p in plans
            join a in db.AiylAimaks on p.AiylAimakId equals a.Id
            orderby p.FromYear descending, p.VersionNumber descending, p.Id descending
            select new PublicPlan(
                p.Id, p.CycleId, p.VersionNumber, p.FromYear, p.ToYear, p.DecidedOnPaper, p.Resolution, a.Slug, a.Name, a.IsTraining, a.Wording))
            .FirstOrDefaultAsync(ct);
        return plan is null ? null : plan with { Items = await ItemsAsync(db, plan.Id, ct) };
    }

    private static async Task<IReadOnlyList<PublicItem>> ItemsAsync(PlanningDb db, int planId, CancellationToken ct)
    {
        var money = await db.MoneyOfAsync(planId, ct);
        var activities = (await db.ActivitiesOf(planId).OrderBy(a => a.Number)
            .Select(a => new { a.Id, a.PlanItemId, a.Number, a.Title, a.Term, a.DueOn, a.Responsible, a.ExpectedResult }).ToListAsync(ct))
            .ToLookup(a => a.PlanItemId, a => new PublicActivity(
                a.Number, a.Title, a.Term, a.DueOn, a.Responsible, a.ExpectedResult,
                [.. money[a.Id].Select(m => new PublicFunding(m.Kind, m.Source, m.Amount, m.Year))]));
        var items = await (
            from i in db.ItemsOf(planId)
            from issue in db.LocalIssues.Where(l => l.Id == i.LocalIssueId).DefaultIfEmpty()
            orderby i.Number
            select new
            {
                i.Id,
                Facts = new PublicItem(
                    i.Number, i.Direction, (int?)issue!.Number, issue.Title, i.ProblemName, i.ProblemDescription, i.Beneficiaries, i.BeneficiariesTotal,
                    i.BeneficiariesWomen, i.BeneficiariesMen),
            }).ToListAsync(ct);
        return [.. items.Select(i => i.Facts with { Activities = [.. activities[i.Id]] })];
    }
}

public sealed record PublicItem(
    int Number, string? Direction, int? IssueNumber, LocalText? IssueTitle, string Problem, string? Description,
    string? Beneficiaries, int? People, int? Women, int? Men)
{
    public IReadOnlyList<PublicActivity> Activities { get; init; } = [];

    public Money? Total => Money.OfKnown(Activities.Select(a => a.Total));

    /// <summary>The direction and the issue, as everywhere in the reader's language.</summary>
    public string? Under => new ItemDirection(Direction, IssueNumber, IssueTitle).Words;
}

public sealed record PublicActivity(
    int Number, string Title, string? Term, DateOnly? DueOn, string? Responsible, string? Result, IReadOnlyList<PublicFunding> Funding)
{
    public Money? Total => Money.OfKnown(Funding.Select(f => (Money?)f.Amount));
}

public sealed record PublicFunding(FundingKind Kind, string? Source, Money Amount, int? Year)
{
    public string Name => (Source ?? Text.Of(Kind)) + (Year is { } year ? ", " + Text.Of("money.in-year", year) : "");
}
