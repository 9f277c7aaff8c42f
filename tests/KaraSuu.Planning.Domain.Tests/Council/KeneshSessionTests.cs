using KaraSuu.Planning.Domain.Council;

namespace KaraSuu.Planning.Domain.Tests.Council;

public sealed class KeneshSessionTests
{
    private readonly KeneshSession _session = Some.Session();

    [Fact]
    public void A_session_needs_a_number()
    {
        Broken.By(CouncilRules.SessionNeedsANumber, () => Some.Session(number: " "));
        Broken.By(CouncilRules.SessionNeedsANumber,
            () => _session.Correct(new SessionFacts(null, SessionKind.Ordinary, null, Some.Day, null), wasVoted: false, Some.Stamp()));
        Assert.Equal("14", _session.Number);
    }

    [Fact]
    public void A_session_is_corrected()
    {
        _session.Correct(new SessionFacts(" 15 ", SessionKind.Extraordinary, " ", Some.Day.AddDays(1), null), wasVoted: false, Some.Stamp());

        Assert.Equal(("15", SessionKind.Extraordinary, null, Some.Day.AddDays(1)), (_session.Number, _session.Kind, _session.Convocation, _session.HeldOn));
    }

    [Fact]
    public void The_day_of_a_session_that_voted_is_not_moved_but_the_rest_is_corrected()
    {
        Broken.By(CouncilRules.SessionWasVoted, () => _session.Correct(new SessionFacts("15", SessionKind.Ordinary, null, _session.HeldOn.AddDays(1), null),
            wasVoted: true, Some.Stamp()));

        _session.Correct(new SessionFacts("15", SessionKind.Ordinary, null, _session.HeldOn, "Клуб"), wasVoted: true, Some.Stamp());

        Assert.Equal(("15", "Клуб"), (_session.Number, _session.Place));
    }

    [Fact]
    public void A_matter_of_the_agenda_needs_a_title() =>
        Broken.By(CouncilRules.AgendaNeedsATitle, () => _session.AddToAgenda(" ", null));

    [Fact]
    public void A_plan_is_not_twice_on_one_agenda_but_other_matters_are_many()
    {
        _session.AddToAgenda("План", Some.PlanId);
        _session.AddToAgenda("Ар түрдүү", null);
        _session.AddToAgenda("Дагы", null);
        _session.AddToAgenda("Башка план", Some.PlanId + 1);

        Broken.By(CouncilRules.AgendaHasThisPlan, () => _session.AddToAgenda("План", Some.PlanId));
        Assert.Equal([1, 2, 3, 4], _session.Agenda.Select(a => a.Number));
    }

    [Fact]
    public void A_matter_that_was_voted_on_is_not_removed()
    {
        Some.Saved(_session.AddToAgenda("План", Some.PlanId), 1);

        Broken.By(CouncilRules.AgendaItemWasVoted, () => _session.RemoveFromAgenda(1, wasVoted: true));
        Assert.Single(_session.Agenda);
    }

    [Fact]
    public void Removing_a_matter_closes_the_gap_in_the_numbers()
    {
        for (var id = 1; id <= 3; id++) Some.Saved(_session.AddToAgenda($"Маселе {id}", null), id);

        _session.RemoveFromAgenda(2, wasVoted: false);

        Assert.Equal([(1, 1), (3, 2)], _session.Agenda.Select(a => (a.Id, a.Number)));
    }

    [Fact]
    public void The_list_of_those_present_is_replaced()
    {
        _session.MarkPresent([Some.Deputy(1), Some.Deputy(2)], hasOpenVote: false, Some.Stamp());
        _session.MarkPresent([Some.Deputy(2), Some.Deputy(3), Some.Deputy(3)], hasOpenVote: false, Some.Stamp());

        Assert.Equal([2, 3], _session.Present.Select(p => p.DeputyId));
    }

