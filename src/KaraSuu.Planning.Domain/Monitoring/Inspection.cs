using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Monitoring;

/// <summary>The five kinds of result the Alexandrov deck shows.</summary>
public enum MonitoringOutcome
{
    NoRemarks,
    NoIrregularities,
    Violations,
    AdditionalWorkNeeded,
    RequirementNotMet,
}

/// <summary>What an outcome says of violations; each of them becomes an act.</summary>
public static class MonitoringOutcomes
{
    /// <summary>Something was violated. Additional work that is needed is a wish, no violation (the roof of another building of the school).</summary>
    public static bool IsViolation(this MonitoringOutcome outcome) => outcome is MonitoringOutcome.Violations or MonitoringOutcome.RequirementNotMet;

    /// <summary>Nothing was found.</summary>
    public static bool IsClean(this MonitoringOutcome outcome) => outcome is MonitoringOutcome.NoRemarks or MonitoringOutcome.NoIrregularities;
}

/// <summary>Why the group came.</summary>
public enum InspectionKind
{
    Regular,

    /// <summary>To see whether what an act named was eliminated.</summary>
    Reinspection,

    /// <summary>During the warranty, after acceptance.</summary>
    Warranty,
}

/// <summary>A visit of the joint monitoring group to a work: who was there, what was checked and measured, what was found.</summary>
public sealed class Inspection : AimakRecord, ISearched
{
    public const int TextMaxLength = 4000;
    public const int PersonMaxLength = 200;
    public const int StageMaxLength = 200;
    public const int SourceMaxLength = 500;
    public const int MaxMeasurements = 50;

    private readonly List<InspectionMember> _present = [];
    private readonly List<Measurement> _measurements = [];

    /// <exception cref="RuleBroken">when there was no group that day, somebody present was no member, too few were present, or the work does not allow
    /// it</exception>
    public Inspection(Work work, JmeGroup group, InspectionFacts facts, int? visitId, Stamp stamp)
    {
        Rule.Require(work.Status is not WorkStatus.Cancelled, WorkRules.IsCancelled);
        var isWarranty = facts.Kind == InspectionKind.Warranty;
        Rule.RequireOf(nameof(Kind), isWarranty || !work.Status.IsAccepted(), MonitoringRules.AcceptedNeedsWarrantyInspection);
        Rule.RequireOf(nameof(Kind), !isWarranty || work.Status.IsAccepted(), MonitoringRules.WarrantyNeedsAcceptance);
        (AiylAimakId, WorkId, GroupId, VisitId, By, AtUtc) = (work.AiylAimakId, work.Id, group.Id, visitId, stamp.By, stamp.AtUtc);
        Set(group, facts, stamp);
    }

    private Inspection()
    {
    }

    public int WorkId { get; private init; }
    public int GroupId { get; private init; }

    /// <summary>The planned visit it carries out.</summary>
    public int? VisitId { get; private init; }

    public InspectionKind Kind { get; private set; }

    /// <summary>Null only where a source tells of the inspection without its day.</summary>
    public DateOnly? HeldOn { get; private set; }

    /// <summary>The stage the work was at, in words.</summary>
    public string? Stage { get; private set; }

    public string? AoRepresentative { get; private set; }
    public string? ContractorRepresentative { get; private set; }
    public string? Checked { get; private set; }
    public MonitoringOutcome? Outcome { get; private set; }
    public string? OutcomeText { get; private set; }

    /// <summary>The source it was written from, when it was not held with the portal.</summary>
    public string? Source { get; private init; }

    /// <summary>Who wrote it down first, and when (UTC).</summary>
    public string By { get; private init; } = "";

    public DateTime AtUtc { get; private init; }
    public string? FinishedBy { get; private set; }
    public DateTime? FinishedAtUtc { get; private set; }
    public bool IsFinished => FinishedAtUtc is not null;
    public IReadOnlyList<InspectionMember> Present => _present;
    public IReadOnlyList<Measurement> Measurements => _measurements;

