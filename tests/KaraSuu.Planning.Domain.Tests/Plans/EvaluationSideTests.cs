using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Tests.Plans;

public sealed class EvaluationSideTests
{
    [Theory]
    [InlineData(EvaluationSide.Ao, Post.AoSpecialist, true)]
    [InlineData(EvaluationSide.Ao, Post.HeadOfAo, true)]
    [InlineData(EvaluationSide.Ao, Post.JmeMember, false)]
    [InlineData(EvaluationSide.JmeGroup, Post.JmeMember, true)]
    [InlineData(EvaluationSide.JmeGroup, Post.HeadOfAo, false)]
    [InlineData(EvaluationSide.Residents, Post.AoSpecialist, true)]
    [InlineData(EvaluationSide.Residents, Post.JmeMember, true)]
    [InlineData(EvaluationSide.Residents, Post.KeneshChair, false)]
    public void A_side_is_spoken_for_by_its_own(EvaluationSide side, Post post, bool may) =>
        Assert.Equal(may, PlanEvaluation.PostsOf(side).Contains(post));
}
