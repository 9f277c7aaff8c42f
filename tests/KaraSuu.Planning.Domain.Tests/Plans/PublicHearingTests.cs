using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Tests.Plans;

public sealed class PublicHearingTests
{
    private readonly PublicHearing _hearing = Some.Hearing();

    [Fact]
    public void A_plan_still_being_written_has_no_hearing()
    {
        Broken.By(HearingRules.PlanIsADraft, () => PublicHearing.RequireDiscussed(PlanStatus.Draft));

        foreach (var status in Enum.GetValues<PlanStatus>().Except([PlanStatus.Draft])) PublicHearing.RequireDiscussed(status);
    }

    [Fact]
    public void A_paper_may_not_say_where_a_hearing_was() => Assert.Null(Some.Hearing(place: " ").Place);

    [Fact]
    public void A_hearing_is_not_announced_after_it_was_held()
    {
        Broken.By(HearingRules.AnnouncedAfterwards, () => Some.Hearing(announcedOn: Some.Day.AddDays(1)));

        Assert.Equal(Some.Day, Some.Hearing(announcedOn: Some.Day).AnnouncedOn);
    }

    [Fact]
    public void A_refused_correction_leaves_the_hearing_as_it_was()
    {
        Broken.By(HearingRules.AnnouncedAfterwards, () => _hearing.Correct(new HearingFacts(Some.Day, "Мектеп", AnnouncedOn: Some.Day.AddDays(3)),
            HearingCount.None, Some.Stamp()));

        Assert.Equal(("Клуб", 1), (_hearing.Place, _hearing.Revision));
    }

    [Fact]
    public void A_hearing_is_announced_by_several_means_at_once()
    {
        _hearing.Correct(new HearingFacts(Some.Day, "Клуб", " Асан ", null, Some.Day.AddDays(-10), AnnouncedBy.Banner | AnnouncedBy.WhatsApp, " топто "),
            HearingCount.None, Some.Stamp());

        Assert.True(_hearing.AnnouncedBy.HasFlag(AnnouncedBy.Banner) && _hearing.AnnouncedBy.HasFlag(AnnouncedBy.WhatsApp));
        Assert.Equal(("Асан", null, "топто"), (_hearing.ChairedBy, _hearing.Secretary, _hearing.AnnouncementNote));
    }

    [Fact]
    public void Nobody_has_come_to_a_hearing_that_is_to_be_held_and_nobody_has_spoken()
    {
        var coming = new HearingFacts(Some.Day.AddDays(1), "Клуб");
        var hearing = new PublicHearing(Some.Aimak, 1, Some.PlanId, coming, Some.Stamp());

        var refusal = Broken.By(HearingRules.HasNotBegun, () => hearing.Count(Some.Came((HearingCategory.Residents, 0, 1)), Some.Stamp()));
        Broken.By(HearingRules.HasNotBegun, () => hearing.AddRemark(Some.RemarkFacts(), Some.Stamp()));
        Assert.Equal(("HeldOn", coming.HeldOn), (refusal.Field, refusal.Details[0]));

        hearing.Count(Some.Came((HearingCategory.Residents, 0, 0)), Some.Stamp());
        hearing.Count(Some.Came((HearingCategory.Residents, 0, 1)), Some.Stamp(24));
        hearing.AddRemark(Some.RemarkFacts(), Some.Stamp(24));
        Assert.Equal((1, 1), (hearing.Total, hearing.Remarks.Count));
    }

    [Fact]
    public void A_hearing_somebody_came_to_or_spoke_at_is_not_moved_to_a_day_to_come()
    {
        var coming = new HearingFacts(Some.Day.AddDays(1), "Клуб");

        Assert.Equal("HeldOn", Broken.By(HearingRules.HasNotBegun,
            () => _hearing.Correct(coming, Some.Came((HearingCategory.Youth, 1, 0)), Some.Stamp())).Field);
        _hearing.Correct(coming, Some.Came((HearingCategory.Youth, 0, 0)), Some.Stamp());
        _hearing.Correct(new HearingFacts(Some.Day, "Клуб"), Some.Came((HearingCategory.Youth, 1, 0)), Some.Stamp());

        Add();
        Assert.Equal("HeldOn", Broken.By(HearingRules.HasNotBegun, () => _hearing.Correct(coming, HearingCount.None, Some.Stamp())).Field);
        Assert.Equal((Some.Day, 1), (_hearing.HeldOn, _hearing.Total));
    }

    [Fact]
    public void Totals_are_sums_of_the_categories()
    {
        _hearing.Count(Some.Came((HearingCategory.Residents, 30, 20), (HearingCategory.Deputies, 2, 5), (HearingCategory.Youth, 0, 0)), Some.Stamp());

        Assert.Equal((32, 25, 57), (_hearing.Women, _hearing.Men, _hearing.Total));
        Assert.Equal(3, _hearing.Attendance.Count);
    }

