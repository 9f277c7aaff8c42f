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

/// <summary>What somebody said of a stage: that it is done, or that it is not, whatever the records say.</summary>
/// <param name="On">the day it was done; null when a source does not say</param>
/// <param name="Reason">null where it was marked before reasons were asked for</param>
public sealed record StageWord(bool IsDone, DateOnly? On, string By, DateTime AtUtc, string? Reason);

/// <summary>One stage of a cycle: by when, whose, and what people said of it. Whether it is done, its records say (<see cref="CycleRecords"/>).</summary>
public sealed class CycleStage
{
    public const int ReasonMaxLength = 1000;

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

    /// <summary>Whether somebody said that it is done.</summary>
    public bool IsDone { get; private set; }

    public DateOnly? DoneOn { get; private set; }
    public string? MarkedBy { get; private set; }
    public DateTime? MarkedAtUtc { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>Null where the records alone decide.</summary>
    public StageWord? Word => WordOf(IsDone, DoneOn, MarkedBy, MarkedAtUtc, Reason);

    public static StageWord? WordOf(bool isDone, DateOnly? doneOn, string? by, DateTime? atUtc, string? reason) =>
        by is null || atUtc is null ? null : new StageWord(isDone, doneOn, by, atUtc.Value, reason);

    internal void Plan(DateOnly? plannedFor, Post post) => (PlannedFor, Post) = (plannedFor, post);

    internal void Mark(bool isDone, DateOnly? doneOn, string? reason, Stamp stamp)
    {
        Reason = Words.Needed(reason, ReasonMaxLength, CycleRules.StageNeedsAReason);
        (IsDone, DoneOn, MarkedBy, MarkedAtUtc) = (isDone, doneOn, stamp.By, stamp.AtUtc);
    }

    internal void Unmark() => (IsDone, DoneOn, MarkedBy, MarkedAtUtc, Reason) = (false, null, null, null, null);
}
