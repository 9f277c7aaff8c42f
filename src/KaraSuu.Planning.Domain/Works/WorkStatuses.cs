namespace KaraSuu.Planning.Domain.Works;

/// <summary>What each status of a work allows beside its moves (<see cref="WorkMove"/>); the work asks the same, and pages offer only this.</summary>
public static class WorkStatuses
{
    /// <summary>Those the contractor still has to build.</summary>
    public static readonly IReadOnlyList<WorkStatus> ToBuild = [WorkStatus.Planned, WorkStatus.InProgress];

    public static bool IsToBeBuilt(this WorkStatus status) => ToBuild.Contains(status);

    /// <summary>Whether anything but progress and payments may still be written.</summary>
    public static bool MayBeChanged(this WorkStatus status) => status is not (WorkStatus.Accepted or WorkStatus.Cancelled);

    /// <summary>Whether payments and progress may be written; also after acceptance.</summary>
    public static bool TakesEntries(this WorkStatus status) => status is not WorkStatus.Cancelled;

    public static bool MayBeInspected(this WorkStatus status) => status is not WorkStatus.Cancelled;

    /// <summary>Whether it was taken over: visits are those of the warranty, before that all others.</summary>
    public static bool IsAccepted(this WorkStatus status) => status is WorkStatus.Accepted;

    /// <summary>Whether the building itself is over: what came after its term was late by so many days for good.</summary>
    public static bool IsBuilt(this WorkStatus status) => status is WorkStatus.Finished or WorkStatus.Accepted;

    /// <summary>Whether its contract comes next.</summary>
    public static bool WaitsForAContract(this WorkStatus status) => status is WorkStatus.Planned;

    /// <summary>Whether only a source tells of it.</summary>
    public static bool IsFromASource(this WorkStatus status) => status is WorkStatus.Recorded;

    /// <summary>What was paid for a work: nothing where nothing was written down, but unknown where only a source tells of the work.</summary>
    /// <param name="payments">the payments added up; null where there are none</param>
    public static Money? PaidOf(this WorkStatus status, Money? payments) =>
        payments is { Tyiyn: > 0 } || !status.IsFromASource() ? payments ?? Money.Zero : null;
}
