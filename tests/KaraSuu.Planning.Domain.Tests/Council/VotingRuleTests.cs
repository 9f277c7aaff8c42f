using KaraSuu.Planning.Domain.Council;

namespace KaraSuu.Planning.Domain.Tests.Council;

public sealed class VotingRuleTests
{
    [Fact]
    public void A_rule_without_a_basis_is_refused()
    {
        var rule = Some.VotingRule();

        Broken.By(CouncilRules.RuleNeedsABasis, () => Some.VotingRule(basis: " "));
        Broken.By(CouncilRules.RuleNeedsABasis, () => rule.Correct(Some.RuleFacts(basis: null), Some.Chair()));
        Assert.Equal("Регламент, 12-пункт", rule.Basis);
    }

    [Fact]
    public void Only_the_chair_sets_and_changes_a_rule()
    {
        var specialist = new RuleSigner(Some.Stamp(), 5, null, [Post.AoSpecialist]);
        var rule = Some.VotingRule();

        Broken.By(CouncilRules.OnlyTheChairSetsRules, () => Some.VotingRule(chair: specialist));
        Broken.By(CouncilRules.OnlyTheChairSetsRules, () => rule.Correct(Some.RuleFacts(basis: "Жаңы"), Some.Head()));
        Assert.True(rule.IsConfirmed);
    }

    [Fact]
    public void A_rule_is_unconfirmed_until_the_head_or_a_deputy_confirms_it()
    {
        var rule = Some.VotingRule(confirmed: false);
        var byDeputy = Some.VotingRule(confirmed: false);
        Assert.False(rule.IsConfirmed);

        rule.Confirm(Some.Head());
        byDeputy.Confirm(Some.VotingDeputy(Some.Deputy(4)));

        Assert.True(rule.IsConfirmed && byDeputy.IsConfirmed);
        Assert.Equal(("Асанов Бакыт", Some.Morning, "Үсөнов Нурлан", Some.Morning.AddHours(1), 32),
            (rule.SetBy, rule.SetAtUtc, rule.ConfirmedBy, rule.ConfirmedAtUtc, rule.ConfirmedByUserId));
    }

    [Fact]
    public void Nobody_else_confirms_a_rule_nor_a_deputy_out_of_office_or_of_another_kenesh()
    {
        var rule = Some.VotingRule(confirmed: false);

        Broken.By(CouncilRules.NotYoursToConfirm, () => rule.Confirm(new RuleSigner(Some.Stamp(), 5, null, [Post.AoSpecialist, Post.JmeMember])));
        Broken.By(CouncilRules.NotYoursToConfirm, () => rule.Confirm(Some.VotingDeputy(null)));
        Broken.By(CouncilRules.NotYoursToConfirm, () => rule.Confirm(Some.VotingDeputy(Some.Deputy(4, to: Some.Day.AddDays(-1)))));
        Broken.By(CouncilRules.NotYoursToConfirm, () => rule.Confirm(Some.VotingDeputy(Some.Deputy(4, aimak: 2))));
        Assert.False(rule.IsConfirmed);
    }

    [Fact]
    public void Who_set_a_rule_does_not_confirm_it_whatever_the_name_and_the_other_posts()
    {
        var rule = Some.VotingRule(confirmed: false, chair: Some.Chair(user: 31, deputy: Some.Deputy(1)));

        Broken.By(CouncilRules.SetByTheSamePerson, () => rule.Confirm(Some.Head(user: 31, name: "Жаңы ысым")));
        Broken.By(CouncilRules.SetByTheSamePerson, () => rule.Confirm(Some.VotingDeputy(Some.Deputy(1), user: 77, name: "Экинчи эсеп")));
        Assert.False(rule.IsConfirmed);
    }

