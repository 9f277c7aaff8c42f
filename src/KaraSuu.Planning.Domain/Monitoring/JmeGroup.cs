namespace KaraSuu.Planning.Domain.Monitoring;

/// <summary>The joint monitoring and evaluation group (БМБ тобу) of an aimak, as its kenesh's resolutions made it.</summary>
public sealed class JmeGroup : AimakRecord
{
    public const int TextMaxLength = 4000;
    public const int NumberMaxLength = 50;
    public const int PlaceMaxLength = 300;
    public const int SourceMaxLength = 500;
    public const int MaxDays = 365;
    public const int MaxMembers = 1000;
    public const int MaxPresent = 100;

    /// <summary>Above this share of aiyl okmotu staff and deputies the group's independence is doubted; a setting, no source gives a number.</summary>
    public const int UsualMaxOfficialsPercent = 50;

    private readonly List<CompositionChange> _changes = [];
    private readonly List<JmeMembership> _members = [];
    private readonly List<JmeRegulation> _regulations = [];

    public JmeGroup(int aiylAimakId, DateOnly establishedOn, string? resolutionNumber, string? legalBasis, string? source, Stamp stamp)
    {
        stamp.RequireHappened(establishedOn);
        AiylAimakId = aiylAimakId;
        EstablishedOn = establishedOn;
        ResolutionNumber = Words.Number(resolutionNumber, NumberMaxLength);
        LegalBasis = Words.UpTo(legalBasis, TextMaxLength);
        Source = Words.UpTo(source, SourceMaxLength);
        Norms = JmeNorms.Usual;
    }

    private JmeGroup() => Norms = JmeNorms.Usual;

    /// <summary>The day of the kenesh's resolution.</summary>
    public DateOnly EstablishedOn { get; private set; }

    public string? ResolutionNumber { get; private set; }

    /// <summary>The gathering that named the candidates: its day and place, and what its protocol says.</summary>
    public DateOnly? NominatedOn { get; private set; }

    public string? NominatedAt { get; private set; }
    public string? NominationNote { get; private set; }

    /// <summary>The basis word for word as the source lists it, even where an act is younger than the group.</summary>
    public string? LegalBasis { get; private set; }

    /// <summary>What is asked of a member, one quality a line: discipline, fairness (S3). Null while nobody has said.</summary>
    public string? Qualities { get; private set; }

    public string? Source { get; private set; }
    public JmeNorms Norms { get; private set; }
    public IReadOnlyList<CompositionChange> Changes => _changes;
    public IReadOnlyList<JmeMembership> Members => _members;
    public IReadOnlyList<JmeRegulation> Regulations => _regulations;

    public void Correct(JmeGroupFacts facts, Stamp stamp)
    {
        stamp.RequireHappened(facts.EstablishedOn);
        var isFirst = _changes.All(c => c.ChangedOn >= facts.EstablishedOn) && _members.All(m => m.JoinedOn >= facts.EstablishedOn);
        Rule.RequireOf(nameof(EstablishedOn), isFirst, JmeRules.ChangedBeforeItExisted);
        Period.RequireOrder(facts.NominatedOn, facts.EstablishedOn, nameof(NominatedOn), JmeRules.NominatedAfterwards);
        (EstablishedOn, NominatedOn) = (facts.EstablishedOn, facts.NominatedOn);
        (ResolutionNumber, LegalBasis) = (Words.Number(facts.ResolutionNumber, NumberMaxLength), Words.UpTo(facts.LegalBasis, TextMaxLength));
        Qualities = Words.UpTo(facts.Qualities, TextMaxLength);
        (NominatedAt, NominationNote) = (Words.UpTo(facts.NominatedAt, PlaceMaxLength), Words.UpTo(facts.NominationNote, TextMaxLength));
        Touch();
    }

