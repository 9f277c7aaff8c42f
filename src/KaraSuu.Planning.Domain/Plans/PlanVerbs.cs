namespace KaraSuu.Planning.Domain.Plans;

/// <summary>What each status of a plan allows; the plan asks the same before it does anything, and pages offer only this.</summary>
public static class PlanVerbs
{
    public static bool MayBeEdited(this PlanStatus status) => status is PlanStatus.Draft or PlanStatus.UnderDiscussion or PlanStatus.Returned;

    public static bool MayBeDiscussed(this PlanStatus status) => status is PlanStatus.Draft or PlanStatus.Returned;

    /// <summary>Whether it was returned and may be discussed once more.</summary>
    public static bool MayBeDiscussedAgain(this PlanStatus status) => status is PlanStatus.Returned;

    public static bool MayBeSubmitted(this PlanStatus status) => status is PlanStatus.UnderDiscussion or PlanStatus.Returned;

    /// <summary>Whether the kenesh may vote on it, approve or return it.</summary>
    public static bool MayBeDecided(this PlanStatus status) => status is PlanStatus.Submitted;

    /// <summary>Whether an approval on paper may be recorded; not over what waits for the kenesh, nor over what it decided.</summary>
    public static bool MayBeApprovedOnPaper(this PlanStatus status) => status.MayBeEdited();

    /// <summary>Whether a new version may be made of it.</summary>
    public static bool MayBeReplaced(this PlanStatus status) => status is PlanStatus.Approved;

    /// <summary>Whether it was brought to the kenesh, which has not approved it: it waits there, or came back.</summary>
    public static bool WasSubmitted(this PlanStatus status) => status is PlanStatus.Submitted or PlanStatus.Returned;

    public static bool MayBeHeard(this PlanStatus status) => status is not PlanStatus.Draft;

    /// <summary>Whether it is the plan in force, whose activities are begun; an earlier version's go on.</summary>
    public static bool IsInForce(this PlanStatus status) => status is PlanStatus.Approved;

    /// <summary>Whether the kenesh approved it, now or before a newer version: works come from it, it is evaluated.</summary>
    public static bool IsDecided(this PlanStatus status) => status is PlanStatus.Approved or PlanStatus.Superseded;
}
