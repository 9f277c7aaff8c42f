using FsCheck;
using FsCheck.Fluent;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Tests.Plans;

public sealed class PlanItemTests
{
    [Fact]
    public void A_problem_needs_a_name()
    {
        var plan = Some.Plan();

        Broken.By(PlanRules.ProblemNeedsAName, () => plan.AddItem(Some.Facts(" ")));
        Broken.By(PlanRules.ProblemNeedsAName, () => plan.ChangeItem(1, Some.Facts(null)));
        Assert.Single(plan.Items);
        Assert.Equal("Көйгөй 1", plan.Items[0].ProblemName);
    }

    [Theory]
    [InlineData(-1, null, null)]
    [InlineData(null, -1, null)]
    [InlineData(null, null, -1)]
    [InlineData(1_000_001, null, null)]
    public void Impossible_numbers_of_beneficiaries_are_refused(int? total, int? women, int? men) =>
        Broken.By(PlanRules.BadBeneficiaries, () => Some.Plan().AddItem(Some.Facts(total: total, women: women, men: men)));

    [Fact]
    public void Beneficiaries_are_kept_as_they_were_given()
    {
        var item = Some.Plan().AddItem(new PlanItemFacts(
            "Мектеп", " ", 2, " Муниципалдык менчикти башкаруу ", 6, "окуучулары", 5910, 3068, 2842));

        Assert.Equal((5910, 3068, 2842), (item.BeneficiariesTotal, item.BeneficiariesWomen, item.BeneficiariesMen));
        Assert.Equal((2, "Муниципалдык менчикти башкаруу", 6, null), (item.LocalIssueId, item.Direction, item.PriorityIssueId, item.ProblemDescription));
    }

    [Fact]
    public void An_item_is_removed_with_its_activities_only_one_by_one()
    {
        var plan = Some.Plan(activities: 1);

        Broken.By(PlanRules.ItemHasRemarks, () => plan.RemoveItem(1, hasRemarks: true));
        Broken.By(PlanRules.ItemHasActivities, () => plan.RemoveItem(1));

        plan.RemoveActivity(11);
        plan.RemoveItem(1);
        Assert.Empty(plan.Items);
    }

    [Fact]
    public void Removing_an_item_closes_the_gap_in_the_numbers()
    {
        var plan = Some.Plan(items: 3);

        plan.RemoveItem(2);

        Assert.Equal([(1, 1), (3, 2)], plan.Items.Select(i => (i.Id, i.Number)));
    }

    [Theory]
    [InlineData(2, -1, new[] { 2, 1, 3 })]
    [InlineData(2, 1, new[] { 1, 3, 2 })]
    [InlineData(1, -1, new[] { 1, 2, 3 })]
    [InlineData(3, 1, new[] { 1, 2, 3 })]
    public void An_item_moves_one_place_and_not_beyond_the_ends(int id, int step, int[] expected)
    {
        var plan = Some.Plan(items: 3);

        plan.MoveItem(id, step);

        Assert.Equal(expected, InOrder(plan));
    }

    [Fact]
    public void However_items_are_moved_they_stay_numbered_from_one_without_gaps() =>
        Prop.ForAll(Moves.ToArbitrary(), moves =>
        {
            var plan = Some.Plan(items: 5);
            foreach (var (id, step) in moves) plan.MoveItem(id, step);
            return plan.Items.Select(i => i.Number).Order().SequenceEqual([1, 2, 3, 4, 5])
                && plan.Items.Select(i => i.Id).Order().SequenceEqual([1, 2, 3, 4, 5]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Moving_up_and_down_again_changes_nothing() =>
        Prop.ForAll(Gen.Choose(2, 5).ToArbitrary(), id =>
        {
            var plan = Some.Plan(items: 5);
            plan.MoveItem(id, -1);
            plan.MoveItem(id, 1);
            return InOrder(plan).SequenceEqual([1, 2, 3, 4, 5]);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("___", null, null, null)]
    [InlineData("Мектеп", "чейин __ мектебинде", null, null)]
    [InlineData("Мектеп", null, "___ айылдары", null)]
    [InlineData("Мектеп", null, null, "ЖММ: __")]
    public void A_text_with_a_line_to_be_filled_is_a_blank(string name, string? description, string? beneficiaries, string? direction) =>
        Assert.True(Some.Plan().AddItem(new PlanItemFacts(name, description, null, direction, null, beneficiaries)).HasBlanks);

    [Fact]
    public void A_blank_in_an_activity_or_its_funder_is_a_blank_of_the_item()
    {
        ActivityFacts[] blanks =
        [
            new("___ мектебин оңдоо", null, null, null, null, []),
            new("Оңдоо", "___ кварталы", null, null, null, []),
            new("Оңдоо", null, null, "___", null, []),
            new("Оңдоо", null, null, null, "___", []),
            new("Оңдоо", null, null, null, null, [Some.Funding(kind: FundingKind.DonorProject, source: "«___» фонду")]),
        ];

        Assert.All(blanks, facts =>
        {
            var plan = Some.Plan();
            plan.AddActivity(1, facts);
            Assert.True(plan.Items[0].HasBlanks);
        });
    }

    [Fact]
    public void A_filled_item_has_no_blanks() => Assert.False(Some.Plan(activities: 2).Items[0].HasBlanks);

    [Theory]
    [InlineData(0)]
    [InlineData(PlanItem.MaxPeople)]
    public void Nobody_or_very_many_may_be_concerned(int people) =>
        Assert.Equal(people, Some.Plan().AddItem(Some.Facts(total: people, women: people, men: 0)).BeneficiariesTotal);

    private static Gen<(int Id, int Step)[]> Moves =>
        (from id in Gen.Choose(1, 5) from step in Gen.Elements(-1, 1) select (id, step)).ArrayOf();

    private static IEnumerable<int> InOrder(JointActionPlan plan) => plan.Items.OrderBy(i => i.Number).Select(i => i.Id);
}
