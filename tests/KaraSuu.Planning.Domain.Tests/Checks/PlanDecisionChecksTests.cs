using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Tests.Checks;

public sealed class PlanDecisionChecksTests
{
    private static readonly PlanSummary InTime =
        new(7, 2021, PlanStatus.Approved, Hearings: 1, new DateOnly(2020, 6, 1), ResolutionHasNumber: true, ResolutionHasChair: true, []);

    [Fact]
    public void A_plan_discussed_and_approved_in_time_raises_nothing() => Assert.Empty(PlanChecks.Plan(InTime));

    [Fact]
    public void A_plan_nobody_heard_is_shown()
    {
        Assert.Equal("plan-7", Raised.By(PlanChecks.NoHearing, PlanChecks.Plan(InTime with { Hearings = 0 })).Subject);
        Raised.NotBy(PlanChecks.NoHearing, PlanChecks.Plan(InTime));
    }

    [Theory]
    [InlineData(PlanStatus.Approved)]
    [InlineData(PlanStatus.Superseded)]
    public void A_plan_approved_after_the_first_of_June_of_the_year_before_is_shown(PlanStatus status)
    {
        var late = InTime with { Status = status, ResolutionDate = new DateOnly(2020, 6, 2) };

        var check = Raised.By(PlanChecks.ApprovedAfterFirstOfJune, PlanChecks.Plan(late));

        Assert.Equal([new DateOnly(2020, 6, 2), new DateOnly(2020, 6, 1)], check.Details);
    }

    [Fact]
    public void A_plan_for_2021_approved_in_2021_as_the_decks_is_late() =>
        Raised.By(PlanChecks.ApprovedAfterFirstOfJune, PlanChecks.Plan(InTime with { ResolutionDate = new DateOnly(2021, 2, 1) }));

    [Fact]
    public void A_plan_approved_by_the_first_of_June_or_on_an_unknown_day_is_not_called_late()
    {
        Raised.NotBy(PlanChecks.ApprovedAfterFirstOfJune, PlanChecks.Plan(InTime));
        Raised.NotBy(PlanChecks.ApprovedAfterFirstOfJune, PlanChecks.Plan(InTime with { ResolutionDate = null }));
    }

    [Fact]
    public void A_decision_with_unknown_date_number_or_chair_is_noted()
    {
        Raised.By(PlanChecks.DecisionUnknown, PlanChecks.Plan(InTime with { ResolutionDate = null }));
        Raised.By(PlanChecks.DecisionUnknown, PlanChecks.Plan(InTime with { ResolutionHasNumber = false }));
        Raised.By(PlanChecks.DecisionUnknown, PlanChecks.Plan(InTime with { ResolutionHasChair = false }));
    }

    [Theory]
    [InlineData(PlanStatus.Draft)]
    [InlineData(PlanStatus.UnderDiscussion)]
    [InlineData(PlanStatus.Submitted)]
    [InlineData(PlanStatus.Returned)]
    public void Where_nothing_is_decided_no_decision_is_missing(PlanStatus status) =>
        Raised.NotBy(PlanChecks.DecisionUnknown, PlanChecks.Plan(InTime with { Status = status, ResolutionDate = null, ResolutionHasNumber = false }));

    [Fact]
    public void Each_priority_nobody_decided_on_is_shown()
    {
        var checks = PlanChecks.Plan(InTime with { UndecidedPriorities = ["Ички жолдор", "Таза суу"] });

        Assert.Equal(["Ички жолдор", "Таза суу"], checks.Where(c => c.Code == PlanChecks.PriorityUndecided).Select(c => c.Details[0]));
        Raised.By(PlanChecks.PriorityUndecided, PlanChecks.Plan(InTime with { UndecidedPriorities = ["Ички жолдор"] }));
        Raised.NotBy(PlanChecks.PriorityUndecided, PlanChecks.Plan(InTime));
    }
}
