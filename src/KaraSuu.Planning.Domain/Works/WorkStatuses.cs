namespace KaraSuu.Planning.Domain.Works;

/// <summary>What each status of a work allows; the work asks the same before it does anything, and pages offer only this.</summary>
public static class WorkStatuses
{
    /// <summary>Whether anything but progress and payments may still be written.</summary>
    public static bool MayBeChanged(this WorkStatus status) => status is not (WorkStatus.Accepted or WorkStatus.Cancelled);

    /// <summary>Whether payments and progress may be written; also after acceptance.</summary>
    public static bool TakesEntries(this WorkStatus status) => status is not WorkStatus.Cancelled;

    public static bool MayBeInspected(this WorkStatus status) => status is not WorkStatus.Cancelled;

    public static bool MayBeStarted(this WorkStatus status) => status is WorkStatus.Planned or WorkStatus.Recorded;

    public static bool MayBeFinished(this WorkStatus status) => status is WorkStatus.InProgress;

    public static bool MayBeReopened(this WorkStatus status) => status is WorkStatus.Finished;

    public static bool MayBeCancelled(this WorkStatus status) => status is WorkStatus.Planned or WorkStatus.InProgress;

    public static bool MayBeAccepted(this WorkStatus status) => status is WorkStatus.Finished;

    /// <summary>Whether its contract comes next.</summary>
    public static bool WaitsForAContract(this WorkStatus status) => status is WorkStatus.Planned;

    /// <summary>Whether only a source tells of it.</summary>
    public static bool IsFromASource(this WorkStatus status) => status is WorkStatus.Recorded;
}
