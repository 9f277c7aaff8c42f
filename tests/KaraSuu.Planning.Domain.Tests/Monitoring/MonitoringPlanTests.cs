using KaraSuu.Planning.Domain.Monitoring;

namespace KaraSuu.Planning.Domain.Tests.Monitoring;

public sealed class MonitoringPlanTests
{
    private static readonly DateOnly Visit = new(2026, 6, 10);

    private readonly JmeGroup _group = Monitored.Group();
    private readonly MonitoringPlan _plan = new(Monitored.Group(), 2026, Some.Stamp());

    [Theory]
    [InlineData(2025)]
    [InlineData(1999)]
    [InlineData(2101)]
    public void A_plan_is_not_of_a_year_before_the_group(int year) => Broken.By(MonitoringRules.BadYear, () => new MonitoringPlan(_group, year, Some.Stamp()));

    [Fact]
    public void A_visit_is_in_the_plans_year()
    {
        var refusal = Broken.By(MonitoringRules.VisitOutsideTheYear, () => _plan.AddVisit(_group, Facts(new DateOnly(2027, 1, 1))));

        Assert.Equal([2026], refusal.Details);
    }

    [Fact]
    public void Only_members_of_that_day_are_responsible_for_a_visit()
    {
        Broken.By(MonitoringRules.NotAMember, () => _plan.AddVisit(_group, Facts(Visit, 1, 99)));
        Broken.By(MonitoringRules.NotAMember, () => _plan.AddVisit(_group, Facts(Monitored.Established.AddDays(-1), 1)));
        Assert.Empty(_plan.Visits);
    }

    [Fact]
    public void A_changed_visit_keeps_those_who_stay()
    {
        var visit = Some.Saved(_plan.AddVisit(_group, Facts(Visit, 1, 2, 2)), 1);
        var second = visit.Members[1];

        _plan.ChangeVisit(_group, 1, Facts(Visit.AddDays(1), 2, 3));

        Assert.Equal((Visit.AddDays(1), 2), (visit.On, visit.Members.Count));
        Assert.Same(second, visit.Members[0]);
    }

    [Fact]
    public void A_visit_called_off_stays_with_its_reason()
    {
        Some.Saved(_plan.AddVisit(_group, Facts(Visit, 1)), 1);

        Broken.By(MonitoringRules.NeedsAReason, () => _plan.CallOff(1, " "));
        _plan.CallOff(1, "Жол жабык");

        Assert.Equal("Жол жабык", Assert.Single(_plan.Visits).CalledOffBecause);
        Broken.By(MonitoringRules.VisitIsCalledOff, () => _plan.CallOff(1, "дагы"));
        Broken.By(MonitoringRules.VisitIsCalledOff, () => _plan.ChangeVisit(_group, 1, Facts(Visit, 1)));
    }

    [Fact]
    public void The_first_and_the_last_year_are_planned()
    {
        var old = new JmeGroup(Some.Aimak, new DateOnly(2000, 12, 31), null, null, null, Some.Stamp());

        Assert.Equal((2000, 2100), (new MonitoringPlan(old, 2000, Some.Stamp()).Year,
            new MonitoringPlan(old, 2100, Some.StampOn(new DateOnly(2099, 12, 1))).Year));
    }

    [Fact]
    public void A_visit_is_not_changed_into_another_year_nor_given_to_a_stranger()
    {
        var visit = Some.Saved(_plan.AddVisit(_group, Facts(Visit, 1)), 1);

        Broken.By(MonitoringRules.VisitOutsideTheYear, () => _plan.ChangeVisit(_group, 1, Facts(new DateOnly(2027, 1, 1), 1)));
        Broken.By(MonitoringRules.NotAMember, () => _plan.ChangeVisit(_group, 1, Facts(Visit, 99)));

        Assert.Equal((Visit, 1), (visit.On, Assert.Single(visit.Members).MembershipId));
    }

    [Theory]
    [InlineData(-1, null, null, VisitState.Missed)]
    [InlineData(0, null, null, VisitState.Coming)]
    [InlineData(1, null, null, VisitState.Coming)]
    [InlineData(-1, "Жол жабык", null, VisitState.CalledOff)]
    [InlineData(1, "Жол жабык", null, VisitState.CalledOff)]
    [InlineData(-1, null, Monitored.InspectionId, VisitState.Done)]
    [InlineData(1, null, Monitored.InspectionId, VisitState.Done)]
    [InlineData(-1, "Жол жабык", Monitored.InspectionId, VisitState.Done)]
    public void A_visit_is_missed_when_its_day_is_over_and_nobody_went_or_called_it_off(int days, string? calledOff, int? inspectionId, VisitState state) =>
        Assert.Equal(state, PlannedVisit.State(Visit.AddDays(days), calledOff, inspectionId, Visit));

    private static VisitFacts Facts(DateOnly on, params int[] members) => new(Monitored.WorkId, on, members, "айыл өкмөтүнүн унаасы", null);
}