    [Fact]
    public void Nobody_sets_or_confirms_a_rule_from_an_account_an_administrator_changed_before_that_is_confirmed()
    {
        var rule = Some.VotingRule(confirmed: false);

        Broken.By(CouncilRules.AccessIsUnconfirmed, () => Some.VotingRule(chair: Some.Chair() with { IsAccessUnconfirmed = true }));
        Broken.By(CouncilRules.AccessIsUnconfirmed, () => rule.Correct(Some.RuleFacts(), Some.Chair() with { IsAccessUnconfirmed = true }));
        Broken.By(CouncilRules.AccessIsUnconfirmed, () => rule.Confirm(Some.Head() with { IsAccessUnconfirmed = true }));
        Assert.False(rule.IsConfirmed);
    }

    [Fact]
    public void A_rule_waits_for_whoever_may_confirm_it_and_for_nobody_once_it_is_confirmed()
    {
        var rule = Some.VotingRule(confirmed: false, chair: Some.Chair(user: 31, deputy: Some.Deputy(1)));

        Assert.True(rule.WaitsFor(Some.Head()));
        Assert.True(rule.WaitsFor(Some.VotingDeputy(Some.Deputy(4))));
        Assert.False(rule.WaitsFor(Some.VotingDeputy(Some.Deputy(4, to: Some.Day.AddDays(-1)))));
        Assert.False(rule.WaitsFor(Some.VotingDeputy(Some.Deputy(1))));
        Assert.False(rule.WaitsFor(Some.Chair(user: 44)));
        Assert.False(Some.VotingRule().WaitsFor(Some.Head()));
    }

    [Fact]
    public void Two_people_of_one_name_are_two_people()
    {
        var rule = Some.VotingRule(confirmed: false, chair: Some.Chair(name: "Асанов Бакыт"));

        rule.Confirm(Some.Head(name: "Асанов Бакыт"));

        Assert.True(rule.IsConfirmed);
    }

    [Fact]
    public void Where_an_account_is_not_known_the_name_decides()
    {
        var rule = Some.VotingRule(confirmed: false, chair: Some.Chair(user: null, name: "Үсөнов Нурлан"));

        Broken.By(CouncilRules.SetByTheSamePerson, () => rule.Confirm(Some.Head(name: "усонов  нурлан")));
        rule.Confirm(Some.Head(name: "Токтоев Адис"));

        Assert.True(rule.IsConfirmed);
    }

    [Fact]
    public void A_rule_that_nobody_is_known_to_have_set_is_set_anew_before_it_is_confirmed()
    {
        var rule = Some.VotingRule(confirmed: false);
        typeof(VotingRule).GetProperty(nameof(VotingRule.SetBy))!.SetValue(rule, null);
        typeof(VotingRule).GetProperty(nameof(VotingRule.ConfirmedBy))!.SetValue(rule, "Мурунку төрага");
        Assert.False(rule.IsConfirmed);

        Broken.By(CouncilRules.RuleWasSetByNobody, () => rule.Confirm(Some.Head()));
        rule.Correct(Some.RuleFacts(), Some.Chair());
        rule.Confirm(Some.Head());

        Assert.True(rule.IsConfirmed);
    }

    [Fact]
    public void A_confirmed_rule_is_not_confirmed_again() =>
        Broken.By(CouncilRules.RuleIsConfirmed, () => Some.VotingRule().Confirm(Some.VotingDeputy(Some.Deputy(4))));

    [Fact]
    public void Changing_a_rule_withdraws_its_confirmation()
    {
        var rule = Some.VotingRule();

        rule.Correct(Some.RuleFacts(basis: "Жаңы регламент"), Some.Chair(user: 44, name: "Жаңы төрага"));

        Assert.False(rule.IsConfirmed);
        Assert.Equal(("Жаңы төрага", 44, null, null), (rule.SetBy, rule.SetByUserId, rule.ConfirmedAtUtc, rule.ConfirmedByUserId));
    }

