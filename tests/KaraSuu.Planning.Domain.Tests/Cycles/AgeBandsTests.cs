using FsCheck;
using FsCheck.Fluent;
using KaraSuu.Planning.Domain.Cycles;

namespace KaraSuu.Planning.Domain.Tests.Cycles;

public sealed class AgeBandsTests
{
    [Fact]
    public void The_usual_bands_are_those_of_the_deck_and_leave_nobody_out()
    {
        var usual = AgeBands.Usual().Select(b => (b.FromAge, b.ToAge)).ToList();

        Assert.Equal([(14, 28), (29, 54), (55, null)], usual);
        AgeBands.Require(Rows(usual));
        Assert.Empty(AgeBands.Gaps(usual));
    }

    [Fact]
    public void A_cycle_without_age_bands_is_refused() =>
        Broken.By(CycleRules.AgeBandsNeeded, () => AgeBands.Require([]));

    [Theory]
    [InlineData(55, 55)]
    [InlineData(28, 14)]
    [InlineData(0, 0)]
    public void A_band_that_runs_backwards_is_refused(int from, int? to) =>
        Assert.Equal("Bands[0].To", Broken.By(CycleRules.AgeBandBackwards, () => AgeBands.Require([(from, to)])).Field);

    [Theory]
    [InlineData(-1, 14, "From")]
    [InlineData(121, null, "From")]
    [InlineData(55, 121, "To")]
    public void A_band_beyond_a_life_is_refused(int from, int? to, string field)
    {
        var refusal = Broken.By(CycleRules.BadAge, () => AgeBands.Require([(from, to)]));

        Assert.Equal(("Bands[0]." + field, AgeBands.Oldest), (refusal.Field, refusal.Details.Single()));
    }

    [Fact]
    public void A_refusal_names_the_row_as_it_was_written_with_empty_rows_before_it()
    {
        Assert.Equal("Bands[2].To", Broken.By(CycleRules.AgeBandBackwards, () => AgeBands.Require([(14, 28), null, (60, 50)])).Field);
        Assert.Equal("Bands[3].From", Broken.By(CycleRules.AgeBandsOverlap, () => AgeBands.Require([(50, null), null, (14, 28), (20, 30)])).Field);
        Broken.By(CycleRules.AgeBandsNeeded, () => AgeBands.Require([null, null]));
    }

    [Theory]
    [InlineData(14, 28, 28, 54)]
    [InlineData(14, null, 29, 54)]
    [InlineData(14, 54, 20, 30)]
    [InlineData(14, 28, 14, 28)]
    public void Bands_that_share_an_age_are_refused(int from, int? to, int nextFrom, int? nextTo)
    {
        Broken.By(CycleRules.AgeBandsOverlap, () => AgeBands.Require([(from, to), (nextFrom, nextTo)]));
        Broken.By(CycleRules.AgeBandsOverlap, () => AgeBands.Require([(nextFrom, nextTo), (from, to)]));
    }

    [Fact]
    public void Ages_between_below_and_above_the_bands_are_gaps() =>
        Assert.Equal([(14, 17), (29, 29), (55, null)], AgeBands.Gaps([(30, 54), (18, 28)]));

    [Fact]
    public void A_band_that_ends_with_the_longest_life_leaves_nobody_above_it() =>
        Assert.Empty(AgeBands.Gaps([(14, 54), (55, AgeBands.Oldest)]));

    [Fact]
    public void Children_below_the_youngest_expected_are_no_gap() =>
        Assert.Equal([(14, null)], AgeBands.Gaps([(7, 13)]));

    [Fact]
    public void Every_age_from_fourteen_is_in_a_band_or_in_a_gap_but_not_in_both() =>
        Prop.ForAll(Bands.ToArbitrary(), bands =>
        {
            var gaps = AgeBands.Gaps(bands);
            return Enumerable.Range(AgeBands.Youngest, AgeBands.Oldest - AgeBands.Youngest + 1)
                .All(age => bands.Any(b => Holds(b, age)) != gaps.Any(g => Holds(g, age)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bands_are_accepted_exactly_when_no_age_is_in_two_of_them() =>
        Prop.ForAll(Bands.Where(b => b.Length > 0).ToArbitrary(), bands =>
        {
            var shared = Enumerable.Range(0, AgeBands.Oldest + 1).Any(age => bands.Count(b => Holds(b, age)) > 1);
            var refusal = Xunit.Record.Exception(() => AgeBands.Require(Rows(bands))) as RuleBroken;
            return shared ? refusal?.Code == CycleRules.AgeBandsOverlap : refusal is null;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bands_reach_to_the_longest_life()
    {
        AgeBands.Require([(14, AgeBands.Oldest - 1), (AgeBands.Oldest, null)]);
        AgeBands.Require([(0, AgeBands.Oldest)]);
    }

    [Fact]
    public void One_band_that_runs_backwards_is_refused_among_good_ones() =>
        Broken.By(CycleRules.AgeBandBackwards, () => AgeBands.Require([(14, 28), (54, 29)]));

    private static Gen<(int From, int? To)[]> Bands =>
        (from start in Gen.Choose(0, 100)
         from length in Gen.Choose(1, 20)
         from open in Gen.Elements(false, false, false, true)
         select (start, open ? (int?)null : start + length)).ArrayOf().Resize(4);

    private static List<(int From, int? To)?> Rows(IEnumerable<(int From, int? To)> bands) => [.. bands.Select(b => ((int From, int? To)?)b)];

    private static bool Holds((int From, int? To) band, int age) => band.From <= age && (band.To is null || age <= band.To);
}
