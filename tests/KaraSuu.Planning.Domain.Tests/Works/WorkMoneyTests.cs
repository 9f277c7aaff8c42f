using FsCheck;
using FsCheck.Fluent;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests.Works;

/// <summary>Who pays for a work, and what was paid.</summary>
public sealed class WorkMoneyTests
{
    private readonly Work _work = Some.Work();

    [Theory]
    [InlineData(WorkStatus.Recorded, null, null)]
    [InlineData(WorkStatus.Recorded, 0L, null)]
    [InlineData(WorkStatus.Recorded, 5L, 5L)]
    [InlineData(WorkStatus.Planned, null, 0L)]
    [InlineData(WorkStatus.InProgress, 5L, 5L)]
    [InlineData(WorkStatus.Accepted, 0L, 0L)]
    public void What_was_paid_is_unknown_where_only_a_source_tells_of_the_work(WorkStatus status, long? payments, long? paid) =>
        Assert.Equal(Money.Of(paid), status.PaidOf(Money.Of(payments)));

    [Fact]
    public void A_sum_of_sources_is_known_where_there_are_some() =>
        Assert.Equal((null, null, Money.FromSom(3)), (Money.OfSources(null), Money.OfSources(0), Money.OfSources(300)));

    [Fact]
    public void The_total_is_the_sum_of_the_sources()
    {
        _work.Fund(FundingKind.LocalBudget, null, Money.FromSom(150_000));
        _work.Fund(FundingKind.DonorProject, "VCA", Money.FromSom(1_000_000));

        Assert.Equal(1_150_000, _work.Total.Som);
    }

    [Fact]
    public void A_source_of_a_work_is_held_to_the_rules_of_a_plans_source()
    {
        Broken.By(PlanRules.SourceNeedsAName, () => _work.Fund(FundingKind.DonorProject, null, Money.FromSom(1)));
        Broken.By(PlanRules.BadAmount, () => _work.Fund(FundingKind.LocalBudget, null, Money.Zero));
        Broken.By(PlanRules.DonorOfAProject, () => _work.Fund(FundingKind.LocalBudget, null, Money.FromSom(1), "Швейцария өкмөтү"));
        Assert.Empty(_work.Funding);
    }

    [Fact]
    public void A_donor_is_written_and_corrected_with_its_project()
    {
        _work.Fund(FundingKind.DonorProject, "VCA", Money.FromSom(5));
        _work.ChangeFunding(0, FundingKind.DonorProject, "VCA", Money.FromSom(5), "Швейцария өкмөтү");

        Assert.Equal("VCA (Швейцария өкмөтү)", _work.Funding[0].Name);
    }

    [Fact]
    public void A_stated_total_is_kept_beside_the_computed_one_and_may_be_withdrawn()
    {
        _work.StateTotal(Money.FromSom(1_718_000));
        Assert.Equal((171_800_000, 0), (_work.StatedTotal!.Value.Tyiyn, _work.Total.Tyiyn));

        _work.StateTotal(null);
        Assert.Null(_work.StatedTotal);
    }

    [Fact]
    public void A_stated_total_below_zero_or_beyond_reason_is_refused()
    {
        Broken.By(PlanRules.BadAmount, () => _work.StateTotal(new Money(-1)));
        Broken.By(PlanRules.BadAmount, () => _work.StateTotal(new Money(Money.MaxTyiyn + 1)));
    }

    [Fact]
    public void A_work_of_an_activity_takes_over_its_funding()
    {
        var plan = Some.Plan(PlanStatus.Approved, activities: 1);
        var activity = plan.Items[0].Activities[0];

        var work = new Work(Some.Aimak, new WorkFacts("Чатыр"), new PlannedActivity(plan.Status, activity));

        Assert.Equal((WorkStatus.Planned, activity.Id, activity.Funding.Sum(f => f.Amount.Som)), (work.Status, work.ActivityId!.Value, work.Total.Som));
    }

    [Fact]
    public void A_source_that_pays_in_two_years_of_the_plan_is_one_source_of_the_work()
    {
        var plan = Some.Plan();
        plan.ChangePeriod(2027, 2028);
        var activity = plan.AddActivity(1, Some.ActivityFacts("Жол", Some.Funding(300) with { Year = 2027 }, Some.Funding(700) with { Year = 2028 },
            Some.Funding(50, FundingKind.Community, "Айыл тургундары")));

        var work = new Work(Some.Aimak, new WorkFacts("Жол"), new PlannedActivity(PlanStatus.Approved, activity));

        Assert.Equal([(FundingKind.LocalBudget, 1000L), (FundingKind.Community, 50L)], work.Funding.Select(f => (f.Kind, f.Amount.Som)));
    }