    public string SearchText
    {
        get => Folded.ForSearch(Checked, OutcomeText);
        private set { }
    }

    /// <summary>An inspection only a source tells of: no day, no names.</summary>
    public static Inspection FromSource(Work work, JmeGroup group, MonitoringOutcome outcome, string? text, string source, Stamp stamp) => new()
    {
        AiylAimakId = work.AiylAimakId,
        WorkId = work.Id,
        GroupId = group.Id,
        Outcome = outcome,
        OutcomeText = Words.UpTo(text, TextMaxLength),
        Source = Words.UpTo(source, SourceMaxLength),
        By = stamp.By,
        AtUtc = stamp.AtUtc,
        FinishedBy = stamp.By,
        FinishedAtUtc = stamp.AtUtc,
    };

    /// <param name="firstActOn">the day of the first act drawn up from it; null where there is none</param>
    public void Correct(JmeGroup group, InspectionFacts facts, DateOnly? firstActOn, Stamp stamp)
    {
        Rule.Require(!IsFinished, MonitoringRules.InspectionIsFinished);
        Rule.RequireOf(nameof(Kind), facts.Kind == InspectionKind.Warranty == (Kind == InspectionKind.Warranty), MonitoringRules.KindIsFixed);
        Period.RequireOrder(facts.HeldOn, firstActOn, nameof(HeldOn), MonitoringRules.HeldAfterItsAct, firstActOn ?? default);
        Set(group, facts, stamp);
        Touch();
    }

    /// <summary>Closes the record of the visit; from then on it is only read.</summary>
    /// <param name="acts">how many acts were drawn up from it</param>
    public void Finish(int acts, Stamp stamp)
    {
        Rule.Require(!IsFinished, MonitoringRules.InspectionIsFinished);
        Rule.Require(Outcome is not null, MonitoringRules.NeedsAnOutcome);
        Rule.Require(acts == 0 || Outcome?.IsClean() is not true, MonitoringRules.OutcomeContradictsActs, acts);
        Rule.Require(acts > 0 || Outcome?.IsViolation() is not true, MonitoringRules.ViolationNeedsAnAct);
        (FinishedBy, FinishedAtUtc) = (stamp.By, stamp.AtUtc);
        Touch();
    }

    /// <summary>Called when an act is drawn up from it: whoever finishes it at the same moment is told.</summary>
    internal void NoteAct()
    {
        Rule.Require(!IsFinished || Source is not null, MonitoringRules.InspectionIsFinished);
        Touch();
    }

    private void Set(JmeGroup group, InspectionFacts facts, Stamp stamp)
    {
        stamp.RequireHappened(facts.HeldOn);
        Rule.RequireOf(nameof(HeldOn), group.ExistedOn(facts.HeldOn), MonitoringRules.NoGroupThatDay);
        var members = group.MembersOn(facts.HeldOn).Select(m => m.Id).ToHashSet();
        var present = facts.Present.Distinct().ToList();
        Rule.RequireOf(nameof(Present), present.All(members.Contains), MonitoringRules.NotAMember);
        var least = group.Norms.MinPresent ?? 1;
        Rule.RequireOf(nameof(Present), present.Count >= least, MonitoringRules.TooFewPresent, least);
        var measurements = facts.Measurements
            .Select((m, row) => m is null ? null : Rule.InRow(nameof(Measurements), row, () => new Measurement(m))).OfType<Measurement>().ToList();
        Rule.RequireOf(nameof(Measurements), measurements.Count <= MaxMeasurements, MonitoringRules.TooManyMeasurements);
        (Kind, HeldOn, Outcome) = (facts.Kind, facts.HeldOn, facts.Outcome);
        (Stage, AoRepresentative) = (Words.UpTo(facts.Stage, StageMaxLength), Words.UpTo(facts.AoRepresentative, PersonMaxLength));
        ContractorRepresentative = Words.UpTo(facts.ContractorRepresentative, PersonMaxLength);
        (Checked, OutcomeText) = (Words.UpTo(facts.Checked, TextMaxLength), Words.UpTo(facts.OutcomeText, TextMaxLength));
        _present.RemoveAll(p => !present.Contains(p.MembershipId));
        _present.AddRange(present.Where(id => _present.All(p => p.MembershipId != id)).Select(id => new InspectionMember(id)));
        _measurements.Clear();
        _measurements.AddRange(measurements);
    }
}

