using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Tests.Cycles;

public sealed class PlanningCycleTests
{
    private readonly PlanningCycle _cycle = Some.Cycle();

    [Theory]
    [InlineData(2009)]
    [InlineData(2101)]
    public void A_budget_year_out_of_reach_is_refused(int year) =>
        Broken.By(CycleRules.BadYear, () => Some.Cycle(year));

    [Theory]
    [InlineData(2010)]
    [InlineData(2100)]
    public void The_first_and_the_last_year_are_accepted(int year) => Assert.Equal(year, Some.Cycle(year).BudgetYear);

    [Fact]
    public void A_new_cycle_has_every_stage_the_usual_bands_and_the_first_of_June()
    {
        Assert.Equal(Enum.GetValues<StageKind>(), _cycle.Stages.Select(s => s.Kind));
        Assert.Equal([14, 29, 55], _cycle.AgeBandList.Select(b => b.FromAge));
        Assert.Equal(30, _cycle.WomenShareNorm);
        Assert.Equal(GroupNorm.Usual, _cycle.WorkingGroup.Norm);

        var duty = Assert.Single(_cycle.Duties);
        Assert.Equal((CalendarOfDuties.FirstOfJuneCode, new DateOnly(2026, 6, 1), Post.HeadOfAo), (duty.Code, duty.DueOn, duty.Post));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_share_of_women_outside_a_hundred_percent_is_refused(int percent) =>
        Broken.By(CycleRules.BadNorm, () => _cycle.SetWomenShareNorm(percent));

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void A_share_of_women_may_be_anything_between(int percent)
    {
        _cycle.SetWomenShareNorm(percent);

        Assert.Equal(percent, _cycle.WomenShareNorm);
    }

    [Fact]
    public void Votes_are_added_up_and_ties_stay_until_somebody_chooses_otherwise()
    {
        Assert.Equal((RankingMethod.VotesSummed, TieRule.Stays, null), (_cycle.RankingMethod, _cycle.TieRule, _cycle.RankingSetBy));

        _cycle.RankBy(RankingMethod.ShareOfGroups, TieRule.MoreVillages, "Жумушчу топтун 2-протоколу", PriorityHold.None, Some.Stamp());

        Assert.Equal((RankingMethod.ShareOfGroups, TieRule.MoreVillages, "Жумушчу топтун 2-протоколу", Some.Stamp().By, Some.Stamp().AtUtc),
            (_cycle.RankingMethod, _cycle.TieRule, _cycle.RankingBasis, _cycle.RankingSetBy, _cycle.RankingSetAtUtc!.Value));
    }

    [Fact]
    public void A_rule_that_decides_ties_is_written_somewhere()
    {
        Assert.Equal(nameof(PlanningCycle.RankingBasis), Broken.By(CycleRules.TieRuleNeedsItsBasis, () =>
            _cycle.RankBy(RankingMethod.VotesSummed, TieRule.MoreMeetings, " ", PriorityHold.None, Some.Stamp())).Field);
        Broken.By(RecordRules.TooLong, () => _cycle.RankBy(
            RankingMethod.VotesSummed, TieRule.Stays, new string('ж', PlanningCycle.BasisMaxLength + 1), PriorityHold.None, Some.Stamp()));
        Broken.By(PriorityRules.OrderIsHeld, () =>
            _cycle.RankBy(RankingMethod.RankedLists, TieRule.Stays, null, new PriorityHold(true, true, []), Some.Stamp()));
    }

    [Fact]
    public void Age_bands_people_were_already_counted_by_are_not_changed() =>
        Broken.By(CycleRules.AgeBandsInUse, () => _cycle.SetAgeBands([(14, null)], isInUse: true));

    [Fact]
    public void New_age_bands_are_kept_in_their_order()
    {
        _cycle.SetAgeBands([(40, null), (14, 39)], isInUse: false);

        Assert.Equal([(14, 39), (40, null)], _cycle.AgeBandList.Select(b => (b.FromAge, b.ToAge)));
    }

    [Fact]
    public void Refused_age_bands_leave_the_old_ones()
    {
        Broken.By(CycleRules.AgeBandBackwards, () => _cycle.SetAgeBands([(55, 55)], isInUse: false));

        Assert.Equal(3, _cycle.AgeBandList.Count);
        Assert.Equal(1, _cycle.Revision);
    }

    [Fact]
    public void Published_totals_are_set_and_withdrawn()
    {
        var totals = new PublishedTotals(21, 425, 167, " 14–28, 29–54, 55–55 ", " Слайд 10 ");

        _cycle.Publish(totals);
        Assert.Equal((21, 425, 167), (totals.Meetings, totals.Participants, totals.Women));
        Assert.Equal(("14–28, 29–54, 55–55", "Слайд 10"), (_cycle.PublishedTotals!.AgeBands, _cycle.PublishedTotals.Source));

        _cycle.Publish(null);
        Assert.Null(_cycle.PublishedTotals);
    }

    [Theory]
    [InlineData(-1, 425, 167, "Meetings")]
    [InlineData(PublishedTotals.MaxCounted + 1, 425, 167, "Meetings")]
    [InlineData(21, -1, null, "Participants")]
    [InlineData(21, PublishedTotals.MaxCounted + 1, null, "Participants")]
    [InlineData(21, 425, -1, "Women")]
    [InlineData(21, null, PublishedTotals.MaxCounted + 1, "Women")]
    [InlineData(21, 167, 168, "Women")]
    public void Impossible_published_totals_are_refused_at_their_field(int? meetings, int? participants, int? women, string field) =>
        Assert.Equal(field, Broken.By(CycleRules.BadTotals, () => new PublishedTotals(meetings, participants, women, null, "Слайд 10")).Field);

    [Fact]
    public void Published_totals_may_be_partly_unknown()
    {
        Assert.Equal(167, new PublishedTotals(null, null, 167, null, "Слайд 10").Women);
        Assert.Equal(425, new PublishedTotals(null, 425, null, null, "Слайд 10").Participants);
    }

    [Fact]
    public void Published_totals_may_be_nought_or_all_women()
    {
        var none = new PublishedTotals(0, 0, 0, null, "Слайд 10");

        Assert.Equal((0, 0, 0), (none.Meetings, none.Participants, none.Women));
        Assert.Equal(425, new PublishedTotals(21, 425, 425, null, "Слайд 10").Women);
        Assert.Equal(PublishedTotals.MaxCounted, new PublishedTotals(PublishedTotals.MaxCounted, null, null, null, "Слайд 10").Meetings);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Published_totals_say_where_they_were_published(string? source)
    {
        var refusal = Broken.By(CycleRules.TotalsNeedASource, () => new PublishedTotals(21, 425, 167, null, source));

        Assert.Equal(nameof(PublishedTotals.Source), refusal.Field);
    }
}
