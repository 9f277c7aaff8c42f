using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Threads;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>A record a thread is followed from.</summary>
public enum ThreadKind
{
    Issue,
    Proposal,
    Priority,
    Item,
    Remark,
    Work,
    Act,
}

/// <summary>Addresses of threads: «issues/12», «works/7».</summary>
public static class ThreadAddress
{
    private static readonly (ThreadKind Kind, string Segment)[] Segments =
    [
        (ThreadKind.Issue, "issues"), (ThreadKind.Proposal, "proposals"), (ThreadKind.Priority, "priorities"), (ThreadKind.Item, "items"),
        (ThreadKind.Remark, "remarks"), (ThreadKind.Work, "works"), (ThreadKind.Act, "acts"),
    ];

    /// <returns>null for a segment no thread begins with</returns>
    public static ThreadKind? Read(string segment) =>
        Segments.Where(s => s.Segment == segment).Select(s => (ThreadKind?)s.Kind).FirstOrDefault();

    public static string Of(ThreadKind kind, int id) => $"{Segments.First(s => s.Kind == kind).Segment}/{Choice(id)}";

    /// <summary>Where everybody reads it.</summary>
    public static string Public(string slug, ThreadKind kind, int id) => $"/public/{slug}/wishes/{Of(kind, id)}";

