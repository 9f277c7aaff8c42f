using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Tests.Voices;

public sealed class PraMeetingTests
{
    private readonly PraMeeting _meeting = Some.Meeting();

    [Fact]
    public void A_paper_may_name_neither_the_place_nor_who_led_and_wrote()
    {
        var meeting = new PraMeeting(Some.Aimak, 1, new MeetingFacts(3, Some.Day), Some.Stamp());

        Assert.Equal((3, Some.Day), (meeting.VillageId, meeting.HeldOn));
        Assert.Equal((null, null, null), (meeting.Place, meeting.Facilitator, meeting.Recorder));
        Assert.Equal("", meeting.SearchText);
    }

    [Fact]
    public void What_was_written_may_be_taken_back_as_unknown()
    {
        _meeting.Correct(Some.MeetingFacts(place: " ", facilitator: "", recorder: null), PriorityHold.None, Some.Stamp());

        Assert.Equal((null, null, null), (_meeting.Place, _meeting.Facilitator, _meeting.Recorder));
    }

    [Theory]
    [InlineData(15, 14)]
    [InlineData(15, 15)]
    public void A_meeting_does_not_end_before_it_starts(int from, int to) =>
        Broken.By(MeetingRules.EndsBeforeItStarts,
            () => _meeting.Correct(Some.MeetingFacts(from: new TimeOnly(from, 0), to: new TimeOnly(to, 0)), PriorityHold.None, Some.Stamp()));

    [Fact]
    public void The_hours_of_a_meeting_may_be_unknown()
    {
        _meeting.Correct(Some.MeetingFacts(from: new TimeOnly(15, 0)), PriorityHold.None, Some.Stamp());
        _meeting.Correct(Some.MeetingFacts(to: new TimeOnly(9, 0)), PriorityHold.None, Some.Stamp());

        Assert.Null(_meeting.StartsAt);
        Assert.Equal(new TimeOnly(9, 0), _meeting.EndsAt);
    }

    [Fact]
    public void Totals_are_sums_of_the_grid()
    {
        _meeting.Count([(1, Sex.Women, 5), (1, Sex.Men, 3), (2, Sex.Women, 4), (3, Sex.Men, 0)], PriorityHold.None);

        Assert.Equal((9, 3, 12), (_meeting.Women, _meeting.Men, _meeting.Total));
        Assert.Equal(4, _meeting.Attendance.Count);
    }