    [Fact]
    public void A_source_that_paid_is_not_removed()
    {
        var work = Monitored.Work();
        work.Pay(Pay(100), Some.Stamp());

        Broken.By(WorkRules.FundingHasPayments, () => work.RemoveFunding(1));

        var other = Some.Saved(work.Fund(FundingKind.Community, "Тургундар", Money.FromSom(10)), 2);
        work.RemoveFunding(other.Id);
        Assert.Single(work.Funding);
    }

    [Fact]
    public void A_payment_comes_out_of_a_source_of_the_work_and_is_above_zero()
    {
        var work = Monitored.Work();

        Broken.By(WorkRules.PaymentNeedsASource, () => work.Pay(Pay(100, funding: 9), Some.Stamp()));
        Broken.By(PlanRules.BadAmount, () => work.Pay(Pay(0), Some.Stamp()));
        Broken.By(PlanRules.BadAmount, () => work.Pay(Pay(-5), Some.Stamp()));
        Assert.Empty(work.Payments);
    }

    [Fact]
    public void A_wrong_payment_is_taken_back_once_by_a_counter_entry()
    {
        var work = Monitored.Work();
        Some.Saved(work.Pay(Pay(100), Some.Stamp()), 1);

        Broken.By(WorkRules.ReversedBeforePaid, () => work.ReversePayment(1, Some.Day.AddDays(-1), "ката", Some.Stamp()));
        Broken.By(WorkRules.NeedsAReason, () => work.ReversePayment(1, Some.Day, " ", Some.Stamp()));
        work.ReversePayment(1, Some.Day, "Эки жолу жазылган", Some.Stamp());
        Some.Saved(work.Payments[1], 2);

        Assert.Equal(0, work.Payments.Sum(p => p.Amount.Tyiyn));
        Assert.Equal((1, 1, "Эки жолу жазылган"), (work.Payments[1].ReversesId!.Value, work.Payments[1].FundingId, work.Payments[1].Note));
        Broken.By(WorkRules.AlreadyReversed, () => work.ReversePayment(1, Some.Day, "дагы", Some.Stamp()));
        Broken.By(WorkRules.IsACounterEntry, () => work.ReversePayment(2, Some.Day, "дагы", Some.Stamp()));
    }

    [Fact]
    public void Payments_with_their_counter_entries_always_leave_what_was_not_taken_back() =>
        Prop.ForAll(Gen.Zip(Gen.Choose(1, 1_000_000), Gen.Elements(true, false)).ListOf().ToArbitrary(), payments =>
        {
            var work = Monitored.Work();
            foreach (var ((som, back), id) in payments.Select((p, i) => (p, i + 1)))
            {
                Some.Saved(work.Pay(Pay(som), Some.Stamp()), id);
                if (!back) continue;
                work.ReversePayment(id, Some.Day, "ката", Some.Stamp());
                Some.Saved(work.Payments[^1], payments.Count + id);
            }
            return work.Payments.Sum(p => p.Amount.Som) == payments.Where(p => !p.Item2).Sum(p => (long)p.Item1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_source_is_changed_or_removed_and_the_others_stay()
    {
        Some.Saved(_work.Fund(FundingKind.LocalBudget, null, Money.FromSom(150)), 1);
        Some.Saved(_work.Fund(FundingKind.Community, "Тургундар", Money.FromSom(10)), 2);

        _work.ChangeFunding(2, FundingKind.DonorProject, "VCA", Money.FromSom(40));
        Assert.Equal((FundingKind.DonorProject, "VCA", 190), (_work.Funding[1].Kind, _work.Funding[1].Source, _work.Total.Som));

        _work.RemoveFunding(2);
        Assert.Equal(1, Assert.Single(_work.Funding).Id);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Money.MaxTyiyn)]
    public void A_source_may_state_a_total_of_nothing_or_the_largest(long tyiyn)
    {
        _work.StateTotal(new Money(tyiyn));

        Assert.Equal(new Money(tyiyn), _work.StatedTotal);
    }

    [Fact]
    public void A_work_is_paid_out_of_any_of_its_sources_up_to_the_largest_sum()
    {
        var work = Monitored.Work();
        Some.Saved(work.Fund(FundingKind.Community, "Тургундар", Money.FromSom(10)), 2);

        work.Pay(new PaymentFacts(Some.Day, new Money(Money.MaxTyiyn), 2, null), Some.Stamp());
        work.Pay(Pay(5), Some.Stamp());

        Assert.Equal([(2, new Money(Money.MaxTyiyn)), (1, Money.FromSom(5))], work.Payments.Select(p => (p.FundingId, p.Amount)));
    }

    private static PaymentFacts Pay(long som, int funding = 1) => new(Some.Day, Money.FromSom(som), funding, "№ 5");
}
