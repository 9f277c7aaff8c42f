using System.Linq.Expressions;

namespace KaraSuu.Planning.Domain.Monitoring;

/// <summary>
/// What an act waits for and until when: each condition for one act, and beside it the same as a condition of a query over many.
/// The statuses stand in <see cref="ActStatuses"/> for both; a test compares the two.
/// </summary>
public static class ActTerms
{
    /// <summary>Whether the answer is late on a day.</summary>
    public static bool IsUnanswered(this ActStatus status, DateOnly? replyDueOn, DateOnly today) => status.MayBeAnswered() && replyDueOn < today;

    /// <summary>Acts whose answer should have come before a day: on that day it is late.</summary>
    public static Expression<Func<Act, bool>> AnswerDueBefore(DateOnly day) => a => ActStatuses.ToAnswer.Contains(a.Status) && a.ReplyDueOn < day;

    /// <summary>Whether the elimination is late on a day.</summary>
    public static bool IsOverdue(this ActStatus status, DateOnly? dueOn, DateOnly today) => status.MayBeReportedEliminated() && dueOn < today;

    /// <summary>Acts that should have been eliminated before a day: on that day they are late.</summary>
    public static Expression<Func<Act, bool>> EliminationDueBefore(DateOnly day) => a => ActStatuses.ToEliminate.Contains(a.Status) && a.DueOn < day;

    /// <summary>Acts whose answer or elimination is late on a day.</summary>
    public static Expression<Func<Act, bool>> DueBefore(DateOnly day) => Either.Of(AnswerDueBefore(day), EliminationDueBefore(day));

    /// <summary>Open acts that are somebody's turn on a day; not those that are being eliminated while their time runs.</summary>
    public static Expression<Func<Act, bool>> InTurnOn(DateOnly day) => Either.Of(a => ActStatuses.InTurn.Contains(a.Status), EliminationDueBefore(day));

    /// <summary>
    /// The day it waits for in its status: of the answer while there is none, of the elimination after it; null where it waits for nothing with a term.
    /// </summary>
    public static DateOnly? WaitsUntil(this ActStatus status, DateOnly? replyDueOn, DateOnly? dueOn) =>
        status.MayBeAnswered() ? replyDueOn : status.MayBeReportedEliminated() ? dueOn : null;

    /// <inheritdoc cref="WaitsUntil(ActStatus, DateOnly?, DateOnly?)"/>
    public static Expression<Func<Act, DateOnly?>> WaitsUntil() =>
        a => ActStatuses.ToAnswer.Contains(a.Status) ? a.ReplyDueOn : ActStatuses.ToEliminate.Contains(a.Status) ? a.DueOn : null;
}
