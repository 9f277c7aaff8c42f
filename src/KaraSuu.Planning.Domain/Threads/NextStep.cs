namespace KaraSuu.Planning.Domain.Threads;

/// <summary>How far a wish has come.</summary>
public enum WishState
{
    /// <summary>Written down; nobody has put it among the priorities yet.</summary>
    Heard,

    /// <summary>The plan was approved without it.</summary>
    NotTaken,

    /// <summary>The years are over and nothing on record tells whether their plan has it.</summary>
    NotTold,
    AmongPriorities,

    /// <summary>Decided against, with a reason.</summary>
    LeftOut,

    /// <summary>Decided for; no plan holds it yet.</summary>
    TakenIn,

    /// <summary>In a plan that is not approved yet.</summary>
    BeingPlanned,
    InThePlan,

    /// <summary>Only a version of the plan that was replaced holds it.</summary>
    Dropped,
    BeingBuilt,

    /// <summary>A source tells of a work and not how it stands.</summary>
    WorkOnRecord,
    Accepted,
    Cancelled,
}

/// <summary>What is to be done next so that a wish goes on.</summary>
public enum NextStepKind
{
    PutAmongPriorities,
    Decide,
    PutIntoPlan,

    /// <summary>The approved plan stays as it is; only a new version of it may take the wish in.</summary>
    PrepareVersion,
    Discuss,
    HoldHearing,
    AnswerRemarks,
    Submit,
    Vote,
    CloseVote,
    Approve,

    /// <summary>The kenesh did not vote for the plan: it is returned with reasons, or voted on again.</summary>
    ReturnPlan,
    SetUpWork,
    SignContract,
    StartWork,
    FinishWork,
    FindOut,
    SettleActs,
    Accept,
}

/// <summary>A step that is missing.</summary>
/// <param name="SubjectId">the plan, priority, activity or work it is done to; null where there is none yet</param>
/// <param name="Count">how many remarks or acts wait; 0 where nothing is counted</param>
public sealed record NextStep(NextStepKind Kind, int? SubjectId = null, int Count = 0);
