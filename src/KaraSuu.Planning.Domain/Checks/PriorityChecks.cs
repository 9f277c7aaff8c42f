using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Checks;

/// <summary>Checks on a priority issue: was it decided, and does a plan answer it?</summary>
public static class PriorityChecks
{
    public const string WaitsForDecision = "priority-waits-for-decision";
    public const string IncludedButNotInAPlan = "priority-included-but-not-in-a-plan";
    public const string LeftOutButInAPlan = "priority-left-out-but-in-a-plan";

    public static IEnumerable<Check> Issue(int priorityId, Inclusion inclusion, bool isInAPlan)
    {
        Check Of(string code) => new(code, Severity.Warning) { Subject = $"priority-{priorityId}" };

        if (inclusion == Inclusion.Undecided) yield return Of(WaitsForDecision);
        if (inclusion == Inclusion.Included && !isInAPlan) yield return Of(IncludedButNotInAPlan);
        if (inclusion == Inclusion.NotIncluded && isInAPlan) yield return Of(LeftOutButInAPlan);
    }
}
