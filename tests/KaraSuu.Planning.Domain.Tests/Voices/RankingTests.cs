using FsCheck;
using FsCheck.Fluent;
using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Tests.Voices;

/// <summary>
/// Three meetings counted by hand. The first: 100 came; roads 60, water 30, sport 10. The second: 5 came with two votes each; water 8, sport 2,
/// roads 0. The third: 20 came; water 5, library 5.
/// </summary>
public sealed class RankingTests
{
    private static readonly RankingSubject Roads = RankingSubject.OfPriority(1);
    private static readonly RankingSubject Water = RankingSubject.OfPriority(2);
    private static readonly RankingSubject Sport = RankingSubject.OfPriority(3);
    private static readonly RankingSubject Library = RankingSubject.OfPriority(4);
    private static readonly RankingSubject Club = RankingSubject.Alone(5);

    private static readonly HeardMeeting[] Three =
    [
        Meeting(11, 1, 100, (Roads, 60), (Water, 30), (Sport, 10)),
        Meeting(12, 2, 5, (Water, 8), (Sport, 2), (Roads, 0)),
        Meeting(13, 3, 20, (Water, 5), (Library, 5)),
    ];

    [Fact]
    public void Votes_are_added_up() => Assert.Equal(
        [(Roads, 1, 60m), (Water, 2, 43m), (Sport, 3, 12m), (Library, 4, 5m)], Said(RankingMethod.VotesSummed));

    /// <summary>Water: (30 % + 80 % + 50 %) / 3; roads: (60 % + 0 + 0) / 3; library: 50 % / 3; sport: (10 % + 20 %) / 3.</summary>
    [Fact]
    public void By_shares_a_large_meeting_does_not_drown_a_small_one() => Assert.Equal(
        [(Water, 1, 53.3333m), (Roads, 2, 20m), (Library, 3, 16.6667m), (Sport, 4, 10m)], Said(RankingMethod.ShareOfGroups));

    /// <summary>
    /// The longest list has 3. First meeting: roads 3, water 2, sport 1. Second: water 3, sport 2, roads nothing: nobody voted. Third: water and library
    /// share 3 and 2.
    /// </summary>
    [Fact]
    public void Places_in_the_lists_of_meetings_give_points() => Assert.Equal(
        [(Water, 1, 7.5m), (Roads, 2, 3m), (Sport, 2, 3m), (Library, 4, 2.5m)], Said(RankingMethod.RankedLists));

    /// <summary>Water: (30/100 + 8/5 + 5/20) / 3; roads: 60/100 / 3; sport: (10/100 + 2/5) / 3; library: 5/20 / 3.</summary>
    [Fact]
    public void Votes_are_held_against_the_people_who_came() => Assert.Equal(
        [(Water, 1, 0.7167m), (Roads, 2, 0.2m), (Sport, 3, 0.1667m), (Library, 4, 0.0833m)], Said(RankingMethod.DotsPerParticipant));

    [Fact]
    public void What_each_meeting_gave_is_said_and_adds_up()
    {
        var water = Ranking.Of(Three, RankingMethod.ShareOfGroups).Find(Water)!;

        Assert.Equal([(11, 30, 100, 10m), (12, 8, 10, 26.6667m), (13, 5, 10, 16.6667m)], water.Parts.Select(p => (p.MeetingId, p.Votes!.Value, p.Of!.Value,
            p.Score!.Value)));
        Assert.Equal([1, 2, 3], water.Villages);
    }

    [Fact]
    public void A_tie_stays_a_tie_where_no_rule_is_written()
    {
        var list = Ranking.Of(Three, RankingMethod.RankedLists);

        Assert.All([list.Find(Roads)!, list.Find(Sport)!], w => Assert.Equal((2, true, false), (w.Place, w.IsTied, w.IsBroken)));
        Assert.False(list.Find(Water)!.IsTied);
    }

    [Theory]
    [InlineData(TieRule.MoreVillages, 2, 2)]
    [InlineData(TieRule.MoreMeetings, 2, 2)]
    [InlineData(TieRule.MoreWomensVotes, 2, 2)]
    public void Equals_that_the_rule_does_not_part_stay_equal(TieRule rule, int roads, int sport)
    {
        var list = Ranking.Of(Three, RankingMethod.RankedLists, rule);

        Assert.Equal((roads, sport), (list.Find(Roads)!.Place, list.Find(Sport)!.Place));
    }

