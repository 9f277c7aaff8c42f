using KaraSuu.Planning.Domain.Council;

namespace KaraSuu.Planning.Domain.Tests;

public sealed class PeriodTests
{
    private static readonly DateOnly Day = new(2026, 5, 1);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void The_first_and_the_last_day_are_in_it(int daysLater, bool isIn) =>
        Assert.Equal(isIn, new Period(Day, Day.AddDays(3)).Contains(Day.AddDays(daysLater)));

    [Fact]
    public void Without_a_last_day_it_still_runs()
    {
        Assert.True(new Period(Day, null).Contains(DateOnly.MaxValue));
        Assert.False(new Period(Day, null).Contains(Day.AddDays(-1)));
    }

    [Theory]
    [InlineData(-5, -1, false)]
    [InlineData(-5, 0, true)]
    [InlineData(1, 2, true)]
    [InlineData(3, 9, true)]
    [InlineData(4, 9, false)]
    [InlineData(-5, null, true)]
    [InlineData(3, null, true)]
    [InlineData(4, null, false)]
    public void Two_overlap_when_a_day_is_in_both(int from, int? until, bool overlap)
    {
        var (one, other) = (new Period(Day, Day.AddDays(3)), new Period(Day.AddDays(from), until is { } days ? Day.AddDays(days) : null));

        Assert.Equal((overlap, overlap), (one.Overlaps(other), other.Overlaps(one)));
    }

    [Fact]
    public void It_does_not_end_before_it_begins_and_the_end_is_named()
    {
        Assert.Equal("InOfficeTo", Broken.By(CouncilRules.TermBackwards, () => Term(Day.AddDays(-1))).Field);
        Assert.Equal(new Period(Day, Day), Term(Day));
        Assert.Equal(new Period(Day, null), Term(null));
    }

    private static Period Term(DateOnly? until)
    {
        var term = new Deputy(Some.Aimak, new DeputyFacts("Осмонов", null, Day, until), Some.Stamp()).LastTerm;
        return new Period(term.InOfficeFrom, term.InOfficeTo);
    }
}
