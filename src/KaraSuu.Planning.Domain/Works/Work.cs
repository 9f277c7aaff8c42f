using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain.Works;

/// <summary>A work built or repaired: the object, who pays, who builds, how far it is. What a source does not say stays null.</summary>
public sealed class Work : AimakRecord, ISearched, ISorted
{
    public const int TitleMaxLength = 500;
    public const int PlaceMaxLength = 300;
    public const int SourceMaxLength = 500;
    public const int UnitMaxLength = 50;
    public const int NameMaxLength = 200;
    public const int ReasonMaxLength = 1000;

    private readonly List<WorkVillage> _villages = [];
    private readonly List<WorkFunding> _funding = [];
    private readonly List<WorkSegment> _segments = [];
    private readonly List<WorkStep> _history = [];
    private readonly List<Payment> _payments = [];
    private readonly List<ProgressEntry> _progress = [];
    private readonly List<Delay> _delays = [];

    /// <summary>A work known from a source that does not say how it stands.</summary>
    public Work(int aiylAimakId, string? title, string? place, int? fromYear, int? toYear, string? source)
    {
        AiylAimakId = aiylAimakId;
        Source = Words.UpTo(source, SourceMaxLength);
        Set(new WorkFacts(title, place, fromYear, toYear));
    }

    /// <summary>A work to be done, with the activity of the approved plan it carries out, if there is one.</summary>
    /// <exception cref="RuleBroken">when the activity is of a plan that is not approved, or the facts are wrong</exception>
    public Work(int aiylAimakId, WorkFacts facts, PlannedActivity? activity = null)
    {
        AiylAimakId = aiylAimakId;
        Status = WorkStatus.Planned;
        Set(facts);
        if (activity is null) return;
        Rule.Require(activity.PlanStatus.IsDecided(), WorkRules.PlanIsNotApproved);
        ActivityId = activity.Activity.Id;
        _funding.AddRange(activity.Sources().Select(facts => new WorkFunding(facts)));
    }

    private Work()
    {
    }

    /// <summary>The short public address (<see cref="PublicCode"/>), made once when the work is first kept; null only before that.</summary>
    public string? Code { get; private set; }

    public string Title { get; private set; } = "";
    public string? Place { get; private set; }

    /// <summary>The villages it is done in, each once; none where that is not known.</summary>
    public IReadOnlyList<WorkVillage> Villages => _villages;

    /// <summary>The activity of a plan it carries out; null for works outside any plan known here.</summary>
    public int? ActivityId { get; private set; }

    /// <summary>First and last year the source gives for it; a span does not say in which of its years the work was done.</summary>
    public int? FromYear { get; private set; }

    public int? ToYear { get; private set; }

    /// <summary>How much is to be built.</summary>
    public Quantity Quantity { get; private set; } = new(null, null);

    /// <summary>The department of the aiyl okmotu that answers for it.</summary>
    public string? Department { get; private set; }

    /// <summary>The specialist of technical supervision, by name.</summary>
    public string? Supervisor { get; private set; }

    /// <summary>Where the object stands, in millionths of a degree north; null where it is not known.</summary>
    public int? Latitude { get; private set; }

    /// <summary>Millionths of a degree east.</summary>
    public int? Longitude { get; private set; }

    public Spot? Spot => Spot.Of(Latitude, Longitude);

    public WorkStatus Status { get; private set; }

    /// <summary>Total as the source states it, where it states one; the sum of the sources is computed.</summary>
    public Money? StatedTotal { get; private set; }

    public string? Source { get; private set; }
    public Contract? Contract { get; private set; }

    /// <summary>The last day of the warranty, counted from the day of acceptance.</summary>
    public DateOnly? WarrantyUntil { get; private set; }

    public DateOnly? AcceptedOn { get; private set; }
    public IReadOnlyList<WorkFunding> Funding => _funding;
    public IReadOnlyList<WorkSegment> Segments => _segments;
    public IReadOnlyList<WorkStep> History => _history;
    public IReadOnlyList<Payment> Payments => _payments;
    public IReadOnlyList<ProgressEntry> Progress => _progress;
    public IReadOnlyList<Delay> Delays => _delays;

    public Money Total => Money.Sum(_funding.Select(line => line.Amount));