    [Fact]
    public void A_new_count_replaces_the_whole_grid()
    {
        _meeting.Count([(1, Sex.Women, 5), (1, Sex.Men, 3), (2, Sex.Men, 1)], PriorityHold.None);
        _meeting.Count([(1, Sex.Women, 7), (1, Sex.Men, null)], PriorityHold.None);

        var cell = Assert.Single(_meeting.Attendance);
        Assert.Equal((1, Sex.Women, 7), (cell.AgeBandId, cell.Sex, cell.People));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10_001)]
    public void An_impossible_number_of_people_is_refused_and_nothing_changes(int people)
    {
        _meeting.Count([(1, Sex.Women, 5)], PriorityHold.None);

        Broken.By(MeetingRules.BadCount, () => _meeting.Count([(1, Sex.Women, 1), (1, Sex.Men, people)], PriorityHold.None));
        Broken.By(MeetingRules.BadCount, () => _meeting.CountVulnerable([(1, people)], PriorityHold.None));
        Assert.Equal((5, null), (_meeting.Women, _meeting.Total));
    }

    [Fact]
    public void A_protocol_may_say_only_how_many_came()
    {
        _meeting.Count([(1, Sex.Women, null), (1, Sex.Men, null)], PriorityHold.None, total: 155);

        Assert.Equal((155, null, null), (_meeting.Total, _meeting.Women, _meeting.Men));
        Assert.Empty(_meeting.Attendance);
        Assert.True(_meeting.InGrid().IsUnknown);
    }

    [Fact]
    public void A_protocol_may_say_women_of_all_and_some_ages()
    {
        _meeting.Count([(1, Sex.Women, 12), (2, Sex.Women, null), (2, Sex.Men, 20)], PriorityHold.None, total: 155, women: 56);

        Assert.Equal((155, 56, 99), (_meeting.Total, _meeting.Women, _meeting.Men));
        Assert.Equal((12, 20), (_meeting.InGrid().Women, _meeting.InGrid().Men));
    }

    [Fact]
    public void A_grid_of_one_sex_says_nothing_of_the_other_unless_the_group_was_for_it()
    {
        _meeting.Count([(1, Sex.Women, 12)], PriorityHold.None);
        Assert.Equal((null, 12, null), (_meeting.Total, _meeting.Women, _meeting.Men));

        _meeting.Correct(new MeetingFacts(3, Some.Day, FocusSex: Sex.Women), PriorityHold.None, Some.Stamp());
        _meeting.Count([(1, Sex.Women, 12)], PriorityHold.None);
        Assert.Equal((12, 12, 0), (_meeting.Total, _meeting.Women, _meeting.Men));

        _meeting.Count([], PriorityHold.None);
        Assert.True(_meeting.Came.IsUnknown);
    }

    [Fact]
    public void A_total_that_is_the_grids_own_says_no_more_than_it()
    {
        _meeting.Count([(1, Sex.Women, 12), (2, Sex.Men, 20)], PriorityHold.None, total: 32);

        Assert.Equal((32, 12, 20), (_meeting.Total, _meeting.Women, _meeting.Men));
    }

    [Theory]
    [InlineData(31, null, null, HeadcountRules.PartsAboveTheWhole, "Total")]
    [InlineData(null, 11, null, HeadcountRules.PartsAboveTheWhole, "Women")]
    [InlineData(null, null, 19, HeadcountRules.PartsAboveTheWhole, "Men")]
    [InlineData(40, 41, null, HeadcountRules.MoreWomenThanAll, "Women")]
    [InlineData(100_001, null, null, MeetingRules.BadCount, "Total")]
    public void A_whole_that_contradicts_the_grid_or_itself_is_refused_at_its_field(int? total, int? women, int? men, string rule, string field)
    {
        var refusal = Broken.By(rule, () => _meeting.Count([(1, Sex.Women, 12), (2, Sex.Men, 20)], PriorityHold.None, total, women, men));

        Assert.Equal(field, refusal.Field);
        Assert.True(_meeting.Came.IsUnknown);
        Assert.Empty(_meeting.Attendance);
    }

    [Fact]
    public void The_same_cell_counted_twice_is_refused()
    {
        Broken.By(MeetingRules.CountedTwice, () => _meeting.Count([(1, Sex.Women, 1), (1, Sex.Women, 2)], PriorityHold.None));
        Broken.By(MeetingRules.CountedTwice, () => _meeting.CountVulnerable([(1, 1), (1, 2)], PriorityHold.None));
    }

    [Fact]
    public void Vulnerable_groups_are_counted_anew_each_time()
    {
        _meeting.CountVulnerable([(1, 4), (2, 2), (3, 0)], PriorityHold.None);
        _meeting.CountVulnerable([(1, 6), (2, 0)], PriorityHold.None);

        var row = Assert.Single(_meeting.Vulnerable);
        Assert.Equal((1, 6), (row.VulnerableGroupId, row.People));
    }

    [Fact]
    public void A_vulnerable_group_has_a_code_and_a_name()
    {
        var group = new VulnerableGroup("single-mothers", new LocalText("Жалгыз бой энелер"));

        Assert.Equal(("single-mothers", "Жалгыз бой энелер"), (group.Code, group.Name.Ky));
    }

    [Fact]
    public void A_meeting_is_found_by_its_place_without_Kyrgyz_letters() =>
        Assert.Contains(Folded.Of("усон"), _meeting.SearchText, StringComparison.Ordinal);

    [Fact]
    public void Men_of_several_ages_are_summed_as_women_are()
    {
        _meeting.Count([(1, Sex.Men, 3), (2, Sex.Men, 4), (1, Sex.Women, PraMeeting.MaxPeople)], PriorityHold.None);

        Assert.Equal((PraMeeting.MaxPeople, 7), (_meeting.Women, _meeting.Men));
    }

    [Fact]
    public void Vulnerable_groups_left_out_of_a_new_count_are_gone_and_the_others_stay()
    {
        _meeting.CountVulnerable([(1, 4), (2, 2), (3, 1)], PriorityHold.None);
        _meeting.CountVulnerable([(1, PraMeeting.MaxPeople), (2, 2)], PriorityHold.None);

        Assert.Equal([(1, PraMeeting.MaxPeople), (2, 2)], _meeting.Vulnerable.Select(v => (v.VulnerableGroupId, v.People)));
    }

    [Fact]
    public void One_impossible_number_among_good_ones_is_refused() =>
        Broken.By(MeetingRules.BadCount, () => _meeting.CountVulnerable([(1, 4), (2, -1)], PriorityHold.None));

    [Fact]
    public void A_meeting_with_one_issue_in_a_priority_among_others_is_not_removed()
    {
        _meeting.Voice(new VoicedFacts("Таза суу", 1, 1)).MergeInto(4, PriorityHold.None);
        _meeting.Voice(new VoicedFacts("Жарык", 1, 1));

        Broken.By(MeetingRules.IssueIsInAPriority, () => _meeting.RequireRemovable(0));
    }
}
