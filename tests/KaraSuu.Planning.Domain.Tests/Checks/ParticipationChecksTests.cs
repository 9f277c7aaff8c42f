using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Tests.Checks;

public sealed class ParticipationChecksTests
{
    [Fact]
    public void A_meeting_held_for_men_has_no_norm_of_women()
    {
        var came = Tally.Of([new Headcount(20, 0, 20)]);
        Assert.Equal(NormStanding.Below, ParticipationChecks.WomenNorm(came, 30));
        Assert.Equal(NormStanding.Unknown, ParticipationChecks.WomenNorm(came, 30, isForMen: true));
    }

    [Theory]
    [InlineData(167, 425, 39.3)]
    [InlineData(157, 273, 57.5)]
    [InlineData(1, 3, 33.3)]
    [InlineData(1, 16, 6.3)]
    public void The_share_of_women_has_one_decimal(int women, int total, double share) =>
        Assert.Equal((decimal)share, ParticipationChecks.WomenShare(women, total));

    [Theory]
    [InlineData(null, 425)]
    [InlineData(167, null)]
    [InlineData(0, 0)]
    public void Of_nobody_there_is_no_share(int? women, int? total) => Assert.Null(ParticipationChecks.WomenShare(women, total));

    [Fact]
    public void A_meeting_with_few_women_is_shown_with_its_share()
    {
        var check = Raised.By(ParticipationChecks.FewWomen, Meeting(women: 5, men: 15));

        Assert.Equal([25.0m, 30], check.Details);
        Assert.Equal("meeting-9", check.Subject);
    }

    [Fact]
    public void A_meeting_at_the_norm_or_held_for_men_has_not_few_women()
    {
        Raised.NotBy(ParticipationChecks.FewWomen, Meeting(women: 3, men: 7));
        Raised.NotBy(ParticipationChecks.FewWomen, Meeting(women: 0, men: 7, isForMen: true));
        Raised.NotBy(ParticipationChecks.FewWomen, Meeting(women: 0, men: 0));
    }

    [Fact]
    public void A_meeting_nobody_was_counted_at_is_shown()
    {
        Raised.By(ParticipationChecks.NobodyCounted, Meeting(women: 0, men: 0));
        Raised.NotBy(ParticipationChecks.NobodyCounted, Meeting(women: 1, men: 0));
    }

    [Fact]
    public void More_votes_than_people_are_shown_though_no_sexes_are_known()
    {
        IEnumerable<Check> Of(int votes) =>
            ParticipationChecks.Meeting(new MeetingSummary(9, new Headcount(155, 56, null), 3, new MostVotes(votes, null, null)), womenShareNorm: 30);

        Assert.Equal([156, 155], Raised.By(ParticipationChecks.MoreVotesThanAll, Of(156)).Details);
        Raised.NotBy(ParticipationChecks.MoreVotesThanAll, Of(155));
        Raised.NotBy(ParticipationChecks.MoreVotesThanPeople, Of(155));
        Assert.Equal(
            [6, 5, "—", "—"],
            Raised.By(ParticipationChecks.MoreVotesThanPeople, ParticipationChecks.Meeting(
                new MeetingSummary(9, new Headcount(null, 5, null), 1, new MostVotes(null, 6, null)), 30)).Details);
    }

    [Fact]
    public void Of_a_meeting_that_says_no_sexes_nothing_is_said_of_women_and_somebody_was_counted()
    {
        var checks = ParticipationChecks.Meeting(new MeetingSummary(9, new Headcount(155, null, null), 1, default), womenShareNorm: 30).ToList();

        Raised.NotBy(ParticipationChecks.FewWomen, checks);
        Raised.NotBy(ParticipationChecks.NobodyCounted, checks);
    }

