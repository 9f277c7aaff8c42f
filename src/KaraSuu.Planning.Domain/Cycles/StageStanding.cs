namespace KaraSuu.Planning.Domain.Cycles;

/// <summary>Where a stage stands on a given day.</summary>
public enum StageState
{
    Done,
    InProgress,
    Late,
    NotBegun,

    /// <summary>
    /// Nothing, or not all, is on record of it, and a later stage is done: it is not late, its record is missing. Works on record that go on are open.
    /// </summary>
    Unrecorded,
}

/// <summary>By when and whose a stage is, and what somebody said of it.</summary>
public sealed record StagePlan(StageKind Kind, DateOnly? PlannedFor, Post Post, StageWord? Word);

/// <summary>Where a stage stands: the records decide, a person's word overrules them, and both are kept side by side.</summary>
public sealed record StageStanding(StagePlan Plan, StageFinding Found, StageState State, DateOnly Today)
{
    public StageKind Kind => Plan.Kind;
    public StageWord? Word => Plan.Word;
    public bool IsDone => State is StageState.Done;

    /// <summary>Whether something is still to be done for it.</summary>
    public bool IsOpen => State is StageState.InProgress or StageState.Late or StageState.NotBegun;

    /// <summary>The day of the records, or else the day a person gave.</summary>
    public DateOnly? DoneOn => IsDone ? Found.Since ?? Word?.On : null;

    /// <summary>Days until it is due, below zero when late; null when nothing is due or no day is planned.</summary>
    public int? DaysLeft => IsOpen ? Plan.PlannedFor?.DayNumber - Today.DayNumber : null;

    /// <summary>Whether a person says something else than the records.</summary>
    public bool IsOverruled => Word is not null && Word.IsDone != (Found.Progress is StageProgress.Done);

    /// <summary>The stages of a cycle in their order, on a day.</summary>
    public static IReadOnlyList<StageStanding> Of(IEnumerable<StagePlan> stages, CycleRecords records, DateOnly today)
    {
        var all = stages.OrderBy(s => s.Kind).Select(s => (Plan: s, Found: records.Of(s.Kind))).ToList();
        var lastDone = all.FindLastIndex(s => IsDoneBy(s.Plan, s.Found));
        return [.. all.Select((s, at) => new StageStanding(
            s.Plan, s.Found, StateOf(s.Plan, s.Found, at < lastDone && !IsGoingOn(s.Plan.Kind, records), today), today))];
    }

    /// <summary>Whether every stage is done; otherwise one is open, or its record is missing.</summary>
    public static bool AreAllDone(IEnumerable<StageStanding> stages) => stages.All(s => s.IsDone);

    /// <summary>The first stage that still asks for something; null when none does.</summary>
    public static StageStanding? Current(IEnumerable<StageStanding> stages) => stages.OrderBy(s => s.Kind).FirstOrDefault(s => s.IsOpen);

    /// <summary>A report of what was reached so far does not end works that are under way.</summary>
    private static bool IsGoingOn(StageKind kind, CycleRecords records) => kind is StageKind.Implementation && records.OpenWorks > 0;

    private static bool IsDoneBy(StagePlan plan, StageFinding found) => plan.Word?.IsDone ?? found.Progress is StageProgress.Done;

    private static StageState StateOf(StagePlan plan, StageFinding found, bool isOvertaken, DateOnly today) =>
        IsDoneBy(plan, found) ? StageState.Done
        : isOvertaken && plan.Word is null ? StageState.Unrecorded
        : plan.PlannedFor < today ? StageState.Late
        : found.Progress is StageProgress.NotBegun ? StageState.NotBegun
        : StageState.InProgress;
}
