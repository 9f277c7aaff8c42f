using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Territory;

namespace KaraSuu.Planning.Domain.Tests.Checks;

public sealed class AgeChecksTests
{
    private static readonly PopulationSummary Village = new(1200, 620, 580)
    {
        Ages =
        [
            new(0, 13, new Headcount(null, 150, 160)), new(14, 17, new Headcount(90, 40, null)), new(18, 28, new Headcount(210, 110, null)),
            new(29, 64, new Headcount(500, null, null)), new(65, null, new Headcount(90, 60, null)),
        ],
    };

    private static IEnumerable<Check> Of(int from, int? to, int? women, int? men) =>
        AgeChecks.MeetingAges(9, [new AgedPeople(from, to, new Headcount(null, women, men))], Village);

    [Fact]
    public void More_young_people_than_the_village_has_cannot_have_come()
    {
        var found = Raised.By(AgeChecks.MoreOfAgeThanVillage, Of(14, 28, 151, 150));
        Assert.Equal([14, 28, 301, 300], found.Details);
        Assert.Equal(Severity.Error, found.Severity);
        Raised.By(AgeChecks.MoreWomenOfAgeThanVillage, Of(14, 28, 151, 0));
        Raised.By(AgeChecks.MoreMenOfAgeThanVillage, Of(14, 28, 0, 151));
        Assert.Equal("+", Raised.By(AgeChecks.MoreOfAgeThanVillage, Of(65, null, 91, 0)).Details[1]);
        Raised.NotBy(AgeChecks.MoreOfAgeThanVillage, Of(14, 28, 150, 150));
        Raised.NotBy(AgeChecks.MoreWomenOfAgeThanVillage, Of(14, 28, 150, 150));
        Raised.NotBy(AgeChecks.MoreMenOfAgeThanVillage, Of(14, 28, 150, 150));
        Assert.False(ParticipationChecks.IsPossible(new Headcount(300, null, null), Village, [new AgedPeople(14, 28, new Headcount(null, 151, null))]));
        Assert.True(ParticipationChecks.IsPossible(new Headcount(300, null, null), Village, [new AgedPeople(14, 28, new Headcount(null, 150, null))]));
    }

    [Theory]
    [InlineData(14, 28, 300, 150)]
    [InlineData(18, 28, 210, 110)]
    [InlineData(20, 30, 710, null)]
    [InlineData(55, null, 590, null)]
    [InlineData(65, null, 90, 60)]
    [InlineData(65, 70, 90, 60)]
    public void Bands_of_other_edges_say_how_many_there_are_at_most(int from, int? to, int all, int? women) =>
        Assert.Equal((all, women), (Village.MostAged(from, to).Total, Village.MostAged(from, to).Women));

    [Fact]
    public void Where_the_source_leaves_a_gap_nothing_is_said()
    {
        var gap = new PopulationSummary(1200, 620, 580) { Ages = [new(14, 20, new Headcount(10, 5, 5)), new(25, 28, new Headcount(10, 5, 5))] };

        Assert.Empty(AgeChecks.MeetingAges(9, [new AgedPeople(14, 28, new Headcount(null, 400, 400))], gap));
        Assert.True(gap.MostAged(14, 24).IsUnknown);
        Assert.True(gap.MostAged(10, 20).IsUnknown);
        Assert.True(gap.MostAged(14, 28).IsUnknown);
        Assert.True(gap.MostAged(25, null).IsUnknown);
        Assert.Equal(10, gap.MostAged(25, 28).Total);
        Assert.Empty(AgeChecks.MeetingAges(9, [new AgedPeople(14, 28, new Headcount(null, 400, 400))], new PopulationSummary(1200, 620, 580)));
        Assert.Empty(AgeChecks.MeetingAges(9, [new AgedPeople(14, 28, new Headcount(null, 400, 400))], null));
    }

    [Fact]
    public void A_count_says_ages_as_its_source_does_and_what_cannot_be_is_refused_at_its_row()
    {
        static PopulationCount Count(params AgeFacts[] ages) => new(1, 2, null, new Inhabitants(null, null, 1200, null), "Айыл өкмөтү", Some.Stamp(), ages);

        var count = Count(new(14, 28, null, 150, 150), new(null, null, null, null, null), new(0, 13, 310, null, null), new(65, null, 90, 60, null));
        Assert.Equal([(0, (int?)13, (int?)310), (14, 28, 300), (65, null, 90)], count.Ages.Select(a => (a.FromAge, a.ToAge, a.Total)));
        Assert.Equal(30, count.Ages[2].Men);
        count.Correct(null, new Inhabitants(null, null, 1200, null), null, Some.Stamp(), [new(14, 28, 200, null, null)]);
        Assert.Equal(200, Assert.Single(count.Ages).Total);

        Assert.Equal("Ages[1].From", Broken.By(TerritoryRules.AgesOverlap, () => Count(new(14, 28, 1, null, null), new(28, 30, 1, null, null))).Field);
        Assert.Equal("Ages[0].To", Broken.By(TerritoryRules.BadAge, () => Count(new AgeFacts(28, 14, 1, null, null))).Field);
        Assert.Equal("Ages[0].From", Broken.By(TerritoryRules.BadAge, () => Count(new AgeFacts(null, 14, 1, null, null))).Field);
        Assert.Equal("Ages[0].Women", Broken.By(HeadcountRules.MoreWomenThanAll, () => Count(new AgeFacts(14, 28, 1, 2, null))).Field);
        Assert.Equal("Ages[0].Total", Broken.By(TerritoryRules.NothingCounted, () => Count(new AgeFacts(14, 28, null, null, null))).Field);
        Broken.By(TerritoryRules.TooManyAges, () => Count([.. Enumerable.Range(0, 31).Select(i => new AgeFacts(i, i, 1, null, null))]));
    }
}
