namespace KaraSuu.Planning.Domain.Plans;

/// <summary>What became of a remark.</summary>
public enum RemarkDecision
{
    Pending,
    Accepted,
    Rejected,
    Postponed,
}

/// <summary>How a hearing was announced; several at once.</summary>
[Flags]
public enum AnnouncedBy
{
    None = 0,
    InformationBoard = 1,
    Banner = 2,
    Invitation = 4,
    Website = 8,
    WhatsApp = 16,
    Radio = 32,
    Other = 64,
}

/// <summary>Who may be counted at a hearing.</summary>
public enum HearingCategory
{
    Residents,
    Deputies,
    AoStaff,
    InitiativeGroup,
    Youth,
    Vulnerable,
}

/// <summary>A public hearing (коомдук угуу) where a draft plan is discussed.</summary>
public sealed class PublicHearing : AimakRecord, ISearched, ISorted
{
    public const int PlaceMaxLength = 300;
    public const int PersonMaxLength = 200;
    public const int AnnouncementMaxLength = 1000;
    public const int MaxPeople = 10_000;
    public const int MaxInAll = 100_000;

    private readonly List<HearingAttendance> _attendance = [];
    private readonly List<Remark> _remarks = [];

    public PublicHearing(int aiylAimakId, int cycleId, int planId, HearingFacts facts, Stamp stamp)
    {
        AiylAimakId = aiylAimakId;
        CycleId = cycleId;
        PlanId = planId;
        Set(facts, stamp);
    }

    private PublicHearing()
    {
    }

    public int CycleId { get; private init; }
    public int PlanId { get; private init; }
    public DateOnly HeldOn { get; private set; }
    public string? Place { get; private set; }
    public string? ChairedBy { get; private set; }
    public string? Secretary { get; private set; }
    public DateOnly? AnnouncedOn { get; private set; }
    public AnnouncedBy AnnouncedBy { get; private set; }
    public string? AnnouncementNote { get; private set; }
    public IReadOnlyList<HearingAttendance> Attendance => _attendance;
    public IReadOnlyList<Remark> Remarks => _remarks;

    /// <summary>All who came, as the protocol says or as the categories add up; null when neither is known.</summary>
    public int? Total { get; private set; }

    public int? Women { get; private set; }
    public int? Men { get; private set; }

    public Headcount Came => new(Total, Women, Men);

    public string SortKey
    {
        get => Sorted.KeyOf(Place);
        private set { }
    }

    public string SearchText
    {
        get => Folded.ForSearch(Place, ChairedBy, Secretary);
        private set { }
    }

    /// <summary>People discuss what has been shown to them: a plan still being written has no hearing.</summary>
    public static void RequireDiscussed(PlanStatus plan) => Rule.Require(plan.MayBeHeard(), HearingRules.PlanIsADraft);

    /// <summary>Corrects the head of the protocol and who came: day and people together, since people have come only to what was held.</summary>
    public void Correct(HearingFacts facts, HearingCount count, Stamp stamp)
    {
        Rule.RequireOf(nameof(HeldOn), _remarks.Count == 0 || facts.HeldOn <= stamp.Today, HearingRules.HasNotBegun, facts.HeldOn);
        Set(facts, stamp);
        Count(count, stamp);
    }

    /// <summary>
    /// Replaces the counts of who came; nobody has come to a hearing that is to be held. Each person stands in one category; who came in all may be known
    /// beside them, or alone.
    /// </summary>
    public void Count(HearingCount count, Stamp stamp)
    {
        var known = count.Categories.Select((row, at) => Rule.InRow("Counts", at, () => (row.Category, Came: row.Read()))).ToList();
        var all = Headcount.Of(count.Total, count.Women, count.Men, MaxInAll, HearingRules.BadCount);
        Rule.Require(known.DistinctBy(c => c.Category).Count() == known.Count, HearingRules.CountedTwice);
        known.RemoveAll(c => c.Came.IsUnknown);
        var parts = known.ConvertAll(c => c.Came);
        all = all.With(Headcount.SumOf(parts), Tally.Of(parts));
        Rule.RequireOf(nameof(HeldOn), HeldOn <= stamp.Today || (all.AtLeast == 0 && parts.All(p => p.AtLeast == 0)), HearingRules.HasNotBegun, HeldOn);
        foreach (var (category, came) in known)
        {
            if (_attendance.SingleOrDefault(a => a.Category == category) is { } row) row.Set(came);
            else _attendance.Add(new HearingAttendance(category, came));
        }
        _attendance.RemoveAll(a => known.All(c => c.Category != a.Category));
        (Total, Women, Men) = (all.Total, all.Women, all.Men);
        Touch();
    }

    public Remark AddRemark(RemarkFacts facts, Stamp stamp)
    {
        Rule.Require(HeldOn <= stamp.Today, HearingRules.HasNotBegun, HeldOn);
        var remark = new Remark(_remarks.Count + 1, facts);
        _remarks.Add(remark);
        Touch();
        return remark;
    }

    public void ChangeRemark(int remarkId, RemarkFacts facts)
    {
        _remarks.Single(r => r.Id == remarkId).Set(facts);
        Touch();
    }

