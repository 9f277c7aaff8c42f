using KaraSuu.Planning.Domain.Monitoring;

namespace KaraSuu.Planning.Domain.Tests.Monitoring;

public sealed class FixRateTests
{
    private static readonly DateOnly Day = new(2026, 4, 3);

    [Fact]
    public void Counted_by_hand()
    {
        var rate = FixRate.Of(
        [
            new(ActStatus.Eliminated, Day, Day.AddDays(10), false), new(ActStatus.Eliminated, Day, Day.AddDays(40), true),
            new(ActStatus.NotEliminated, Day, null, true), new(ActStatus.HandedOver, Day, null, false), new(ActStatus.Recorded, null, null, false),
            new(ActStatus.Withdrawn, Day, Day, false), new(ActStatus.Draft, null, null, false),
        ]);
        Assert.Equal((5, 2, 2, 1, 2, 50), (rate.Found, rate.Fixed, rate.Open, rate.Unknown, rate.Reopened, rate.Percent));
        Assert.Equal(new DaysTaken(2, 25, 40), rate.Days);
    }

    [Fact]
    public void Where_nothing_is_known_no_share_is_said()
    {
        var rate = FixRate.Of([new(ActStatus.Recorded, null, null, false)]);
        Assert.Equal((1, 1, 0), (rate.Found, rate.Unknown, rate.Open));
        Assert.Null(rate.Percent);
        Assert.Null(rate.Days.Median);
        Assert.Null(FixRate.Of([]).Percent);
    }

    [Fact]
    public void A_finding_is_of_the_year_its_act_was_handed_over()
    {
        Assert.Equal(2026, new FixCase(ActStatus.Eliminated, Day, new DateOnly(2027, 1, 9), false).Year);
        Assert.Null(new FixCase(ActStatus.Recorded, null, null, false).Year);
    }
}
