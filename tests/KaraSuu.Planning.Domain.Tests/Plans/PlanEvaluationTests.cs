using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Tests.Plans;

public sealed class PlanEvaluationTests
{
    private static readonly EvaluationFacts Facts = new(Some.Day, "Клуб", 20, 15, "План негизинен аткарылды");

    private readonly JointActionPlan _plan = Plan();
    private readonly PlanEvaluation _evaluation = new(Plan(), EvaluationSide.Residents);

    [Theory]
    [InlineData(PlanStatus.Draft)]
    [InlineData(PlanStatus.UnderDiscussion)]
    [InlineData(PlanStatus.Submitted)]
    [InlineData(PlanStatus.Returned)]
    public void Only_an_approved_plan_is_evaluated(PlanStatus status) =>
        Broken.By(EvaluationRules.PlanIsNotApproved, () => new PlanEvaluation(Some.Plan(status), EvaluationSide.Ao));

    [Fact]
    public void A_superseded_plan_is_evaluated_too() =>
        Assert.Equal(Some.PlanId, new PlanEvaluation(Some.Plan(PlanStatus.Superseded), EvaluationSide.Ao).PlanId);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(PlanEvaluation.MaxPeople + 1, 0)]
    public void People_at_the_meeting_are_a_sensible_number(int women, int men) =>
        Broken.By(EvaluationRules.BadCount, () => _evaluation.Describe(_plan, Facts with { Women = women, Men = men }, Some.Stamp()));

    [Theory]
    [InlineData(Achievement.Achieved, true)]
    [InlineData(Achievement.MostlyAchieved, false)]
    [InlineData(Achievement.PartlyAchieved, false)]
    [InlineData(Achievement.NotAchieved, false)]
    public void A_shortfall_needs_a_word(Achievement achievement, bool isAllowed)
    {
        if (isAllowed) _evaluation.Rate(_plan.Items[0], achievement, " ", null);
        else Broken.By(EvaluationRules.ShortfallNeedsAWord, () => _evaluation.Rate(_plan.Items[0], achievement, " ", null));
        _evaluation.Rate(_plan.Items[0], achievement, "12 чырактын 9у", null);
        _evaluation.Rate(_plan.Items[0], achievement, null, "Каражат жетпеди");

        Assert.Equal((achievement, null, "Каражат жетпеди"),
            (Assert.Single(_evaluation.Ratings).Achievement, _evaluation.Ratings[0].Actual, _evaluation.Ratings[0].Comment));
    }

    [Fact]
    public void A_rating_is_taken_back_by_giving_none()
    {
        _evaluation.Rate(_plan.Items[0], null, null, null);
        _evaluation.Rate(_plan.Items[0], Achievement.Achieved, null, null);
        _evaluation.Rate(_plan.Items[0], null, null, null);

        Assert.Empty(_evaluation.Ratings);
    }

    [Theory]
    [InlineData("12 чырактын 9у", null)]
    [InlineData(null, "Каражат жетпеди")]
    [InlineData("12 чырактын 9у", "Каражат жетпеди")]
    public void A_word_needs_a_rating_and_takes_none_back(string? actual, string? comment)
    {
        _evaluation.Rate(_plan.Items[0], Achievement.Achieved, null, null);

        Assert.Equal("Achievement", Broken.By(EvaluationRules.NeedsARating, () => _evaluation.Rate(_plan.Items[0], null, actual, comment)).Field);
        Assert.Equal(Achievement.Achieved, Assert.Single(_evaluation.Ratings).Achievement);
        _evaluation.Rate(_plan.Items[0], null, " ", "");
        Assert.Empty(_evaluation.Ratings);
    }

    [Fact]
    public void Items_of_another_plan_are_not_rated()
    {
        var other = Plan(id: 99);

        Broken.By(EvaluationRules.ItemOfAnotherPlan, () => _evaluation.Rate(other.Items[0], Achievement.Achieved, null, null));
        _evaluation.Describe(_plan, Facts, Some.Stamp());
        Broken.By(EvaluationRules.ItemOfAnotherPlan, () => _evaluation.Finish(other, Some.Stamp()));
    }

    [Fact]
    public void An_evaluation_is_finished_with_a_day_and_every_item_rated()
    {
        Broken.By(EvaluationRules.NeedsADay, () => _evaluation.Finish(_plan, Some.Stamp()));
        _evaluation.Describe(_plan, Facts, Some.Stamp());
        _evaluation.Rate(_plan.Items[0], Achievement.Achieved, null, null);
        Assert.Equal([1], Broken.By(EvaluationRules.ItemsAreUnrated, () => _evaluation.Finish(_plan, Some.Stamp())).Details);
        _evaluation.Rate(_plan.Items[1], Achievement.NotAchieved, null, "Каражат жетпеди");

        _evaluation.Finish(_plan, Some.Stamp(4));

        Assert.Equal((true, Some.Stamp(4).By), (_evaluation.IsFinished, _evaluation.FinishedBy));
        Broken.By(EvaluationRules.IsFinished, () => _evaluation.Describe(_plan, Facts, Some.Stamp()));
        Broken.By(EvaluationRules.IsFinished, () => _evaluation.Rate(_plan.Items[0], Achievement.Achieved, null, null));
        Broken.By(EvaluationRules.IsFinished, () => _evaluation.Finish(_plan, Some.Stamp()));
    }

    [Theory]
    [InlineData(0, PlanEvaluation.MaxPeople)]
    [InlineData(PlanEvaluation.MaxPeople, 0)]
    public void Nobody_or_very_many_came_to_the_meeting(int women, int men)
    {
        _evaluation.Describe(_plan, Facts with { Women = women, Men = men }, Some.Stamp());

        Assert.Equal((women, men), (_evaluation.Women, _evaluation.Men));
    }

    [Fact]
    public void A_first_rating_is_kept_as_it_was_given()
    {
        _evaluation.Rate(_plan.Items[0], Achievement.PartlyAchieved, " 12 чырактын 9у ", " Каражат жетпеди ");

        var rating = Assert.Single(_evaluation.Ratings);
        Assert.Equal((1, Achievement.PartlyAchieved, "12 чырактын 9у", "Каражат жетпеди"),
            (rating.PlanItemId, rating.Achievement, rating.Actual, rating.Comment));
    }

    [Fact]
    public void What_is_not_rated_yet_is_counted()
    {
        var plan = Plan(items: 3);
        _evaluation.Describe(_plan, Facts, Some.Stamp());
        _evaluation.Rate(plan.Items[0], Achievement.Achieved, null, null);

        Assert.Equal([2], Broken.By(EvaluationRules.ItemsAreUnrated, () => _evaluation.Finish(plan, Some.Stamp())).Details);
    }

    private static JointActionPlan Plan(int id = Some.PlanId, int items = 2)
    {
        var plan = Some.Plan(PlanStatus.Approved, items: items, id: id);
        foreach (var item in plan.Items) typeof(PlanItem).GetProperty(nameof(PlanItem.JointActionPlanId))!.SetValue(item, id);
        return plan;
    }
}
