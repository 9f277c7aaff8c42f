using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Tests.Voices;

public sealed class RankingTests
{
    private static readonly CountedIssue Roads = new(1, 1, WomenVotes: 5, MenVotes: 30);
    private static readonly CountedIssue Water = new(2, 2, WomenVotes: 40, MenVotes: 2);
    private static readonly CountedIssue Sport = new(3, 3, WomenVotes: 0, MenVotes: 35);
    private static readonly CountedIssue Library = new(4, 4, WomenVotes: 6, MenVotes: 0);
    private static readonly CountedIssue Lighting = new(5, 5, WomenVotes: 3, MenVotes: 1);
    private static readonly CountedIssue Club = new(6, 6, WomenVotes: 0, MenVotes: 0);
    private static readonly CountedIssue Waste = new(7, 7, WomenVotes: 0, MenVotes: 0);
    private static readonly CountedIssue[] All = [Waste, Club, Lighting, Library, Sport, Water, Roads];

    [Fact]
    public void Issues_are_ranked_by_votes_and_ties_keep_their_order() =>
        Assert.Equal([2, 1, 3, 4, 5, 6, 7], Ranking.ByVotes(All).Select(i => i.Id));

    [Fact]
    public void Womens_three_are_not_averaged_away_by_mens() =>
        Assert.Equal([2, 4, 1], Ranking.TopThree(All, Sex.Women).Select(i => i.Id));

    [Fact]
    public void Mens_three_are_their_own() =>
        Assert.Equal([3, 1, 2], Ranking.TopThree(All, Sex.Men).Select(i => i.Id));

    [Fact]
    public void An_issue_nobody_voted_for_is_nobodys_priority() =>
        Assert.Empty(Ranking.TopThree([Club, Waste], Sex.Women));

    [Fact]
    public void Equal_votes_are_shown_as_ties_unless_there_were_none() =>
        Assert.Equal([1, 3], Ranking.Ties(All).Order());

    [Fact]
    public void Three_with_equal_votes_keep_the_order_they_had()
    {
        CountedIssue[] equal = [new(9, 3, 5, 1), new(8, 1, 5, 2), new(7, 2, 5, 3), new(6, 4, 5, 9)];

        Assert.Equal([8, 7, 9], Ranking.TopThree(equal, Sex.Women).Select(i => i.Id));
    }

    [Fact]
    public void Votes_of_unknown_people_count_in_the_ranking_but_for_neither_sex()
    {
        var said = CountedIssue.Of(8, 8, Tally.Of([new Headcount(65, null, null), new Headcount(null, 2, 1), default]));

        Assert.Equal((68, 2, 1, 65), (said.Votes, said.WomenVotes, said.MenVotes, said.OtherVotes));
        Assert.Equal(8, Ranking.ByVotes([.. All, said])[0].Id);
        Assert.DoesNotContain(8, Ranking.TopThree([.. All, said], Sex.Women).Select(i => i.Id));
    }
}
