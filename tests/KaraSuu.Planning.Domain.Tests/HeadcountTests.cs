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

    [Theory]
    [InlineData(-1, null, null, "Total")]
    [InlineData(1001, null, null, "Total")]
    [InlineData(null, -1, null, "Women")]
    [InlineData(null, 1001, null, "Women")]
    [InlineData(null, null, -1, "Men")]
    [InlineData(null, null, 1001, "Men")]
    public void A_number_that_cannot_be_is_refused_at_its_field(int? total, int? women, int? men, string field) =>
        Assert.Equal(field, Broken.By("bad", () => Headcount.Of(total, women, men, 1000, "bad")).Field);

    [Theory]
    [InlineData(1000, null, null)]
    [InlineData(0, 0, 0)]
    [InlineData(null, 1000, 1000)]
    [InlineData(null, 0, null)]
    [InlineData(7, null, 7)]
    public void Nought_and_the_most_there_can_be_are_taken(int? total, int? women, int? men) =>
        Assert.Equal(new Headcount(total, women, men), Headcount.Of(total, women, men, 1000, "bad"));

    [Fact]
    public void A_sum_of_counts_knows_what_each_of_them_says()
    {
        Assert.Equal((17, 6, 11), Said(Headcount.SumOf([new(10, 4, 6), new(7, 2, 5)])));
        Assert.Equal((17, null, null), Said(Headcount.SumOf([new(10, 4, 6), new(7, null, null)])));
        Assert.Equal((null, 6, null), Said(Headcount.SumOf([new(10, 4, 6), new(null, 2, null)])));
        Assert.Equal((null, null, null), Said(Headcount.SumOf([])));
    }

    [Fact]
    public void Parts_are_no_more_than_the_whole()
    {
        var whole = new Headcount(10, 4, 6);

        Assert.Equal(whole, whole.With(whole, Tally.Of([whole])));
        Assert.Equal([11, 10], Above("Total", new Headcount(10, null, null), new Headcount(11, null, null)));
        Assert.Equal([5, 4], Above("Women", new Headcount(null, 4, null), new Headcount(null, 5, null)));
        Assert.Equal([7, 6], Above("Men", new Headcount(null, null, 6), new Headcount(null, null, 7)));

        static IReadOnlyList<object> Above(string field, Headcount of, Headcount parts)
        {
            var refused = Broken.By(HeadcountRules.PartsAboveTheWhole, () => of.With(parts, Tally.Of([parts])));
            Assert.Equal(field, refused.Field);
            return refused.Details;
        }
    }

    [Fact]
    public void Parts_say_what_the_whole_does_not_where_they_are_all_of_it()
    {
        var parts = new Headcount(10, 4, 6);
        var known = Tally.Of([parts]);

        Assert.Equal((10, 4, 6), Said(default(Headcount).With(parts, known)));
        Assert.Equal((10, 4, 6), Said(new Headcount(10, null, null).With(parts, known)));
        Assert.Equal((10, 4, 6), Said(new Headcount(null, 4, null).With(parts, known)));
        Assert.Equal((10, 4, 6), Said(new Headcount(null, null, 6).With(parts, known)));
        Assert.Equal((12, null, null), Said(new Headcount(12, null, null).With(parts, known)));
        Assert.Equal((null, 5, null), Said(new Headcount(null, 5, null).With(parts, known)));
        Assert.Equal((null, null, 7), Said(new Headcount(null, null, 7).With(parts, known)));
    }

    [Fact]
    public void A_tally_says_of_how_many_its_sums_are_known()
    {
        var tally = Tally.Of([new(10, 4, 6), new(7, null, null), new(null, 3, null)]);

        Assert.Equal((3, 1, 2), (tally.Rows, tally.Uncounted, tally.Unsexed));
        Assert.Equal((20, 20, 7, 6), (tally.People, tally.Known, tally.Women, tally.Men));
        Assert.Equal((17, 10, 4, 7), (tally.Totalled, tally.Sexed, tally.WomenOfSexed, tally.OfUnknownSex));
        Assert.False(tally.IsWhole);
    }

    private static (int? Total, int? Women, int? Men) Said(Headcount count) => (count.Total, count.Women, count.Men);

    [Fact]
    public void At_least_those_of_a_known_sex_were_there()
    {
        Assert.Equal(56, new Headcount(null, 56, null).AtLeast);
        Assert.Equal(155, new Headcount(155, null, null).AtLeast);
        Assert.Equal(0, default(Headcount).AtLeast);
    }

    [Fact]
    public void Of_no_counts_nothing_is_known_nor_of_silent_ones()
    {
        Assert.Equal((null, null, null, 0), (Tally.Of([]).Known, Tally.Of([]).Women, Tally.Of([]).Men, Tally.Of([]).People));
        Assert.Equal((0, 0, 0), (Tally.Of([new(0, null, null)]).Known, Tally.Of([new(0, 0, 0)]).Women, Tally.Of([new(0, 0, 0)]).Men));
        Assert.Equal((null, null, null), (Tally.Of([default]).Known, Tally.Of([default]).Women, Tally.Of([default]).Men));
        var seven = Tally.Of([default, new(7, null, null)]);
        Assert.Equal((7, null, null), (seven.Known, seven.Women, seven.Men));
        Assert.True(Tally.Of([new(null, 3, 4)]).IsWhole);
    }
}
