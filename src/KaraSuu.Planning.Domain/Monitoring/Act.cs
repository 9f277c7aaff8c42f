using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Monitoring;

/// <summary>
/// An act of the joint monitoring group (мониторингдин актысы): one violation, handed to the aiyl okmotu as a recommendation,
/// followed until the group itself has seen that it is eliminated.
/// </summary>
public sealed class Act : AimakRecord, ISearched
{
    public const int TextMaxLength = 2000;
    public const int ClauseMaxLength = 500;
    public const int NumberMaxLength = 50;
    public const int PersonMaxLength = 200;

    private readonly List<ActStep> _history = [];
    private readonly List<Response> _responses = [];
    private readonly List<Elimination> _eliminations = [];

    /// <param name="registerNumber">the next number of the group's register in the year of <see cref="ActFacts.DrawnUpOn"/></param>
    public Act(Work work, Inspection inspection, int registerNumber, ActFacts facts, Stamp stamp)
        : this(work, inspection, stamp, ActStatus.Draft)
    {
        inspection.NoteAct();
        work.NoteFinding(inspection.Kind == InspectionKind.Warranty);
        (RegisterYear, RegisterNumber) = (facts.DrawnUpOn.Year, registerNumber);
        Set(facts, inspection.HeldOn, stamp);
    }

    private Act(Work work, Inspection inspection, Stamp stamp, ActStatus status)
    {
        Rule.Require(inspection.WorkId == work.Id && inspection.AiylAimakId == work.AiylAimakId, ActRules.OfAnotherWork);
        (AiylAimakId, WorkId, InspectionId, By, AtUtc, Status) = (work.AiylAimakId, work.Id, inspection.Id, stamp.By, stamp.AtUtc, status);
    }

    private Act()
    {
    }

    public int WorkId { get; private init; }
    public int InspectionId { get; private init; }
    public ActStatus Status { get; private set; }

    /// <summary>Year and number in the group's register; null where only a source tells of the act.</summary>
    public int? RegisterYear { get; private init; }

    public int? RegisterNumber { get; private init; }
    public DateOnly? DrawnUpOn { get; private set; }
    public string Description { get; private set; } = "";

    /// <summary>The norm or the clause of the contract that is violated, if known.</summary>
    public string? Clause { get; private set; }

    public FindingSeverity? Severity { get; private set; }
    public string? Recommendation { get; private set; }
    public DateOnly? ProposedDeadline { get; private set; }
    public string? Source { get; private init; }
    public string By { get; private init; } = "";
    public DateTime AtUtc { get; private init; }

    /// <summary>Registration number at the aiyl okmotu.</summary>
    public string? HandoverNumber { get; private set; }

    public DateOnly? HandedOverOn { get; private set; }
    public string? Receiver { get; private set; }

    /// <summary>The last day for the answer; null where no term is set.</summary>
    public DateOnly? ReplyDueOn { get; private set; }

    /// <summary>The day of the first answer; days to answer are counted to it.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>The day by which it is to be eliminated.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The day the group saw it eliminated, or withdrew the act.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Those above whoever should have answered or eliminated.</summary>
    public static IReadOnlyList<Post> EscalatedToPosts { get; } = [Post.HeadOfAo, Post.KeneshChair];

    /// <summary>Whom it was last brought before because it stood still.</summary>
    public Post? EscalatedTo { get; private set; }

    public DateOnly? EscalatedOn { get; private set; }
    public IReadOnlyList<ActStep> History => _history;
    public IReadOnlyList<Response> Responses => _responses;
    public IReadOnlyList<Elimination> Eliminations => _eliminations;

    /// <summary>A finding that is open, or not known to be closed, blocks acceptance.</summary>
    public bool IsUnsettled => Status.IsUnsettled();

    public string SearchText
    {
        get => Folded.ForSearch(Description, Recommendation, HandoverNumber, Receiver);
        private set { }
    }

    /// <summary>A finding only a source tells of: no number, no day, and nothing of what became of it.</summary>
    public static Act FromSource(Work work, Inspection inspection, string? description, string source, Stamp stamp) =>
        new(work, inspection, stamp, ActStatus.Recorded)
        {
            Description = Words.Needed(description, TextMaxLength, ActRules.NeedsADescription),
            Source = Words.UpTo(source, Inspection.SourceMaxLength),
        };

