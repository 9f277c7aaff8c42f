using KaraSuu.Planning.Domain.Council;

namespace KaraSuu.Planning.Domain.Plans;

/// <summary>One version of a Joint Action Plan (биргелешкен аракеттер планы, БАП): items, activities and who pays.</summary>
public sealed class JointActionPlan : AimakRecord
{
    public const int FirstYear = 2000;
    public const int LastYear = 2100;
    public const int MaxYears = 5;

    private readonly List<PlanItem> _items = [];
    private readonly List<PlanStatusChange> _history = [];

    public JointActionPlan(int aiylAimakId, int cycleId, int fromYear, int toYear)
    {
        AiylAimakId = aiylAimakId;
        CycleId = cycleId;
        VersionNumber = 1;
        SetPeriod(fromYear, toYear);
    }

    private JointActionPlan()
    {
    }

    public int CycleId { get; private init; }

    /// <summary>1 for the first plan of a cycle; each change of an approved plan is the next number with its own decision.</summary>
    public int VersionNumber { get; private init; }

    public int FromYear { get; private set; }
    public int ToYear { get; private set; }
    public PlanStatus Status { get; private set; }

    /// <summary>The council's decision; its facts are null where a paper does not say.</summary>
    public Resolution? Resolution { get; private set; }

    /// <summary>Decided on paper before the portal was in use; no votes are known here.</summary>
    public bool DecidedOnPaper { get; private set; }

    /// <summary>Known only from a publication, which it is printed like; one approved on paper through the portal is printed like any other.</summary>
    public bool IsFromPublication { get; private set; }

    public string? ReturnReasons { get; private set; }
    public IReadOnlyList<PlanItem> Items => _items;
    public IReadOnlyList<PlanStatusChange> History => _history;

    public bool IsEditable => Status.MayBeEdited();

    public Money Total => Money.Sum(_items.Select(item => item.Total));

    public void ChangePeriod(int fromYear, int toYear)
    {
        RequireEditable();
        SetPeriod(fromYear, toYear);
        Touch();
    }

    public PlanItem AddItem(PlanItemFacts facts)
    {
        RequireEditable();
        var item = new PlanItem(_items.Count + 1, facts);
        _items.Add(item);
        Touch();
        return item;
    }

    public void ChangeItem(int itemId, PlanItemFacts facts)
    {
        RequireEditable();
        Item(itemId).Set(facts);
        Touch();
    }

    /// <param name="hasRemarks">whether a remark of a hearing is about the item</param>
    public void RemoveItem(int itemId, bool hasRemarks = false)
    {
        RequireEditable();
        Rule.Require(!hasRemarks, PlanRules.ItemHasRemarks);
        Rule.Require(Item(itemId).Activities.Count == 0, PlanRules.ItemHasActivities);
        _items.Remove(Item(itemId));
        Renumber(_items.OrderBy(i => i.Number));
    }

    /// <param name="step">−1 one place up, +1 one place down; at either end nothing moves</param>
    public void MoveItem(int itemId, int step)
    {
        RequireEditable();
        var ordered = _items.OrderBy(i => i.Number).ToList();
        var at = ordered.FindIndex(i => i.Id == itemId);
        var to = Math.Clamp(at + step, 0, ordered.Count - 1);
        (ordered[at], ordered[to]) = (ordered[to], ordered[at]);
        Renumber(ordered);
    }

    public Activity AddActivity(int itemId, ActivityFacts facts) => AddActivity(Item(itemId), facts);

    public Activity AddActivity(PlanItem item, ActivityFacts facts)
    {
        RequireEditable();
        RequireYears(facts);
        var activity = item.Add(facts);
        Touch();
        return activity;
    }

    public void ChangeActivity(int activityId, ActivityFacts facts)
    {
        RequireEditable();
        RequireYears(facts);
        _items.SelectMany(i => i.Activities).Single(a => a.Id == activityId).Set(facts);
        Touch();
    }

    public void RemoveActivity(int activityId)
    {
        RequireEditable();
        _items.Single(i => i.Activities.Any(a => a.Id == activityId)).Remove(activityId);
        Touch();
    }

