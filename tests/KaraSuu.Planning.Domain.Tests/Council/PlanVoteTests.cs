using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Tests.Council;

public sealed class PlanVoteTests
{
    [Theory]
    [InlineData(PlanStatus.Draft)]
    [InlineData(PlanStatus.UnderDiscussion)]
    [InlineData(PlanStatus.Returned)]
    [InlineData(PlanStatus.Approved)]
    [InlineData(PlanStatus.Superseded)]
    public void Only_a_submitted_plan_is_voted_on(PlanStatus status) =>
        Broken.By(CouncilRules.OnlySubmittedPlansAreVoted, () => Some.Vote(plan: Some.Plan(status)));

    [Fact]
    public void A_vote_opens_while_the_session_sits_past_midnight_too()
    {
        Assert.True(Some.Vote(hour: 0).IsOpen && Some.Vote(hour: 24).IsOpen);
        Assert.Equal([Some.Day], Broken.By(CouncilRules.SessionIsYetToCome, () => Some.Vote(hour: -24)).Details);
        Assert.Equal([Some.Day], Broken.By(CouncilRules.SessionIsOver, () => Some.Vote(hour: 48)).Details);
    }

    [Fact]
    public void An_agenda_item_of_another_plan_opens_no_vote() =>
        Broken.By(CouncilRules.OnlySubmittedPlansAreVoted, () => Some.Vote(agendaPlanId: Some.PlanId + 1));

    [Fact]
    public void An_item_is_voted_on_once() =>
        Broken.By(CouncilRules.AlreadyVoted, () => Some.Vote(earlier: [Some.Closed(Some.Vote(), against: 11)], because: "Кайра"));

    [Fact]
    public void A_plan_is_not_voted_on_at_two_sessions_at_once() =>
        Broken.By(CouncilRules.PlanIsBeingVotedOn, () => Some.Vote(earlier: [Some.Vote(item: 41)], because: "Кайра"));

