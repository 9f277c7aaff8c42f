using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Tests.Checks;

/// <summary>What is doubtful about a cycle and a row of years, of its voices and its working group.</summary>
public sealed class CycleChecksTests
{
    [Fact]
    public void A_cycle_with_few_women_is_shown()
    {
        Raised.By(ParticipationChecks.FewWomen, Cycle(women: 29, men: 71));
        Raised.NotBy(ParticipationChecks.FewWomen, Cycle(women: 30, men: 70));
        Raised.NotBy(ParticipationChecks.FewWomen, Cycle(women: 0, men: 0));
    }

    [Fact]
    public void A_village_without_a_meeting_is_shown_once_meetings_began()
    {
        Assert.Equal([new LocalText("Орток")], Raised.By(ParticipationChecks.VillageWithoutMeeting, Cycle(villages: ["Орток"])).Details);
        Raised.NotBy(ParticipationChecks.VillageWithoutMeeting, Cycle(meetings: 0, villages: ["Орток"]));
        Raised.NotBy(ParticipationChecks.VillageWithoutMeeting, Cycle());
    }

    [Fact]
    public void A_group_without_a_voice_is_shown_once_meetings_began()
    {
        (int, int?, Sex)[] elders = [(55, null, Sex.Women)];

        Assert.Equal([55, "+", Sex.Women], Raised.By(ParticipationChecks.GroupWithoutVoice, Cycle(groups: elders)).Details);
        Assert.Equal([14, 28, Sex.Men], Raised.By(ParticipationChecks.GroupWithoutVoice, Cycle(groups: [(14, 28, Sex.Men)])).Details);
        Raised.NotBy(ParticipationChecks.GroupWithoutVoice, Cycle(meetings: 0, groups: elders));
    }

    [Fact]
    public void Ages_in_no_band_are_shown()
    {
        Assert.Equal([29, 39], Raised.By(ParticipationChecks.AgeBandGap, Cycle(bands: [(14, 28), (40, null)])).Details);
        Assert.Equal([55, "+"], Raised.By(ParticipationChecks.AgeBandGap, Cycle(bands: [(14, 54)])).Details);
        Raised.NotBy(ParticipationChecks.AgeBandGap, Cycle());
    }

    [Fact]
    public void The_decks_band_from_55_to_55_is_shown_and_its_other_bands_are_not() =>
        Assert.Equal(["55–55"], Raised.By(ParticipationChecks.PublishedBandBackwards, Cycle(published: Deck.Of2018)).Details);

    [Theory]
    [InlineData("14–28, 29–54, 55+")]
    [InlineData("14-28; 29 — 54; 55 жана андан жогору")]
    [InlineData(null)]
    public void Bands_that_run_forwards_raise_nothing(string? bands) =>
        Raised.NotBy(ParticipationChecks.PublishedBandBackwards, Cycle(published: new PublishedTotals(21, 425, 167, bands, "Слайд 10")));

    [Fact]
    public void The_decks_identical_totals_of_2019_and_2021_are_shown() =>
        Assert.Equal([2019], Raised.By(ParticipationChecks.SameTotalsAsYear,
            Cycle(published: Deck.Of2021, others: [(2018, Deck.Of2018), (2019, Deck.Of2019)])).Details);

    [Fact]
    public void Totals_that_differ_or_are_unknown_are_not_called_the_same()
    {
        Raised.NotBy(ParticipationChecks.SameTotalsAsYear, Cycle(published: Deck.Of2018, others: [(2019, Deck.Of2019), (2021, Deck.Of2021)]));

        var unknown = new PublishedTotals(null, null, null, null, "Слайд 10");
        Raised.NotBy(ParticipationChecks.SameTotalsAsYear, Cycle(published: unknown, others: [(2019, unknown)]));
        Raised.NotBy(ParticipationChecks.SameTotalsAsYear, Cycle(others: [(2019, Deck.Of2019)]));
    }

    [Fact]
    public void The_decks_missing_year_2020_is_shown()
    {
        var check = Raised.By(ParticipationChecks.YearWithoutCycle, ParticipationChecks.Years(1, [2021, 2018, 2019]));

        Assert.Equal([2020], check.Details);
        Assert.Equal("aimak-1-year-2020", check.Subject);
    }

    [Theory]
    [InlineData]
    [InlineData(2021)]
    [InlineData(2020, 2021, 2019)]
    public void Years_in_a_row_raise_nothing(params int[] years) =>
        Raised.NotBy(ParticipationChecks.YearWithoutCycle, ParticipationChecks.Years(1, years));

    [Theory]
    [InlineData(8, 2, 3, false)]
    [InlineData(8, 2, 5, false)]
    [InlineData(8, 2, 2, true)]
    [InlineData(8, 2, 6, true)]
    [InlineData(7, 3, 4, true)]
    [InlineData(8, 1, 4, true)]
    public void A_working_group_outside_eight_two_and_three_to_five_is_shown(int ao, int kenesh, int community, bool raised)
    {
        var checks = ParticipationChecks.WorkingGroup(1, GroupNorm.Usual, ao, kenesh, community).ToList();

        if (raised) Raised.By(ParticipationChecks.GroupOutsideNorm, checks);
        else Raised.NotBy(ParticipationChecks.GroupOutsideNorm, checks);
        Raised.NotBy(ParticipationChecks.GroupUnknown, checks);
    }

    [Fact]
    public void A_working_group_nobody_was_entered_of_is_unknown_not_wrong()
    {
        var checks = ParticipationChecks.WorkingGroup(1, GroupNorm.Usual, 0, 0, 0).ToList();

        Assert.Equal([13, 15], Raised.By(ParticipationChecks.GroupUnknown, checks).Details);
        Raised.NotBy(ParticipationChecks.GroupOutsideNorm, checks);
    }

    [Fact]
    public void A_working_group_outside_its_norm_is_counted_whole() =>
        Assert.Equal([15, 7, 2, 6, 13, 15, 8, 2, 3, 5],
            Raised.By(ParticipationChecks.GroupOutsideNorm, ParticipationChecks.WorkingGroup(1, GroupNorm.Usual, 7, 2, 6)).Details);

    [Fact]
    public void A_year_missing_between_two_is_shown() =>
        Assert.Equal([2020], Raised.By(ParticipationChecks.YearWithoutCycle, ParticipationChecks.Years(1, [2019, 2021])).Details);

    private static IEnumerable<Check> Cycle(
        int meetings = 1, int women = 0, int men = 0, string[]? villages = null, (int, int?, Sex)[]? groups = null,
        (int, int?)[]? bands = null, PublishedTotals? published = null, (int, PublishedTotals)[]? others = null) =>
        ParticipationChecks.Cycle(new CycleSummary(
            1, 30, Tally.Of(Enumerable.Repeat(new Headcount(null, women, men), meetings)), [.. (villages ?? []).Select(v => new LocalText(v))], groups ?? [],
            bands ?? [(14, 28), (29, 54), (55, null)], published, others ?? []));
}