    private static string Choice(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The record a thread was asked from, and the head of the way it leads to: a priority, or what stands in its place.</summary>
/// <param name="CycleId">null for a work no plan known here tells of</param>
/// <param name="RemarkId">a remark on the plan as a whole</param>
public sealed record ThreadStart(
    ThreadKind Kind, int Id, int AimakId, int? CycleId, int? IssueId = null, int? ProposalId = null, int? PriorityId = null, int? ItemId = null,
    int? RemarkId = null, int? WorkId = null);

/// <summary>One wish with its whole way, forward and back.</summary>
/// <param name="Said">words of people, at most <see cref="MostSaid"/>; those asked from first</param>
/// <param name="Voted">votes of all of them that were voiced at meetings</param>
/// <param name="SaidCount">how many there are</param>
/// <param name="Wish">how far it is and what is missing; null for a remark on the plan as a whole</param>
/// <param name="IsPublic">whether it holds only what everybody may see</param>
/// <param name="IsOpenToAll">whether everybody may see it, at its public address</param>
public sealed record ThreadPage(
    ThreadStart Start, ThreadAimak Aimak, IReadOnlyList<ThreadSaid> Said, int SaidCount, Tally Voted, ThreadPriority? Priority,
    IReadOnlyList<ThreadItem> Items, IReadOnlyList<ThreadRemark> Remarks, IReadOnlyList<VoteRow> Votes, IReadOnlyList<ThreadWork> Works, Wish? Wish,
    bool IsPublic, bool IsOpenToAll) : IInAimak
{
    public const int MostSaid = 20;

    public int AimakId => Aimak.Id;

    public string PublicAddress => ThreadAddress.Public(Aimak.Slug, Start.Kind, Start.Id);

    /// <summary>The wish in one line: as it was put among the priorities, or as it was said.</summary>
    public string Title => Priority?.Title ?? (Said is [var said, ..] ? said.Text : Item is { } item ? item.Problem
        : Works is [var work, ..] ? work.Title : Remarks is [var remark, ..] ? remark.Text : Show.Unknown);

    /// <summary>The item the plan in force has, or else the last one.</summary>
    public ThreadItem? Item => Items.LastOrDefault(i => i.Status.IsInForce()) ?? (Items is [.., var last] ? last : null);

    public IEnumerable<ThreadAct> Acts => Works.SelectMany(w => w.Acts);

    /// <summary>The steps of the way in their order: whether something is on record of each.</summary>
    public IReadOnlyList<(string Step, bool IsThere)> Way =>
    [
        ("said", SaidCount > 0), ("priority", Priority is not null), ("plan", Items.Count > 0), ("remarks", Remarks.Count > 0),
        ("votes", Votes.Any(v => v.Result is not null) || Items.Any(i => i.IsDecided)), ("works", Works.Count > 0), ("acts", Acts.Any()),
        ("acceptance", Works.Any(w => w.Status.IsAccepted())),
    ];

    /// <summary>What a missing step is to be done to, where the wish has several such: an activity by its number, or a work.</summary>
    public string? SubjectOf(NextStep step) => step.Kind switch
    {
        NextStepKind.SetUpWork => Items.SelectMany(i => i.Activities, (i, a) => (a.Id, Name: $"{i.Number}.{a.Number}. {a.Title}"))
            .FirstOrDefault(a => a.Id == step.SubjectId).Name,
        > NextStepKind.SetUpWork when Works.Count > 1 => Works.FirstOrDefault(w => w.Id == step.SubjectId)?.Title,
        _ => null,
    };

    /// <summary>Where a missing step is taken, for people of the aimak.</summary>
    public string? PlaceOf(NextStep step) => step.Kind switch
    {
        NextStepKind.PutAmongPriorities => $"/cycles/{Start.CycleId}/priorities",
        NextStepKind.Decide => $"/priorities/{step.SubjectId}",
        NextStepKind.PutIntoPlan or NextStepKind.PrepareVersion => $"/cycles/{Start.CycleId}/plans",
        NextStepKind.SetUpWork => $"/plans/{Item?.PlanId}#item-{Item?.Number}",
        >= NextStepKind.Discuss and <= NextStepKind.ReturnPlan => $"/plans/{step.SubjectId}",
        _ => $"/works/{step.SubjectId}",
    };
}

public sealed record ThreadAimak(int Id, string Slug, LocalText Name, bool IsTraining);

/// <summary>Words of people: voiced at a meeting, or received outside of one. Nobody is named.</summary>
/// <param name="MeetingId">null for a proposal</param>
public sealed record ThreadSaid(
    ThreadKind Kind, int Id, string Text, int? MeetingId, DateOnly? On, LocalText? Village, int? Votes, int? WomenVotes, int? MenVotes)
{
    public Headcount Voted => new(Votes, WomenVotes, MenVotes);
}

/// <param name="Reason">why it was left out</param>
public sealed record ThreadPriority(int Id, int Position, string Title, string? Source, Inclusion Inclusion, string? Reason, DateTime? DecidedAtUtc);

/// <summary>An item of a version of the plan.</summary>
public sealed record ThreadItem(
    int Id, int PlanId, int CycleId, int Version, PlanStatus Status, int FromYear, int ToYear, int Number, string Problem, string? ResolutionNumber,
    DateOnly? ResolutionDate)
{
    public IReadOnlyList<ThreadActivity> Activities { get; init; } = [];

    public bool IsDecided => Status.IsDecided();
    public string Years => Show.PlanYears(FromYear, ToYear);
    public Money? Total => Money.OfKnown(Activities.Select(a => a.Total));
}

public sealed record ThreadActivity(int Id, int ItemId, int Number, string Title, string? Term, DateOnly? DueOn)
{
    public IReadOnlyList<ThreadMoney> Funding { get; init; } = [];

    public Money? Total => Money.OfKnown(Funding.Select(f => (Money?)f.Amount));
}

/// <param name="Source">who gives it, by name</param>
public sealed record ThreadMoney(FundingKind Kind, string? Source, Money Amount);

/// <summary>A remark of a hearing; nobody is named.</summary>
public sealed record ThreadRemark(
    int Id, int HearingId, int PlanId, DateOnly HeldOn, string Text, LocalText? Village, string? Answer, RemarkDecision Decision, string? Reason);

/// <summary>A work that carries the wish out.</summary>
/// <param name="WhyCancelled">null unless it was</param>
public sealed record ThreadWork(
    int Id, int? ActivityId, string Title, string? Place, WorkStatus Status, string? WhyCancelled, int? FromYear, int? ToYear, Money? Sources,
    Money? Payments, Money? Stated, bool HasContract, string? Contractor, DateOnly? EndsOn, DateOnly? AcceptedOn, DateOnly? WarrantyUntil)
{
    public IReadOnlyList<ThreadAct> Acts { get; init; } = [];
    public IReadOnlyList<ThreadAcceptance> Acceptances { get; init; } = [];

    /// <summary>The sum of the sources, or what a source states where none is known.</summary>
    public Money? Promised => Sources ?? Stated;

    /// <summary>Unknown where only a source tells of the work and of no payment.</summary>
    public Money? Paid => Status.PaidOf(Payments);
}

public sealed record ThreadAct(
    int Id, int WorkId, int? Year, int? Number, ActStatus Status, string Description, DateOnly? HandedOverOn, DateOnly? AnsweredOn, DateOnly? DueOn,
    DateOnly? ClosedOn)
{
    public string Title => Number is { } number ? Text.Of("threads.act", number, Year) : Text.Of("threads.act.unnumbered");

    /// <summary>What is known to have happened, and by when it shall be eliminated.</summary>
    public IEnumerable<string> Days => new (string Key, DateOnly? On)[]
    {
        ("threads.act.handed-over", HandedOverOn), ("threads.act.answered", AnsweredOn), ("threads.act.due", DueOn), ("threads.act.closed", ClosedOn),
    }.Where(d => d.On is not null).Select(d => Text.Of(d.Key, d.On));
}

public sealed record ThreadAcceptance(int Id, int WorkId, AcceptanceStatus Status, DateOnly On, string? OverrideReason);
