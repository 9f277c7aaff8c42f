namespace KaraSuu.Planning.Domain.Council;

/// <summary>Ordinary (кезектеги) or extraordinary (кезексиз).</summary>
public enum SessionKind
{
    Ordinary,
    Extraordinary,
}

/// <summary>A session of the aiyl kenesh: agenda and who is present.</summary>
public sealed class KeneshSession : AimakRecord, ISearched, ISorted
{
    public const int NumberMaxLength = 30;
    public const int ConvocationMaxLength = 30;
    public const int PlaceMaxLength = 300;

    private readonly List<AgendaItem> _agenda = [];
    private readonly List<Presence> _present = [];

    public KeneshSession(int aiylAimakId, SessionFacts facts, Stamp stamp)
    {
        AiylAimakId = aiylAimakId;
        Set(facts, stamp);
    }

    private KeneshSession()
    {
    }

    public string Number { get; private set; } = "";
    public SessionKind Kind { get; private set; }

    /// <summary>The convocation, as it is written: VIII.</summary>
    public string? Convocation { get; private set; }

    public DateOnly HeldOn { get; private set; }
    public string? Place { get; private set; }
    public IReadOnlyList<AgendaItem> Agenda => _agenda;
    public IReadOnlyList<Presence> Present => _present;

    public string SortKey
    {
        get => Sorted.KeyOf(Number);
        private set { }
    }

    /// <summary>The place of its place in a list.</summary>
    public string PlaceSortKey
    {
        get => Sorted.KeyOf(Place);
        private set { }
    }

    public string SearchText
    {
        get => Folded.ForSearch(Number, Convocation, Place);
        private set { }
    }

    /// <param name="wasVoted">whether a vote was ever opened at the session: its day is then part of the record</param>
    public void Correct(SessionFacts facts, bool wasVoted, Stamp stamp)
    {
        Rule.RequireOf(nameof(HeldOn), !wasVoted || facts.HeldOn == HeldOn, CouncilRules.SessionWasVoted);
        Rule.RequireOf(nameof(HeldOn), _present.Count == 0 || facts.HeldOn <= stamp.Today, CouncilRules.SessionHasNotBegun, facts.HeldOn);
        Set(facts, stamp);
        Touch();
    }

    /// <param name="planId">the plan to be decided, or null for any other matter</param>
    public AgendaItem AddToAgenda(string? title, int? planId)
    {
        Rule.RequireOf(nameof(AgendaItem.PlanId), planId is null || _agenda.All(a => a.PlanId != planId), CouncilRules.AgendaHasThisPlan);
        var item = new AgendaItem(_agenda.Count + 1, Words.Needed(title, AgendaItem.TitleMaxLength, CouncilRules.AgendaNeedsATitle), planId);
        _agenda.Add(item);
        Touch();
        return item;
    }

    /// <param name="wasVoted">whether a vote was ever opened on the item</param>
    public void RemoveFromAgenda(int agendaItemId, bool wasVoted)
    {
        Rule.Require(!wasVoted, CouncilRules.AgendaItemWasVoted);
        _agenda.RemoveAll(a => a.Id == agendaItemId);
        var number = 0;
        foreach (var item in _agenda.OrderBy(a => a.Number).ToList()) item.Number = ++number;
        Touch();
    }

    /// <summary>
    /// Who is present, in every count and on every page: marked as present, and in office on the session's day by the terms as they stand now.
    /// </summary>
    /// <param name="deputies">all deputies of the aimak; those present come in their order</param>
    public IReadOnlyList<Deputy> PresentAmong(IEnumerable<Deputy> deputies) =>
        [.. deputies.Where(d => d.IsInOfficeOn(HeldOn) && _present.Any(p => p.DeputyId == d.Id))];

    /// <summary>Whether the session is still to come on a day: who is present is not known yet, and not nobody.</summary>
    public bool IsToComeOn(DateOnly today) => HeldOn > today;

    /// <summary>Whether the list of those present may be written now.</summary>
    /// <param name="hasOpenVote">presence is frozen while a vote is open</param>
    public void RequireMayBeMarked(bool hasOpenVote, Stamp stamp)
    {
        Rule.Require(!hasOpenVote, CouncilRules.VoteIsOpen);
        Rule.Require(!IsToComeOn(stamp.Today), CouncilRules.SessionHasNotBegun, HeldOn);
    }

    /// <summary>Replaces the list of those present.</summary>
    /// <param name="deputies">the deputies present, each in office on the session's day</param>
    /// <param name="hasOpenVote">presence is frozen while a vote is open</param>
    public void MarkPresent(IReadOnlyCollection<Deputy> deputies, bool hasOpenVote, Stamp stamp)
    {
        Rule.Require(!hasOpenVote, CouncilRules.VoteIsOpen);
        Rule.Require(HeldOn <= stamp.Today || deputies.Count == 0, CouncilRules.SessionHasNotBegun, HeldOn);
        Rule.Require(deputies.All(d => d.AiylAimakId == AiylAimakId && d.IsInOfficeOn(HeldOn)), CouncilRules.NotInOffice);
        _present.RemoveAll(p => deputies.All(d => d.Id != p.DeputyId));
        foreach (var deputy in deputies.Where(d => _present.All(p => p.DeputyId != d.Id)))
            _present.Add(new Presence(deputy.Id));
        Touch();
    }

    /// <summary>Only what was written by mistake is removed: nothing was on its agenda, so nothing was voted on. Who was marked present goes with it.</summary>
    public void RequireRemovable(Dependents on)
    {
        Rule.Require(_agenda.Count == 0, CouncilRules.SessionHasAgenda, _agenda.Count);
        on.RequireNone();
    }

    /// <summary>Whether a vote may be opened today at a session of that day: on the day itself, and past midnight, when the session may still sit.</summary>
    public static bool SitsOn(DateOnly heldOn, DateOnly today) => heldOn >= today.AddDays(-1) && heldOn <= today;

    /// <summary>A vote is opened while the session sits.</summary>
    internal void RequireSits(Stamp stamp)
    {
        Rule.Require(HeldOn >= stamp.Today.AddDays(-1), CouncilRules.SessionIsOver, HeldOn);
        Rule.Require(HeldOn <= stamp.Today, CouncilRules.SessionIsYetToCome, HeldOn);
    }

    private void Set(SessionFacts facts, Stamp stamp)
    {
        stamp.RequireSoon(facts.HeldOn);
        Number = Words.NeededNumber(facts.Number, NumberMaxLength, CouncilRules.SessionNeedsANumber);
        Convocation = Words.UpTo(facts.Convocation, ConvocationMaxLength);
        Place = Words.UpTo(facts.Place, PlaceMaxLength);
        (Kind, HeldOn) = (facts.Kind, facts.HeldOn);
    }
}

/// <summary>One matter of a session.</summary>
public sealed class AgendaItem
{
    public const int TitleMaxLength = 500;

    internal AgendaItem(int number, string title, int? planId) => (Number, Title, PlanId) = (number, title, planId);

    private AgendaItem()
    {
    }

    public int Id { get; private set; }
    public int KeneshSessionId { get; private set; }
    public int Number { get; internal set; }
    public string Title { get; private init; } = "";
    public int? PlanId { get; private init; }
}

/// <summary>A deputy's presence at a session.</summary>
public sealed class Presence
{
    internal Presence(int deputyId) => DeputyId = deputyId;

    private Presence()
    {
    }

    public int Id { get; private set; }
    public int DeputyId { get; private init; }
}

public sealed record SessionFacts(string? Number, SessionKind Kind, string? Convocation, DateOnly HeldOn, string? Place);