    public void RemoveRemark(int remarkId)
    {
        _remarks.RemoveAll(r => r.Id == remarkId);
        var number = 0;
        foreach (var remark in _remarks.OrderBy(r => r.Number).ToList()) remark.Number = ++number;
        Touch();
    }

    /// <summary>Once the plan has gone on to the kenesh its hearing is part of how it came about; what people said is not removed by the way.</summary>
    /// <param name="plan">how the plan stands that was heard</param>
    /// <param name="on">what refers to the hearing</param>
    public void RequireRemovable(PlanStatus plan, Dependents on)
    {
        Rule.Require(plan.MayBeEdited(), HearingRules.PlanHasGoneOn);
        Rule.Require(_remarks.Count == 0, HearingRules.HasRemarks, _remarks.Count);
        on.RequireNone();
    }

    private void Set(HearingFacts facts, Stamp stamp)
    {
        Rule.RequireOf(nameof(AnnouncedOn), facts.AnnouncedOn is null || facts.AnnouncedOn <= facts.HeldOn, HearingRules.AnnouncedAfterwards);
        stamp.RequireHappened(facts.AnnouncedOn);
        stamp.RequireSoon(facts.HeldOn);
        HeldOn = facts.HeldOn;
        Place = Words.UpTo(facts.Place, PlaceMaxLength);
        ChairedBy = Words.UpTo(facts.ChairedBy, PersonMaxLength);
        Secretary = Words.UpTo(facts.Secretary, PersonMaxLength);
        AnnouncedOn = facts.AnnouncedOn;
        AnnouncedBy = facts.AnnouncedBy;
        AnnouncementNote = Words.UpTo(facts.AnnouncementNote, AnnouncementMaxLength);
    }
}

/// <summary>People of one category counted at a hearing, each person in one category; what the protocol does not say is unknown.</summary>
public sealed class HearingAttendance
{
    internal HearingAttendance(HearingCategory category, Headcount came)
    {
        Category = category;
        Set(came);
    }

    private HearingAttendance()
    {
    }

    public int Id { get; private set; }
    public HearingCategory Category { get; private init; }
    public int? Total { get; private set; }
    public int? Women { get; private set; }
    public int? Men { get; private set; }

    public Headcount Came => new(Total, Women, Men);

    internal void Set(Headcount came) => (Total, Women, Men) = (came.Total, came.Women, came.Men);
}

/// <summary>What somebody said at a hearing, and what was answered.</summary>
public sealed class Remark
{
    public const int TextMaxLength = 2000;
    public const int AnswerMaxLength = 2000;

    internal Remark(int number, RemarkFacts facts)
    {
        Number = number;
        Set(facts);
    }

    private Remark()
    {
    }

    public int Id { get; private set; }
    public int Number { get; internal set; }
    public string Text { get; private set; } = "";
    public int? VillageId { get; private set; }
    public string? Answer { get; private set; }
    public RemarkDecision Decision { get; private set; }
    public string? Reason { get; private set; }
    public int? PlanItemId { get; private set; }

    internal void Set(RemarkFacts facts)
    {
        Text = Words.Needed(facts.Text, TextMaxLength, HearingRules.RemarkNeedsAText);
        Answer = Words.UpTo(facts.Answer, AnswerMaxLength);
        Reason = Words.UpTo(facts.Reason, AnswerMaxLength);
        Rule.RequireOf(nameof(Reason), facts.Decision != RemarkDecision.Rejected || Reason is not null, HearingRules.RejectionNeedsAReason);
        (VillageId, Decision, PlanItemId) = (facts.VillageId, facts.Decision, facts.PlanItemId);
    }
}

/// <summary>What is written at the head of a hearing's protocol.</summary>
public sealed record HearingFacts(
    DateOnly HeldOn, string? Place = null, string? ChairedBy = null, string? Secretary = null,
    DateOnly? AnnouncedOn = null, AnnouncedBy AnnouncedBy = AnnouncedBy.None, string? AnnouncementNote = null);

/// <summary>Who came to a hearing, as its protocol says: in all, and by category.</summary>
public sealed record HearingCount(IReadOnlyList<CategoryCount> Categories, int? Total = null, int? Women = null, int? Men = null)
{
    public static readonly HearingCount None = new([]);
}

/// <summary>People of one category as they were written down.</summary>
public sealed record CategoryCount(HearingCategory Category, int? Women = null, int? Men = null, int? Total = null)
{
    internal Headcount Read() => Headcount.Of(Total, Women, Men, PublicHearing.MaxPeople, HearingRules.BadCount);
}

/// <summary>What is written about one remark.</summary>
public sealed record RemarkFacts(string? Text, string? Answer, RemarkDecision Decision, string? Reason, int? VillageId = null, int? PlanItemId = null);

public static class HearingRules
{
    public const string HasRemarks = "hearing.has-remarks";
    public const string PlanHasGoneOn = "hearing.plan-has-gone-on";
    public const string PlanIsADraft = "hearing.plan-is-a-draft";
    public const string HasNotBegun = "hearing.has-not-begun";
    public const string AnnouncedAfterwards = "hearing.announced-afterwards";
    public const string BadCount = "hearing.bad-count";
    public const string CountedTwice = "hearing.counted-twice";
    public const string RemarkNeedsAText = "hearing.remark-needs-a-text";
    public const string RejectionNeedsAReason = "hearing.rejection-needs-a-reason";
}