    [Fact]
    public void The_written_rule_parts_equals()
    {
        HeardMeeting[] two =
        [
            Meeting(1, 1, 20, (Roads, 10), (Sport, 4)), Meeting(2, 1, 20, (Sport, 6)), Meeting(3, 2, 20, (Roads, 0)),
        ];

        var byVillages = Ranking.Of(two, RankingMethod.VotesSummed, TieRule.MoreVillages);
        Assert.Equal((1, false, true), Of(byVillages, Roads));
        Assert.Equal((2, false, true), Of(byVillages, Sport));
        Assert.Equal((1, true, false), Of(Ranking.Of(two, RankingMethod.VotesSummed, TieRule.MoreMeetings), Roads));
    }

    [Fact]
    public void Womens_votes_part_equals_only_where_all_of_them_are_known()
    {
        var known = new HeardMeeting(1, 1, null, null, default, [new(Roads, new Headcount(10, 3, 7)), new(Sport, new Headcount(10, 6, 4))]);
        var unknown = known with { Issues = [new(Roads, new Headcount(10, null, null)), new(Sport, new Headcount(10, 6, 4))] };

        Assert.Equal((1, false, true), Of(Ranking.Of([known], RankingMethod.VotesSummed, TieRule.MoreWomensVotes), Sport));
        Assert.Equal((1, true, false), Of(Ranking.Of([unknown], RankingMethod.VotesSummed, TieRule.MoreWomensVotes), Sport));
    }

    [Theory]
    [InlineData(RankingMethod.VotesSummed)]
    [InlineData(RankingMethod.ShareOfGroups)]
    [InlineData(RankingMethod.RankedLists)]
    [InlineData(RankingMethod.DotsPerParticipant)]
    public void Unknown_votes_are_no_nought(RankingMethod method)
    {
        var silent = Meeting(14, 1, 30, (Club, null), (Roads, null));
        var list = Ranking.Of([.. Three, silent], method);

        Assert.Equal((4, 3), (list.Meetings, list.Known));
        Assert.Equal((null, null, null, 0), (list.Find(Club)!.Place, list.Find(Club)!.Score, list.Find(Club)!.Votes, list.Find(Club)!.Known));
        Assert.Equal(2, list.Find(Roads)!.Known);
        Assert.Equal((3, 3), (list.Find(Roads)!.Said, list.Find(Roads)!.Parts.Count));
        Assert.Equal(Said(method), Said(list).Where(w => w.Wish != Club));
    }

    [Fact]
    public void A_wish_nobody_voted_for_has_a_score_and_no_place()
    {
        var club = Ranking.Of([Meeting(1, 1, 20, (Club, 0), (Roads, 4))], RankingMethod.ShareOfGroups).Find(Club)!;

        Assert.Equal((null, 0m, 0), (club.Place, club.Score, club.Votes));
    }

    [Fact]
    public void A_meeting_that_does_not_say_who_came_gives_no_dots()
    {
        var list = Ranking.Of([Meeting(1, 1, null, (Roads, 9), (Water, 1)), Meeting(2, 1, 10, (Water, 5))], RankingMethod.DotsPerParticipant);

        Assert.Equal((2, 1), (list.Meetings, list.Known));
        Assert.Equal((null, (decimal?)null), (list.Find(Roads)!.Place, list.Find(Roads)!.Score));
        Assert.Equal(0.5m, list.Find(Water)!.Score);
    }

    [Fact]
    public void Each_sex_has_its_own_ranking_and_a_meeting_of_women_is_of_women()
    {
        HeardMeeting[] meetings =
        [
            new(1, 1, null, null, new Headcount(40, 20, 20), [new(Roads, new Headcount(30, 5, 25)), new(Water, new Headcount(20, 18, 2))]),
            new(2, 1, null, Sex.Women, new Headcount(12, null, null), [new(Sport, new Headcount(11, null, null))]),
            new(3, 1, null, null, new Headcount(30, null, null), [new(Library, new Headcount(29, null, null))]),
        ];

        var women = Ranking.Of(meetings, RankingMethod.VotesSummed, of: new Voters(Sex.Women));
        Assert.Equal([(Water, 1), (Sport, 2), (Roads, 3), (Library, null)], women.Wishes.Select(w => (w.Wish, w.Place)));
        Assert.Equal((3, 2), (women.Meetings, women.Known));
        var men = Ranking.Of(meetings, RankingMethod.VotesSummed, of: new Voters(Sex.Men));
        Assert.Equal([(Roads, 1), (Water, 2), (Library, null)], men.Wishes.Select(w => (w.Wish, w.Place)));
    }