    public void OpenDiscussion(Stamp stamp)
    {
        Rule.Require(Status.MayBeDiscussed(), PlanRules.OnlyDraftsAreDiscussed);
        Rule.Require(_items.Count > 0, PlanRules.NeedsAnItem);
        Become(PlanStatus.UnderDiscussion, stamp);
    }

    public void SubmitToKenesh(Stamp stamp)
    {
        Rule.Require(Status.MayBeSubmitted(), PlanRules.OnlyDiscussedAreSubmitted);
        Rule.Require(_items.Count > 0, PlanRules.NeedsAnItem);
        Rule.Require(!_items.Any(i => i.HasBlanks), PlanRules.BlanksLeft);
        Become(PlanStatus.Submitted, stamp);
    }

    /// <summary>Approves what the council voted for.</summary>
    public void Approve(PlanVote vote, Resolution resolution, Stamp stamp)
    {
        Rule.Require(Status.MayBeDecided(), PlanRules.OnlySubmittedAreDecided);
        Rule.Require(vote.PlanId == Id, PlanRules.VoteIsOfAnotherPlan);
        Rule.Require(_history.All(h => h.To != PlanStatus.Submitted || h.AtUtc <= vote.OpenedAtUtc), PlanRules.VoteIsOfAnEarlierText);
        Rule.Require(!vote.IsOpen, PlanRules.VoteIsOpen);
        Rule.Require(vote.Result is { Passed: true }, PlanRules.VoteDidNotPass);
        Rule.RequireOf(nameof(resolution.Number), resolution.Number is not null, PlanRules.ResolutionNeedsANumber);
        Rule.RequireOf(nameof(resolution.Date), resolution.Date is not null, PlanRules.ResolutionNeedsANumber);
        Period.RequireOrder(vote.SessionDate, resolution.Date, nameof(resolution.Date), PlanRules.ResolutionBeforeSession);
        stamp.RequireHappened(resolution.Date);
        Resolution = resolution;
        Become(PlanStatus.Approved, stamp);
    }

    /// <summary>Records an approval given on paper, as the chair or the head vouches for it by the scanned paper.</summary>
    /// <param name="known">what the paper says; null where it does not</param>
    public void RecordPaperApproval(Resolution known, PaperEvidence evidence, Stamp stamp)
    {
        RequireMayBeApprovedOnPaper(evidence.WasVoted);
        Rule.RequireOf("File", evidence.HasScan, PlanRules.PaperNeedsItsScan);
        stamp.RequireHappened(known.Date);
        Period.RequireOrder(evidence.Earliest, known.Date, nameof(known.Date), PlanRules.ApprovedTooEarly, evidence.Earliest);
        Period.RequireOrder(known.Date?.Year, ToYear, nameof(known.Date), PlanRules.ApprovedTooLate, ToYear);
        BecomeApprovedOnPaper(known, stamp);
    }

    /// <param name="wasVoted">whether the kenesh ever voted in the portal on the plan or a version of it</param>
    public void RequireMayBeApprovedOnPaper(bool wasVoted)
    {
        Rule.Require(Status.MayBeApprovedOnPaper(), PlanRules.AlreadyDecided);
        Rule.Require(!wasVoted, PlanRules.WasVotedHere);
        Rule.Require(_items.Count > 0, PlanRules.NeedsAnItem);
    }

    /// <summary>Records an approval on paper that is known only from a publication, with what it says.</summary>
    public void RecordPublishedApproval(Resolution known, Stamp stamp)
    {
        RequireMayBeApprovedOnPaper(wasVoted: false);
        stamp.RequireHappened(known.Date);
        BecomeApprovedOnPaper(known, stamp);
        IsFromPublication = true;
    }

    /// <param name="hasOpenVote">whether deputies are voting on this plan right now</param>
    public void Return(string? reasons, bool hasOpenVote, Stamp stamp)
    {
        Rule.Require(Status.MayBeDecided(), PlanRules.OnlySubmittedAreDecided);
        Rule.Require(!hasOpenVote, PlanRules.VoteIsOpen);
        ReturnReasons = Words.Needed(reasons, PlanStatusChange.NoteMaxLength, PlanRules.ReturnNeedsReasons);
        Become(PlanStatus.Returned, stamp, ReturnReasons);
    }

