using KaraSuu.Planning.Domain.Monitoring;

namespace KaraSuu.Planning.Domain.Tests.Monitoring;

public sealed class MonitoringFiguresTests
{
    private static readonly DateOnly Day = new(2026, 5, 20);

    [Fact]
    public void Without_a_case_nothing_is_said() => Assert.Equal(new DaysTaken(0, null, null), DaysTaken.Of([]));

    [Fact]
    public void One_case_is_the_middle_and_the_longest() => Assert.Equal(new DaysTaken(1, 7, 7), DaysTaken.Of([7]));

    [Fact]
    public void The_middle_case_is_not_moved_by_one_that_took_very_long() => Assert.Equal(new DaysTaken(3, 5, 200), DaysTaken.Of([200, 5, 3]));

    [Fact]
    public void Between_two_middle_cases_it_is_halfway() => Assert.Equal(new DaysTaken(4, 6.5m, 30), DaysTaken.Of([30, 9, 4, 2]));

    [Fact]
    public void Days_to_answer_begin_with_the_hand_over()
    {
        Assert.Equal(12, MonitoringFigures.DaysToAnswer(Day, Day.AddDays(12)));
        Assert.Equal(0, MonitoringFigures.DaysToAnswer(Day, Day));
        Assert.Null(MonitoringFigures.DaysToAnswer(Day, null));
        Assert.Null(MonitoringFigures.DaysToAnswer(null, Day));
    }

    [Theory]
    [InlineData(ActStatus.Eliminated, 40)]
    [InlineData(ActStatus.Withdrawn, null)]
    [InlineData(ActStatus.Reported, null)]
    public void Only_what_the_group_saw_eliminated_has_days_to_eliminate(ActStatus status, int? days) =>
        Assert.Equal(days, MonitoringFigures.DaysToEliminate(status, Day, Day.AddDays(40)));
}
