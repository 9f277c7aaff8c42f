using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Web.Features.Works;

/// <summary>The verbs that move a work from one status to the next, as their addresses name them.</summary>
public static class WorkVerbs
{
    public const string Start = "start";
    public const string Finish = "finish";
    public const string Reopen = "reopen";
    public const string Cancel = "cancel";

    public static IReadOnlyList<string> All { get; } = [Start, Finish, Reopen, Cancel];

    /// <summary>What a page offers for a work of this status; the work itself decides again.</summary>
    public static IReadOnlyList<string> Of(WorkStatus status) => [.. All.Where(verb => status.May(MoveOf(verb)))];

    public static bool NeedsAReason(string verb) => MoveOf(verb).NeedsAReason();

    /// <exception cref="RuleBroken">when the work's status does not allow it, or a reason is needed and none is given</exception>
    internal static void Take(this Work work, string verb, DateOnly on, string? reason, Stamp stamp)
    {
        switch (MoveOf(verb))
        {
            case WorkMove.Start: work.Start(on, stamp); break;
            case WorkMove.Finish: work.Finish(on, stamp); break;
            case WorkMove.Reopen: work.Reopen(on, reason, stamp); break;
            default: work.Cancel(on, reason, stamp); break;
        }
    }

    private static WorkMove MoveOf(string verb) => Enum.Parse<WorkMove>(verb, ignoreCase: true);
}
