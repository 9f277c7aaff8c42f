using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Threads;

/// <summary>
/// One wish on its way from the words of people to an accepted work: how far it has come and which steps are missing, as the records of the steps say.
/// Nothing of it is stored.
/// </summary>
/// <param name="PriorityId">the priority it was joined into; null while there is none</param>
/// <param name="Inclusion">what was decided about the priority; null without one</param>
/// <param name="Hold">what the plans of its cycle hold</param>
/// <param name="Items">items of every version of the plan that answer it</param>
/// <param name="Works">works that no plan known here tells of</param>
/// <param name="PlanIsSilent">
/// whether no record tells which priorities the plan of its years answers: there is none, or a publication names items without them
/// </param>
public sealed record Wish(
    int? PriorityId, Inclusion? Inclusion, PriorityHold Hold, IReadOnlyList<WishItem> Items, IReadOnlyList<WishWork> Works, bool PlanIsSilent = false)
{
    /// <summary>The items of plans in force; the wish is done as they say.</summary>
    private IEnumerable<WishItem> InForce => Items.Where(i => i.PlanStatus.IsInForce());

    /// <summary>Every work it led to; one begun by a version of the plan that was replaced goes on.</summary>
    private IReadOnlyList<WishWork> AllWorks => [.. Items.SelectMany(i => i.Activities).SelectMany(a => a.Works), .. Works];

    /// <summary>Activities of plans in force that no work carries out, in their order; a work of an earlier version does it for its copy.</summary>
    private IReadOnlyList<WishActivity> WithoutWork
    {
        get
        {
            var done = Items.SelectMany(i => i.Activities).Where(a => a.Works.Count > 0).Select(a => a.Title).ToHashSet(StringComparer.Ordinal);
            return [.. InForce.SelectMany(i => i.Activities).Where(a => !done.Contains(a.Title))];
        }
    }

    public WishState State
    {
        get
        {
            var works = AllWorks;
            var alive = works.Where(w => w.Status is not WorkStatus.Cancelled).ToList();
            if (alive.Count > 0) return StateOf(alive);
            if (works.Count > 0 && WithoutWork.Count == 0) return WishState.Cancelled;
            if (InForce.Any()) return WishState.InThePlan;
            if (Items.Any(i => !i.PlanStatus.IsDecided())) return WishState.BeingPlanned;
            if (Items.Count > 0) return WishState.Dropped;
            if (PlanIsSilent && Inclusion is not Voices.Inclusion.NotIncluded) return WishState.NotTold;
            return Inclusion switch
            {
                null => Hold.IsWhole ? WishState.NotTaken : WishState.Heard,
                Voices.Inclusion.Included => WishState.TakenIn,
                Voices.Inclusion.NotIncluded => WishState.LeftOut,
                _ => Hold.Holds(PriorityId) ? WishState.NotTaken : WishState.AmongPriorities,
            };
        }
    }

    /// <summary>What is missing, in the order of the way; nothing when the wish is done or has stopped.</summary>
    public IReadOnlyList<NextStep> Missing =>
    [
        .. State switch
        {
            WishState.Heard => [new NextStep(NextStepKind.PutAmongPriorities)],
            WishState.AmongPriorities => [new NextStep(NextStepKind.Decide, PriorityId)],
            WishState.NotTaken when Inclusion is not null => [new NextStep(NextStepKind.PrepareVersion)],
            WishState.TakenIn => [new NextStep(Hold.IsWhole ? NextStepKind.PrepareVersion : NextStepKind.PutIntoPlan, PriorityId)],
            WishState.BeingPlanned => [Items.Where(i => !i.PlanStatus.IsDecided()).MaxBy(i => i.Version)!.Missing],
            WishState.InThePlan when WithoutWork.Count == 0 => [new NextStep(NextStepKind.SetUpWork)],
            _ => (IEnumerable<NextStep>)[],
        },
        .. WithoutWork.Select(a => new NextStep(NextStepKind.SetUpWork, a.Id)),
        .. AllWorks.SelectMany(w => w.Missing),
    ];

    /// <summary>Whether it will not go on by itself: decided against, left behind, given up, or of years nobody tells more of.</summary>
    public bool HasStopped => State is WishState.NotTaken or WishState.NotTold or WishState.LeftOut or WishState.Dropped or WishState.Cancelled;

    /// <summary>Whether a next step is known: what only a source tells of may be done long ago.</summary>
    public bool GoesOn => !HasStopped && State is not (WishState.WorkOnRecord or WishState.Accepted);

    private WishState StateOf(IReadOnlyList<WishWork> alive) =>
        alive.Any(w => w.Status is not (WorkStatus.Accepted or WorkStatus.Recorded)) ? WishState.BeingBuilt
        : alive.Any(w => w.Status.IsFromASource()) ? WishState.WorkOnRecord
        : WithoutWork.Count > 0 ? WishState.BeingBuilt
        : WishState.Accepted;
}

