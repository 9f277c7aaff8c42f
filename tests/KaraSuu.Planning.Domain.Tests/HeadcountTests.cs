namespace KaraSuu.Planning.Domain.Tests;

public sealed class HeadcountTests
{
    [Theory]
    [InlineData(155, 56, null, 155, 56, 99)]
    [InlineData(155, null, 99, 155, 56, 99)]
    [InlineData(null, 56, 99, 155, 56, 99)]
    [InlineData(155, null, null, 155, null, null)]
    [InlineData(null, 56, null, null, 56, null)]
    [InlineData(0, null, null, 0, 0, 0)]
    [InlineData(null, null, null, null, null, null)]
    public void What_two_numbers_say_of_the_third_is_known_and_nothing_else(int? total, int? women, int? men, int? allThen, int? womenThen, int? menThen)
    {
        var count = new Headcount(total, women, men);

        Assert.Equal((allThen, womenThen, menThen), (count.Total, count.Women, count.Men));
    }

    [Fact]
    public void Numbers_that_contradict_each_other_are_refused_with_both()
    {
        static Headcount Of(int? total, int? women, int? men) => Headcount.Of(total, women, men, 1000, "bad");

        Assert.Equal([8, 7], Broken.By(HeadcountRules.MoreWomenThanAll, () => Of(7, 8, null)).Details);
        Assert.Equal([8, 7], Broken.By(HeadcountRules.MoreMenThanAll, () => Of(7, null, 8)).Details);
        Assert.Equal([3, 3, 6, 7], Broken.By(HeadcountRules.DoesNotAddUp, () => Of(7, 3, 3)).Details);
        Assert.Equal("Men", Broken.By("bad", () => Of(7, null, -1)).Field);
        Assert.Equal(new Headcount(7, 3, 4), Of(7, 3, 4));
        Assert.Equal(new Headcount(7, 7, 0), Of(7, 7, null));
    }

    [Fact]
    public void At_least_those_of_a_known_sex_were_there()
    {
        Assert.Equal(56, new Headcount(null, 56, null).AtLeast);
        Assert.Equal(155, new Headcount(155, null, null).AtLeast);
        Assert.Equal(0, default(Headcount).AtLeast);
    }

    [Fact]
    public void Of_no_counts_everything_is_nought_and_of_silent_ones_unknown()
    {
        Assert.Equal((0, 0, 0), (Tally.Of([]).Known, Tally.Of([]).Women, Tally.Of([]).Men));
        Assert.Equal((null, null, null), (Tally.Of([default]).Known, Tally.Of([default]).Women, Tally.Of([default]).Men));
        var seven = Tally.Of([default, new(7, null, null)]);
        Assert.Equal((7, null, null), (seven.Known, seven.Women, seven.Men));
        Assert.True(Tally.Of([new(null, 3, 4)]).IsWhole);
    }
}
