namespace KaraSuu.Planning.Domain.Works;

/// <summary>Where a work stands.</summary>
public enum WorkStatus
{
    /// <summary>Known from a source that does not say more.</summary>
    Recorded,
    Planned,
    InProgress,

    /// <summary>Built; waits for the acceptance commission.</summary>
    Finished,
    Accepted,
    Cancelled,
}

/// <summary>What moves a work from one status to the next.</summary>
public enum WorkMove
{
    Start,
    Finish,

    /// <summary>Back to the contractor.</summary>
    Reopen,
    Cancel,
    Accept,
}

/// <summary>Which moves a work may take from where, and where they lead; pages offer only these, and the work itself refuses the rest.</summary>
public static class WorkMoves
{
    public static bool May(this WorkStatus status, WorkMove move) => move switch
    {
        WorkMove.Start => status is WorkStatus.Planned or WorkStatus.Recorded,
        WorkMove.Finish => status is WorkStatus.InProgress,
        WorkMove.Cancel => status is WorkStatus.Planned or WorkStatus.InProgress,
        _ => status is WorkStatus.Finished,
    };

    public static WorkStatus LeadsTo(this WorkMove move) => move switch
    {
        WorkMove.Finish => WorkStatus.Finished,
        WorkMove.Cancel => WorkStatus.Cancelled,
        WorkMove.Accept => WorkStatus.Accepted,
        _ => WorkStatus.InProgress,
    };

    public static bool NeedsAReason(this WorkMove move) => move is WorkMove.Reopen or WorkMove.Cancel;

    internal static string Refusal(this WorkMove move) => move switch
    {
        WorkMove.Start => WorkRules.OnlyPlannedAreStarted,
        WorkMove.Finish => WorkRules.OnlyRunningAreFinished,
        WorkMove.Reopen => WorkRules.OnlyFinishedAreReopened,
        WorkMove.Cancel => WorkRules.OnlyOpenAreCancelled,
        _ => WorkRules.OnlyFinishedAreAccepted,
    };
}

/// <summary>One change of a work's status: from what, to what, on which day, who wrote it and when.</summary>
public sealed class WorkStep
{
    internal WorkStep(WorkStatus from, WorkStatus to, DateOnly on, Stamp stamp, string? note) =>
        (From, To, On, By, AtUtc, Note) = (from, to, on, stamp.By, stamp.AtUtc, note);

    private WorkStep()
    {
    }

    public int Id { get; private set; }
    public WorkStatus From { get; private init; }
    public WorkStatus To { get; private init; }
    public DateOnly On { get; private init; }
    public string By { get; private init; } = "";
    public DateTime AtUtc { get; private init; }
    public string? Note { get; private init; }
}

public static class WorkRules
{
    public const string NeedsATitle = "work.needs-a-title";
    public const string BadYear = "work.bad-year";
    public const string BadYears = "work.bad-years";
    public const string BadLength = "work.bad-length";
    public const string BadQuantity = "work.bad-quantity";
    public const string QuantityNeedsAUnit = "work.quantity-needs-a-unit";
    public const string PlanIsNotApproved = "work.plan-is-not-approved";
    public const string IsCancelled = "work.is-cancelled";
    public const string IsAccepted = "work.is-accepted";
    public const string FundingHasPayments = "work.funding-has-payments";
    public const string PaymentNeedsASource = "work.payment-needs-a-source";
    public const string IsACounterEntry = "work.is-a-counter-entry";
    public const string AlreadyReversed = "work.already-reversed";
    public const string ReversedBeforePaid = "work.reversed-before-paid";
    public const string NeedsAReason = "work.needs-a-reason";
    public const string NeedsAContract = "work.needs-a-contract";
    public const string SignedAfterAmendment = "work.signed-after-amendment";
    public const string BadTerm = "work.bad-term";
    public const string BadWarranty = "work.bad-warranty";
    public const string AmendmentChangesNothing = "work.amendment-changes-nothing";
    public const string BadPercent = "work.bad-percent";
    public const string ProgressIsWithdrawn = "work.progress-is-withdrawn";
    public const string ProgressNeedsAText = "work.progress-needs-a-text";
    public const string OnlyPlannedAreStarted = "work.only-planned-are-started";
    public const string OnlyRunningAreFinished = "work.only-running-are-finished";
    public const string EndsBeforeItStarts = "work.ends-before-it-starts";
    public const string OnlyFinishedAreReopened = "work.only-finished-are-reopened";
    public const string OnlyOpenAreCancelled = "work.only-open-are-cancelled";
    public const string OnlyFinishedAreAccepted = "work.only-finished-are-accepted";
    public const string ContractorNeedsAName = "work.contractor-needs-a-name";
    public const string ContractorIsAlike = "work.contractor-is-alike";
}