/// <param name="Present">ids of the memberships of those present</param>
/// <param name="Measurements">null for a row left empty: a refusal names the row as it was written</param>
public sealed record InspectionFacts(
    InspectionKind Kind, DateOnly HeldOn, IReadOnlyList<int> Present, string? Stage, string? AoRepresentative, string? ContractorRepresentative,
    string? Checked, MonitoringOutcome? Outcome, string? OutcomeText, IReadOnlyList<MeasurementFacts?> Measurements);

/// <summary>A member of the group who was present.</summary>
public sealed class InspectionMember
{
    internal InspectionMember(int membershipId) => MembershipId = membershipId;

    private InspectionMember()
    {
    }

    public int Id { get; private set; }
    public int MembershipId { get; private init; }
}

/// <summary>Something measured at the object: what was planned and what is there, in thousandths of the unit.</summary>
public sealed class Measurement
{
    public const int NameMaxLength = 200;
    public const int UnitMaxLength = 50;
    public const long MaxThousandths = 1_000_000_000_000;

    internal Measurement(MeasurementFacts facts)
    {
        Name = Words.Needed(facts.Name, NameMaxLength, MonitoringRules.MeasurementNeedsAName);
        Unit = Words.Needed(facts.Unit, UnitMaxLength, MonitoringRules.MeasurementNeedsAUnit);
        Rule.RequireOf("Planned", facts.PlannedThousandths is null or (>= 0 and <= MaxThousandths), MonitoringRules.BadMeasurement);
        Rule.RequireOf("Actual", facts.ActualThousandths is null or (>= 0 and <= MaxThousandths), MonitoringRules.BadMeasurement);
        Rule.RequireOf("Actual", facts.PlannedThousandths is not null || facts.ActualThousandths is not null, MonitoringRules.BadMeasurement);
        Rule.RequireOf(nameof(TolerancePercent), facts.TolerancePercent is null or (>= 0 and <= 100), MonitoringRules.BadTolerance);
        (PlannedThousandths, ActualThousandths, TolerancePercent) = (facts.PlannedThousandths, facts.ActualThousandths, facts.TolerancePercent);
    }

    private Measurement()
    {
    }

    public int Id { get; private set; }
    public string Name { get; private init; } = "";
    public string Unit { get; private init; } = "";
    public long? PlannedThousandths { get; private init; }
    public long? ActualThousandths { get; private init; }

    /// <summary>How far the actual value may be from the planned one, in per cent of it; null: no tolerance is known.</summary>
    public int? TolerancePercent { get; private init; }

    /// <summary>Whether it is as planned within the tolerance; null where a value is not known.</summary>
    public bool? IsWithinTolerance => Judge(PlannedThousandths, ActualThousandths, TolerancePercent);

    /// <inheritdoc cref="IsWithinTolerance"/>
    public static bool? Judge(long? planned, long? actual, int? tolerancePercent) =>
        planned is not { } p || actual is not { } a ? null : Math.Abs(a - p) * 100 <= p * (tolerancePercent ?? 0);
}

/// <param name="PlannedThousandths">thousandths of the unit</param>
/// <param name="ActualThousandths">thousandths of the unit</param>
public sealed record MeasurementFacts(string? Name, long? PlannedThousandths, long? ActualThousandths, string? Unit, int? TolerancePercent);
