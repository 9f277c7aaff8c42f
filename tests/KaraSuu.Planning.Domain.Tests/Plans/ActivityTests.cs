using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Tests.Plans;

public sealed class ActivityTests
{
    [Fact]
    public void An_activity_needs_a_title()
    {
        var plan = Some.Plan(activities: 1);
        var revision = plan.Revision;

        Broken.By(PlanRules.ActivityNeedsATitle, () => plan.AddActivity(1, Some.ActivityFacts(" ")));
        Broken.By(PlanRules.ActivityNeedsATitle, () => plan.ChangeActivity(11, Some.ActivityFacts(null)));
        Assert.Single(plan.Items[0].Activities);
        Assert.Equal(revision, plan.Revision);
    }

    [Theory]
    [InlineData(FundingKind.LocalBudget, false)]
    [InlineData(FundingKind.RepublicanBudget, false)]
    [InlineData(FundingKind.StimulatingGrant, true)]
    [InlineData(FundingKind.DonorProject, true)]
    [InlineData(FundingKind.CharitableFund, true)]
    [InlineData(FundingKind.Community, true)]
    [InlineData(FundingKind.Other, true)]
    public void Only_the_two_budgets_are_known_without_a_name(FundingKind kind, bool needsAName)
    {
        Assert.Equal(needsAName, FundingRule.NeedsAName(kind));
        if (needsAName) Broken.By(PlanRules.SourceNeedsAName, () => Fund(Some.Funding(kind: kind, source: " ")));
        else Assert.Null(Fund(Some.Funding(kind: kind, source: " ")).Funding[0].Source);

        Assert.Equal("Ассанабил", Fund(Some.Funding(kind: kind, source: " Ассанабил ")).Funding[0].Source);
    }

    [Fact]
    public void A_donor_stands_behind_a_project_and_is_called_with_it()
    {
        var line = Fund(new FundingFacts(FundingKind.DonorProject, "«Үлгү» долбоору", Money.FromSom(5), " Швейцария өкмөтү ")).Funding[0];

        Assert.Equal(("«Үлгү» долбоору", "Швейцария өкмөтү", "«Үлгү» долбоору (Швейцария өкмөтү)"), (line.Source, line.Donor, line.Name));
        Assert.Null(Fund(new FundingFacts(FundingKind.LocalBudget, null, Money.FromSom(5), " ")).Funding[0].Name);
    }

    [Theory]
    [InlineData(FundingKind.LocalBudget)]
    [InlineData(FundingKind.CharitableFund)]
    [InlineData(FundingKind.Community)]
    public void What_is_no_project_has_no_donor(FundingKind kind)
    {
        var refusal = Broken.By(PlanRules.DonorOfAProject, () => Fund(new FundingFacts(kind, "Ассанабил", Money.FromSom(5), "Швейцария өкмөтү")));

        Assert.Equal("Funding[0].Donor", refusal.Field);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(Money.MaxTyiyn + 1)]
    public void A_sum_of_nothing_or_beyond_reason_is_refused(long tyiyn) =>
        Broken.By(PlanRules.BadAmount, () => Fund(new FundingFacts(FundingKind.LocalBudget, null, new Money(tyiyn))));

    [Theory]
    [InlineData(1)]
    [InlineData(Money.MaxTyiyn)]
    public void The_smallest_and_the_largest_sum_are_accepted(long tyiyn) =>
        Assert.Equal(tyiyn, Fund(new FundingFacts(FundingKind.LocalBudget, null, new Money(tyiyn))).Total.Tyiyn);

    [Fact]
    public void Totals_of_activity_item_and_plan_are_sums_of_the_sources()
    {
        var plan = Some.Plan(items: 2);
        plan.AddActivity(1, Some.ActivityFacts("Мектеп куруу",
            Some.Funding(6_970_000, FundingKind.CharitableFund, "Ассанабил"),
            Some.Funding(9_758_000, FundingKind.CharitableFund, "Т. Курткаев"),
            Some.Funding(524_000)));
        plan.AddActivity(1, Some.ActivityFacts("Акысыз иш"));
        plan.AddActivity(2, Some.ActivityFacts("Клубду оңдоо", Some.Funding(150_000), Some.Funding(1_000_000, FundingKind.DonorProject, "VCA")));

        Assert.Equal([17_252_000, 0], plan.Items[0].Activities.Select(a => a.Total.Som));
        Assert.Equal([17_252_000, 1_150_000], plan.Items.Select(i => i.Total.Som));
        Assert.Equal(18_402_000, plan.Total.Som);
    }

    [Fact]
    public void A_change_replaces_text_and_sources()
    {
        var plan = Some.Plan(activities: 1);

        plan.ChangeActivity(11, new ActivityFacts(" Дубал ", " ", new DateOnly(2027, 6, 30), "Айыл өкмөтү", null, [Some.Funding(200)]));

        var activity = plan.Items[0].Activities[0];
        Assert.Equal(("Дубал", null, new DateOnly(2027, 6, 30), "Айыл өкмөтү", null),
            (activity.Title, activity.Term, activity.DueOn, activity.Responsible, activity.ExpectedResult));
        Assert.Equal(200, activity.Total.Som);
    }

    [Fact]
    public void A_refused_change_leaves_the_sources_as_they_were()
    {
        var plan = Some.Plan(activities: 1);

        Broken.By(PlanRules.BadAmount, () => plan.ChangeActivity(11, Some.ActivityFacts("Дубал", Some.Funding(200), Some.Funding(0))));

        Assert.Equal(150_000, plan.Items[0].Total.Som);
    }

    [Fact]
    public void Removing_an_activity_closes_the_gap_in_the_numbers()
    {
        var plan = Some.Plan(activities: 3);

        plan.RemoveActivity(12);

        Assert.Equal([(11, 1), (13, 2)], plan.Items[0].Activities.Select(a => (a.Id, a.Number)));
        Assert.Equal(3, plan.AddActivity(1, Some.ActivityFacts()).Number);
    }

    [Fact]
    public void A_row_left_empty_is_no_source_and_the_others_keep_their_places()
    {
        Assert.Equal(200, Assert.Single(Funded(null, Some.Funding(200)).Funding).Amount.Som);
        Assert.Equal("Funding[2].Amount", Broken.By(PlanRules.BadAmount, () => Funded(Some.Funding(200), null, Some.Funding(0))).Field);
    }

    private static Activity Funded(params FundingFacts?[] rows) =>
        Some.Plan().AddActivity(1, new ActivityFacts("Иш-чара", null, null, null, null, rows));

    private static Activity Fund(FundingFacts funding) => Some.Plan().AddActivity(1, Some.ActivityFacts("Иш-чара", funding));
}
