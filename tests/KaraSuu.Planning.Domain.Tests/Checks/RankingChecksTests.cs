using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Tests.Checks;

public sealed class RankingChecksTests
{
    private static readonly RankingSubject Roads = RankingSubject.OfPriority(1);
    private static readonly RankingSubject Nursery = RankingSubject.OfPriority(2);
    private static readonly RankingSubject Club = RankingSubject.Alone(7);

    private static readonly LocalText First = new("Биринчи айыл");

    [Fact]
    public void A_first_issue_of_women_that_is_not_taken_is_shown()
    {
        var check = Raised.By(PriorityChecks.WomensFirstNotTaken, Of(new Voters(Sex.Women), Inclusion.NotIncluded));
        Assert.Equal(["Бала бакча"], check.Details);
        Assert.Equal("cycle-3", check.Subject);

        Raised.NotBy(PriorityChecks.WomensFirstNotTaken, Of(new Voters(Sex.Women), Inclusion.Included));
        Raised.NotBy(PriorityChecks.WomensFirstNotTaken, Of(new Voters(Sex.Women), Inclusion.Undecided));
        Raised.NotBy(PriorityChecks.WomensFirstNotTaken, Of(new Voters(Sex.Men), Inclusion.NotIncluded));
    }

    [Fact]
    public void So_is_that_of_youth_and_of_a_village()
    {
        Raised.By(PriorityChecks.YouthsFirstNotTaken, Of(new Voters(AgeBandId: 4), Inclusion.NotIncluded, isYouth: true));
        Raised.NotBy(PriorityChecks.YouthsFirstNotTaken, Of(new Voters(AgeBandId: 4), Inclusion.NotIncluded));
        Assert.Equal(["Бала бакча", First], Raised.By(PriorityChecks.VillagesFirstNotTaken, Of(new Voters(VillageId: 1), Inclusion.NotIncluded)).Details);
        Raised.NotBy(PriorityChecks.VillagesFirstNotTaken, Of(new Voters(VillageId: 1), Inclusion.Included));
    }

    [Fact]
    public void A_first_issue_that_belongs_to_no_priority_is_not_taken_once_something_is_decided()
    {
        var own = Ranking.Of([Meeting(1, (Club, 30))], RankingMethod.VotesSummed, of: new Voters(VillageId: 1));

        Raised.By(PriorityChecks.VillagesFirstNotTaken, PriorityChecks.Ranking(Summary(Inclusion.Included) with
        { Groups = [new GroupRanking(new Voters(VillageId: 1), false, own)] }));
        Raised.NotBy(PriorityChecks.VillagesFirstNotTaken, PriorityChecks.Ranking(Summary(Inclusion.Undecided) with
        {
            Groups = [new GroupRanking(new Voters(VillageId: 1), false, own)],
            Wishes = new Dictionary<RankingSubject, KnownWish> { [Club] = new("Клуб", null), [Roads] = new("Жол", Inclusion.Undecided) },
        }));
    }

    [Fact]
    public void One_of_two_that_share_the_first_place_is_enough()
    {
        var both = Ranking.Of([Meeting(1, (Roads, 9), (Nursery, 9))], RankingMethod.VotesSummed);

        Raised.NotBy(PriorityChecks.WomensFirstNotTaken, PriorityChecks.Ranking(Summary(Inclusion.NotIncluded) with
        { Groups = [new GroupRanking(new Voters(Sex.Women), false, both)] }));
    }

    [Fact]
    public void Few_votes_at_the_top_or_in_the_plan_are_shown()
    {
        Assert.Equal([9, 10], Raised.By(PriorityChecks.FewVoices, Top(9)).Details);
        Raised.NotBy(PriorityChecks.FewVoices, Top(10));
        Raised.NotBy(PriorityChecks.FewVoices, Top(null));
    }

    [Fact]
    public void What_one_village_alone_named_is_shown_where_there_are_others()
    {
        Assert.Equal("priority-1", Raised.By(PriorityChecks.OneVillage, Top(30, Meeting(2, (Nursery, 20)), Meeting(3, (Nursery, 20)))).Subject);
        Raised.NotBy(PriorityChecks.OneVillage, Top(30));
        Raised.NotBy(PriorityChecks.OneVillage, Top(30, Meeting(2, (Roads, 20))));
    }

    [Fact]
    public void A_method_chosen_after_the_first_meeting_is_shown()
    {
        Raised.By(PriorityChecks.MethodAfterVotes, PriorityChecks.Ranking(Summary(Inclusion.Included) with
        { ChosenOn = Some.Day.AddDays(1), FirstMeetingOn = Some.Day }));
        Raised.NotBy(PriorityChecks.MethodAfterVotes, PriorityChecks.Ranking(Summary(Inclusion.Included) with
        { ChosenOn = Some.Day, FirstMeetingOn = Some.Day }));
        Raised.NotBy(PriorityChecks.MethodAfterVotes, PriorityChecks.Ranking(Summary(Inclusion.Included) with { FirstMeetingOn = Some.Day }));
    }

    private static IEnumerable<Check> Of(Voters of, Inclusion nursery, bool isYouth = false)
    {
        var own = Ranking.Of([Meeting(1, (Roads, 3), (Nursery, 20))], RankingMethod.VotesSummed);
        return PriorityChecks.Ranking(Summary(nursery) with { Groups = [new GroupRanking(of, isYouth, own)] });
    }

    private static IEnumerable<Check> Top(int? votes, params HeardMeeting[] others) => PriorityChecks.Ranking(Summary(Inclusion.Included) with
    { All = Ranking.Of([Meeting(1, (Roads, votes)), .. others], RankingMethod.VotesSummed) });

    private static RankingSummary Summary(Inclusion nursery) => new(
        3, Ranking.Of([], RankingMethod.VotesSummed), [],
        new Dictionary<RankingSubject, KnownWish>
        {
            [Roads] = new("Жол", Inclusion.Included),
            [Nursery] = new("Бала бакча", nursery),
            [Club] = new("Клуб", null),
        },
        new Dictionary<int, LocalText> { [1] = First, [2] = new("Экинчи айыл") });

    private static HeardMeeting Meeting(int village, params (RankingSubject Wish, int? Votes)[] issues) => new(
        village, village, null, null, default, [.. issues.Select(i => new HeardIssue(i.Wish, new Headcount(i.Votes, null, null)))]);
}