    [Fact]
    public void An_age_and_a_village_have_the_meetings_held_for_them()
    {
        HeardMeeting[] meetings = [Three[0] with { AgeBandId = 7 }, Three[1] with { AgeBandId = 8 }, Three[2]];

        Assert.Equal([Roads, Water, Sport], Ranking.Of(meetings, RankingMethod.VotesSummed, of: new Voters(AgeBandId: 7)).Wishes.Select(w => w.Wish));
        Assert.Equal([Water, Sport, Roads], Ranking.Of(meetings, RankingMethod.VotesSummed, of: new Voters(VillageId: 2)).Wishes.Select(w => w.Wish));
    }

    [Fact]
    public void Nothing_heard_is_an_empty_list() =>
        Assert.Equal((0, 0, 0), Ranking.Of([], RankingMethod.ShareOfGroups) is var list ? (list.Wishes.Count, list.Meetings, list.Known) : default);

    /// <summary>Places and scores are the same in whatever order meetings and issues were entered, and whatever numbers they got by that.</summary>
    [Fact]
    public void The_order_of_entering_changes_nothing() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<int>().Select(Made).ToArbitrary(),
        made =>
        {
            var entered = made.Select((m, at) => m with { Id = 1000 - at, Issues = [.. m.Issues.Reverse()] }).Reverse().ToList();
            return Enum.GetValues<RankingMethod>().All(method => Enum.GetValues<TieRule>().All(ties =>
                Ranking.Of(made, method, ties) is var one && Ranking.Of(entered, method, ties) is var other
                && one.Wishes.Select(w => (w.Wish, w.Place, w.Score, w.IsTied, w.IsBroken)).ToHashSet()
                    .SetEquals(other.Wishes.Select(w => (w.Wish, w.Place, w.Score, w.IsTied, w.IsBroken)))
                && IsInOrder(one)));
        }).QuickCheckThrowOnFailure();

    /// <summary>More votes for one wish at one meeting never put it lower.</summary>
    [Fact]
    public void More_votes_never_put_a_wish_lower() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<int>().Select(Made).ToArbitrary(),
        made =>
        {
            if (made.Count == 0 || made[0].Issues.Count == 0 || made[0].Issues[0].Voted.Total is not { } votes) return true;
            var wish = made[0].Issues[0].Wish;
            var more = made[0] with { Issues = [new HeardIssue(wish, new Headcount(votes + 3, null, null)), .. made[0].Issues.Skip(1)] };
            return Ranking.Of(made, RankingMethod.VotesSummed).Find(wish)!.Place is not { } before
                || Ranking.Of([more, .. made.Skip(1)], RankingMethod.VotesSummed).Find(wish)!.Place <= before;
        }).QuickCheckThrowOnFailure();

    private static bool IsInOrder(RankedList list)
    {
        var placed = list.Wishes.Where(w => w.Place is not null).ToList();
        return placed.Zip(placed.Skip(1)).All(p => p.First.Place <= p.Second.Place && p.First.Score >= p.Second.Score)
            && placed.All(w => w.IsTied == placed.Exists(o => o != w && o.Place == w.Place));
    }

    private static List<HeardMeeting> Made(int seed)
    {
        var chance = new Random(seed);
        int? Maybe(int most) => chance.Next(5) == 0 ? null : chance.Next(most);
        return [.. Enumerable.Range(1, chance.Next(6)).Select(id => new HeardMeeting(id, chance.Next(3), null, null, new Headcount(Maybe(30), null, null),
            [.. Enumerable.Range(1, chance.Next(6)).Select(_ => new HeardIssue(
                RankingSubject.OfPriority(chance.Next(1, 5)), new Headcount(Maybe(9), null, null)))]))];
    }

    private static (int?, bool, bool) Of(RankedList list, RankingSubject wish) =>
        list.Find(wish) is { } found ? (found.Place, found.IsTied, found.IsBroken) : default;

    private static IEnumerable<(RankingSubject Wish, int Place, decimal Score)> Said(RankingMethod method) => Said(Ranking.Of(Three, method));

    private static IEnumerable<(RankingSubject Wish, int Place, decimal Score)> Said(RankedList list) =>
        list.Wishes.Where(w => w.Place is not null).Select(w => (w.Wish, w.Place!.Value, w.Score!.Value));

    private static HeardMeeting Meeting(int id, int village, int? came, params (RankingSubject Wish, int? Votes)[] issues) => new(
        id, village, null, null, new Headcount(came, null, null), [.. issues.Select(i => new HeardIssue(i.Wish, new Headcount(i.Votes, null, null)))]);
}