    public string SortKey
    {
        get => Sorted.KeyOf(Title);
        private set { }
    }

    public string SearchText
    {
        get => Folded.ForSearch(Title, Place, Contract?.Number);
        private set { }
    }

    public void Correct(WorkFacts facts)
    {
        RequireAlive();
        Set(facts);
        Touch();
    }

    /// <summary>Says where the object stands, also after acceptance: visits of the warranty are measured from it. Null: it is not known.</summary>
    public void Locate(Spot? spot)
    {
        Rule.Require(Status.MayBeInspected(), WorkRules.IsCancelled);
        spot?.Require(nameof(Spot));
        (Latitude, Longitude) = (spot?.Latitude, spot?.Longitude);
        Touch();
    }

    /// <param name="donor">who pays for a donor project; null where it is not known</param>
    public WorkFunding Fund(FundingKind kind, string? source, Money amount, string? donor = null)
    {
        RequireAlive();
        var line = new WorkFunding(new FundingFacts(kind, source, amount, donor));
        _funding.Add(line);
        Touch();
        return line;
    }

    /// <inheritdoc cref="Fund"/>
    public void ChangeFunding(int fundingId, FundingKind kind, string? source, Money amount, string? donor = null)
    {
        RequireAlive();
        _funding.Single(f => f.Id == fundingId).Set(new FundingFacts(kind, source, amount, donor));
        Touch();
    }

    public void RemoveFunding(int fundingId)
    {
        RequireAlive();
        Rule.Require(_payments.All(p => p.FundingId != fundingId), WorkRules.FundingHasPayments);
        _funding.RemoveAll(f => f.Id == fundingId);
        Touch();
    }

    public void StateTotal(Money? total)
    {
        RequireAlive();
        Rule.RequireOf(nameof(total), total is null or { Tyiyn: >= 0 and <= Money.MaxTyiyn }, PlanRules.BadAmount);
        StatedTotal = total;
        Touch();
    }

    /// <param name="metres">length in metres</param>
    public void AddSegment(string? name, int metres)
    {
        RequireAlive();
        _segments.Add(new WorkSegment(name, metres));
        Touch();
    }

    public void RemoveSegment(int segmentId)
    {
        RequireAlive();
        _segments.RemoveAll(s => s.Id == segmentId);
        Touch();
    }

    /// <summary>Signs the contract, or corrects what was written of it.</summary>
    public void Conclude(ContractFacts facts, Stamp stamp)
    {
        RequireAlive();
        stamp.RequireHappened(facts.SignedOn);
        stamp.RequireWithinReach(facts.StartsOn);
        stamp.RequireWithinReach(facts.EndsOn);
        if (Contract is null) Contract = new Contract(facts);
        else Contract.Set(facts);
        Touch();
    }

    /// <summary>A supplementary agreement: a new sum or a new term, with its reason.</summary>
    public void Amend(AmendmentFacts facts, Stamp stamp)
    {
        RequireAlive();
        Rule.Require(Contract is not null, WorkRules.NeedsAContract);
        stamp.RequireHappened(facts.SignedOn);
        stamp.RequireWithinReach(facts.EndsOn);
        Contract!.Amend(facts);
        Touch();
    }

    /// <summary>A payment out of one of the work's sources; once written it is only ever reversed.</summary>
    public Payment Pay(PaymentFacts facts, Stamp stamp)
    {
        Rule.Require(Status.TakesEntries(), WorkRules.IsCancelled);
        var payment = Payment.Of(facts, _funding, stamp);
        _payments.Add(payment);
        Touch();
        return payment;
    }

    /// <summary>The counter-entry of a payment written by mistake; it may be made once.</summary>
    public void ReversePayment(int paymentId, DateOnly on, string? reason, Stamp stamp)
    {
        _payments.Add(Payment.Against(paymentId, _payments, on, reason, stamp));
        Touch();
    }

    public ProgressEntry Report(ProgressFacts facts, Stamp stamp)
    {
        Rule.Require(Status.TakesEntries(), WorkRules.IsCancelled);
        stamp.RequireHappened(facts.On);
        var entry = new ProgressEntry(facts, stamp);
        _progress.Add(entry);
        Touch();
        return entry;
    }

