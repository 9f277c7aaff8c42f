using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Web.Commands.Samples;

/// <summary>How an aimak's plan was carried out: works, the year of monitoring and what happened, step by step; db/README.md describes the fields.</summary>
internal sealed record WorksFile
{
    /// <summary>The aimak, loaded before.</summary>
    public required string Slug { get; init; }

    /// <summary>The budget year whose approved plan the works carry out.</summary>
    public required int PlanYear { get; init; }

    public IReadOnlyList<ContractorSample> Contractors { get; init; } = [];
    public IReadOnlyList<PlannedWorkSample> Works { get; init; } = [];
    public required MonitoringPlanSample MonitoringPlan { get; init; }

    /// <summary>What happened; loaded in the order of days, steps of one day in the order of the file.</summary>
    public IReadOnlyList<StepSample> Steps { get; init; } = [];

    public IReadOnlyList<EvaluationSample> Evaluations { get; init; } = [];
}

internal sealed record ContractorSample(string Name, string? TaxNumber = null, string? Phone = null, string? Note = null)
{
    public Contractor ToContractor(int aimakId) => new(aimakId, new ContractorFacts(Name, TaxNumber, Phone, Note));
}

/// <summary>A work of an activity of the plan, named by the activity's title; steps name it by its key.</summary>
internal sealed record PlannedWorkSample(
    string Key, string Activity, string? Place = null, IReadOnlyList<string>? Villages = null, decimal? Quantity = null, string? Unit = null,
    string? Department = null, string? Supervisor = null, IReadOnlyList<SegmentSample>? Segments = null)
{
    public WorkFacts Facts(int year, SampleIds ids) =>
        new(Activity, Place, year, year, [.. (Villages ?? []).Select(v => ids.Village(v)!.Value)],
            StepSample.Thousandths(Quantity), Unit, Department, Supervisor);
}

internal sealed record MonitoringPlanSample(int Year, IReadOnlyList<VisitSample> Visits);

/// <param name="Members">names of the members responsible</param>
internal sealed record VisitSample(
    string Work, DateOnly On, IReadOnlyList<string> Members, string? Transport = null, string? Note = null, string? CalledOffBecause = null);

/// <summary>One thing that happened to a work on a day; exactly one of the fields after <see cref="By"/> is given.</summary>
internal sealed record StepSample
{
    public required string Work { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>Who wrote it down; signatures carry the name of their account instead.</summary>
    public string By { get; init; } = "";

    public ContractSample? Contract { get; init; }
    public AmendmentSample? Amendment { get; init; }
    public bool Start { get; init; }
    public PaymentSample? Payment { get; init; }
    public ReversalSample? Reversal { get; init; }
    public ProgressSample? Progress { get; init; }
    public DelaySample? Delay { get; init; }
    public bool Finish { get; init; }
    public string? Cancel { get; init; }
    public InspectionSample? Inspection { get; init; }
    public HandOverSample? HandOver { get; init; }
    public AnswerSample? Answer { get; init; }
    public ActTextSample? Eliminated { get; init; }
    public WithdrawSample? Withdraw { get; init; }
    public EscalateSample? Escalate { get; init; }
    public AcceptanceSample? Acceptance { get; init; }
    public SignSample? Sign { get; init; }
    public RefuseSample? Refuse { get; init; }
    public OverrideSample? Override { get; init; }

    public static long? Thousandths(decimal? value) => value is { } number ? (long)(number * 1000) : null;
}

internal sealed record ContractSample(string Contractor, string? Number, long Som, DateOnly? StartsOn, DateOnly? EndsOn, int? WarrantyMonths = null);

internal sealed record AmendmentSample(string Reason, string? Number = null, long? Som = null, DateOnly? EndsOn = null);

/// <param name="Source">place of the source in the work's funding, from 1</param>
internal sealed record PaymentSample(int Source, long Som, string Document);

/// <param name="Document">the document of the payment taken back</param>
internal sealed record ReversalSample(string Document, string Reason);

internal sealed record ProgressSample(string Text, string? Stage = null, int? Percent = null);

internal sealed record DelaySample(string Reason, DateOnly? Until = null);

internal sealed record InspectionSample
{
    public InspectionKind Kind { get; init; } = InspectionKind.Regular;

    /// <summary>The day of the planned visit it carries out.</summary>
    public DateOnly? PlannedOn { get; init; }

    public required IReadOnlyList<string> Present { get; init; }
    public string? Stage { get; init; }
    public string? AoRepresentative { get; init; }
    public string? ContractorRepresentative { get; init; }
    public string? Checked { get; init; }
    public required MonitoringOutcome Outcome { get; init; }
    public string? OutcomeText { get; init; }
    public IReadOnlyList<MeasurementSample> Measurements { get; init; } = [];
    public IReadOnlyList<ActSample> Acts { get; init; } = [];

    /// <summary>What the group saw of acts reported as eliminated.</summary>
    public IReadOnlyList<JudgedSample> Judged { get; init; } = [];

    /// <summary>The record is not finished yet.</summary>
    public bool IsOpen { get; init; }
}

internal sealed record MeasurementSample(string Name, string Unit, decimal? Planned = null, decimal? Actual = null, int? TolerancePercent = null)
{
    public MeasurementFacts Facts() => new(Name, StepSample.Thousandths(Planned), StepSample.Thousandths(Actual), Unit, TolerancePercent);
}

/// <param name="Key">the name later steps know the act by</param>
internal sealed record ActSample(
    string Key, string Description, FindingSeverity Severity, string? Clause = null, string? Recommendation = null, DateOnly? ProposedDeadline = null);

internal sealed record JudgedSample(string Act, bool IsEliminated, string? Note = null, DateOnly? NewDeadline = null);

internal sealed record HandOverSample(string Act, string Number, string Receiver);

internal sealed record AnswerSample(
    string Act, ResponseKind Kind, string? LetterNumber = null, string? Reason = null, string? Instruction = null, string? Responsible = null,
        DateOnly? Deadline = null);

internal sealed record ActTextSample(string Act, string Text);

internal sealed record WithdrawSample(string Act, string Reason);

internal sealed record EscalateSample(string Act, Post To, string? Note = null);

/// <param name="Key">the name signatures know it by</param>
internal sealed record AcceptanceSample(
    string Key, long? Som = null, string? Number = null, string? Place = null, string? Documents = null, string? Volume = null,
        string? ContractorRepresentative = null);

/// <param name="Account">the end of a sample sign-in's name</param>
internal sealed record SignSample(string Acceptance, AcceptanceSide Side, string Account);

internal sealed record RefuseSample(string Acceptance, AcceptanceSide Side, string Account, string Reason);

internal sealed record OverrideSample(string Acceptance, string Account, string Reason);

internal sealed record EvaluationSample(
    EvaluationSide Side, DateOnly HeldOn, string FinishedBy, IReadOnlyList<RatingSample> Ratings,
    string? Place = null, int? Women = null, int? Men = null, string? Conclusion = null);

/// <param name="Item">place of the item in the plan, from 1</param>
internal sealed record RatingSample(int Item, Achievement Achievement, string? Actual = null, string? Comment = null);
