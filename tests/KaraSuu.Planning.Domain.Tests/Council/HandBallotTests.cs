using KaraSuu.Planning.Domain.Council;

namespace KaraSuu.Planning.Domain.Tests.Council;

/// <summary>A raised hand or a paper of a deputy who cannot vote in the portal.</summary>
public sealed class HandBallotTests
{
    private readonly PlanVote _vote = Some.Vote();

    [Fact]
    public void A_raised_hand_counts_once_a_second_person_confirms_it()
    {
        var written = Enter(3, Choice.Against, BallotWay.RaisedHand);
        Assert.Empty(_vote.CountingBallots());
        Assert.True(written.Waits);

        _vote.ConfirmByHand(written.Id, "К-3", Some.Head());
        _vote.Cast(1, Choice.For, "К-1", Some.Morning);
        _vote.Close(Some.Stamp(2));

        Assert.Equal((1, 1, 9), (_vote.Result!.For, _vote.Result.Against, _vote.Result.NotVoted));
        Assert.Equal((BallotWay.RaisedHand, "К-3", Some.Morning, 1),
            _vote.Ballots.Where(b => b.DeputyId == 3).Select(b => (b.Way, b.Receipt, b.CastAtUtc, b.Sequence)).Single());
        Assert.Equal(("Асанов Бакыт", "Үсөнов Нурлан", NoPortalVote.NoAccount), (written.EnteredBy, written.ConfirmedBy, written.Because));
        Assert.False(written.Waits);
    }

    [Fact]
    public void Whoever_wrote_it_down_does_not_confirm_it_whatever_name_stands_there()
    {
        var written = Enter(3);

        Broken.By(CouncilRules.EnteredByTheSamePerson, () => _vote.ConfirmByHand(written.Id, "К", Some.Chair(name: "Башка ысым")));
        Broken.By(CouncilRules.EnteredByTheSamePerson, () => _vote.ConfirmByHand(written.Id, "К", Some.Chair(user: null)));
        Assert.Empty(_vote.Ballots);
        _vote.ConfirmByHand(written.Id, "К", Some.Chair(user: 99));
        Assert.Single(_vote.Ballots);
    }

    [Theory]
    [InlineData(Post.HeadOfAo, true)]
    [InlineData(Post.KeneshChair, true)]
    [InlineData(Post.AoSpecialist, true)]
    [InlineData(Post.Deputy, false)]
    [InlineData(Post.JmeMember, false)]
    [InlineData(Post.TechnicalSupervisor, false)]
    public void Head_chair_and_specialist_confirm_and_a_deputy_only_in_office(Post post, bool may)
    {
        var written = Enter(3);
        var signer = new RuleSigner(Some.Stamp(1), 77, null, [post]);

        if (may) _vote.ConfirmByHand(written.Id, "К", signer);
        else Broken.By(CouncilRules.NotYoursToConfirmBallots, () => _vote.ConfirmByHand(written.Id, "К", signer));

        Assert.Equal(may ? 1 : 0, _vote.Ballots.Count);
    }

    [Fact]
    public void A_deputy_in_office_that_day_confirms()
    {
        var written = Enter(3);

        Broken.By(CouncilRules.NotYoursToConfirmBallots,
            () => _vote.ConfirmByHand(written.Id, "К", Some.VotingDeputy(Some.Deputy(5, to: Some.Day.AddDays(-1)))));
        _vote.ConfirmByHand(written.Id, "К", Some.VotingDeputy(Some.Deputy(5)));

        Assert.Single(_vote.Ballots);
    }

    [Fact]
    public void An_account_somebody_else_could_have_come_in_by_neither_writes_down_nor_confirms()
    {
        Broken.By(CouncilRules.AccessIsUnconfirmed, () => _vote.EnterByHand(
            3, Choice.For, BallotWay.Paper, NoPortalVote.NoAccount, Some.Chair() with { IsAccessUnconfirmed = true }));
        var written = Enter(3);

        Broken.By(CouncilRules.AccessIsUnconfirmed, () => _vote.ConfirmByHand(written.Id, "К", Some.Head() with { IsAccessUnconfirmed = true }));
    }