    [Fact]
    public void A_new_count_replaces_the_old_one()
    {
        _hearing.Count(Some.Came((HearingCategory.Residents, 30, 20), (HearingCategory.Deputies, 2, 5), (HearingCategory.AoStaff, 1, 1)), Some.Stamp());
        _hearing.Count(Some.Came((HearingCategory.Residents, 31, 20), (HearingCategory.Deputies, null, null)), Some.Stamp());

        var row = Assert.Single(_hearing.Attendance);
        Assert.Equal((HearingCategory.Residents, 31, 20), (row.Category, row.Women, row.Men));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(10_001, 0)]
    [InlineData(0, 10_001)]
    public void Impossible_numbers_of_people_are_refused(int women, int men) =>
        Broken.By(HearingRules.BadCount, () => _hearing.Count(Some.Came((HearingCategory.Residents, women, men)), Some.Stamp()));

    [Fact]
    public void The_same_category_counted_twice_is_refused() =>
        Broken.By(HearingRules.CountedTwice,
            () => _hearing.Count(Some.Came((HearingCategory.Residents, 1, 1), (HearingCategory.Residents, 2, 2)), Some.Stamp()));

    [Fact]
    public void A_remark_needs_a_text()
    {
        Add();

        Broken.By(HearingRules.RemarkNeedsAText, () => _hearing.AddRemark(Some.RemarkFacts(" "), Some.Stamp()));
        Broken.By(HearingRules.RemarkNeedsAText, () => _hearing.ChangeRemark(1, Some.RemarkFacts(null)));
        Assert.Equal("Жол качан?", Assert.Single(_hearing.Remarks).Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_remark_is_not_rejected_without_a_reason(string? reason) =>
        Broken.By(HearingRules.RejectionNeedsAReason,
            () => _hearing.AddRemark(Some.RemarkFacts(decision: RemarkDecision.Rejected, reason: reason), Some.Stamp()));

    [Theory]
    [InlineData(RemarkDecision.Pending, null)]
    [InlineData(RemarkDecision.Accepted, null)]
    [InlineData(RemarkDecision.Postponed, null)]
    [InlineData(RemarkDecision.Rejected, "Каражат жок")]
    public void A_remark_is_decided(RemarkDecision decision, string? reason)
    {
        var remark = _hearing.AddRemark(Some.RemarkFacts(decision: decision, reason: reason), Some.Stamp());

        Assert.Equal((decision, reason, "Быйыл"), (remark.Decision, remark.Reason, remark.Answer));
    }

    [Fact]
    public void Removing_a_remark_closes_the_gap_in_the_numbers()
    {
        Add();
        Add(2);
        Add(3);

        _hearing.RemoveRemark(2);

        Assert.Equal([(1, 1), (3, 2)], _hearing.Remarks.Select(r => (r.Id, r.Number)));
    }

    [Fact]
    public void As_many_women_as_men_are_people_too()
    {
        _hearing.Count(Some.Came((HearingCategory.Residents, 5, 5), (HearingCategory.Youth, PublicHearing.MaxPeople, PublicHearing.MaxPeople)), Some.Stamp());
        _hearing.Count(Some.Came((HearingCategory.Residents, 5, 5)), Some.Stamp());

        Assert.Equal((5, 5), (_hearing.Women, _hearing.Men));
    }

    [Fact]
    public void One_impossible_number_among_good_ones_is_refused() =>
        Broken.By(HearingRules.BadCount, () => _hearing.Count(Some.Came((HearingCategory.Residents, 5, 5), (HearingCategory.Youth, -1, 0)), Some.Stamp()));

    [Fact]
    public void A_protocol_may_say_only_how_many_came_and_how_many_of_them_were_women()
    {
        _hearing.Count(new HearingCount([], Total: 155, Women: 56), Some.Stamp());

        Assert.Equal((155, 56, 99), (_hearing.Total, _hearing.Women, _hearing.Men));
        Assert.Empty(_hearing.Attendance);
    }

    /// <summary>155 present, of them 56 women; 7 deputies, 12 of the aiyl okmotu, 13 of the initiative group, whose sexes the protocol does not give.</summary>
    [Fact]
    public void Categories_without_sexes_stay_without_them_beside_a_known_total()
    {
        _hearing.Count(Of155, Some.Stamp());

        Assert.Equal((155, 56, 99), (_hearing.Total, _hearing.Women, _hearing.Men));
        Assert.Equal([(7, null, null), (12, null, null), (13, null, null)], _hearing.Attendance.Select(a => (a.Total, a.Women, a.Men)));
    }

    [Fact]
    public void A_category_takes_all_and_women_and_the_men_follow()
    {
        _hearing.Count(new HearingCount([new(HearingCategory.Residents, Women: 34, Total: 63), new(HearingCategory.Youth, Total: 0)]), Some.Stamp());

        Assert.Equal([(63, 34, 29), (0, 0, 0)], _hearing.Attendance.Select(a => (a.Total, a.Women, a.Men)));
        Assert.Equal((63, 34, 29), (_hearing.Total, _hearing.Women, _hearing.Men));
    }

    [Fact]
    public void What_one_category_does_not_say_is_unknown_of_all()
    {
        _hearing.Count(Some.Came((HearingCategory.Residents, 34, 29), (HearingCategory.Youth, 8, null)), Some.Stamp());

        Assert.Equal((null, 42, null), (_hearing.Total, _hearing.Women, _hearing.Men));
    }

    [Fact]
    public void A_total_that_is_the_sum_of_the_categories_says_no_more_than_they_do()
    {
        _hearing.Count(Some.Came((HearingCategory.Residents, 34, 29)) with { Total = 63 }, Some.Stamp());

        Assert.Equal((63, 34, 29), (_hearing.Total, _hearing.Women, _hearing.Men));
    }

    [Theory]
    [InlineData(100, 101, null, HeadcountRules.MoreWomenThanAll, "Women")]
    [InlineData(100, null, 101, HeadcountRules.MoreMenThanAll, "Men")]
    [InlineData(100, 50, 49, HeadcountRules.DoesNotAddUp, "Total")]
    [InlineData(31, null, null, HeadcountRules.PartsAboveTheWhole, "Total")]
    [InlineData(100_001, null, null, HearingRules.BadCount, "Total")]
    public void A_whole_that_contradicts_itself_or_its_categories_is_refused_at_its_field(int? total, int? women, int? men, string rule, string field)
    {
        var refusal = Broken.By(rule, () => _hearing.Count(Of155 with { Total = total, Women = women, Men = men }, Some.Stamp()));

        Assert.Equal(field, refusal.Field);
        Assert.Null(_hearing.Total);
        Assert.Empty(_hearing.Attendance);
    }

    [Theory]
    [InlineData(15, null, "Women")]
    [InlineData(40, 19, "Men")]
    public void More_women_or_men_of_categories_than_of_all_are_refused_at_their_field(int women, int? men, string field)
    {
        var count = Some.Came((HearingCategory.Residents, 16, 20)) with { Women = women, Men = men };

        Assert.Equal(field, Broken.By(HeadcountRules.PartsAboveTheWhole, () => _hearing.Count(count, Some.Stamp())).Field);
    }

    [Fact]
    public void A_category_that_contradicts_itself_is_refused_in_its_row()
    {
        var count = new HearingCount([new(HearingCategory.Residents, 1, 1), new(HearingCategory.Deputies, Women: 8, Total: 7)]);

        Assert.Equal("Counts[1].Women", Broken.By(HeadcountRules.MoreWomenThanAll, () => _hearing.Count(count, Some.Stamp())).Field);
    }

    [Fact]
    public void A_remark_is_changed()
    {
        Add();

        _hearing.ChangeRemark(1, Some.RemarkFacts("Суу качан?", RemarkDecision.Postponed));

        Assert.Equal(("Суу качан?", RemarkDecision.Postponed), (_hearing.Remarks[0].Text, _hearing.Remarks[0].Decision));
    }

    private static HearingCount Of155 => new(
        [new(HearingCategory.Deputies, Total: 7), new(HearingCategory.AoStaff, Total: 12), new(HearingCategory.InitiativeGroup, Total: 13)], 155, 56);

    private void Add(int id = 1) => Some.Saved(_hearing.AddRemark(Some.RemarkFacts(), Some.Stamp()), id);

    [Theory]
    [InlineData(366)]
    [InlineData(36 * 365)]
    public void A_hearing_is_called_within_a_year(int days) =>
        Assert.Equal("HeldOn", Broken.By(RecordRules.FarAhead,
            () => new PublicHearing(Some.Aimak, 1, 2, new HearingFacts(Some.Day.AddDays(days), "Клуб"), Some.Stamp())).Field);

    [Fact]
    public void A_hearing_may_be_called_for_a_day_of_the_coming_year() =>
        Assert.Equal(Some.Day.AddYears(1), new PublicHearing(Some.Aimak, 1, 2, new HearingFacts(Some.Day.AddYears(1), "Клуб"), Some.Stamp()).HeldOn);
}
