using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>The sign a status carries beside its word, the same on every page.</summary>
internal static class StatusClass
{
    public static string Of(PlanStatus status) => status switch
    {
        PlanStatus.UnderDiscussion or PlanStatus.Submitted => "status info",
        PlanStatus.Returned => "status wrong",
        PlanStatus.Approved => "status done",
        _ => "status",
    };

    public static string Of(RemarkDecision decision) => decision switch
    {
        RemarkDecision.Accepted => "status done",
        RemarkDecision.Rejected => "status wrong",
        RemarkDecision.Postponed => "status info",
        _ => "status attention",
    };

    public static string Of(WorkStatus status) => status switch
    {
        WorkStatus.InProgress or WorkStatus.Finished => "status info",
        WorkStatus.Accepted => "status done",
        WorkStatus.Cancelled => "status wrong",
        _ => "status",
    };
}
