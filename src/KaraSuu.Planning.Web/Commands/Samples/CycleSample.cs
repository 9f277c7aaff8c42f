using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Voices;

namespace KaraSuu.Planning.Web.Commands.Samples;

/// <summary>One budget year: working group, stages done, meetings, proposals, priorities and the plan.</summary>
internal sealed record CycleSample
{
    public required int BudgetYear { get; init; }
    public int? ThroughYear { get; init; }
    public required string Source { get; init; }

    /// <summary>The source names no dates, so the usual calendar is left empty instead of showing everything as late.</summary>
    public bool DatesUnknown { get; init; }

    public int WomenShareNorm { get; init; } = PlanningCycle.DefaultWomenShareNorm;
    public DateOnly? FirstOfJuneDoneOn { get; init; }
    public WorkingGroupSample? WorkingGroup { get; init; }
    public PublishedTotalsSample? PublishedTotals { get; init; }
    public IReadOnlyList<StageSample> Stages { get; init; } = [];
    public IReadOnlyList<MeetingSample> Meetings { get; init; } = [];
    public IReadOnlyList<ProposalSample> Proposals { get; init; } = [];
    public IReadOnlyList<PrioritySample> Priorities { get; init; } = [];
    public PlanSample? Plan { get; init; }

    /// <param name="stampOn">who and when, for something done on a day, or on an unknown one</param>
    public PlanningCycle ToCycle(int aimakId, StampOn stampOn)
    {
        var cycle = new PlanningCycle(aimakId, BudgetYear, ThroughYear);
        cycle.SetWomenShareNorm(WomenShareNorm);
        var firstOfJune = cycle.Duties.Single(d => d.Code == CalendarOfDuties.FirstOfJuneCode).Id;
        if (DatesUnknown)
        {
            foreach (var stage in cycle.Stages) cycle.PlanStage(stage.Kind, null, stage.Post);
            cycle.RemoveDuty(firstOfJune);
        }
        if (FirstOfJuneDoneOn is { } done) cycle.CompleteDuty(firstOfJune, done, stampOn(done));
        WorkingGroup?.FormIn(cycle, stampOn(WorkingGroup.OrderDate));
        if (PublishedTotals is { } totals) cycle.Publish(totals.ToTotals());
        foreach (var (kind, doneOn) in Stages) cycle.CompleteStage(kind, doneOn, Source, stampOn(doneOn));
        return cycle;
    }
}

internal sealed record WorkingGroupSample
{
    public required string Source { get; init; }
    public string? OrderNumber { get; init; }
    public DateOnly? OrderDate { get; init; }
    public required GroupNorm Norm { get; init; }
    public IReadOnlyList<MemberSample> Members { get; init; } = [];

    public void FormIn(PlanningCycle cycle, Stamp stamp)
    {
        cycle.FormWorkingGroup(OrderNumber, OrderDate, Norm, stamp);
        foreach (var (name, side, sex, post) in Members) cycle.AddToWorkingGroup(name, sex, side, post);
    }
}

internal sealed record MemberSample(string Name, GroupSide Side, Sex? Sex = null, string? Post = null);

internal sealed record PublishedTotalsSample(string Source, int? Meetings = null, int? Participants = null, int? Women = null, string? AgeBands = null)
{
    public PublishedTotals ToTotals() => new(Meetings, Participants, Women, AgeBands, Source);
}

/// <summary>A stage that is done; without a date when the source does not say when.</summary>
internal sealed record StageSample(StageKind Kind, DateOnly? DoneOn = null);

internal sealed record ProposalSample(
    string Text, ProposalGroup Group, Channel? Channel = null, DateOnly? ReceivedOn = null, string? Village = null, int? LocalIssue = null,
        int? Priority = null)
{
    /// <param name="priorities">ids of the cycle's priorities in their order</param>
    public Proposal ToProposal(int cycleId, IReadOnlyList<int> priorities, SampleIds ids, Stamp stamp)
    {
        var facts = new ProposalFacts(Text, Channel, ReceivedOn, ids.Village(Village), Group, ids.LocalIssue(LocalIssue));
        var proposal = new Proposal(ids.AimakId, cycleId, facts, stamp);
        if (SampleIds.At(priorities, Priority) is { } priority) proposal.MergeInto(priority, PriorityHold.None);
        return proposal;
    }
}

/// <summary>A priority issue; its place in the list is its rank.</summary>
internal sealed record PrioritySample(
    string Title, string? Description = null, int? LocalIssue = null, string? Source = null, bool? Included = null, string? LeftOutReason = null)
{
    public PriorityIssue ToPriority(int cycleId, int position, SampleIds ids, Stamp stamp)
    {
        var priority = new PriorityIssue(ids.AimakId, cycleId, position, new PriorityFacts(Title, Description, ids.LocalIssue(LocalIssue), Source));
        if (Included == true) priority.Include(PriorityHold.None, stamp);
        if (Included == false) priority.LeaveOut(LeftOutReason, PriorityHold.None, stamp);
        return priority;
    }
}