    /// <summary>A vote opens on the plan: two opened at one moment, or a vote and a decision, meet at the plan's version.</summary>
    internal void NoteVote() => Touch();

    public void Supersede(Stamp stamp)
    {
        Rule.Require(Status.MayBeReplaced(), PlanRules.OnlyApprovedGetNewVersion);
        Become(PlanStatus.Superseded, stamp);
    }

    /// <summary>A new draft with the same items; the approved version stays as it is until the new one is approved.</summary>
    public JointActionPlan NewVersion()
    {
        Rule.Require(Status.MayBeReplaced(), PlanRules.OnlyApprovedGetNewVersion);
        var next = new JointActionPlan
        {
            AiylAimakId = AiylAimakId,
            CycleId = CycleId,
            VersionNumber = VersionNumber + 1,
            FromYear = FromYear,
            ToYear = ToYear,
        };
        next._items.AddRange(_items.OrderBy(i => i.Number).Select(i => i.Copy()));
        return next;
    }

    private void BecomeApprovedOnPaper(Resolution known, Stamp stamp)
    {
        Resolution = known;
        DecidedOnPaper = true;
        Become(PlanStatus.Approved, stamp);
    }

    private PlanItem Item(int itemId) => _items.Single(i => i.Id == itemId);

    private void RequireEditable() => Rule.Require(IsEditable, PlanRules.IsFrozen);

    private void SetPeriod(int fromYear, int toYear)
    {
        var isPeriod = fromYear >= FirstYear && toYear >= fromYear && toYear - fromYear < MaxYears && toYear <= LastYear;
        Rule.RequireOf(nameof(ToYear), isPeriod, PlanRules.BadPeriod);
        var outside = _items.SelectMany(i => i.Activities).SelectMany(a => a.Funding).Select(f => f.Year).FirstOrDefault(y => y < fromYear || y > toYear);
        Rule.RequireOf(nameof(ToYear), outside is null, PlanRules.MoneyOfAnotherYear, outside ?? 0);
        (FromYear, ToYear) = (fromYear, toYear);
    }

    /// <summary>Money falls in a year of the plan, where its year is told; what is done is done in these years or hard by them.</summary>
    private void RequireYears(ActivityFacts facts)
    {
        var isDueThen = facts.DueOn is null || (facts.DueOn.Value.Year >= FromYear - 1 && facts.DueOn.Value.Year <= ToYear + 1);
        Rule.RequireOf(nameof(facts.DueOn), isDueThen, PlanRules.DueOutsideThePlan, FromYear, ToYear);
        for (var row = 0; row < facts.Funding.Count; row++)
        {
            var isOfThePlan = facts.Funding[row]?.Year is null || (facts.Funding[row]!.Year >= FromYear && facts.Funding[row]!.Year <= ToYear);
            Rule.RequireOf($"{nameof(facts.Funding)}[{row}].Year", isOfThePlan, PlanRules.YearOutsideThePlan, FromYear, ToYear);
        }
    }

    private void Renumber(IEnumerable<PlanItem> ordered)
    {
        var number = 0;
        foreach (var item in ordered.ToList()) item.Number = ++number;
        Touch();
    }

    private void Become(PlanStatus status, Stamp stamp, string? note = null)
    {
        _history.Add(new PlanStatusChange(Status, status, stamp, note));
        Status = status;
        Touch();
    }
}

/// <summary>What stands for and against an approval on paper.</summary>
/// <param name="HasScan">whether the scanned paper is here</param>
/// <param name="WasVoted">whether the kenesh ever voted in the portal on the plan or a version of it: what it decided there is not written over</param>
/// <param name="Earliest">the first day on which the plan can have been approved, by what is on record before it</param>
public sealed record PaperEvidence(bool HasScan, bool WasVoted, DateOnly Earliest)
{
    /// <param name="budgetYear">of the cycle, which begins with the year before</param>
    /// <param name="before">days of what comes before an approval: meetings, hearings, the resolution on the version before; null where unknown</param>
    public static DateOnly EarliestOf(int budgetYear, IEnumerable<DateOnly?> before) =>
        before.OfType<DateOnly>().Append(new DateOnly(budgetYear - 1, 1, 1)).Max();
}