    [Fact]
    public void Two_votes_opened_at_one_moment_meet_at_the_plan()
    {
        var plan = Some.Plan(PlanStatus.Submitted);
        var before = plan.Revision;

        Some.Vote(plan: plan);

        Assert.Equal(before + 1, plan.Revision);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void A_plan_is_voted_on_again_only_with_a_reason_whether_it_failed_or_passed(int inFavour)
    {
        var first = Some.Closed(Some.Vote(item: 41), inFavour, against: 11 - inFavour);

        Broken.By(CouncilRules.VotedAgainNeedsAReason, () => Some.Vote(earlier: [first], because: " "));

        Assert.Equal("Каржы булагы такталды", Some.Vote(earlier: [first], because: " Каржы булагы такталды ").AgainBecause);
    }

    [Fact]
    public void A_first_vote_keeps_no_reason_for_a_second() => Assert.Null(Some.Vote(because: "Кайра").AgainBecause);

    [Fact]
    public void A_rule_that_only_one_person_stands_behind_opens_no_vote()
    {
        var rule = Some.VotingRule(confirmed: false);

        Broken.By(CouncilRules.RuleIsNotConfirmed, () => Some.Vote(rule: rule));
        rule.Confirm(Some.Head());

        Assert.True(Some.Vote(rule: rule).IsOpen);
    }

    [Fact]
    public void Seats_taken_away_before_a_vote_do_not_lower_its_quorum()
    {
        var refusal = Broken.By(CouncilRules.MoreDeputiesThanSeats, () => Some.Vote(present: 2, seats: 3));

        Assert.Equal([15, 3], refusal.Details);
    }

    [Fact]
    public void Deputies_written_out_of_office_before_a_vote_do_not_lower_its_quorum()
    {
        var ofDeputies = Some.VotingRule(quorum: new Share(CountedOf.InOffice, 1, 2, moreThan: true),
            majority: new Share(CountedOf.Present, 1, 2, moreThan: true));

        var refusal = Broken.By(CouncilRules.TooFewInOffice, () => Some.Vote(present: 1, rule: ofDeputies, deputies: Some.Deputies(7)));

        Assert.Equal([7, 15], refusal.Details);
        Assert.True(Some.Vote(present: 5, rule: ofDeputies, deputies: Some.Deputies(8)).IsOpen);
    }

    [Fact]
    public void Without_a_rule_in_force_no_vote_opens() => Broken.By(CouncilRules.NoRule, () => Some.Vote(withRule: false));

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public void Without_the_number_of_seats_no_vote_opens(int? seats) =>
        Broken.By(CouncilRules.SeatsUnknown, () => Some.Vote(seats: seats));

    [Fact]
    public void Without_a_quorum_no_vote_opens_and_the_refusal_says_how_many_are_missing()
    {
        var refusal = Broken.By(CouncilRules.NoQuorum, () => Some.Vote(present: 7));

        Assert.Equal([7, 8], refusal.Details);
        Assert.True(Some.Vote(present: 8).IsOpen);
    }

    [Fact]
    public void A_deputy_whose_term_was_ended_after_presence_was_marked_is_not_counted()
    {
        var deputies = Some.Deputies();
        var session = Some.Session(deputies.Take(8).ToList());
        var item = session.AddToAgenda("План", Some.PlanId);
        deputies[0].Correct(new DeputyFacts("Депутат 1", null, deputies[0].LastTerm.InOfficeFrom, Some.Day.AddDays(-1)), Some.Stamp());

        var refusal = Broken.By(CouncilRules.NoQuorum, () =>
            PlanVote.Open(session, item, Some.Plan(PlanStatus.Submitted), Some.VotingRule(), 15, deputies, [], null, Some.Stamp()));

        Assert.Equal([7, 8], refusal.Details);
    }

    [Fact]
    public void Opening_freezes_rule_seats_deputies_and_names()
    {
        var rule = Some.VotingRule();
        var deputies = Some.Deputies(13);
        var vote = Some.Vote(present: 9, rule: rule, deputies: deputies);

        rule.Correct(Some.RuleFacts(new Share(CountedOf.InOffice, 2, 3, false), new Share(CountedOf.Present, 2, 3, false), basis: "Жаңы"),
            Some.Chair(name: "Башка төрага"));
        deputies[0].Correct(new DeputyFacts("Жаңы аты", null, deputies[0].LastTerm.InOfficeFrom, null), Some.Stamp());

        Assert.Equal((15, 13, 9, Some.Day, Some.PlanId), (vote.Seats, vote.InOffice, vote.Present, vote.SessionDate, vote.PlanId));
        Assert.Equal((Some.HalfOfSeats, Some.HalfOfSeats, "Регламент, 12-пункт", true), (vote.Quorum, vote.Majority, vote.Basis, vote.RuleWasConfirmed));
        Assert.Equal(("Асанов Бакыт", Some.Morning, "Үсөнов Нурлан", Some.Morning.AddHours(1)),
            (vote.RuleSetBy, vote.RuleSetAtUtc, vote.RuleConfirmedBy, vote.RuleConfirmedAtUtc));
        Assert.Equal(Enumerable.Range(1, 9), vote.Entitled.Select(e => e.DeputyId));
        Assert.Equal("Депутат 1", vote.Entitled[0].DeputyName);
    }

    [Fact]
    public void An_open_vote_takes_ballots_and_closes()
    {
        var vote = Some.Vote();

        vote.Cast(1, Choice.For, "К-1", Some.Morning);
        vote.Close(Some.Stamp(2));

        Assert.False(vote.IsOpen);
        Assert.Equal(("Айгүл Токтоева", Some.Morning.AddHours(2)), (vote.ClosedBy, vote.ClosedAtUtc));
    }

    [Fact]
    public void A_closed_vote_takes_no_ballot_and_is_not_closed_again()
    {
        var vote = Some.PassedVote();

        Broken.By(CouncilRules.VoteIsClosed, () => vote.Cast(1, Choice.Against, "К-9", Some.Morning));
        Broken.By(CouncilRules.VoteIsClosed, () => vote.Close(Some.Stamp(5)));
        Assert.Equal(11, vote.Ballots.Count);
        Assert.Equal(Some.Morning.AddHours(2), vote.ClosedAtUtc);
    }

    [Fact]
    public void Who_was_not_present_when_the_vote_opened_does_not_vote()
    {
        var vote = Some.Vote(present: 11);

        Broken.By(CouncilRules.NotPresent, () => vote.Cast(12, Choice.For, "К-12", Some.Morning));
        Assert.Empty(vote.Ballots);
    }

    [Fact]
    public void A_vote_without_ballots_is_not_closed() =>
        Broken.By(CouncilRules.NoBallots, () => Some.Vote().Close(Some.Stamp()));

    [Fact]
    public void A_later_ballot_supersedes_the_earlier_one_and_deletes_nothing()
    {
        var vote = Some.Vote();
        vote.Cast(1, Choice.For, "К-1", Some.Morning);
        vote.Cast(2, Choice.Abstain, "К-2", Some.Morning);
        vote.Cast(1, Choice.Against, "К-3", Some.Morning);

        Assert.Equal([(1, 1), (2, 1), (1, 2)], vote.Ballots.Select(b => (b.DeputyId, b.Sequence)));
        Assert.Equal([(1, Choice.Against), (2, Choice.Abstain)], vote.CountingBallots().Select(b => (b.DeputyId, b.Choice)));

        vote.Close(Some.Stamp(2));
        Assert.Equal((0, 1, 1, 9), (vote.Result!.For, vote.Result.Against, vote.Result.Abstained, vote.Result.NotVoted));
    }

    [Fact]
    public void No_result_leaks_before_the_vote_closes()
    {
        var vote = Some.Vote();
        vote.Cast(1, Choice.For, "К-1", Some.Morning);

        Assert.Null(vote.Result);
    }

    [Fact]
    public void A_vote_opened_by_mistake_is_called_off_with_a_reason_and_is_no_vote()
    {
        var mistake = Some.Vote();

        Assert.Equal("Because", Broken.By(CouncilRules.CallingOffNeedsAReason, () => mistake.CallOff(" ", Some.Stamp())).Field);
        mistake.CallOff(" Башка маселе эле ", Some.Stamp(2));

        Assert.Equal((false, true, null), (mistake.IsOpen, mistake.IsCalledOff, mistake.Result));
        Assert.Equal(("Башка маселе эле", "Айгүл Токтоева", Some.Morning.AddHours(2)),
            (mistake.CalledOffBecause, mistake.CalledOffBy, mistake.CalledOffAtUtc));
        Broken.By(CouncilRules.VoteIsCalledOff, () => mistake.Cast(1, Choice.For, "К", Some.Morning));
        Broken.By(CouncilRules.VoteIsCalledOff, () => mistake.Close(Some.Stamp(3)));
        Broken.By(CouncilRules.VoteIsCalledOff, () => mistake.CallOff("Кайра", Some.Stamp(3)));
        var again = Some.Vote(earlier: [mistake]);
        Assert.True(again.IsOpen);
        Assert.Null(again.AgainBecause);
        Broken.By(CouncilRules.VotedAgainNeedsAReason, () => Some.Vote(item: 41, earlier: [mistake, Some.Closed(Some.Vote(), against: 11)]));
    }

    [Fact]
    public void A_vote_with_a_ballot_is_not_called_off_and_one_whose_only_ballot_was_withdrawn_is()
    {
        var (cast, written) = (Some.Vote(), Some.Vote());
        cast.Cast(1, Choice.For, "К-1", Some.Morning);
        Some.Saved(written.EnterByHand(1, Choice.For, BallotWay.Paper, NoPortalVote.NoAccount, Some.Chair()), 9);

        Broken.By(CouncilRules.VoteHasBallots, () => cast.CallOff("Ката", Some.Stamp()));
        Broken.By(CouncilRules.VoteHasBallots, () => written.CallOff("Ката", Some.Stamp()));
        written.WithdrawByHand(9, "Ката", Some.Stamp());
        written.CallOff("Ката", Some.Stamp());

        Assert.True(written.IsCalledOff);
    }

    [Fact]
    public void A_closed_vote_is_not_called_off_and_a_plan_is_not_approved_by_one_that_was()
    {
        Broken.By(CouncilRules.VoteIsClosed, () => Some.PassedVote().CallOff("Ката", Some.Stamp()));
        var vote = Some.Vote();
        vote.CallOff("Ката", Some.Stamp(2));

        Broken.By(PlanRules.VoteDidNotPass, () => Some.Plan(PlanStatus.Submitted).Approve(vote, Some.Decision, Some.Stamp(2)));
    }

    [Fact]
    public void Half_the_seats_filled_are_too_few() =>
        Broken.By(CouncilRules.TooFewInOffice, () => Some.Vote(present: 7, seats: 14, deputies: Some.Deputies(7)));
}
