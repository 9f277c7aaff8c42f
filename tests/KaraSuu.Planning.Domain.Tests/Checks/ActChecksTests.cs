using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Monitoring;

namespace KaraSuu.Planning.Domain.Tests.Checks;

public sealed class ActChecksTests
{
    private static readonly ActSummary Whole = new(3, Some.Day, HasContractor: true, HasSum: true, HasRegulation: true, Photos: 1);

    [Fact]
    public void An_act_of_which_everything_is_known_raises_no_doubt()
    {
        var checks = ActChecks.Act(Whole).ToList();

        Raised.NotBy(ActChecks.WithoutDay, checks);
        Raised.NotBy(ActChecks.WithoutContractor, checks);
        Raised.NotBy(ActChecks.WithoutSum, checks);
        Raised.NotBy(ActChecks.NoRegulationThatDay, checks);
        Raised.NotBy(ActChecks.WithoutPhoto, checks);
    }

    [Fact]
    public void What_is_not_known_of_an_act_is_asked_for()
    {
        var checks = ActChecks.Act(new ActSummary(3, null, HasContractor: false, HasSum: false, HasRegulation: null, Photos: 0)).ToList();

        Assert.Equal("act-3", Raised.By(ActChecks.WithoutDay, checks).Subject);
        Raised.By(ActChecks.WithoutContractor, checks);
        Raised.By(ActChecks.WithoutSum, checks);
        Assert.Equal(Severity.Info, Raised.By(ActChecks.WithoutPhoto, checks).Severity);
        Raised.NotBy(ActChecks.NoRegulationThatDay, checks);
    }

    [Fact]
    public void An_act_of_a_day_without_a_regulation_is_doubted() =>
        Raised.By(ActChecks.NoRegulationThatDay, ActChecks.Act(Whole with { HasRegulation = false }));

    [Theory]
    [InlineData(MonitoringOutcome.Violations)]
    [InlineData(MonitoringOutcome.RequirementNotMet)]
    public void A_violation_without_an_act_is_doubted(MonitoringOutcome outcome)
    {
        Raised.By(ActChecks.ViolationWithoutAct, ActChecks.Inspection(5, outcome, 0, []));
        Raised.NotBy(ActChecks.ViolationWithoutAct, ActChecks.Inspection(5, outcome, 1, []));
        Raised.NotBy(ActChecks.ViolationWithoutAct, ActChecks.Inspection(5, MonitoringOutcome.NoRemarks, 0, []));
        Raised.NotBy(ActChecks.ViolationWithoutAct, ActChecks.Inspection(5, null, 0, []));
    }

    [Fact]
    public void A_measurement_outside_its_tolerance_contradicts_a_result_without_remarks()
    {
        var check = Raised.By(ActChecks.OutsideToleranceUnremarked, ActChecks.Inspection(5, MonitoringOutcome.NoRemarks, 0, ["Мичурин", "Фрунзе"]));
        Assert.Equal(("inspection-5", "Мичурин, Фрунзе"), (check.Subject, check.Details.Single()));

        Raised.NotBy(ActChecks.OutsideToleranceUnremarked, ActChecks.Inspection(5, MonitoringOutcome.NoRemarks, 0, []));
        Raised.NotBy(ActChecks.OutsideToleranceUnremarked, ActChecks.Inspection(5, MonitoringOutcome.Violations, 1, ["Мичурин"]));
    }
}
