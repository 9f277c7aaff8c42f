namespace KaraSuu.Planning.Domain.Plans;

/// <summary>One item of a plan: the direction and the issue of local importance (ЖММ), the problem in words, whom it concerns, and what will be done.</summary>
public sealed class PlanItem
{
    public const int DirectionMaxLength = 300;
    public const int ProblemNameMaxLength = 500;
    public const int ProblemDescriptionMaxLength = 20_000;
    public const int BeneficiariesMaxLength = 500;
    public const int MaxPeople = 1_000_000;

    private readonly List<Activity> _activities = [];

    internal PlanItem(int number, PlanItemFacts facts)
    {
        Number = number;
        Set(facts);
    }

    private PlanItem()
    {
    }

    public int Id { get; private set; }
    public int JointActionPlanId { get; private set; }

    /// <summary>Place in the plan, from 1.</summary>
    public int Number { get; internal set; }

    /// <summary>The issue of local importance (ЖММ) of the law's list.</summary>
    public int? LocalIssueId { get; private set; }

    /// <summary>The direction: a heading of the plan («Инфраструктура»), beside the issue and not in its place.</summary>
    public string? Direction { get; private set; }

    public int? PriorityIssueId { get; private set; }
    public string ProblemName { get; private set; } = "";
    public string? ProblemDescription { get; private set; }

    /// <summary>Whom it concerns, in words.</summary>
    public string? Beneficiaries { get; private set; }

    public int? BeneficiariesTotal { get; private set; }
    public int? BeneficiariesWomen { get; private set; }
    public int? BeneficiariesMen { get; private set; }
    public IReadOnlyList<Activity> Activities => _activities;

    public Money Total => Money.Sum(_activities.Select(activity => activity.Total));

    /// <summary>Whether a text still holds a blank to be filled («___»).</summary>
    public bool HasBlanks => new[] { ProblemName, ProblemDescription, Beneficiaries, Direction }
        .Concat(_activities.SelectMany(a => new[] { a.Title, a.Term, a.Responsible, a.ExpectedResult }))
        .Concat(_activities.SelectMany(a => a.Funding).Select(f => f.Name))
        .Any(HasBlank);

    public static bool HasBlank(string? text) => text?.Contains("__", StringComparison.Ordinal) == true;

    internal void Set(PlanItemFacts facts)
    {
        int?[] people = [facts.BeneficiariesTotal, facts.BeneficiariesWomen, facts.BeneficiariesMen];
        Rule.RequireOf(nameof(BeneficiariesTotal), people.All(n => n is null or (>= 0 and <= MaxPeople)), PlanRules.BadBeneficiaries);
        ProblemName = Words.Needed(facts.ProblemName, ProblemNameMaxLength, PlanRules.ProblemNeedsAName);
        ProblemDescription = Words.UpTo(facts.ProblemDescription, ProblemDescriptionMaxLength);
        Direction = Words.UpTo(facts.Direction, DirectionMaxLength);
        Beneficiaries = Words.UpTo(facts.Beneficiaries, BeneficiariesMaxLength);
        (LocalIssueId, PriorityIssueId) = (facts.LocalIssueId, facts.PriorityIssueId);
        (BeneficiariesTotal, BeneficiariesWomen, BeneficiariesMen) = (people[0], people[1], people[2]);
    }

    internal Activity Add(ActivityFacts facts)
    {
        var activity = new Activity(_activities.Count + 1, facts);
        _activities.Add(activity);
        return activity;
    }

    internal void Remove(int activityId)
    {
        _activities.RemoveAll(a => a.Id == activityId);
        var number = 0;
        foreach (var activity in _activities.OrderBy(a => a.Number).ToList()) activity.Number = ++number;
    }

    internal PlanItem Copy()
    {
        var copy = new PlanItem(Number, new PlanItemFacts(
            ProblemName, ProblemDescription, LocalIssueId, Direction, PriorityIssueId,
            Beneficiaries, BeneficiariesTotal, BeneficiariesWomen, BeneficiariesMen));
        copy._activities.AddRange(_activities.OrderBy(a => a.Number).Select(a => a.Copy()));
        return copy;
    }
}

/// <summary>What is written about a plan item; unknown numbers stay null.</summary>
public sealed record PlanItemFacts(
    string? ProblemName, string? ProblemDescription = null, int? LocalIssueId = null, string? Direction = null, int? PriorityIssueId = null,
    string? Beneficiaries = null, int? BeneficiariesTotal = null, int? BeneficiariesWomen = null, int? BeneficiariesMen = null);
