namespace KaraSuu.Planning.Domain.Council;

/// <summary>A deputy of the aiyl kenesh, with the days of the term in office.</summary>
public sealed class Deputy : AimakRecord, ISearched, ISorted
{
    public const int NameMaxLength = 200;

    public Deputy(int aiylAimakId, DeputyFacts facts)
    {
        AiylAimakId = aiylAimakId;
        Set(facts);
    }

    private Deputy()
    {
    }

    public string FullName { get; private set; } = "";
    public Sex? Sex { get; private set; }
    public DateOnly InOfficeFrom { get; private set; }

    /// <summary>The last day in office; null while the term runs.</summary>
    public DateOnly? InOfficeTo { get; private set; }

    public string SortKey
    {
        get => Sorted.KeyOf(FullName);
        private set { }
    }

    public string SearchText
    {
        get => Folded.ForSearch(FullName);
        private set { }
    }

    public bool IsInOfficeOn(DateOnly day) => InOfficeFrom <= day && (InOfficeTo is null || day <= InOfficeTo);

    public void Correct(DeputyFacts facts)
    {
        Set(facts);
        Touch();
    }

    private void Set(DeputyFacts facts)
    {
        FullName = Words.Needed(facts.FullName, NameMaxLength, CouncilRules.DeputyNeedsAName);
        Rule.RequireOf(nameof(InOfficeTo), facts.InOfficeTo is null || facts.InOfficeFrom <= facts.InOfficeTo, CouncilRules.TermBackwards);
        (Sex, InOfficeFrom, InOfficeTo) = (facts.Sex, facts.InOfficeFrom, facts.InOfficeTo);
    }
}

public sealed record DeputyFacts(string? FullName, Sex? Sex, DateOnly InOfficeFrom, DateOnly? InOfficeTo);

public static class CouncilRules
{
    public const string DeputyNeedsAName = "council.deputy-needs-a-name";
    public const string TermBackwards = "council.term-backwards";
    public const string SessionNeedsANumber = "council.session-needs-a-number";
    public const string SessionWasVoted = "council.session-was-voted";
    public const string AgendaNeedsATitle = "council.agenda-needs-a-title";
    public const string AgendaHasThisPlan = "council.agenda-has-this-plan";
    public const string AgendaItemWasVoted = "council.agenda-item-was-voted";
    public const string NotInOffice = "council.not-in-office";
    public const string VoteIsOpen = "council.vote-is-open";
    public const string VoteIsClosed = "council.vote-is-closed";
    public const string AlreadyVoted = "council.already-voted";
    public const string OnlySubmittedPlansAreVoted = "council.only-submitted-plans-are-voted";
    public const string NoRule = "council.no-rule";
    public const string SeatsUnknown = "council.seats-unknown";
    public const string NoQuorum = "council.no-quorum";
    public const string NotPresent = "council.not-present";
    public const string NoBallots = "council.no-ballots";
    public const string BadShare = "council.bad-share";
    public const string RuleNeedsABasis = "council.rule-needs-a-basis";
    public const string SessionHasNotBegun = "council.session-has-not-begun";
    public const string SessionIsOver = "council.session-is-in-the-past";
    public const string SessionIsYetToCome = "council.session-is-yet-to-come";
    public const string QuorumOfPresent = "council.quorum-of-present";
    public const string QuorumUnderHalf = "council.quorum-under-half";
    public const string MajorityUnderHalf = "council.majority-under-half";
    public const string OnlyTheChairSetsRules = "council.only-the-chair-sets-rules";
    public const string NotYoursToConfirm = "council.not-yours-to-confirm";
    public const string SetByTheSamePerson = "council.set-by-the-same-person";
    public const string RuleWasSetByNobody = "council.rule-was-set-by-nobody";
    public const string RuleIsConfirmed = "council.rule-is-confirmed";
    public const string RuleIsNotConfirmed = "council.rule-is-not-confirmed";
    public const string AccessIsUnconfirmed = "council.access-is-unconfirmed";
    public const string RuleDayIsFixed = "council.rule-day-is-fixed";
    public const string MoreDeputiesThanSeats = "council.more-deputies-than-seats";
    public const string TooFewInOffice = "council.too-few-in-office";
    public const string PlanIsBeingVotedOn = "council.plan-is-being-voted-on";
    public const string VotedAgainNeedsAReason = "council.voted-again-needs-a-reason";
    public const string VoteIsCalledOff = "council.vote-is-called-off";
    public const string VoteHasBallots = "council.vote-has-ballots";
    public const string CallingOffNeedsAReason = "council.calling-off-needs-a-reason";
    public const string VotedByHand = "council.voted-by-hand";
    public const string WasNotPresent = "council.was-not-present";
    public const string HasABallotAlready = "council.has-a-ballot-already";
    public const string CanVoteInPortal = "council.can-vote-in-portal";
    public const string NotByHand = "council.not-by-hand";
    public const string HandBallotIsSettled = "council.hand-ballot-is-settled";
    public const string NotYoursToConfirmBallots = "council.not-yours-to-confirm-ballots";
    public const string EnteredByTheSamePerson = "council.entered-by-the-same-person";
    public const string WithdrawalNeedsAReason = "council.withdrawal-needs-a-reason";
    public const string HandBallotsWait = "council.hand-ballots-wait";
}
