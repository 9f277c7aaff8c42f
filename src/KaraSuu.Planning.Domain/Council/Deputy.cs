namespace KaraSuu.Planning.Domain.Council;

/// <summary>A deputy of the aiyl kenesh: one person, with every term in office.</summary>
public sealed class Deputy : AimakRecord, ISearched, ISorted
{
    public const int NameMaxLength = 200;

    private readonly List<DeputyTerm> _terms = [];

    public Deputy(int aiylAimakId, DeputyFacts facts, Stamp stamp)
    {
        AiylAimakId = aiylAimakId;
        Name(facts);
        _terms.Add(new DeputyTerm(facts.Term, stamp));
    }

    private Deputy()
    {
    }

    public string FullName { get; private set; } = "";
    public Sex? Sex { get; private set; }

    /// <summary>At least one; no two of them share a day.</summary>
    public IReadOnlyList<DeputyTerm> Terms => _terms;

    /// <summary>The term that began last.</summary>
    public DeputyTerm LastTerm => _terms.MaxBy(t => t.InOfficeFrom)!;

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

    /// <summary>Whether the name may be this deputy's, as <see cref="PersonNames.AreNamesakes"/> says.</summary>
    public bool IsNamesake(string? name) => PersonNames.AreNamesakes(FullName, name);

    /// <summary>Of somebody with the name of a deputy a person says who it is, before another record or another term is made.</summary>
    /// <param name="sameAs">the deputy it is; 0 for somebody else; null while nobody has said</param>
    /// <exception cref="RuleBroken">when there are namesakes and nobody has said, or one is named that is none of them</exception>
    public static void RequireTold(IReadOnlyCollection<Deputy> namesakes, int? sameAs) =>
        Rule.RequireOf("SameAs", sameAs is null ? namesakes.Count == 0 : sameAs == 0 || namesakes.Any(n => n.Id == sameAs), CouncilRules.HasANamesake);

    public bool IsInOfficeOn(DateOnly day) => _terms.Any(t => t.Holds(day));

    /// <summary>Corrects who it is, and the last term.</summary>
    public void Correct(DeputyFacts facts, Stamp stamp)
    {
        RequireApart(LastTerm, facts.Term);
        Name(facts);
        LastTerm.Set(facts.Term, stamp);
        Touch();
    }

    /// <summary>Elected again: the same person, not another record.</summary>
    public DeputyTerm AddTerm(TermFacts facts, Stamp stamp)
    {
        RequireApart(null, facts);
        var term = new DeputyTerm(facts, stamp);
        _terms.Add(term);
        Touch();
        return term;
    }

    public void CorrectTerm(int termId, TermFacts facts, Stamp stamp)
    {
        var term = _terms.Single(t => t.Id == termId);
        RequireApart(term, facts);
        term.Set(facts, stamp);
        Touch();
    }

    public void RemoveTerm(int termId)
    {
        var term = _terms.Single(t => t.Id == termId);
        Rule.Require(_terms.Count > 1, CouncilRules.LastTermStays);
        _terms.Remove(term);
        Touch();
    }

    private void Name(DeputyFacts facts)
    {
        FullName = Words.Needed(facts.FullName, NameMaxLength, CouncilRules.DeputyNeedsAName);
        Sex = facts.Sex;
    }

    /// <param name="term">the term that is written anew; null for one more</param>
    private void RequireApart(DeputyTerm? term, TermFacts facts)
    {
        var other = _terms.FirstOrDefault(t => t != term && t.Meets(facts));
        Rule.RequireOf(nameof(facts.InOfficeFrom), other is null, CouncilRules.TermsOverlap, other?.InOfficeFrom ?? default);
    }
}

/// <summary>The days of one term in office.</summary>
public sealed class DeputyTerm
{
    internal DeputyTerm(TermFacts facts, Stamp stamp) => Set(facts, stamp);

    private DeputyTerm()
    {
    }

    public int Id { get; private set; }
    public DateOnly InOfficeFrom { get; private set; }

    /// <summary>The last day in office; null while the term runs.</summary>
    public DateOnly? InOfficeTo { get; private set; }

    private Period Days => new(InOfficeFrom, InOfficeTo);

    internal bool Holds(DateOnly day) => Days.Contains(day);

    /// <summary>Whether they share a day.</summary>
    internal bool Meets(TermFacts other) => Days.Overlaps(new Period(other.InOfficeFrom, other.InOfficeTo));

    internal void Set(TermFacts facts, Stamp stamp)
    {
        stamp.RequireSoon(facts.InOfficeFrom);
        stamp.RequireWithinReach(facts.InOfficeTo);
        Period.RequireOrder<DateOnly>(facts.InOfficeFrom, facts.InOfficeTo, nameof(InOfficeTo), CouncilRules.TermBackwards);
        (InOfficeFrom, InOfficeTo) = (facts.InOfficeFrom, facts.InOfficeTo);
    }
}

/// <summary>Who a deputy is, and one term: the first of a new deputy, the last of a known one.</summary>
public sealed record DeputyFacts(string? FullName, Sex? Sex, DateOnly InOfficeFrom, DateOnly? InOfficeTo)
{
    internal TermFacts Term => new(InOfficeFrom, InOfficeTo);
}

/// <param name="InOfficeTo">null while the term runs</param>
public sealed record TermFacts(DateOnly InOfficeFrom, DateOnly? InOfficeTo);

public static class CouncilRules
{
    public const string DeputyNeedsAName = "council.deputy-needs-a-name";
    public const string HasANamesake = "council.has-a-namesake";
    public const string TermBackwards = "council.term-backwards";
    public const string TermsOverlap = "council.terms-overlap";
    public const string LastTermStays = "council.last-term-stays";
    public const string SessionNeedsANumber = "council.session-needs-a-number";
    public const string SessionHasAgenda = "council.session-has-agenda";
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
