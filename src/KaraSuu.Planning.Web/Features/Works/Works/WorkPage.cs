using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Works.Works;

/// <summary>The life of an object: what it is, who builds and pays, how far it is, what the monitoring group found, who accepted it.</summary>
public sealed record WorkPage(
    WorkHead Head, IReadOnlyList<WorkMoney> Funding, IReadOnlyList<ProgressEntry> Progress, IReadOnlyList<WorkInspection> Inspections,
    IReadOnlyList<WorkAcceptance> Acceptances, IReadOnlyList<Check> Checks) : IInAimak
{
    public required IReadOnlyList<SegmentLine> Segments { get; init; }
    public required IReadOnlyList<StepLine> Steps { get; init; }
    public required IReadOnlyList<DelayLine> Delays { get; init; }
    public required IReadOnlyList<AmendmentLine> Amendments { get; init; }

    /// <summary>Photos by the entry of progress they belong to, the oldest first.</summary>
    public required ILookup<int, PhotoRow> Photos { get; init; }

    public int AimakId => Head.AimakId;
    public int Id => Head.Id;
    public WorkStatus Status => Head.Status;

    /// <summary>Whether anything but progress and payments may still be written.</summary>
    public bool IsAlive => Status.MayBeChanged();

    public Money Promised => new(Funding.Sum(f => f.Promised.Tyiyn));
    public Money Paid => new(Funding.Sum(f => f.Paid.Tyiyn));

    /// <summary>Whether a source of which nothing was paid is one of which nothing is known.</summary>
    public bool IsPaidKnown => Status.PaidOf(Paid) is not null;

    public IEnumerable<WorkPayment> Payments => Funding.SelectMany(f => f.Payments).OrderBy(p => p.PaidOn).ThenBy(p => p.Id);

    /// <summary>Acts, the open ones first, the newest of each first.</summary>
    public IReadOnlyList<WorkAct> Acts => [.. Inspections.SelectMany(i => i.Acts).OrderByDescending(a => a.IsOpen).ThenByDescending(a => a.Id)];

    public bool Differs => Head.Stated is { } stated && Funding.Count > 0 && stated != Promised;
    public bool MayBeAccepted => Status.May(WorkMove.Accept) && !Acceptances.Any(a => a.Status.TakesSignatures());

    /// <summary>The last that was reported and not taken back.</summary>
    public int? Percent => Progress.Where(p => p is { Percent: not null, IsWithdrawn: false }).OrderByDescending(p => p.On).ThenByDescending(p => p.Id)
        .FirstOrDefault()?.Percent;

    public ShareBars Bar => new("progress-bar", Text.Of("progress.title"),
        [new Bar(Text.Of("progress.done"), Show.Percent(Percent),
            [new BarPart("s1", Text.Of("progress.done"), Percent ?? 0, Show.Percent(Percent)),
            new BarPart("track", Text.Of("progress.left"), 100 - (Percent ?? 0), Show.Percent(100 - Percent))])], null);
}

public sealed record WorkHead(
    int Id, int AimakId, string Title, string? Place, int? FromYear, int? ToYear, long? QuantityThousandths, string? Unit, string? Department,
    string? Supervisor, WorkStatus Status, Money? Stated, string? Source, DateOnly? AcceptedOn, DateOnly? WarrantyUntil, WorkContract? Contract,
        WorkOrigin? Origin)
{
    /// <summary>Every village of the aimak.</summary>
    public IReadOnlyList<VillageName> Villages { get; init; } = [];

    /// <summary>Those of them the work is done in.</summary>
    public IReadOnlyList<int> VillageIds { get; init; } = [];

    public IEnumerable<LocalText> Own => Villages.Where(v => VillageIds.Contains(v.Id)).Select(v => v.Name);
}

public sealed record WorkContract(
    string? Number, DateOnly? SignedOn, Money? FirstSum, DateOnly? StartsOn, DateOnly? FirstEndsOn, int? WarrantyMonths, Money? Sum, DateOnly? EndsOn,
        int? ContractorId, string? Contractor);

/// <summary>Where a work comes from: the activity of a plan and the priority the plan answers.</summary>
public sealed record WorkOrigin(int ActivityNumber, string Title, int PlanId, int ItemNumber, int? PriorityId, string? Priority);

/// <summary>One source: what it promised and what was paid out of it.</summary>
public sealed record WorkMoney(int Id, FundingKind Kind, string? Source, Money Promised, IReadOnlyList<WorkPayment> Payments)
{
    public string Name => Source ?? Text.Of(Kind);
    public Money Paid => new(Payments.Sum(p => p.Sum.Tyiyn));
    public Money Left => new(Promised.Tyiyn - Paid.Tyiyn);
}

/// <summary>A payment, or the counter-entry of one.</summary>
public sealed record WorkPayment(int Id, int FundingId, DateOnly PaidOn, Money Sum, string? Document, string? Note, int? ReversesId, string By, DateTime AtUtc);

public sealed record ProgressEntry(
    int Id, DateOnly On, string? Stage, int? Percent, string Text, string By, DateTime AtUtc, string? WithdrawnBy, DateTime? WithdrawnAtUtc,
    string? WithdrawnBecause)
{
    public bool IsWithdrawn => WithdrawnAtUtc is not null;
}

public sealed record StepLine(int Id, WorkStatus To, DateOnly On, string By, string? Note, DateTime AtUtc);

public sealed record DelayLine(int Id, DateOnly NotedOn, DateOnly? Until, string Reason, string By, DateTime AtUtc);

/// <param name="Sum">the new sum of the contract; null where it stays</param>
public sealed record AmendmentLine(int Id, DateOnly SignedOn, DateOnly? EndsOn, Money? Sum, string? Number, string Reason);

public sealed record SegmentLine(int Id, string Name, int Metres);

public sealed record WorkInspection(int Id, InspectionKind Kind, DateOnly? HeldOn, MonitoringOutcome? Outcome, string? OutcomeText, bool IsFinished)
{
    public IReadOnlyList<WorkAct> Acts { get; init; } = [];
}

public sealed record WorkAct(int Id, int? Year, int? Number, DateOnly? DrawnUpOn, string Description, FindingSeverity? Severity, ActStatus Status,
    DateOnly? DueOn, DateOnly? HandedOverOn, DateOnly? ClosedOn)
{
    public bool IsOpen => Status.IsOpen();
    public string Name => Number is { } number ? $"№ {number}/{Year}" : Text.Of("works.act-unnumbered");
}

public sealed record WorkAcceptance(int Id, AcceptanceStatus Status, DateOnly On, string? Number, int Signatures, string? OverrideReason);