    public void Correct(Inspection inspection, ActFacts facts, Stamp stamp)
    {
        Rule.Require(Status.MayBeCorrected(), ActRules.OnlyDraftsAreCorrected);
        Rule.Require(inspection.Id == InspectionId, ActRules.OfAnotherWork);
        Set(facts, inspection.HeldOn, stamp);
        Touch();
    }

    /// <summary>Given to the aiyl okmotu as a recommendation, against its registration number.</summary>
    /// <param name="replyDays">days to answer by the group's settings; null: no term</param>
    public void HandOver(HandoverFacts facts, int? replyDays, Stamp stamp)
    {
        Rule.Require(Status.MayBeHandedOver(), ActRules.OnlyDraftsAreHandedOver);
        Rule.RequireOf(nameof(facts.On), facts.On >= DrawnUpOn, ActRules.HandedOverBeforeDrawnUp);
        stamp.RequireHappened(facts.On);
        HandoverNumber = Words.NeededNumber(facts.Number, NumberMaxLength, ActRules.HandoverNeedsANumber);
        Receiver = Words.Needed(facts.Receiver, PersonMaxLength, ActRules.HandoverNeedsAReceiver);
        HandedOverOn = facts.On;
        ReplyDueOn = replyDays is { } days ? facts.On.AddDays(days) : null;
        Become(ActStatus.HandedOver, facts.On, null, stamp);
    }

    /// <summary>The aiyl okmotu's answer.</summary>
    public Response Answer(ResponseFacts facts, Stamp stamp)
    {
        Rule.Require(Status.MayBeAnswered(), ActRules.OnlyHandedOverAreAnswered);
        Rule.RequireOf(nameof(facts.On), facts.On >= HandedOverOn, ActRules.AnsweredBeforeHandedOver);
        RequireInTurn(facts.On, stamp);
        stamp.RequireWithinReach(facts.Deadline);
        var response = new Response(facts, stamp);
        _responses.Add(response);
        AnsweredOn ??= facts.On;
        DueOn = response.Deadline ?? DueOn;
        Become(facts.Kind == ResponseKind.Rejected ? ActStatus.Rejected : ActStatus.Answered, facts.On, response.Reason, stamp);
        return response;
    }

    /// <summary>The group does not agree with a rejection; the aiyl okmotu answers anew.</summary>
    public void Insist(DateOnly on, string? reason, int? replyDays, Stamp stamp)
    {
        Rule.Require(Status.MayBeInsistedOn(), ActRules.OnlyRejectedAreInsistedOn);
        RequireInTurn(on, stamp);
        var why = Words.Needed(reason, TextMaxLength, MonitoringRules.NeedsAReason);
        ReplyDueOn = replyDays is { } days ? on.AddDays(days) : null;
        Become(ActStatus.HandedOver, on, why, stamp);
    }

    /// <summary>The aiyl okmotu says it is eliminated and shows by what; the group still has to see it.</summary>
    public Elimination ReportElimination(DateOnly on, string? text, Stamp stamp)
    {
        Rule.Require(Status.MayBeReportedEliminated(), ActRules.OnlyAnsweredAreEliminated);
        Rule.RequireOf(nameof(on), on >= AnsweredOn, ActRules.EliminatedBeforeAnswered);
        RequireInTurn(on, stamp);
        var elimination = new Elimination(on, Words.Needed(text, TextMaxLength, ActRules.EliminationNeedsAText), stamp);
        _eliminations.Add(elimination);
        Become(ActStatus.Reported, on, null, stamp);
        return elimination;
    }

    /// <summary>The group looked again: eliminated or not, as often as needed.</summary>
    /// <param name="newDeadline">the next day by which to eliminate, when it is not</param>
    public void Reinspect(Inspection inspection, bool isEliminated, string? note, DateOnly? newDeadline, Stamp stamp)
    {
        Rule.Require(Status.MayBeReinspected(), ActRules.OnlyReportedAreReinspected);
        Rule.Require(inspection.WorkId == WorkId, ActRules.OfAnotherWork);
        var last = _eliminations.Single(e => e.IsEliminated is null);
        Rule.RequireOf(nameof(Elimination.InspectionId), inspection.HeldOn is { } held && held >= last.ReportedOn, ActRules.ReinspectedTooEarly);
        var said = Words.UpTo(note, TextMaxLength);
        Rule.RequireOf(nameof(note), isEliminated || said is not null, ActRules.NotEliminatedNeedsAReason);
        var on = inspection.HeldOn!.Value;
        Period.RequireOrder(on, newDeadline, nameof(newDeadline), ActRules.DeadlineBeforeAct);
        stamp.RequireWithinReach(newDeadline);
        last.Judge(inspection.Id, isEliminated, said);
        if (isEliminated) ClosedOn = on;
        else DueOn = newDeadline ?? DueOn;
        Become(isEliminated ? ActStatus.Eliminated : ActStatus.NotEliminated, on, said, stamp);
    }