/// <summary>An item of a version of a plan that answers the wish.</summary>
/// <param name="Hearings">hearings held on this version</param>
/// <param name="PendingRemarks">remarks of these hearings nobody has decided</param>
/// <param name="IsBeingVotedOn">whether deputies vote on the version now</param>
/// <param name="VotePassed">how the last vote ended; null without one</param>
public sealed record WishItem(
    int Id, int PlanId, int Version, PlanStatus PlanStatus, IReadOnlyList<WishActivity> Activities, int Hearings = 0, int PendingRemarks = 0,
    bool IsBeingVotedOn = false, bool? VotePassed = null)
{
    /// <summary>What its plan needs next to be approved.</summary>
    internal NextStep Missing => PlanStatus switch
    {
        PlanStatus.UnderDiscussion when Hearings == 0 => new(NextStepKind.HoldHearing, PlanId),
        PlanStatus.UnderDiscussion when PendingRemarks > 0 => new(NextStepKind.AnswerRemarks, PlanId, PendingRemarks),
        PlanStatus.UnderDiscussion => new(NextStepKind.Submit, PlanId),
        PlanStatus.Submitted when IsBeingVotedOn => new(NextStepKind.CloseVote, PlanId),
        PlanStatus.Submitted => new(VotePassed switch
        {
            null => NextStepKind.Vote,
            true => NextStepKind.Approve,
            false => NextStepKind.ReturnPlan,
        }, PlanId),
        _ => new(NextStepKind.Discuss, PlanId),
    };
}

/// <summary>What a plan does about the wish.</summary>
public sealed record WishActivity(int Id, string Title, IReadOnlyList<WishWork> Works);

/// <summary>A work that carries the wish out.</summary>
/// <param name="Acts">how each finding of the group stands; of a work only a source tells of, what the source tells is found out with the work</param>
public sealed record WishWork(int Id, WorkStatus Status, bool HasContract, IReadOnlyCollection<ActStatus> Acts)
{
    internal IEnumerable<NextStep> Missing
    {
        get
        {
            if (Status is WorkStatus.Cancelled) return [];
            var unsettled = Acts.Count(a => Status.IsFromASource() ? a.IsOpen() : a.IsUnsettled());
            return [.. unsettled > 0 ? [new NextStep(NextStepKind.SettleActs, Id, unsettled)] : (IEnumerable<NextStep>)[], .. Own(unsettled)];
        }
    }

    private IEnumerable<NextStep> Own(int unsettled) => Status switch
    {
        WorkStatus.Recorded => [new(NextStepKind.FindOut, Id)],
        WorkStatus.Planned => [new(HasContract ? NextStepKind.StartWork : NextStepKind.SignContract, Id)],
        WorkStatus.InProgress => [new(NextStepKind.FinishWork, Id)],
        WorkStatus.Finished when unsettled == 0 => [new(NextStepKind.Accept, Id)],
        _ => [],
    };
}
