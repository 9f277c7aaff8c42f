namespace KaraSuu.Planning.Domain.Cycles;

/// <summary>The stages of a cycle in their order.</summary>
public enum StageKind
{
    WorkingGroup,
    Meetings,
    Priorities,
    Draft,
    Hearing,
    Kenesh,
    Implementation,
    Report,
}

/// <summary>Where a stage stands on a given day.</summary>
public enum StageState
{
    Done,
    Now,
    Late,
    Next,
}

/// <summary>One stage of a cycle: by when, whose, and when it was done.</summary>
public sealed class CycleStage
{
    internal CycleStage(StageKind kind, DateOnly plannedFor, Post post)
    {
        Kind = kind;
        PlannedFor = plannedFor;
        Post = post;
    }

    private CycleStage()
    {
    }

    public int Id { get; private set; }
    public StageKind Kind { get; private init; }
    public DateOnly? PlannedFor { get; private set; }
    public Post Post { get; private set; }
    public bool IsDone { get; private set; }

    /// <summary>The day it was done; null when not done or when a source does not say.</summary>
    public DateOnly? DoneOn { get; private set; }

    public string? MarkedBy { get; private set; }
    public DateTime? MarkedAtUtc { get; private set; }

    /// <summary>Done, late (its date has passed), now (the first open one) or next.</summary>
    public static StageState State(bool isDone, DateOnly? plannedFor, bool isCurrent, DateOnly today) =>
        isDone ? StageState.Done
        : plannedFor < today ? StageState.Late
        : isCurrent ? StageState.Now
        : StageState.Next;

    internal void Plan(DateOnly? plannedFor, Post post) => (PlannedFor, Post) = (plannedFor, post);

    internal void Complete(DateOnly? doneOn, Stamp stamp) =>
        (IsDone, DoneOn, MarkedBy, MarkedAtUtc) = (true, doneOn, stamp.By, stamp.AtUtc);

    internal void Reopen() => (IsDone, DoneOn, MarkedBy, MarkedAtUtc) = (false, null, null, null);
}
