namespace KaraSuu.Planning.Domain.Plans;

/// <summary>Whose view an evaluation is; each is kept apart from the others.</summary>
public enum EvaluationSide
{
    Ao,
    JmeGroup,

    /// <summary>The residents' view, from a closing meeting.</summary>
    Residents,
}

/// <summary>How far a plan item reached its expected result.</summary>
public enum Achievement
{
    Achieved,
    MostlyAchieved,
    PartlyAchieved,
    NotAchieved,
}

/// <summary>One side's evaluation of an approved plan at the end of its year, item by item.</summary>
public sealed class PlanEvaluation : AimakRecord
{
    public const int TextMaxLength = 4000;
    public const int PlaceMaxLength = 300;
    public const int MaxPeople = 10_000;

    private readonly List<ItemRating> _ratings = [];

    public PlanEvaluation(JointActionPlan plan, EvaluationSide side)
    {
        RequireApproved(plan.Status);
        (AiylAimakId, PlanId, Side) = (plan.AiylAimakId, plan.Id, side);
    }

    private PlanEvaluation()
    {
    }

    public int PlanId { get; private init; }
    public EvaluationSide Side { get; private init; }

    /// <summary>The day of the evaluation; for residents, of the closing meeting.</summary>
    public DateOnly? HeldOn { get; private set; }

    public string? Place { get; private set; }

    /// <summary>Women and men at the closing meeting.</summary>
    public int? Women { get; private set; }

    public int? Men { get; private set; }
    public string? Conclusion { get; private set; }
    public string? FinishedBy { get; private set; }
    public DateTime? FinishedAtUtc { get; private set; }
    public bool IsFinished => FinishedAtUtc is not null;
    public IReadOnlyList<ItemRating> Ratings => _ratings;

    /// <summary>Only what the kenesh approved is evaluated, and goes on being so after a newer version.</summary>
    public static void RequireApproved(PlanStatus status) =>
        Rule.Require(status.IsDecided(), EvaluationRules.PlanIsNotApproved);

    /// <summary>The posts that speak for a side; the residents' closing meeting is written down by whoever holds it.</summary>
    public static IReadOnlyList<Post> PostsOf(EvaluationSide side) => side switch
    {
        EvaluationSide.Ao => [Post.AoSpecialist, Post.HeadOfAo],
        EvaluationSide.JmeGroup => [Post.JmeMember],
        _ => [Post.AoSpecialist, Post.HeadOfAo, Post.JmeMember],
    };

    public void Describe(JointActionPlan plan, EvaluationFacts facts, Stamp stamp)
    {
        RequireOpen();
        Rule.Require(plan.Id == PlanId, EvaluationRules.ItemOfAnotherPlan);
        stamp.RequireHappened(facts.HeldOn);
        Period.RequireOrder(plan.Resolution?.Date, facts.HeldOn, nameof(HeldOn), EvaluationRules.BeforeTheApproval, plan.Resolution?.Date ?? default);
        Rule.RequireOf(nameof(Women), facts.Women is null or (>= 0 and <= MaxPeople), EvaluationRules.BadCount);
        Rule.RequireOf(nameof(Men), facts.Men is null or (>= 0 and <= MaxPeople), EvaluationRules.BadCount);
        (HeldOn, Place, Women, Men) = (facts.HeldOn, Words.UpTo(facts.Place, PlaceMaxLength), facts.Women, facts.Men);
        Conclusion = Words.UpTo(facts.Conclusion, TextMaxLength);
        Touch();
    }

    /// <summary>Rates an item of the plan; no achievement and no word takes the rating back.</summary>
    /// <exception cref="RuleBroken">when something is said and no achievement chosen, or a shortfall stands without a word</exception>
    public void Rate(PlanItem item, Achievement? achievement, string? actual, string? comment)
    {
        RequireOpen();
        Rule.Require(item.JointActionPlanId == PlanId, EvaluationRules.ItemOfAnotherPlan);
        var (reached, said) = (Words.UpTo(actual, TextMaxLength), Words.UpTo(comment, TextMaxLength));
        Rule.RequireOf(nameof(achievement), achievement is not null || (said is null && reached is null), EvaluationRules.NeedsARating);
        var isWorded = achievement is null or Achievement.Achieved || said is not null || reached is not null;
        Rule.RequireOf(nameof(comment), isWorded, EvaluationRules.ShortfallNeedsAWord);
        var rating = _ratings.SingleOrDefault(r => r.PlanItemId == item.Id);
        if (achievement is null) _ratings.Remove(rating!);
        else if (rating is null) _ratings.Add(new ItemRating(item.Id, achievement.Value, reached, said));
        else rating.Set(achievement.Value, reached, said);
        Touch();
    }

    public void Finish(JointActionPlan plan, Stamp stamp)
    {
        RequireOpen();
        Rule.Require(plan.Id == PlanId, EvaluationRules.ItemOfAnotherPlan);
        Rule.Require(HeldOn is not null, EvaluationRules.NeedsADay);
        var missing = plan.Items.Count(i => _ratings.All(r => r.PlanItemId != i.Id));
        Rule.Require(missing == 0, EvaluationRules.ItemsAreUnrated, missing);
        (FinishedBy, FinishedAtUtc) = (stamp.By, stamp.AtUtc);
        Touch();
    }

    private void RequireOpen() => Rule.Require(!IsFinished, EvaluationRules.IsFinished);
}

public sealed record EvaluationFacts(DateOnly? HeldOn, string? Place, int? Women, int? Men, string? Conclusion);

/// <summary>How one side rates one item against its expected result.</summary>
public sealed class ItemRating
{
    internal ItemRating(int planItemId, Achievement achievement, string? actual, string? comment)
    {
        PlanItemId = planItemId;
        Set(achievement, actual, comment);
    }

    private ItemRating()
    {
    }

    public int Id { get; private set; }
    public int PlanItemId { get; private init; }
    public Achievement Achievement { get; private set; }

    /// <summary>What was reached, beside the expected result.</summary>
    public string? Actual { get; private set; }

    public string? Comment { get; private set; }

    internal void Set(Achievement achievement, string? actual, string? comment) => (Achievement, Actual, Comment) = (achievement, actual, comment);
}

public static class EvaluationRules
{
    public const string PlanIsNotApproved = "evaluation.plan-is-not-approved";
    public const string IsFinished = "evaluation.is-finished";
    public const string BeforeTheApproval = "evaluation.before-the-approval";
    public const string BadCount = "evaluation.bad-count";
    public const string ItemOfAnotherPlan = "evaluation.item-of-another-plan";
    public const string ShortfallNeedsAWord = "evaluation.shortfall-needs-a-word";
    public const string NeedsARating = "evaluation.needs-a-rating";
    public const string NeedsADay = "evaluation.needs-a-day";
    public const string ItemsAreUnrated = "evaluation.items-are-unrated";
}
