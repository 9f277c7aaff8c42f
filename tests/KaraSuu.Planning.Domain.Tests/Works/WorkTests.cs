using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests.Works;

public sealed class WorkTests
{
    private readonly Work _work = Some.Work();

    [Fact]
    public void A_work_needs_a_title() => Broken.By(WorkRules.NeedsATitle, () => Some.Work(" "));

    [Fact]
    public void The_years_of_a_work_do_not_run_backwards()
    {
        Broken.By(WorkRules.BadYears, () => Some.Work(fromYear: 2021, toYear: 2018));

        Assert.Equal((2021, 2021), (Some.Work(fromYear: 2021).FromYear, Some.Work(fromYear: 2021).ToYear));
        Assert.Null(Some.Work(toYear: null).ToYear);
        Assert.Null(Some.Work(fromYear: null).FromYear);
    }

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
        Assert.Empty(_work.Funding);
    }

    [Fact]
    public void A_stated_total_is_kept_beside_the_computed_one_and_may_be_withdrawn()
    {
        _work.StateTotal(Money.FromSom(1_718_000));
        Assert.Equal((171_800_000, 0), (_work.StatedTotalTyiyn, _work.Total.Tyiyn));

        _work.StateTotal(null);
        Assert.Null(_work.StatedTotalTyiyn);
    }

    [Fact]
    public void A_stated_total_below_zero_or_beyond_reason_is_refused()
    {
        Broken.By(PlanRules.BadAmount, () => _work.StateTotal(new Money(-1)));
        Broken.By(PlanRules.BadAmount, () => _work.StateTotal(new Money(Money.MaxTyiyn + 1)));
    }

    [Fact]
    public void A_segment_has_a_name_and_a_length()
    {
        Broken.By(WorkRules.BadLength, () => _work.AddSegment("Мичурин көчөсү", 0));
        Broken.By(WorkRules.NeedsATitle, () => _work.AddSegment(" ", 264));

        _work.AddSegment("Мичурин көчөсү", 264);
        _work.AddSegment("Набережная көчөсү", 430);
        _work.AddSegment("Фрунзе көчөсү", 445);
        Assert.Equal(1_139, _work.Segments.Sum(s => s.Metres));
    }

    [Fact]
    public void What_the_monitoring_group_found_is_kept_with_its_words()
    {
        _work.RecordOutcome(MonitoringOutcome.RequirementNotMet, " боёк түсү туура эмес ");

        Assert.Equal((MonitoringOutcome.RequirementNotMet, "боёк түсү туура эмес"), (_work.Outcome, _work.OutcomeText));
        Assert.Contains(Folded.Of("тусу"), _work.SearchText, StringComparison.Ordinal);
    }
}
