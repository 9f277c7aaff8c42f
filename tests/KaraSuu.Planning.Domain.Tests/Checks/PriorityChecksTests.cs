using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Priorities;

namespace KaraSuu.Planning.Domain.Tests.Checks;

public sealed class PriorityChecksTests
{
    [Theory]
    [InlineData(Inclusion.Undecided, false, PriorityChecks.WaitsForDecision)]
    [InlineData(Inclusion.Undecided, true, PriorityChecks.WaitsForDecision)]
    [InlineData(Inclusion.Included, false, PriorityChecks.IncludedButNotInAPlan)]
    [InlineData(Inclusion.Included, true, null)]
    [InlineData(Inclusion.NotIncluded, false, null)]
    [InlineData(Inclusion.NotIncluded, true, PriorityChecks.LeftOutButInAPlan)]
    public void A_decision_and_the_plan_agree_or_are_doubted(Inclusion inclusion, bool isInAPlan, string? code)
    {
        var checks = PriorityChecks.Issue(7, inclusion, isInAPlan).ToList();
        Assert.Equal(code is null ? [] : [code], checks.Select(c => c.Code));
        Assert.All(checks, c => Assert.Equal("priority-7", c.Subject));
    }
}