    public void SetNorms(JmeNorms norms)
    {
        Rule.RequireOf(nameof(norms.MaxOfficialsPercent), norms.MaxOfficialsPercent is >= 0 and <= 100, JmeRules.BadNorm);
        Rule.RequireOf(nameof(norms.ReplyDays), norms.ReplyDays is null or (> 0 and <= MaxDays), JmeRules.BadNorm);
        Rule.RequireOf(nameof(norms.MinPresent), norms.MinPresent is null or (> 0 and <= MaxPresent), JmeRules.BadNorm);
        Norms = norms;
        Touch();
    }

    /// <summary>A resolution that changed the composition; who joined and left by it is added to it.</summary>
    public CompositionChange ChangeComposition(DateOnly on, string? resolutionNumber, int? members, string? composition, Stamp stamp)
    {
        stamp.RequireHappened(on, nameof(CompositionChange.ChangedOn));
        Period.RequireOrder<DateOnly>(EstablishedOn, on, nameof(CompositionChange.ChangedOn), JmeRules.ChangedBeforeItExisted);
        Rule.RequireOf(nameof(members), _changes.All(c => c.ChangedOn != on), JmeRules.DayIsKnown);
        Rule.RequireOf(nameof(members), members is null or (> 0 and <= MaxMembers), JmeRules.BadMembers, MaxMembers);
        var change = new CompositionChange(on, Words.Number(resolutionNumber, NumberMaxLength), members, Words.UpTo(composition, TextMaxLength));
        _changes.Add(change);
        Touch();
        return change;
    }

    /// <summary>Takes somebody in by the resolution of a day: the founding one or one that changed the composition.</summary>
    public JmeMembership Join(DateOnly on, JmeMemberFacts facts)
    {
        RequireResolutionOf(on);
        RequireOneOffice(facts.Office, on, null, null);
        var member = new JmeMembership(on, facts);
        _members.Add(member);
        Touch();
        return member;
    }

    /// <summary>A member of that day or later whose name somebody may have; null where there is none.</summary>
    public JmeMembership? NamesakeOn(DateOnly day, string? name) => _members.Find(m => PersonNames.AreNamesakes(m.Name, name)
        && JmeMembership.Days(m.JoinedOn, m.LeftOn).Overlaps(JmeMembership.Days(day, null)));

    /// <summary>Of somebody with the name of a member a person says who it is: the member does not join a second time.</summary>
    /// <param name="sameAs">0 for somebody else; null while nobody has said</param>
    /// <exception cref="RuleBroken">when there is a namesake and nobody has said that it is somebody else</exception>
    public static void RequireTold(JmeMembership? namesake, int? sameAs)
    {
        if (namesake is not null) Rule.RequireOf(nameof(sameAs), sameAs == 0, JmeRules.HasANamesake, namesake.Name, namesake.JoinedOn);
    }

    /// <summary>Corrects what is written of a member; who the member is and since when stays.</summary>
    public void CorrectMember(int membershipId, JmeMemberFacts facts)
    {
        var member = _members.Single(m => m.Id == membershipId);
        RequireOneOffice(facts.Office, member.JoinedOn, member.LeftOn, member);
        member.Set(facts);
        Touch();
    }

    /// <summary>The resolution of a day ends a membership; that day is the first without the member.</summary>
    public void Leave(int membershipId, DateOnly on) => Leave(_members.Single(m => m.Id == membershipId), on);

    /// <inheritdoc cref="Leave(int, DateOnly)"/>
    /// <param name="member">one of this group</param>
    public void Leave(JmeMembership member, DateOnly on)
    {
        RequireResolutionOf(on);
        member.End(on);
        Touch();
    }

    /// <summary>Removes a member written down by mistake; who was one leaves by a resolution.</summary>
    /// <param name="on">what refers to the member: visits, inspections</param>
    public void TakeBack(int membershipId, Dependents on)
    {
        on.RequireNone();
        _members.RemoveAll(m => m.Id == membershipId);
        Touch();
    }

    public void Adopt(JmeRegulationFacts facts, Stamp stamp)
    {
        stamp.RequireSoon(facts.ValidFrom);
        stamp.RequireWithinReach(facts.ValidTo);
        _regulations.Add(new JmeRegulation(facts));
        Touch();
    }

