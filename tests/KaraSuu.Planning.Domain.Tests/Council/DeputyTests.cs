using KaraSuu.Planning.Domain.Council;

namespace KaraSuu.Planning.Domain.Tests.Council;

public sealed class DeputyTests
{
    private static readonly DateOnly From = new(2024, 11, 17);
    private static readonly DateOnly To = new(2026, 5, 20);

    [Fact]
    public void A_deputy_needs_a_name()
    {
        var deputy = Some.Deputy();

        Broken.By(CouncilRules.DeputyNeedsAName, () => Some.Deputy(name: " "));
        Broken.By(CouncilRules.DeputyNeedsAName, () => deputy.Correct(new DeputyFacts(null, null, From, null)));
        Assert.Equal("Депутат 1", deputy.FullName);
    }

    [Fact]
    public void A_term_does_not_end_before_it_began()
    {
        Broken.By(CouncilRules.TermBackwards, () => Some.Deputy(from: To, to: From));

        Assert.True(Some.Deputy(from: From, to: From).IsInOfficeOn(From));
    }

    [Fact]
    public void A_deputy_is_in_office_from_the_first_to_the_last_day()
    {
        var deputy = Some.Deputy(from: From, to: To);

        Assert.False(deputy.IsInOfficeOn(From.AddDays(-1)));
        Assert.True(deputy.IsInOfficeOn(From));
        Assert.True(deputy.IsInOfficeOn(To));
        Assert.False(deputy.IsInOfficeOn(To.AddDays(1)));
    }

    [Fact]
    public void A_term_without_an_end_runs_on() => Assert.True(Some.Deputy(from: From).IsInOfficeOn(To.AddYears(3)));

    [Fact]
    public void A_deputy_is_found_without_Kyrgyz_letters() =>
        Assert.Equal(Folded.Of("усонов"), Some.Deputy(name: "Үсөнов").SearchText);
}
