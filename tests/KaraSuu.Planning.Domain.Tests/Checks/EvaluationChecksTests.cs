using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Tests.Checks;

public sealed class EvaluationChecksTests
{
    [Theory]
    [InlineData(Achievement.Achieved, Achievement.PartlyAchieved)]
    [InlineData(Achievement.Achieved, Achievement.NotAchieved)]
    [InlineData(Achievement.NotAchieved, Achievement.MostlyAchieved)]
    public void Two_grades_apart_is_asked_about(Achievement ao, Achievement group)
    {
        var check = Raised.By(EvaluationChecks.RatingsDiffer, EvaluationChecks.Item(4, ao, group));
        Assert.Equal("plan-item-4", check.Subject);
        Assert.Equal([ao, group], check.Details);
    }

    [Theory]
    [InlineData(Achievement.Achieved, Achievement.Achieved)]
    [InlineData(Achievement.Achieved, Achievement.MostlyAchieved)]
    [InlineData(Achievement.NotAchieved, null)]
    [InlineData(null, Achievement.NotAchieved)]
    public void A_grade_apart_or_a_side_that_has_not_spoken_is_not(Achievement? ao, Achievement? group) =>
        Raised.NotBy(EvaluationChecks.RatingsDiffer, EvaluationChecks.Item(4, ao, group));

    [Theory]
    [InlineData(Achievement.PartlyAchieved)]
    [InlineData(Achievement.NotAchieved)]
    public void Sides_that_see_the_same_shortfall_agree(Achievement both) =>
        Raised.NotBy(EvaluationChecks.RatingsDiffer, EvaluationChecks.Item(4, both, both));
}
