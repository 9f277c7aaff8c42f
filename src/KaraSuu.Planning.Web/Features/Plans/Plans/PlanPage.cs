using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Plans.Plans;

/// <summary>A version of the plan as it is read: like the document it becomes.</summary>
public sealed record PlanPage(
    PlanHead Head, IReadOnlyList<PlanPageItem> Items, IReadOnlyList<PlanPriority> Priorities, IReadOnlyList<SaidCheck> Checks) : IInCycle
{
    public int CycleId => Head.CycleId;
    public bool IsEditable => Head.Status.MayBeEdited();
    public bool IsDecided => Head.Status.IsDecided();
    public Money? Total => Money.OfKnown(Items.Select(i => i.Total));

    /// <summary>The money by year, for a plan of several years.</summary>
    public IReadOnlyList<YearMoney> Years =>
        YearMoney.Of(Head.FromYear, Head.ToYear, Items.SelectMany(i => i.Activities).SelectMany(a => a.Funding).Select(f => (f.Year, f.Amount)));

    /// <summary>Priorities taken into the plan that no item answers yet.</summary>
    public IEnumerable<PlanPriority> Unanswered =>
        Priorities.Where(p => p.Inclusion == Inclusion.Included && Items.All(i => i.Facts.PriorityId != p.Id));

    /// <summary>Money by who gives it, the two budgets by their kind alone.</summary>
    public IReadOnlyList<PlanSource> Sources =>
    [
        .. Items.SelectMany(i => i.Activities).SelectMany(a => a.Funding).GroupBy(f => (f.Kind, f.Source))
            .Select(g => new PlanSource(g.Key.Kind, g.Key.Source, Money.Sum(g.Select(f => f.Amount)))).OrderBy(s => s.Kind).ThenByDescending(s => s.Sum),
    ];
}

/// <summary>What stands around the items: whose plan, where it is, who decided.</summary>
public sealed record PlanHead(
    int Id, int CycleId, int BudgetYear, int VersionNumber, int LatestVersion, int FromYear, int ToYear, PlanStatus Status, bool DecidedOnPaper,
    string? ReturnReasons, Resolution? Resolution, DocumentWording Wording, int AimakId, string Slug)
{
    public PeopleCount? People { get; init; }
    public string? Sha256 { get; init; }
    public DateTime? IssuedAtUtc { get; init; }
    public IReadOnlyList<PlanChange> History { get; init; } = [];
    public IReadOnlyList<PlanHearing> Hearings { get; init; } = [];
    public IReadOnlyList<VoteRow> Votes { get; init; } = [];
    public IReadOnlyList<ScanRow> Scans { get; init; } = [];

    /// <summary>Whether an approval on paper may be recorded: no version of the plan was ever voted on here.</summary>
    public bool MayBeApprovedOnPaper => Status.MayBeApprovedOnPaper() && Votes.All(v => v.IsCalledOff);
}

public sealed record PeopleCount(int? Total, int? Women, int? Men);

public sealed record PlanChange(int Id, PlanStatus From, PlanStatus To, string By, DateTime AtUtc, string? Note);

public sealed record PlanHearing(int Id, DateOnly HeldOn, string? Place, int Remarks);

public sealed record PlanPriority(int Id, string Title, Inclusion Inclusion);

/// <summary>One item with its activities and what is doubtful about it.</summary>
/// <param name="MayStart">whether the reader may start works of the activities</param>
public sealed record PlanPageItem(PlanItemFact Facts, IReadOnlyList<PlanPageActivity> Activities, IReadOnlyList<SaidCheck> Checks, int PlanId, bool MayEdit,
    int Last, int AimakId, bool MayStart, int FromYear, int ToYear)
{
    /// <summary>The item's money by year, where the plan has several and one of them is told.</summary>
    public IReadOnlyList<YearMoney> Years => Activities.Any(a => a.Funding.Any(f => f.Year is not null))
        ? YearMoney.Of(FromYear, ToYear, Activities.SelectMany(a => a.Funding).Select(f => (f.Year, f.Amount))) : [];

    public Money? Total => Money.OfKnown(Activities.Select(a => a.Total));
}

public sealed record PlanItemFact(
    int Id, int Number, string ProblemName, string? Description, string? Direction, string? Beneficiaries, int? People, int? Women, int? Men,
    int? IssueNumber, LocalText? IssueTitle, bool IssueIsVerified, int? PriorityId, string? Priority, int? PriorityCycleId)
{
    public ItemDirection Under => new(Direction, IssueNumber, IssueTitle);
}

public sealed record PlanPageActivity(
    int Id, int ItemId, int Number, string Title, string? Term, DateOnly? DueOn, string? Responsible, string? ExpectedResult,
        IReadOnlyList<PlanFunding> Funding, int Works)
{
    public Money? Total => Money.OfKnown(Funding.Select(f => (Money?)f.Amount));
}

/// <param name="Year">in which year of a plan of several years; null where that is not known</param>
public sealed record PlanFunding(FundingKind Kind, string? Source, Money Amount, int? Year)
{
    /// <summary>Who gives it, and in which year where that is told.</summary>
    public string Name => Source ?? Text.Of(Kind);
    public string NameAndYear => Year is { } year ? $"{Name}, {Text.Of("money.in-year", year)}" : Name;
}

public sealed record PlanSource(FundingKind Kind, string? Name, Money Sum);

/// <summary>A check with the explanation somebody gave, if any.</summary>
public sealed record SaidCheck(Check Check, string? Explanation);
