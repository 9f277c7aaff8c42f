using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Tests.Checks;

public sealed class PriorityChecksTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_issue_waits_for_its_decision_whatever_the_plan_holds(bool isInAPlan)
    {
        var check = Raised.By(PriorityChecks.WaitsForDecision, PriorityChecks.Issue(7, Inclusion.Undecided, isInAPlan));

        Assert.Equal((Severity.Warning, "priority-7"), (check.Severity, check.Subject));
    }

    [Fact]
    public void A_decision_the_plan_does_not_follow_is_doubted()
    {
        Raised.By(PriorityChecks.IncludedButNotInAPlan, PriorityChecks.Issue(7, Inclusion.Included, isInAPlan: false));
        Raised.By(PriorityChecks.LeftOutButInAPlan, PriorityChecks.Issue(7, Inclusion.NotIncluded, isInAPlan: true));
    }

    [Theory]
    [InlineData(Inclusion.Included, true)]
    [InlineData(Inclusion.NotIncluded, false)]
    public void A_decision_the_plan_follows_raises_nothing(Inclusion inclusion, bool isInAPlan)
    {
        var checks = PriorityChecks.Issue(7, inclusion, isInAPlan).ToList();

        Raised.NotBy(PriorityChecks.WaitsForDecision, checks);
        Raised.NotBy(PriorityChecks.IncludedButNotInAPlan, checks);
        Raised.NotBy(PriorityChecks.LeftOutButInAPlan, checks);
    }
}
