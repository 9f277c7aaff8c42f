using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Domain.Checks;

/// <summary>Checks on a priority issue: was it decided, and does a plan answer it?</summary>
public static class PriorityChecks
{
    public const string WaitsForDecision = "priority-waits-for-decision";
    public const string IncludedButNotInAPlan = "priority-included-but-not-in-a-plan";
    public const string LeftOutButInAPlan = "priority-left-out-but-in-a-plan";
    public const string DecidedAfterSubmission = "priority-decided-after-submission";

    /// <param name="decidedOn">the day of the decision on it; null where there is none</param>
    /// <param name="plan">when the plan that should answer it was brought to the kenesh; null where it was not</param>
    public static IEnumerable<Check> Issue(int priorityId, Inclusion inclusion, bool isInAPlan, DateOnly? decidedOn = null, SubmittedPlan? plan = null)
    {
        Check Of(string code, params object[] details) => new(code, Severity.Warning, details) { Subject = $"priority-{priorityId}" };

        if (inclusion == Inclusion.Undecided) yield return Of(WaitsForDecision);
        if (inclusion == Inclusion.Included && !isInAPlan) yield return Of(IncludedButNotInAPlan);
        if (inclusion == Inclusion.NotIncluded && isInAPlan) yield return Of(LeftOutButInAPlan);
        if (inclusion != Inclusion.Undecided && decidedOn is { } day && plan is not null && day > plan.On && !(day > plan.ApprovedOn))
            yield return Of(DecidedAfterSubmission, day, plan.On);
    }
}

/// <summary>When a plan was brought to the kenesh, and approved; what is decided after that is for the next version.</summary>
public sealed record SubmittedPlan(DateOnly On, DateOnly? ApprovedOn)
{
    /// <param name="history">the changes of the plan's status</param>
    /// <returns>null where the plan does not lie with the kenesh and was not approved by it</returns>
    public static SubmittedPlan? Of(PlanStatus status, IEnumerable<(PlanStatus To, DateTime AtUtc)> history)
    {
        var steps = history.ToList();
        DateOnly? Last(PlanStatus to) => steps.Where(s => s.To == to).Select(s => (DateOnly?)LocalDay.Of(s.AtUtc)).Max();
        return (status.MayBeDecided() || status.IsDecided()) && Last(PlanStatus.Submitted) is { } on
            ? new SubmittedPlan(on, status.IsDecided() ? Last(PlanStatus.Approved) : null) : null;
    }
}
