namespace KaraSuu.Planning.Domain.Cycles;

/// <summary>How far the records of a stage are.</summary>
public enum StageProgress
{
    NotBegun,
    Begun,
    Done,
}

/// <summary>What the records say of a stage: so many of so many results are there.</summary>
/// <param name="Since">the day the last of them was reached; null while one is missing and where a record does not know its day</param>
public sealed record StageFinding(StageProgress Progress, DateOnly? Since, int Have, int Of);

/// <summary>What a cycle has on record, in counts and days: its stages are judged by it. A day nobody wrote down is null.</summary>
public sealed record CycleRecords
{
    /// <summary>The sides that evaluate a plan.</summary>
    public const int Sides = 3;

    /// <summary>Whether number or date of the order that formed the working group is known.</summary>
    public bool HasGroupOrder { get; init; }

    public DateOnly? GroupOrderedOn { get; init; }
    public int GroupMembers { get; init; }
    public int Villages { get; init; }
    public int Meetings { get; init; }
    public int VillagesHeard { get; init; }

    /// <summary>Villages without a meeting where somebody explained why.</summary>
    public int VillagesExplained { get; init; }

    /// <summary>The day the last of the villages had its first meeting.</summary>
    public DateOnly? LastVillageHeardOn { get; init; }

    public int Priorities { get; init; }
    public int PrioritiesDecided { get; init; }

    /// <summary>Null where one was decided before the portal was in use.</summary>
    public DateOnly? PrioritiesDecidedOn { get; init; }

    /// <summary>Whether a version of the plan has items.</summary>
    public bool HasPlanItems { get; init; }

    /// <summary>Whether a version of the plan left its first draft.</summary>
    public bool IsPlanOut { get; init; }

    public DateOnly? PlanOutOn { get; init; }
    public int Hearings { get; init; }

    /// <summary>Hearings that were held and have a decision on every remark.</summary>
    public int HearingsAnswered { get; init; }

    public DateOnly? LastHearingOn { get; init; }
    public bool IsSubmitted { get; init; }
    public bool IsApproved { get; init; }

    /// <summary>The date of the first resolution.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>Activities of the approved plan.</summary>
    public int Activities { get; init; }

    public int ActivitiesAccepted { get; init; }
    public int ActivitiesCancelled { get; init; }
    public int OpenWorks { get; init; }

    /// <summary>Null where an acceptance does not know its day.</summary>
    public DateOnly? LastAcceptedOn { get; init; }

    public int Evaluations { get; init; }

    /// <summary>Sides whose evaluation is finished.</summary>
    public int SidesFinished { get; init; }

    /// <summary>Null where a finished evaluation does not know its day.</summary>
    public DateOnly? LastEvaluatedOn { get; init; }

    public StageFinding Of(StageKind kind) => kind switch
    {
        StageKind.WorkingGroup => Found(GroupOrderedOn, Count(HasGroupOrder, GroupMembers > 0), 2),
        StageKind.Meetings => Found(LastVillageHeardOn, Meetings == 0 ? 0 : VillagesHeard + VillagesExplained, Villages, Meetings > 0),
        StageKind.Priorities => Found(PrioritiesDecidedOn, PrioritiesDecided, Priorities, Priorities > 0),
        StageKind.Draft => Found(PlanOutOn, Count(HasPlanItems, IsPlanOut), 2),
        StageKind.Hearing => Found(LastHearingOn, HearingsAnswered, Hearings, Hearings > 0),
        StageKind.Kenesh => Found(ApprovedOn, Count(IsApproved), 1, IsSubmitted),
        StageKind.Implementation => Implementation(),
        _ => Found(LastEvaluatedOn, SidesFinished, Sides, Evaluations > 0),
    };

    /// <summary>Carried out: every activity of the plan is accepted, or called off with its reason, and no work is under way.</summary>
    private StageFinding Implementation()
    {
        var settled = Math.Min(Activities, ActivitiesAccepted + ActivitiesCancelled);
        return OpenWorks > 0 || ActivitiesAccepted == 0
            ? new StageFinding(OpenWorks + settled > 0 ? StageProgress.Begun : StageProgress.NotBegun, null, settled, Activities)
            : Found(ActivitiesCancelled > 0 ? null : LastAcceptedOn, settled, Activities);
    }

    private static StageFinding Found(DateOnly? since, int have, int of, bool isBegun = false)
    {
        var progress = of > 0 && have >= of ? StageProgress.Done : isBegun || have > 0 ? StageProgress.Begun : StageProgress.NotBegun;
        return new StageFinding(progress, progress is StageProgress.Done ? since : null, Math.Min(have, of), of);
    }

    private static int Count(params ReadOnlySpan<bool> facts)
    {
        var count = 0;
        foreach (var fact in facts) count += fact ? 1 : 0;
        return count;
    }
}