    [Fact]
    public void Nobody_is_present_at_a_session_that_has_not_begun()
    {
        var coming = Some.Session(heldOn: Some.Day.AddDays(1));

        Assert.Equal([coming.HeldOn], Broken.By(CouncilRules.SessionHasNotBegun, () => coming.MarkPresent([Some.Deputy()], false, Some.Stamp())).Details);
        coming.MarkPresent([], false, Some.Stamp());
        coming.MarkPresent([Some.Deputy()], false, Some.Stamp(24));
        Assert.Single(coming.Present);
    }

    [Fact]
    public void A_session_deputies_were_present_at_is_not_moved_to_a_day_to_come()
    {
        var (today, tomorrow) = (Facts(Some.Day), Facts(Some.Day.AddDays(1)));
        _session.Correct(tomorrow, wasVoted: false, Some.Stamp());
        _session.Correct(today, wasVoted: false, Some.Stamp());
        _session.MarkPresent([Some.Deputy()], false, Some.Stamp());

        Assert.Equal("HeldOn", Broken.By(CouncilRules.SessionHasNotBegun, () => _session.Correct(tomorrow, wasVoted: false, Some.Stamp())).Field);
        _session.Correct(today, wasVoted: false, Some.Stamp());
        Assert.Equal(Some.Day, _session.HeldOn);

        SessionFacts Facts(DateOnly day) => new("15", SessionKind.Ordinary, null, day, null);
    }

    [Fact]
    public void Presence_is_frozen_while_a_vote_is_open() =>
        Broken.By(CouncilRules.VoteIsOpen, () => _session.MarkPresent([Some.Deputy()], hasOpenVote: true, Some.Stamp()));

    [Fact]
    public void Who_is_not_in_office_that_day_or_of_another_aimak_is_not_present()
    {
        Broken.By(CouncilRules.NotInOffice, () => _session.MarkPresent([Some.Deputy(to: Some.Day.AddDays(-1))], hasOpenVote: false, Some.Stamp()));
        Broken.By(CouncilRules.NotInOffice, () => _session.MarkPresent([Some.Deputy(1), Some.Deputy(2, aimak: 2)], hasOpenVote: false, Some.Stamp()));
        Assert.Empty(_session.Present);
    }

    [Fact]
    public void Present_is_who_is_marked_and_in_office_that_day_by_the_terms_as_they_stand_now()
    {
        var deputies = Some.Deputies(4);
        _session.MarkPresent([.. deputies.Skip(1)], hasOpenVote: false, Some.Stamp());
        Assert.Equal([2, 3, 4], _session.PresentAmong(deputies).Select(d => d.Id));

        deputies[1].Correct(new DeputyFacts("Депутат 2", null, deputies[1].LastTerm.InOfficeFrom, Some.Day.AddDays(-1)), Some.Stamp());
        deputies[2].Correct(new DeputyFacts("Депутат 3", null, deputies[2].LastTerm.InOfficeFrom, Some.Day), Some.Stamp());

        Assert.Equal([3, 4], _session.PresentAmong(deputies).Select(d => d.Id));
    }

    [Fact]
    public void Who_stays_present_stays_the_same_entry()
    {
        _session.MarkPresent([Some.Deputy(1), Some.Deputy(2)], hasOpenVote: false, Some.Stamp());
        var second = _session.Present[1];

        _session.MarkPresent([Some.Deputy(2), Some.Deputy(3)], hasOpenVote: false, Some.Stamp());

        Assert.Same(second, _session.Present[0]);
    }

    [Theory]
    [InlineData(36, true)]
    [InlineData(1, false)]
    public void A_session_is_called_within_a_year(int years, bool isRefused)
    {
        var facts = new SessionFacts("17", SessionKind.Ordinary, null, Some.Day.AddYears(years), null);
        if (isRefused)
        {
            Assert.Equal("HeldOn", Broken.By(RecordRules.FarAhead, () => new KeneshSession(Some.Aimak, facts, Some.Stamp())).Field);
            Broken.By(RecordRules.FarAhead, () => Some.Session().Correct(facts, wasVoted: false, Some.Stamp()));
        }
        else Assert.Equal(facts.HeldOn, new KeneshSession(Some.Aimak, facts, Some.Stamp()).HeldOn);
    }
}