    public void RemoveRegulation(int regulationId)
    {
        _regulations.RemoveAll(r => r.Id == regulationId);
        Touch();
    }

    /// <summary>What is asked of a member, quality by quality.</summary>
    public static IReadOnlyList<string> QualitiesOf(string? qualities) =>
        [.. (qualities ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    public bool ExistedOn(DateOnly day) => EstablishedOn <= day;

    /// <summary>Who was a member on a day.</summary>
    public IEnumerable<JmeMembership> MembersOn(DateOnly day) => _members.Where(m => m.WasMemberOn(day));

    /// <summary>The regulation in force on a day, the youngest first.</summary>
    public JmeRegulation? RegulationOn(DateOnly day) => _regulations.Where(r => r.WasInForceOn(day)).MaxBy(r => r.InForce.From);

    /// <summary>How many members a source states where it does not name them.</summary>
    public int? StatedMembers => _changes.Where(c => c.Members is not null).MaxBy(c => c.ChangedOn)?.Members;

    private void RequireResolutionOf(DateOnly on) =>
        Rule.RequireOf(nameof(CompositionChange.ChangedOn), on == EstablishedOn || _changes.Any(c => c.ChangedOn == on), JmeRules.NeedsAResolution);

    /// <summary>On no day do two members hold the same office.</summary>
    private void RequireOneOffice(JmeOffice office, DateOnly from, DateOnly? to, JmeMembership? except) =>
        Rule.RequireOf(nameof(office), office == JmeOffice.Member
            || _members.All(m => m == except || m.Office != office
                || !JmeMembership.Days(m.JoinedOn, m.LeftOn).Overlaps(JmeMembership.Days(from, to))), JmeRules.OfficeIsTaken);
}

/// <summary>Settings of a group that no source fixes; empty means nothing is demanded.</summary>
/// <param name="MaxOfficialsPercent">share of aiyl okmotu staff and deputies above which independence is doubted</param>
/// <param name="ReplyDays">days the aiyl okmotu has to answer an act; null: no term is known</param>
/// <param name="MinPresent">members who must be present at an inspection</param>
public sealed record JmeNorms(int MaxOfficialsPercent, int? ReplyDays, int? MinPresent)
{
    public static readonly JmeNorms Usual = new(JmeGroup.UsualMaxOfficialsPercent, null, null);
}

public sealed record JmeGroupFacts(
    DateOnly EstablishedOn, string? ResolutionNumber, string? LegalBasis, DateOnly? NominatedOn, string? NominatedAt, string? NominationNote,
    string? Qualities = null);

/// <summary>A resolution that changed the group's composition.</summary>
public sealed class CompositionChange
{
    internal CompositionChange(DateOnly on, string? resolutionNumber, int? members, string? composition) =>
        (ChangedOn, ResolutionNumber, Members, Composition) = (on, resolutionNumber, members, composition);

    private CompositionChange()
    {
    }

    public int Id { get; private set; }
    public DateOnly ChangedOn { get; private init; }
    public string? ResolutionNumber { get; private init; }

    /// <summary>How many members the source states after the change.</summary>
    public int? Members { get; private init; }

    public string? Composition { get; private init; }
}

public static class JmeRules
{
    public const string ChangedBeforeItExisted = "jme.changed-before-it-existed";
    public const string DayIsKnown = "jme.day-is-known";
    public const string BadMembers = "jme.bad-members";
    public const string NominatedAfterwards = "jme.nominated-afterwards";
    public const string BadNorm = "jme.bad-norm";
    public const string NeedsAResolution = "jme.needs-a-resolution";
    public const string OfficeIsTaken = "jme.office-is-taken";
    public const string HasANamesake = "jme.has-a-namesake";
    public const string MemberNeedsAName = "jme.member-needs-a-name";
    public const string AlreadyLeft = "jme.already-left";
    public const string LeftBeforeJoining = "jme.left-before-joining";
    public const string RegulationNeedsATitle = "jme.regulation-needs-a-title";
    public const string RegulationBackwards = "jme.regulation-backwards";
}