    [Fact]
    public void The_day_of_a_rule_once_confirmed_stays_so_that_no_earlier_rule_comes_back()
    {
        var (rule, draft) = (Some.VotingRule(), Some.VotingRule(confirmed: false));
        var later = Some.RuleFacts(validFrom: Some.Day.AddYears(1));

        Broken.By(CouncilRules.RuleDayIsFixed, () => rule.Correct(later, Some.Chair()));
        rule.Correct(Some.RuleFacts(basis: "Жаңы регламент"), Some.Chair());
        Broken.By(CouncilRules.RuleDayIsFixed, () => rule.Correct(later, Some.Chair()));
        draft.Correct(later, Some.Chair());

        Assert.Equal((new DateOnly(2024, 1, 1), later.ValidFrom), (rule.ValidFrom, draft.ValidFrom));
    }

    [Theory]
    [InlineData(1, 100, false)]
    [InlineData(1, 3, true)]
    [InlineData(49, 100, true)]
    public void A_quorum_under_one_half_is_refused(int numerator, int denominator, bool moreThan) =>
        Broken.By(CouncilRules.QuorumUnderHalf, () => Some.VotingRule(quorum: new Share(CountedOf.Seats, numerator, denominator, moreThan)));

    [Theory]
    [InlineData(1, 100, false)]
    [InlineData(1, 3, true)]
    [InlineData(1, 2, false)]
    [InlineData(50, 100, false)]
    public void A_majority_that_half_or_less_could_reach_is_refused(int numerator, int denominator, bool moreThan) =>
        Broken.By(CouncilRules.MajorityUnderHalf, () => Some.VotingRule(majority: new Share(CountedOf.Seats, numerator, denominator, moreThan)));

    [Theory]
    [InlineData(1, 2, false)]
    [InlineData(1, 2, true)]
    [InlineData(2, 3, false)]
    public void At_least_half_is_a_quorum(int numerator, int denominator, bool moreThan) =>
        Assert.True(Some.VotingRule(quorum: new Share(CountedOf.InOffice, numerator, denominator, moreThan)).IsConfirmed);

    [Theory]
    [InlineData(1, 2, true)]
    [InlineData(51, 100, false)]
    [InlineData(2, 3, false)]
    [InlineData(1, 1, false)]
    public void More_than_half_is_a_majority(int numerator, int denominator, bool moreThan) =>
        Assert.True(Some.VotingRule(majority: new Share(CountedOf.Present, numerator, denominator, moreThan)).IsConfirmed);

    [Fact]
    public void A_quorum_is_not_counted_of_those_present() =>
        Broken.By(CouncilRules.QuorumOfPresent, () => Some.VotingRule(quorum: new Share(CountedOf.Present, 2, 3, false)));

    [Theory]
    [InlineData(2019, null)]
    [InlineData(2020, 2020)]
    [InlineData(2023, 2020)]
    [InlineData(2024, 2024)]
    [InlineData(2030, 2024)]
    public void The_rule_in_force_is_the_latest_that_began_by_the_day(int year, int? expected)
    {
        VotingRule[] rules = [Rule(2024), Rule(2020)];

        Assert.Equal(expected, VotingRule.InForce(rules, new DateOnly(year, 1, 1))?.ValidFrom.Year);
    }

    [Fact]
    public void A_confirmed_rule_stays_one_that_was_confirmed_when_it_is_changed()
    {
        var (set, confirmed) = (Some.VotingRule(confirmed: false), Some.VotingRule());
        Assert.Equal((false, true), (set.WasEverConfirmed, confirmed.WasEverConfirmed));

        confirmed.Correct(Some.RuleFacts(basis: "Регламент, 13-пункт"), Some.Chair());

        Assert.Equal((true, true, false), (confirmed.WasEverConfirmed, confirmed.IsDayFixed, confirmed.IsConfirmed));
    }

    private static VotingRule Rule(int year) => Some.VotingRule(validFrom: new DateOnly(year, 1, 1));
}