    /// <summary>860 people of 1,015 whose sex is known, 445 of them women; the 155 others cannot turn a norm of 30 %, but one of 50 %.</summary>
    [Fact]
    public void The_norm_is_judged_only_where_those_of_unknown_sex_cannot_turn_it()
    {
        var came = Tally.Of([new Headcount(null, 445, 415), new Headcount(155, null, null), default]);

        Assert.Equal((1015, 445, 415, 155, 860), (came.People, came.Women, came.Men, came.OfUnknownSex, came.Sexed));
        Assert.Equal((3, 2, 1, false), (came.Rows, came.Unsexed, came.Uncounted, came.IsWhole));
        Assert.Equal(51.7m, ParticipationChecks.WomenShare(came));
        Assert.Equal(NormStanding.Met, ParticipationChecks.WomenNorm(came, 30));
        Assert.Equal(NormStanding.Unknown, ParticipationChecks.WomenNorm(came, 50));
        Assert.Equal(NormStanding.Below, ParticipationChecks.WomenNorm(came, 60));
        Assert.Equal(NormStanding.Unknown, ParticipationChecks.WomenNorm(came, 30, isPossible: false));
        Assert.Equal(NormStanding.Unknown, ParticipationChecks.WomenNorm(Tally.Of([new Headcount(155, null, null)]), 30));
        Assert.Equal(NormStanding.Unknown, ParticipationChecks.WomenNorm(Tally.Of([new Headcount(null, 12, null)]), 30));
        Assert.Equal(NormStanding.Below, ParticipationChecks.WomenNorm(Tally.Of([new Headcount(null, 2996, 7004)]), 30));
        Assert.Equal(NormStanding.Met, ParticipationChecks.WomenNorm(Tally.Of([new Headcount(null, 3000, 7000)]), 30));
    }

    [Fact]
    public void A_cycle_whose_women_are_unknown_has_not_few()
    {
        IEnumerable<Check> Of(params Headcount[] came) => ParticipationChecks.Cycle(new CycleSummary(1, 30, Tally.Of(came), [], [], [(14, null)], null, []));

        Raised.NotBy(ParticipationChecks.FewWomen, Of(new Headcount(155, null, null)));
        Raised.NotBy(ParticipationChecks.FewWomen, Of(new Headcount(null, 10, 40), new Headcount(20, null, null)));
        Assert.Equal([20m, 30], Raised.By(ParticipationChecks.FewWomen, Of(new Headcount(null, 10, 40), new Headcount(5, null, null))).Details);
    }

    [Fact]
    public void A_count_is_possible_of_a_village_where_as_many_live()
    {
        var village = new PopulationSummary(1200, 620, 580);

        Assert.True(ParticipationChecks.IsPossible(new Headcount(1200, 620, 580), village));
        Assert.True(ParticipationChecks.IsPossible(default, village));
        Assert.True(ParticipationChecks.IsPossible(new Headcount(9000, null, null), null));
        Assert.False(ParticipationChecks.IsPossible(new Headcount(9000, null, null), village));
        Assert.False(ParticipationChecks.IsPossible(new Headcount(1000, 621, null), village));
        Assert.False(ParticipationChecks.IsPossible(new Headcount(null, null, 581), village));
    }

    [Fact]
    public void A_meeting_without_issues_is_noted()
    {
        Raised.By(ParticipationChecks.NoIssues, Meeting(issues: 0));
        Raised.NotBy(ParticipationChecks.NoIssues, Meeting(issues: 1));
    }

    [Fact]
    public void More_people_than_live_in_the_village_are_shown_by_sex_where_it_is_known()
    {
        var village = new PopulationSummary(1200, 620, 580);
        static IEnumerable<Check> Of(int women, int men, PopulationSummary? of) => ParticipationChecks.MeetingPeople(9, new Headcount(null, women, men), of);

        Assert.Equal([9000, 1200], Raised.By(ParticipationChecks.MorePeopleThanVillage, Of(5000, 4000, village)).Details);
        Assert.Equal([621, 620], Raised.By(ParticipationChecks.MoreWomenThanVillage, Of(621, 0, village)).Details);
        Assert.Equal([581, 580], Raised.By(ParticipationChecks.MoreMenThanVillage, Of(0, 581, village)).Details);
        Raised.By(ParticipationChecks.MorePeopleThanVillage, Of(1201, 0, new PopulationSummary(1200, null)));
        Raised.NotBy(ParticipationChecks.MorePeopleThanVillage, Of(620, 580, village));
        Raised.NotBy(ParticipationChecks.MoreWomenThanVillage, Of(620, 0, village));
        Raised.NotBy(ParticipationChecks.MoreMenThanVillage, Of(0, 580, village));
        Assert.Empty(Of(9000, 0, null));
        Assert.Empty(Of(9000, 0, new PopulationSummary(null, null)));
    }

