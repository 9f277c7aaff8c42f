using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Tests.Voices;

public sealed class PraMeetingTests
{
    private readonly PraMeeting _meeting = Some.Meeting();

    [Fact]
    public void A_meeting_needs_a_place_a_facilitator_and_a_recorder()
    {
        Broken.By(MeetingRules.NeedsAPlace, () => new PraMeeting(Some.Aimak, 1, Some.MeetingFacts(place: " "), Some.Stamp()));
        Broken.By(MeetingRules.NeedsAFacilitator, () => new PraMeeting(Some.Aimak, 1, Some.MeetingFacts(facilitator: null), Some.Stamp()));
        Broken.By(MeetingRules.NeedsARecorder, () => new PraMeeting(Some.Aimak, 1, Some.MeetingFacts(recorder: ""), Some.Stamp()));
    }

    [Theory]
    [InlineData(15, 14)]
    [InlineData(15, 15)]
    public void A_meeting_does_not_end_before_it_starts(int from, int to) =>
        Broken.By(MeetingRules.EndsBeforeItStarts,
            () => _meeting.Correct(Some.MeetingFacts(from: new TimeOnly(from, 0), to: new TimeOnly(to, 0)), Some.Stamp()));

    [Fact]
    public void The_hours_of_a_meeting_may_be_unknown()
    {
        _meeting.Correct(Some.MeetingFacts(from: new TimeOnly(15, 0)), Some.Stamp());
        _meeting.Correct(Some.MeetingFacts(to: new TimeOnly(9, 0)), Some.Stamp());

        Assert.Null(_meeting.StartsAt);
        Assert.Equal(new TimeOnly(9, 0), _meeting.EndsAt);
    }

    [Fact]
    public void Totals_are_sums_of_the_grid()
    {
        _meeting.Count([(1, Sex.Women, 5), (1, Sex.Men, 3), (2, Sex.Women, 4), (3, Sex.Men, 0)]);

        Assert.Equal((9, 3, 12), (_meeting.Women, _meeting.Men, _meeting.Total));
        Assert.Equal(3, _meeting.Attendance.Count);
    }

    [Fact]
    public void A_new_count_replaces_the_whole_grid()
    {
        _meeting.Count([(1, Sex.Women, 5), (1, Sex.Men, 3), (2, Sex.Men, 1)]);
        _meeting.Count([(1, Sex.Women, 7), (1, Sex.Men, 0)]);

        var cell = Assert.Single(_meeting.Attendance);
        Assert.Equal((1, Sex.Women, 7), (cell.AgeBandId, cell.Sex, cell.People));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10_001)]
    public void An_impossible_number_of_people_is_refused_and_nothing_changes(int people)
    {
        _meeting.Count([(1, Sex.Women, 5)]);

        Broken.By(MeetingRules.BadCount, () => _meeting.Count([(1, Sex.Women, 1), (1, Sex.Men, people)]));
        Broken.By(MeetingRules.BadCount, () => _meeting.CountVulnerable([(1, people)]));
        Assert.Equal(5, _meeting.Total);
    }

    [Fact]
    public void The_same_cell_counted_twice_is_refused()
    {
        Broken.By(MeetingRules.CountedTwice, () => _meeting.Count([(1, Sex.Women, 1), (1, Sex.Women, 2)]));
        Broken.By(MeetingRules.CountedTwice, () => _meeting.CountVulnerable([(1, 1), (1, 2)]));
    }

    [Fact]
    public void Vulnerable_groups_are_counted_anew_each_time()
    {
        _meeting.CountVulnerable([(1, 4), (2, 2), (3, 0)]);
        _meeting.CountVulnerable([(1, 6), (2, 0)]);

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
}