    /// <summary>The group takes the act back; it stays in the register with its reason.</summary>
    public void Withdraw(DateOnly on, string? reason, Stamp stamp)
    {
        Rule.Require(Status.MayBeWithdrawn(), ActRules.ClosedAreNotWithdrawn);
        RequireInTurn(on, stamp);
        var why = Words.Needed(reason, TextMaxLength, ActRules.WithdrawalNeedsAReason);
        ClosedOn = on;
        Become(ActStatus.Withdrawn, on, why, stamp);
    }

    /// <summary>Brings an act that stands still before the head of the aiyl okmotu or the chair of the kenesh.</summary>
    public void Escalate(Post to, DateOnly on, string? note, Stamp stamp)
    {
        Rule.Require(Status.MayBeEscalated(), ActRules.OnlyOpenAreEscalated);
        Rule.RequireOf(nameof(to), EscalatedToPosts.Contains(to), ActRules.EscalatedTo);
        RequireInTurn(on, stamp);
        (EscalatedTo, EscalatedOn) = (to, on);
        _history.Add(new ActStep(Status, Status, on, stamp, Words.UpTo(note, TextMaxLength), to));
        Touch();
    }

    /// <summary>Whether an act had been handed over and was not closed at the end of a day.</summary>
    public static bool WasOpenOn(DateOnly? handedOverOn, DateOnly? closedOn, DateOnly day) => handedOverOn <= day && (closedOn is null || closedOn > day);

    /// <summary>Whether the answer is late on a day.</summary>
    public bool IsUnansweredOn(DateOnly today) => Status.IsUnanswered(ReplyDueOn, today);

    /// <summary>Whether the elimination is late on a day.</summary>
    public bool IsOverdueOn(DateOnly today) => Status.IsOverdue(DueOn, today);

    /// <summary>An escalation does not move an act: what was done before it may be written down after it.</summary>
    private void RequireInTurn(DateOnly on, Stamp stamp)
    {
        Rule.RequireOf(nameof(on), _history.All(s => s.EscalatedTo is not null || s.On <= on), ActRules.BeforeTheLastStep);
        stamp.RequireHappened(on);
    }

    private void Become(ActStatus next, DateOnly on, string? note, Stamp stamp)
    {
        _history.Add(new ActStep(Status, next, on, stamp, note, null));
        Status = next;
        Touch();
    }

    private void Set(ActFacts facts, DateOnly? inspectedOn, Stamp stamp)
    {
        stamp.RequireHappened(facts.DrawnUpOn);
        Period.RequireOrder(inspectedOn, facts.DrawnUpOn, nameof(DrawnUpOn), ActRules.BeforeTheInspection);
        Period.RequireOrder(facts.DrawnUpOn, facts.ProposedDeadline, nameof(ProposedDeadline), ActRules.DeadlineBeforeAct);
        stamp.RequireWithinReach(facts.ProposedDeadline);
        Description = Words.Needed(facts.Description, TextMaxLength, ActRules.NeedsADescription);
        (DrawnUpOn, Severity, ProposedDeadline, DueOn) = (facts.DrawnUpOn, facts.Severity, facts.ProposedDeadline, facts.ProposedDeadline);
        (Clause, Recommendation) = (Words.UpTo(facts.Clause, ClauseMaxLength), Words.UpTo(facts.Recommendation, TextMaxLength));
    }
}

public sealed record ActFacts(DateOnly DrawnUpOn, string? Description, string? Clause, FindingSeverity Severity, string? Recommendation,
    DateOnly? ProposedDeadline);

public sealed record HandoverFacts(string? Number, DateOnly On, string? Receiver);