    [Fact]
    public void The_same_meeting_is_likely_written_twice()
    {
        var held = new HeldMeeting(9, 1, new DateOnly(2026, 3, 5), new TimeOnly(14, 0), null, null);
        var other = held with { Id = 10 };

        Assert.Equal([held.HeldOn], Raised.By(ParticipationChecks.MeetingTwice, ParticipationChecks.MeetingTwins(held, [held, other])).Details);
        Raised.By(ParticipationChecks.MeetingTwice, ParticipationChecks.MeetingTwins(held, [other with { StartsAt = null }]));
        Raised.NotBy(ParticipationChecks.MeetingTwice, ParticipationChecks.MeetingTwins(held, [held]));
        Raised.NotBy(ParticipationChecks.MeetingTwice, ParticipationChecks.MeetingTwins(held, [other with { StartsAt = new TimeOnly(16, 0) }]));
        Raised.NotBy(ParticipationChecks.MeetingTwice, ParticipationChecks.MeetingTwins(held, [other with { VillageId = 2 }]));
        Raised.NotBy(ParticipationChecks.MeetingTwice, ParticipationChecks.MeetingTwins(held, [other with { HeldOn = new DateOnly(2026, 3, 6) }]));
        Raised.NotBy(ParticipationChecks.MeetingTwice, ParticipationChecks.MeetingTwins(held, [other with { FocusSex = Sex.Women }]));
    }

    [Fact]
    public void The_same_proposal_is_likely_written_twice()
    {
        Raised.By(ParticipationChecks.ProposalTwice, ParticipationChecks.ProposalTwins(4, new DateOnly(2026, 3, 5), 2));
        Raised.NotBy(ParticipationChecks.ProposalTwice, ParticipationChecks.ProposalTwins(4, new DateOnly(2026, 3, 5), 1));
        Raised.NotBy(ParticipationChecks.ProposalTwice, ParticipationChecks.ProposalTwins(4, null, 2));
    }

    [Theory]
    [InlineData(6, 0)]
    [InlineData(0, 6)]
    public void An_issue_with_more_votes_than_people_of_a_sex_is_shown(int womenVotes, int menVotes) =>
        Assert.Equal(
            [womenVotes, 5, menVotes, 5],
            Raised.By(ParticipationChecks.MoreVotesThanPeople, Meeting(women: 5, men: 5, womenVotes: womenVotes, menVotes: menVotes)).Details);

    [Fact]
    public void An_issue_everybody_voted_for_is_not_doubted() =>
        Raised.NotBy(ParticipationChecks.MoreVotesThanPeople, Meeting(women: 5, men: 5, womenVotes: 5, menVotes: 5));

    [Theory]
    [InlineData(2024, true)]
    [InlineData(2025, false)]
    [InlineData(2026, false)]
    [InlineData(2027, true)]
    public void A_meeting_of_a_far_year_is_shown(int year, bool raised)
    {
        var checks = ParticipationChecks.MeetingDate(9, new DateOnly(year, 3, 1), budgetYear: 2026);

        if (raised) Assert.Equal("meeting-9", Raised.By(ParticipationChecks.OutsideTheYear, checks).Subject);
        else Raised.NotBy(ParticipationChecks.OutsideTheYear, checks);
    }

    [Theory]
    [InlineData(2016, true)]
    [InlineData(2017, false)]
    [InlineData(2019, false)]
    [InlineData(2020, true)]
    public void A_meeting_may_be_of_any_year_of_a_cycle_of_several(int year, bool raised)
    {
        var checks = ParticipationChecks.MeetingDate(9, new DateOnly(year, 3, 1), budgetYear: 2018, throughYear: 2019);

        if (raised) Assert.Equal("2018–2019", Raised.By(ParticipationChecks.OutsideTheYear, checks).Details[1]);
        else Raised.NotBy(ParticipationChecks.OutsideTheYear, checks);
    }

    [Fact]
    public void A_proposal_without_channel_or_day_is_shown()
    {
        Raised.By(ParticipationChecks.ProposalUntraced, ParticipationChecks.Proposal(2, null, Some.Day));
        Raised.By(ParticipationChecks.ProposalUntraced, ParticipationChecks.Proposal(2, Channel.Paper, null));
        Raised.NotBy(ParticipationChecks.ProposalUntraced, ParticipationChecks.Proposal(2, Channel.Paper, Some.Day));
    }

    private static IEnumerable<Check> Meeting(int women = 5, int men = 5, int issues = 1, int womenVotes = 0, int menVotes = 0, bool isForMen = false) =>
        ParticipationChecks.Meeting(new MeetingSummary(
            9, new Headcount(null, women, men), issues, new MostVotes(null, womenVotes, menVotes), isForMen), womenShareNorm: 30);
}
