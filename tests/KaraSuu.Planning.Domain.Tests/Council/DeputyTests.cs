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
        Broken.By(CouncilRules.DeputyNeedsAName, () => deputy.Correct(new DeputyFacts(null, null, From, null), Some.Stamp()));
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
    public void A_deputy_elected_again_is_the_same_person_in_office_in_both_terms_and_not_between()
    {
        var deputy = Some.Deputy(from: From, to: To);

        Some.Saved(deputy.AddTerm(new TermFacts(To.AddYears(1), null), Some.Stamp()), 2);

        Assert.Equal([true, false, true], new[] { To, To.AddDays(1), To.AddYears(5) }.Select(deputy.IsInOfficeOn));
        Assert.Equal(To.AddYears(1), deputy.LastTerm.InOfficeFrom);
    }

    [Fact]
    public void Two_terms_share_no_day_however_they_are_written()
    {
        var deputy = Some.Deputy(from: From, to: To);
        Some.Saved(deputy.Terms[0], 1);
        Assert.Equal("InOfficeFrom", Broken.By(CouncilRules.TermsOverlap, () => deputy.AddTerm(new TermFacts(To, null), Some.Stamp())).Field);
        Broken.By(CouncilRules.TermsOverlap, () => deputy.AddTerm(new TermFacts(From.AddYears(-9), null), Some.Stamp()));
        Broken.By(CouncilRules.TermsOverlap, () => deputy.AddTerm(new TermFacts(From.AddYears(-9), From), Some.Stamp()));
        Broken.By(CouncilRules.TermBackwards, () => deputy.AddTerm(new TermFacts(To.AddYears(1), To.AddDays(1)), Some.Stamp()));
        Some.Saved(deputy.AddTerm(new TermFacts(To.AddDays(1), null), Some.Stamp()), 2);

        Broken.By(CouncilRules.TermsOverlap, () => deputy.Correct(new DeputyFacts("Үсөнов", null, To, null), Some.Stamp()));
        Broken.By(CouncilRules.TermsOverlap, () => deputy.CorrectTerm(1, new TermFacts(From, null), Some.Stamp()));
        deputy.CorrectTerm(1, new TermFacts(From, To.AddDays(-1)), Some.Stamp());

        Assert.Equal([(From, To.AddDays(-1)), (To.AddDays(1), null)], deputy.Terms.Select(t => (t.InOfficeFrom, t.InOfficeTo)));
        Assert.Equal("Депутат 1", deputy.FullName);
    }

    [Fact]
    public void Correcting_a_deputy_corrects_the_last_term_whatever_was_written_first()
    {
        var deputy = Some.Deputy(from: To.AddYears(1));
        deputy.AddTerm(new TermFacts(From, To), Some.Stamp());

        deputy.Correct(new DeputyFacts("Үсөнов", null, To.AddYears(1), To.AddYears(2)), Some.Stamp());

        Assert.Equal([To.AddYears(2), To], deputy.Terms.Select(t => t.InOfficeTo));
    }

    [Fact]
    public void A_term_written_by_mistake_is_removed_but_not_the_only_one()
    {
        var deputy = Some.Deputy(from: From, to: To);
        Some.Saved(deputy.Terms[0], 1);
        Broken.By(CouncilRules.LastTermStays, () => deputy.RemoveTerm(1));
        Some.Saved(deputy.AddTerm(new TermFacts(To.AddYears(1), null), Some.Stamp()), 2);

        deputy.RemoveTerm(1);

        Assert.Equal(2, Assert.Single(deputy.Terms).Id);
    }

    [Fact]
    public void A_deputy_is_found_without_Kyrgyz_letters() =>
        Assert.Equal(Folded.Of("усонов"), Some.Deputy(name: "Үсөнов").SearchText);
}
