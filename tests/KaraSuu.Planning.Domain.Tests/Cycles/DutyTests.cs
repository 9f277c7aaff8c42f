using KaraSuu.Planning.Domain.Cycles;

namespace KaraSuu.Planning.Domain.Tests.Cycles;

public sealed class DutyTests
{
    private readonly PlanningCycle _cycle = Some.Cycle();

    [Fact]
    public void A_duty_needs_a_title()
    {
        Broken.By(CycleRules.DutyNeedsATitle, () => _cycle.AddDuty(" ", Some.Day, Post.AoSpecialist, null));

        Assert.Single(_cycle.Duties);
    }

    [Fact]
    public void A_duty_does_not_lose_its_title()
    {
        Add();

        Broken.By(CycleRules.DutyNeedsATitle, () => _cycle.ChangeDuty(1, "", Some.Day, Post.AoSpecialist, null));
    }

    [Fact]
    public void A_standard_duty_may_be_moved_but_keeps_its_name()
    {
        Some.Saved(_cycle.Duties[0], 9);

        _cycle.ChangeDuty(9, "Башка", new DateOnly(2026, 5, 25), Post.KeneshChair, " эртерээк ");

        var duty = _cycle.Duties[0];
        Assert.Equal((CalendarOfDuties.FirstOfJuneCode, null, new DateOnly(2026, 5, 25), Post.KeneshChair, "эртерээк"),
            (duty.Code, duty.Title, duty.DueOn, duty.Post, duty.Note));
    }

    [Fact]
    public void A_duty_is_changed()
    {
        Add();

        _cycle.ChangeDuty(1, " Жарыя ", Some.Day, Post.HeadOfAo, null);

        Assert.Equal(("Жарыя", Some.Day, Post.HeadOfAo), (_cycle.Duties[1].Title, _cycle.Duties[1].DueOn, _cycle.Duties[1].Post));
    }

    [Fact]
    public void A_done_duty_is_neither_done_again_nor_removed()
    {
        Add();
        _cycle.CompleteDuty(1, Some.Day, Some.Stamp());

        Assert.Equal((Some.Day, "Айгүл Токтоева"), (_cycle.Duties[1].DoneOn, _cycle.Duties[1].DoneBy));
        Broken.By(CycleRules.DutyIsDone, () => _cycle.CompleteDuty(1, Some.Day, Some.Stamp()));
        Broken.By(CycleRules.DutyIsDone, () => _cycle.RemoveDuty(1));
    }

    [Fact]
    public void A_duty_is_not_done_on_a_day_to_come()
    {
        Add();

        Broken.By(RecordRules.InTheFuture, () => _cycle.CompleteDuty(1, Some.Day.AddDays(1), Some.Stamp()));
        Assert.Null(_cycle.Duties[1].DoneOn);
    }

    [Fact]
    public void An_open_duty_may_be_removed()
    {
        Add();

        _cycle.RemoveDuty(1);

        Assert.Equal([CalendarOfDuties.FirstOfJuneCode], _cycle.Duties.Select(d => d.Code));
    }

    [Fact]
    public void The_usual_dates_follow_the_stages_and_the_council_decides_by_the_first_of_June()
    {
        var dates = Enum.GetValues<StageKind>().Select(kind => CalendarOfDuties.UsualDate(kind, 2027)).ToList();

        Assert.Equal(dates.Order(), dates);
        Assert.Equal(new DateOnly(2026, 6, 1), CalendarOfDuties.UsualDate(StageKind.Kenesh, 2027));
        Assert.Equal(new DateOnly(2027, 12, 31), CalendarOfDuties.UsualDate(StageKind.Implementation, 2027));
        Assert.Equal(new DateOnly(2028, 2, 28), CalendarOfDuties.UsualDate(StageKind.Report, 2027));
    }

    [Theory]
    [InlineData(StageKind.WorkingGroup, Post.HeadOfAo)]
    [InlineData(StageKind.Meetings, Post.AoSpecialist)]
    [InlineData(StageKind.Priorities, Post.AoSpecialist)]
    [InlineData(StageKind.Draft, Post.AoSpecialist)]
    [InlineData(StageKind.Hearing, Post.HeadOfAo)]
    [InlineData(StageKind.Kenesh, Post.KeneshChair)]
    [InlineData(StageKind.Implementation, Post.HeadOfAo)]
    [InlineData(StageKind.Report, Post.HeadOfAo)]
    public void Each_stage_is_somebodys_duty(StageKind kind, Post post) => Assert.Equal(post, CalendarOfDuties.UsualPost(kind));

    private void Add() => Some.Saved(_cycle.AddDuty("Жарыялоо", Some.Day, Post.AoSpecialist, null), 1);
}
