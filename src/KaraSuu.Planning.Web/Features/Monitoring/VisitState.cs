using KaraSuu.Planning.Domain.Monitoring;

namespace KaraSuu.Planning.Web.Features.Monitoring;

/// <summary>What became of a planned visit.</summary>
public enum VisitState
{
    Coming,
    Missed,
    Done,
    CalledOff,
}

/// <summary>The sign a planned visit and an acceptance carry beside their word.</summary>
internal static class MonitoringSigns
{
    /// <param name="inspectionId">the inspection that carried the visit out</param>
    public static VisitState StateOf(DateOnly on, string? calledOff, int? inspectionId, DateOnly today) =>
        inspectionId is not null ? VisitState.Done
        : calledOff is not null ? VisitState.CalledOff
        : on < today ? VisitState.Missed : VisitState.Coming;

    public static string ClassOf(VisitState state) => state switch
    {
        VisitState.Done => "status done",
        VisitState.Missed => "status attention",
        VisitState.Coming => "status info",
        _ => "status",
    };

    public static string ClassOf(AcceptanceStatus status) => status switch
    {
        AcceptanceStatus.Accepted => "status done",
        AcceptanceStatus.Signing => "status info",
        AcceptanceStatus.Refused => "status wrong",
        _ => "status attention",
    };
}