    [Fact]
    public void One_deputy_has_one_ballot_by_one_way()
    {
        _vote.Cast(1, Choice.For, "К-1", Some.Morning);
        Enter(3);

        Assert.Equal("DeputyId", Broken.By(CouncilRules.HasABallotAlready, () => Enter(1)).Field);
        Broken.By(CouncilRules.HasABallotAlready, () => Enter(3, way: BallotWay.Paper));
        Broken.By(CouncilRules.VotedByHand, () => _vote.Cast(3, Choice.For, "К-3", Some.Morning));
        _vote.ConfirmByHand(1, "К-2", Some.Head());
        Broken.By(CouncilRules.VotedByHand, () => _vote.Cast(3, Choice.For, "К-3", Some.Morning));
        Assert.Equal([(1, BallotWay.Portal), (3, BallotWay.RaisedHand)], _vote.Ways.Select(w => (w.DeputyId, w.Way)));
        Assert.Equal(2, _vote.Ballots.Count);
    }

    [Fact]
    public void Only_who_was_present_and_cannot_vote_in_the_portal_votes_by_hand_or_paper()
    {
        Assert.Equal("DeputyId", Broken.By(CouncilRules.WasNotPresent, () => Enter(12)).Field);
        Assert.Equal("DeputyId", Broken.By(CouncilRules.CanVoteInPortal,
            () => _vote.EnterByHand(3, Choice.For, BallotWay.Paper, null, Some.Chair())).Field);
        Assert.Equal("Way", Broken.By(CouncilRules.NotByHand, () => Enter(3, way: BallotWay.Portal)).Field);
        Assert.Empty(_vote.ByHand);
    }

    [Fact]
    public void What_nobody_confirmed_is_withdrawn_with_a_reason_and_frees_the_deputy()
    {
        var written = Enter(3);

        Assert.Equal("Because", Broken.By(CouncilRules.WithdrawalNeedsAReason, () => _vote.WithdrawByHand(written.Id, " ", Some.Stamp())).Field);
        _vote.WithdrawByHand(written.Id, " Башка депутат эле ", Some.Stamp(1));

        Assert.Equal(("Башка депутат эле", "Айгүл Токтоева", Some.Morning.AddHours(1)),
            (written.WithdrawnBecause, written.WithdrawnBy, written.WithdrawnAtUtc));
        Assert.False(_vote.VotesByHand(3));
        _vote.Cast(3, Choice.For, "К-3", Some.Morning);
        Broken.By(CouncilRules.HandBallotIsSettled, () => _vote.ConfirmByHand(written.Id, "К", Some.Head()));
        Broken.By(CouncilRules.HandBallotIsSettled, () => _vote.WithdrawByHand(written.Id, "Кайра", Some.Stamp()));
    }

    [Fact]
    public void What_was_confirmed_is_not_withdrawn()
    {
        var written = Enter(3);
        _vote.ConfirmByHand(written.Id, "К", Some.Head());

        Broken.By(CouncilRules.HandBallotIsSettled, () => _vote.WithdrawByHand(written.Id, "Ката", Some.Stamp()));
        Broken.By(CouncilRules.HandBallotIsSettled, () => _vote.ConfirmByHand(written.Id, "К", Some.Head()));
    }

    [Fact]
    public void A_vote_is_not_closed_over_ballots_that_wait_and_the_refusal_names_them()
    {
        _vote.Cast(1, Choice.For, "К-1", Some.Morning);
        var (third, fourth) = (Enter(3), Enter(4));

        Assert.Equal(["Депутат 3, Депутат 4"], Broken.By(CouncilRules.HandBallotsWait, () => _vote.Close(Some.Stamp())).Details);
        _vote.ConfirmByHand(third.Id, "К", Some.Head());
        _vote.WithdrawByHand(fourth.Id, "Ката", Some.Stamp());
        _vote.Close(Some.Stamp(2));

        Broken.By(CouncilRules.VoteIsClosed, () => Enter(5));
        Assert.Equal(2, _vote.CountingBallots().Count);
    }

    private HandBallot Enter(int deputy, Choice choice = Choice.For, BallotWay way = BallotWay.RaisedHand) =>
        Some.Saved(_vote.EnterByHand(deputy, choice, way, NoPortalVote.NoAccount, Some.Chair()), _vote.ByHand.Count);
}
