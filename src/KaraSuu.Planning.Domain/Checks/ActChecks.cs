using KaraSuu.Planning.Domain.Monitoring;

namespace KaraSuu.Planning.Domain.Checks;

/// <summary>Checks on inspections and acts of the joint monitoring group (domain rules 36, 38, 39).</summary>
public static class ActChecks
{
    public const string WithoutPhoto = "act-without-photo";
    public const string WithoutDay = "act-without-day";
    public const string WithoutContractor = "act-without-contractor";
    public const string WithoutSum = "act-without-sum";
    public const string NoRegulationThatDay = "act-no-regulation-that-day";
    public const string ViolationWithoutAct = "inspection-violation-without-act";
    public const string OutsideToleranceUnremarked = "inspection-outside-tolerance";

    public static IEnumerable<Check> Act(ActSummary act)
    {
        Check Of(string code, Severity severity) => new(code, severity) { Subject = $"act-{act.Id}" };

        if (act.DrawnUpOn is null) yield return Of(WithoutDay, Severity.Warning);
        if (!act.HasContractor) yield return Of(WithoutContractor, Severity.Warning);
        if (!act.HasSum) yield return Of(WithoutSum, Severity.Warning);
        if (act.HasRegulation is false) yield return Of(NoRegulationThatDay, Severity.Warning);
        if (act.Photos == 0) yield return Of(WithoutPhoto, Severity.Info);
    }

    /// <param name="acts">how many acts were drawn up from it</param>
    /// <param name="outside">names of what was measured outside its tolerance</param>
    public static IEnumerable<Check> Inspection(int id, MonitoringOutcome? outcome, int acts, IReadOnlyCollection<string> outside)
    {
        var subject = $"inspection-{id}";
        if (acts == 0 && outcome?.IsViolation() is true)
            yield return new Check(ViolationWithoutAct, Severity.Warning) { Subject = subject };
        if (outside.Count > 0 && outcome?.IsClean() is true)
            yield return new Check(OutsideToleranceUnremarked, Severity.Warning, string.Join(", ", outside)) { Subject = subject };
    }
}

/// <summary>What the checks need of one act.</summary>
/// <param name="HasSum">whether the contract's sum or the money of the work is known</param>
/// <param name="HasRegulation">whether a regulation of the group was in force on the day; null where the group has none on record or the day is not
/// known</param>
public sealed record ActSummary(int Id, DateOnly? DrawnUpOn, bool HasContractor, bool HasSum, bool? HasRegulation, int Photos);
