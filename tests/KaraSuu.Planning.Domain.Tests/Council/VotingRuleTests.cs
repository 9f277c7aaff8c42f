using KaraSuu.Planning.Domain.Council;

namespace KaraSuu.Planning.Domain.Tests.Council;

public sealed class VotingRuleTests
{
    [Fact]
    public void A_rule_without_a_basis_is_refused()
    {
        var rule = Some.VotingRule();

        Broken.By(CouncilRules.RuleNeedsABasis, () => Some.VotingRule(basis: " "));
        Broken.By(CouncilRules.RuleNeedsABasis, () => rule.Correct(new VotingRuleFacts(Some.Day, Some.HalfOfSeats, Some.HalfOfSeats, null)));
        Assert.Equal("Регламент, 12-пункт", rule.Basis);
    }

    [Fact]
    public void A_rule_is_unconfirmed_until_a_person_confirms_it()
    {
        var rule = Some.VotingRule();
        Assert.False(rule.IsConfirmed);

        rule.Confirm(Some.Stamp());

        Assert.True(rule.IsConfirmed);
        Assert.Equal(("Айгүл Токтоева", Some.Morning), (rule.ConfirmedBy, rule.ConfirmedAtUtc));
    }

    [Fact]
    public void Changing_a_rule_withdraws_its_confirmation()
    {
        var rule = Some.VotingRule();
        rule.Confirm(Some.Stamp());

        rule.Correct(new VotingRuleFacts(Some.Day, Some.HalfOfSeats, Some.HalfOfSeats, "Жаңы регламент"));

        Assert.False(rule.IsConfirmed);
        Assert.Null(rule.ConfirmedAtUtc);
    }

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

    private static VotingRule Rule(int year) => Some.VotingRule(validFrom: new DateOnly(year, 1, 1));
}
