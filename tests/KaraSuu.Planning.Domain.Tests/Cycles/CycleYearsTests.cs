using KaraSuu.Planning.Domain.Cycles;

namespace KaraSuu.Planning.Domain.Tests.Cycles;

/// <summary>A cycle of several years: Zhazy planned 2018–2019 as one.</summary>
public sealed class CycleYearsTests
{
    private readonly PlanningCycle _cycle = new(Some.Aimak, 2018, 2019);

    [Fact]
    public void A_cycle_of_which_no_last_year_is_said_has_one() => Assert.Equal((2027, 2027), Years(new PlanningCycle(Some.Aimak, 2027)));

    [Fact]
    public void Its_plan_is_due_before_the_first_year_and_its_report_after_the_last()
    {
        Assert.Equal((2018, 2019), Years(_cycle));
        Assert.Equal(new DateOnly(2017, 6, 1), _cycle.Stage(StageKind.Kenesh).PlannedFor);
        Assert.Equal(new DateOnly(2017, 6, 1), Assert.Single(_cycle.Duties).DueOn);
        Assert.Equal(new DateOnly(2019, 12, 31), _cycle.Stage(StageKind.Implementation).PlannedFor);
        Assert.Equal(new DateOnly(2020, 2, 28), _cycle.Stage(StageKind.Report).PlannedFor);
    }

    [Theory]
    [InlineData(2018, 2017)]
    [InlineData(2018, 2023)]
    [InlineData(2099, 2101)]
    public void The_last_year_is_one_to_five_years_on(int from, int through)
    {
        Assert.Equal("ThroughYear", Broken.By(CycleRules.BadSpan, () => new PlanningCycle(Some.Aimak, from, through)).Field);
        if (from == 2018) Broken.By(CycleRules.BadSpan, () => _cycle.SpanTo(through, [], null));
    }

    [Fact]
    public void Five_years_are_taken() => Assert.Equal((2018, 2022), Years(new PlanningCycle(Some.Aimak, 2018, 2022)));

    [Theory]
    [InlineData(2018, 2018, "BudgetYear", 2018)]
    [InlineData(2019, 2020, "BudgetYear", 2019)]
    [InlineData(2017, 2018, "ThroughYear", 2018)]
    [InlineData(2016, 2020, "ThroughYear", 2018)]
    [InlineData(2020, 2021, null, 0)]
    [InlineData(2016, 2017, null, 0)]
    public void A_year_belongs_to_one_cycle(int from, int through, string? field, int year)
    {
        void Ask() => PlanningCycle.RequireFree(from, through, [(2010, 2012), (2018, 2019)]);

        if (field is null)
        {
            Ask();
            return;
        }
        var refusal = Broken.By(CycleRules.YearExists, Ask);
        Assert.Equal(field, refusal.Field);
        Assert.Equal([year], refusal.Details);
    }

    [Fact]
    public void A_cycle_gets_another_last_year_and_only_dates_nobody_moved_move_along()
    {
        _cycle.PlanStage(StageKind.Report, new DateOnly(2020, 4, 1), Post.HeadOfAo);

        _cycle.SpanTo(2020, [(2021, 2021)], plannedThrough: 2019);

        Assert.Equal((2018, 2020), Years(_cycle));
        Assert.Equal(new DateOnly(2020, 12, 31), _cycle.Stage(StageKind.Implementation).PlannedFor);
        Assert.Equal(new DateOnly(2020, 4, 1), _cycle.Stage(StageKind.Report).PlannedFor);
        Assert.Equal(new DateOnly(2017, 6, 1), _cycle.Stage(StageKind.Kenesh).PlannedFor);
        Broken.By(CycleRules.YearExists, () => _cycle.SpanTo(2021, [(2021, 2021)], 2019));
    }

    [Fact]
    public void A_cycle_is_not_shorter_than_its_plan() =>
        Assert.Equal([2019], Broken.By(CycleRules.PlanIsLonger, () => _cycle.SpanTo(2018, [], plannedThrough: 2019)).Details);

    [Theory]
    [InlineData(2018, 2019, null)]
    [InlineData(2019, 2019, null)]
    [InlineData(2017, 2019, "FromYear")]
    [InlineData(2018, 2020, "ToYear")]
    public void The_years_of_a_plan_are_years_of_its_cycle(int from, int to, string? field)
    {
        void Ask() => PlanningCycle.RequireCovers((2018, 2019), from, to);

        if (field is null) Ask();
        else Assert.Equal(field, Broken.By(CycleRules.PlanOutsideTheCycle, Ask).Field);
    }

    private static (int, int) Years(PlanningCycle cycle) => (cycle.BudgetYear, cycle.ThroughYear);
}
