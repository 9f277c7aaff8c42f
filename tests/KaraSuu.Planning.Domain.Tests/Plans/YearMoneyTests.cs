using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Tests.Plans;

/// <summary>Money by year: what is told is added up, what is not stays unknown and is never nothing.</summary>
public sealed class YearMoneyTests
{
    [Fact]
    public void A_plan_of_one_year_has_no_sums_by_year() => Assert.Empty(YearMoney.Of(2027, 2027, [(null, new(5)), (2027, new(7))]));

    [Fact]
    public void Each_year_has_the_sum_told_for_it_and_a_year_of_none_is_zero_when_all_is_told() =>
        Assert.Equal(
            [new YearMoney(2018, new Money(12)), new YearMoney(2019, Money.Zero), new YearMoney(2020, new Money(3))],
            YearMoney.Of(2018, 2020, [(2018, new(5)), (2018, new(7)), (2020, new(3))]));

    [Fact]
    public void A_year_nothing_is_told_for_is_unknown_while_some_money_has_no_year() =>
        Assert.Equal(
            [new YearMoney(2018, new Money(5)), new YearMoney(2019, null), new YearMoney(null, new Money(9))],
            YearMoney.Of(2018, 2019, [(2018, new(5)), (null, new(4)), (null, new(5))]));

    [Fact]
    public void The_years_and_the_money_of_no_known_year_add_up_to_all_of_it()
    {
        (int? Year, Money Sum)[] lines = [(2018, new(746_485_00)), (null, new(4_230_082_00)), (2019, new(1))];

        Assert.Equal(Money.Sum(lines.Select(l => l.Sum)), Money.OfKnown(YearMoney.Of(2018, 2019, lines).Select(y => y.Sum)));
    }

    [Theory]
    [InlineData(2026, false)]
    [InlineData(2027, true)]
    [InlineData(2028, true)]
    [InlineData(2029, false)]
    public void Money_falls_in_a_year_of_the_plan(int year, bool taken)
    {
        var plan = Some.Plan(activities: 1);
        plan.ChangePeriod(2027, 2028);
        var facts = Some.ActivityFacts("Жол", Some.Funding(100), Some.Funding(200) with { Year = year });

        if (taken) Assert.Equal([null, year], plan.AddActivity(1, facts).Funding.Select(f => f.Year));
        else
        {
            Assert.Equal("Funding[1].Year", Broken.By(PlanRules.YearOutsideThePlan, () => plan.AddActivity(1, facts)).Field);
            Broken.By(PlanRules.YearOutsideThePlan, () => plan.ChangeActivity(11, facts));
        }
    }

    [Fact]
    public void A_year_with_money_is_not_taken_out_of_the_plan()
    {
        var plan = Some.Plan();
        plan.ChangePeriod(2027, 2028);
        plan.AddActivity(1, Some.ActivityFacts("Жол", Some.Funding(100), Some.Funding(200) with { Year = 2028 }));

        Assert.Equal([2028], Broken.By(PlanRules.MoneyOfAnotherYear, () => plan.ChangePeriod(2027, 2027)).Details);
        plan.ChangePeriod(2028, 2029);
        Assert.Equal((2028, 2029), (plan.FromYear, plan.ToYear));
    }

    [Fact]
    public void A_new_version_keeps_the_years_of_its_money()
    {
        var plan = Some.Plan();
        plan.ChangePeriod(2027, 2028);
        plan.AddActivity(1, Some.ActivityFacts("Жол", Some.Funding(100), Some.Funding(200) with { Year = 2028 }));
        plan.RecordPublishedApproval(new Resolution(null, null, null), Some.Stamp());

        Assert.Equal([null, 2028], plan.NewVersion().Items[0].Activities[0].Funding.Select(f => f.Year));
    }
}
