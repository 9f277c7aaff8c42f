namespace KaraSuu.Planning.Domain.Monitoring;

/// <summary>Where an act stands.</summary>
public enum ActStatus
{
    /// <summary>Only a source tells of the finding; what became of it is not known.</summary>
    Recorded,
    Draft,
    HandedOver,
    Answered,

    /// <summary>The aiyl okmotu does not agree; the group insists or withdraws.</summary>
    Rejected,

    /// <summary>Said to be eliminated; the group has not looked yet.</summary>
    Reported,
    NotEliminated,
    Eliminated,
    Withdrawn,
}

/// <summary>How bad a violation is.</summary>
public enum FindingSeverity
{
    Minor,
    Significant,

    /// <summary>A danger to people.</summary>
    Dangerous,
}

/// <summary>How the aiyl okmotu answers a finding.</summary>
public enum ResponseKind
{
    Accepted,
    Partly,
    Rejected,
}

/// <summary>Which findings still bind, and which wait for what.</summary>
public static class ActStatuses
{
    /// <summary>Known to be open. What a source alone tells of is not among them: nobody says what became of it.</summary>
    public static readonly IReadOnlyList<ActStatus> Open =
    [
        ActStatus.Draft, ActStatus.HandedOver, ActStatus.Answered, ActStatus.Rejected, ActStatus.Reported, ActStatus.NotEliminated,
    ];

    /// <summary>Open, or not known to be closed: a work is accepted when nothing is left of them.</summary>
    public static readonly IReadOnlyList<ActStatus> Unsettled = [ActStatus.Recorded, .. Open];

    /// <summary>Their answer is awaited.</summary>
    public static readonly IReadOnlyList<ActStatus> ToAnswer = [ActStatus.HandedOver];

    /// <summary>They are answered and being eliminated.</summary>
    public static readonly IReadOnlyList<ActStatus> ToEliminate = [ActStatus.Answered, ActStatus.NotEliminated];

    /// <summary>Somebody's next step is awaited, whatever the day.</summary>
    public static readonly IReadOnlyList<ActStatus> InTurn = [.. Open.Except(ToEliminate)];

    public static bool IsOpen(this ActStatus status) => Open.Contains(status);

    public static bool IsUnsettled(this ActStatus status) => Unsettled.Contains(status);
}

/// <summary>One step on an act's road: from what, to what, on which day, who wrote it and when; an escalation keeps the status.</summary>
public sealed class ActStep
{
    internal ActStep(ActStatus from, ActStatus to, DateOnly on, Stamp stamp, string? note, Post? escalatedTo) =>
        (From, To, On, By, AtUtc, Note, EscalatedTo) = (from, to, on, stamp.By, stamp.AtUtc, note, escalatedTo);

    private ActStep()
    {
    }

    public int Id { get; private set; }
    public ActStatus From { get; private init; }
    public ActStatus To { get; private init; }
    public DateOnly On { get; private init; }
    public string By { get; private init; } = "";
    public DateTime AtUtc { get; private init; }
    public string? Note { get; private init; }
    public Post? EscalatedTo { get; private init; }
}

/// <summary>The aiyl okmotu's answer to an act (жооп кат): accepted, partly or rejected, and what the contractor is told to do.</summary>
public sealed class Response
{
    internal Response(ResponseFacts facts, Stamp stamp)
    {
        (Kind, On, LetterNumber) = (facts.Kind, facts.On, Words.Number(facts.LetterNumber, Act.NumberMaxLength));
        Reason = Words.UpTo(facts.Reason, Act.TextMaxLength);
        Rule.RequireOf(nameof(Reason), Kind == ResponseKind.Accepted || Reason is not null, ActRules.AnswerNeedsAReason);
        if (Kind != ResponseKind.Rejected)
        {
            Instruction = Words.Needed(facts.Instruction, Act.TextMaxLength, ActRules.AnswerNeedsAnInstruction);
            Responsible = Words.Needed(facts.Responsible, Act.PersonMaxLength, ActRules.AnswerNeedsAResponsible);
            Rule.RequireOf(nameof(Deadline), facts.Deadline >= facts.On, ActRules.AnswerNeedsADeadline);
            Deadline = facts.Deadline;
        }
        (By, AtUtc) = (stamp.By, stamp.AtUtc);
    }

    private Response()
    {
    }

    public int Id { get; private set; }
    public ResponseKind Kind { get; private init; }

    /// <summary>The day of the letter.</summary>
    public DateOnly On { get; private init; }

    public string? LetterNumber { get; private init; }
    public string? Reason { get; private init; }

    /// <summary>What the contractor is instructed to do.</summary>
    public string? Instruction { get; private init; }

    public string? Responsible { get; private init; }
    public DateOnly? Deadline { get; private init; }
    public string By { get; private init; } = "";
    public DateTime AtUtc { get; private init; }
}

public sealed record ResponseFacts(
    ResponseKind Kind, DateOnly On, string? LetterNumber, string? Reason, string? Instruction, string? Responsible, DateOnly? Deadline);

/// <summary>What the aiyl okmotu shows as eliminated, and what the group saw when it looked.</summary>
public sealed class Elimination
{
    internal Elimination(DateOnly on, string text, Stamp stamp) => (ReportedOn, Text, By, AtUtc) = (on, text, stamp.By, stamp.AtUtc);

    private Elimination()
    {
    }

    public int Id { get; private set; }
    public DateOnly ReportedOn { get; private init; }
    public string Text { get; private init; } = "";
    public string By { get; private init; } = "";
    public DateTime AtUtc { get; private init; }

    /// <summary>The re-inspection that judged it.</summary>
    public int? InspectionId { get; private set; }

    /// <summary>Null until the group has looked.</summary>
    public bool? IsEliminated { get; private set; }

    public string? Note { get; private set; }

    internal void Judge(int inspectionId, bool isEliminated, string? note) => (InspectionId, IsEliminated, Note) = (inspectionId, isEliminated, note);
}
