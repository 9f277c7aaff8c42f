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

    /// <summary>What a page offers for a work of this status; the domain decides again.</summary>
    public static IReadOnlyList<string> Of(WorkStatus status) => [.. All.Where(verb => verb switch
    {
        Start => status.MayBeStarted(),
        Finish => status.MayBeFinished(),
        Reopen => status.MayBeReopened(),
        _ => status.MayBeCancelled(),
    })];

    public static bool NeedsAReason(string verb) => verb is Reopen or Cancel;

    /// <exception cref="RuleBroken">when the work's status does not allow it, or a reason is needed and none is given</exception>
    internal static void Take(this Work work, string verb, DateOnly on, string? reason, Stamp stamp)
    {
        switch (verb)
        {
            case Start: work.Start(on, stamp); break;
            case Finish: work.Finish(on, stamp); break;
            case Reopen: work.Reopen(on, reason, stamp); break;
            default: work.Cancel(on, reason, stamp); break;
        }
    }
}