    /// <summary>Takes back what was reported by mistake, whatever has become of the work since: it no longer counts.</summary>
    public void WithdrawProgress(int entryId, string? reason, Stamp stamp)
    {
        _progress.Single(p => p.Id == entryId).Withdraw(reason, stamp);
        Touch();
    }

    public void NoteDelay(DelayFacts facts, Stamp stamp)
    {
        RequireAlive();
        stamp.RequireHappened(facts.NotedOn);
        stamp.RequireWithinReach(facts.Until);
        _delays.Add(new Delay(facts, stamp));
        Touch();
    }

    public void Start(DateOnly on, Stamp stamp) => Move(WorkMove.Start, on, null, stamp);

    /// <summary>The contractor has built it; it waits for acceptance.</summary>
    public void Finish(DateOnly on, Stamp stamp) => Move(WorkMove.Finish, on, null, stamp);

    /// <summary>Back to the contractor: acceptance was refused, or more is to be done.</summary>
    public void Reopen(DateOnly on, string? reason, Stamp stamp) => Move(WorkMove.Reopen, on, reason, stamp);

    public void Cancel(DateOnly on, string? reason, Stamp stamp) => Move(WorkMove.Cancel, on, reason, stamp);

    /// <summary>Called when a finding is written down: whoever accepts the work at the same moment is told.</summary>
    internal void NoteFinding(bool isWarranty)
    {
        Rule.Require(Status is not WorkStatus.Cancelled, WorkRules.IsCancelled);
        Rule.Require(Status is not WorkStatus.Accepted || isWarranty, WorkRules.IsAccepted);
        Touch();
    }

    /// <summary>Called when acceptance begins and when a side of its commission speaks.</summary>
    internal void NoteSignature()
    {
        Rule.Require(Status.May(WorkMove.Accept), WorkMove.Accept.Refusal());
        Touch();
    }

    internal void Accept(DateOnly on, Stamp stamp, string? note)
    {
        Move(WorkMove.Accept, on, note, stamp);
        AcceptedOn = on;
        WarrantyUntil = Contract?.WarrantyMonths is { } months ? on.AddMonths(months) : null;
    }

    /// <summary>The one place a work moves on: from the right status, not before the step that led there, and not before its own day has come.</summary>
    /// <param name="reason">where the move needs one; a word on the step elsewhere</param>
    /// <exception cref="RuleBroken">when one of these does not hold, or a reason is needed and none is given</exception>
    private void Move(WorkMove move, DateOnly on, string? reason, Stamp stamp)
    {
        Rule.Require(Status.May(move), move.Refusal());
        Rule.RequireOf(nameof(WorkStep.On), _history.All(s => s.On <= on), WorkRules.EndsBeforeItStarts);
        stamp.RequireHappened(on);
        var note = move.NeedsAReason() ? Words.Needed(reason, ReasonMaxLength, WorkRules.NeedsAReason) : Words.UpTo(reason, ReasonMaxLength);
        _history.Add(new WorkStep(Status, move.LeadsTo(), on, stamp, note));
        Status = move.LeadsTo();
        Touch();
    }

    private void RequireAlive()
    {
        Rule.Require(Status is not WorkStatus.Cancelled, WorkRules.IsCancelled);
        Rule.Require(Status is not WorkStatus.Accepted, WorkRules.IsAccepted);
    }

    private void Set(WorkFacts facts)
    {
        Title = Words.Needed(facts.Title, TitleMaxLength, WorkRules.NeedsATitle);
        facts.Require();
        (FromYear, ToYear) = (facts.FromYear, facts.ToYear);
        SetVillages(facts.VillageIds ?? []);
        (Place, Quantity) = (Words.UpTo(facts.Place, PlaceMaxLength), new Quantity(facts.QuantityThousandths, Words.UpTo(facts.Unit, UnitMaxLength)));
        (Department, Supervisor) = (Words.UpTo(facts.Department, NameMaxLength), Words.UpTo(facts.Supervisor, NameMaxLength));
    }

    /// <summary>Villages that stay keep their entry: the journal tells of those that came and went alone.</summary>
    private void SetVillages(IReadOnlyCollection<int> villages)
    {
        _villages.RemoveAll(v => !villages.Contains(v.VillageId));
        _villages.AddRange(villages.Distinct().Except(_villages.Select(v => v.VillageId).ToList()).Select(id => new WorkVillage(id)));
    }
}
