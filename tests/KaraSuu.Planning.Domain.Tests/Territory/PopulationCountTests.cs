using KaraSuu.Planning.Domain.Territory;

namespace KaraSuu.Planning.Domain.Tests.Territory;

public sealed class PopulationCountTests
{
    [Fact]
    public void The_published_total_is_kept_beside_the_computed_one()
    {
        var count = Some.Population();

        Assert.Equal(7020, count.Total);
        Assert.Equal(7037, count.PublishedTotal);
        Assert.Equal(1229, count.Households);
    }

    [Theory]
    [InlineData(null, 3545)]
    [InlineData(3475, null)]
    [InlineData(null, null)]
    public void Where_a_sex_is_unknown_the_published_total_stands(int? women, int? men) =>
        Assert.Equal(7037, Some.Population(women, men).Total);

    [Theory]
    [InlineData(-1, null, null, null)]
    [InlineData(null, -1, null, null)]
    [InlineData(null, null, -1, null)]
    [InlineData(null, null, null, -1)]
    [InlineData(1_000_001, null, null, null)]
    public void Impossible_numbers_of_people_are_refused(int? women, int? men, int? total, int? households) =>
        Broken.By(TerritoryRules.NegativePeople, () => Some.Population(women, men, total, households));

    [Theory]
    [InlineData(100, null, null, 60, null, null, 41, null, null, "PublishedTotal")]
    [InlineData(null, 50, 50, 101, null, null, null, null, null, "PublishedTotal")]
    [InlineData(null, null, 50, null, null, 30, null, null, 21, "Men")]
    [InlineData(100, 40, null, null, 41, null, null, null, null, "Women")]
    public void People_by_age_are_no_more_than_all(
        int? total, int? women, int? men, int? young, int? youngWomen, int? youngMen, int? old, int? oldWomen, int? oldMen, string field)
    {
        List<AgeFacts> ages = [new(14, 28, young, youngWomen, youngMen), new(29, null, old, oldWomen, oldMen)];
        var refused = Assert.Throws<RuleBroken>(() =>
            new PopulationCount(Some.Aimak, null, null, new Inhabitants(women, men, total, null), null, Some.Stamp(), [.. ages.Where(a => a is not
                { Total: null, Women: null, Men: null })]));
        Assert.Equal((HeadcountRules.PartsAboveTheWhole, field), (refused.Code, refused.Field));
    }

    [Fact]
    public void People_by_age_may_be_all_or_some_and_their_whole_unknown()
    {
        _ = new PopulationCount(Some.Aimak, null, null, new Inhabitants(40, 60, 90, null), null, Some.Stamp(), [new AgeFacts(0, null, 100, 40, 60)]);
        _ = new PopulationCount(Some.Aimak, null, null, new Inhabitants(null, null, null, 9), null, Some.Stamp(), [new AgeFacts(0, 13, 100, null, null)]);
    }

    [Fact]
    public void A_count_without_any_number_is_refused() =>
        Broken.By(TerritoryRules.NothingCounted, () => Some.Population(null, null, null, null));

    [Fact]
    public void A_refused_correction_leaves_the_count_as_it_was()
    {
        var count = Some.Population();

        Broken.By(TerritoryRules.NothingCounted, () => count.Correct(Some.Day, default, "Жаңы", Some.Stamp()));

        Assert.Equal((7037, "Слайд 6", 1), (count.PublishedTotal, count.Source, count.Revision));
    }

    [Fact]
    public void A_count_is_corrected_and_explained()
    {
        var count = Some.Population();

        count.Correct(Some.Day, new Inhabitants(3492, 3545, 7037, null), "Статкомитет", Some.Stamp());
        count.Explain(" 17 аял кийин катталган ");

        Assert.Equal((7037, Some.Day, "Статкомитет"), (count.Total, count.AsOf, count.Source));
        Assert.Equal("17 аял кийин катталган", count.Explanation);
        Assert.Equal(3, count.Revision);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(PopulationCount.MaxPeople)]
    public void A_village_may_be_empty_or_as_large_as_any(int people) =>
        Assert.Equal(people, Some.Population(people, null, people, people).Households);
}
