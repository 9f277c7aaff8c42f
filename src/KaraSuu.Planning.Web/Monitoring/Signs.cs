using KaraSuu.Planning.Domain.Evaluations;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Web.Monitoring;

/// <summary>The sign beside the word for what public pages, reports and evaluations show of works and acts.</summary>
internal static class Signs
{
    public static string Of(WorkStatus status) => status switch
    {
        WorkStatus.Accepted => "status done",
        WorkStatus.InProgress => "status info",
        WorkStatus.Finished => "status attention",
        WorkStatus.Cancelled => "status wrong",
        _ => "status",
    };

    public static string Of(ActStatus status) => status switch
    {
        ActStatus.Eliminated => "status done",
        ActStatus.Withdrawn or ActStatus.Recorded => "status",
        ActStatus.Rejected or ActStatus.NotEliminated => "status wrong",
        ActStatus.Reported or ActStatus.Answered => "status info",
        _ => "status attention",
    };

    public static string Of(MonitoringOutcome? outcome) => outcome switch
    {
        MonitoringOutcome.NoRemarks or MonitoringOutcome.NoIrregularities => "status done",
        MonitoringOutcome.Violations or MonitoringOutcome.RequirementNotMet => "status wrong",
        MonitoringOutcome.AdditionalWorkNeeded => "status attention",
        _ => "status",
    };

    public static string Of(AcceptanceStatus status) => status switch
    {
        AcceptanceStatus.Accepted => "status done",
        AcceptanceStatus.Signing => "status info",
        AcceptanceStatus.Refused => "status wrong",
        _ => "status attention",
    };

    public static string Of(Achievement achievement) => achievement switch
    {
        Achievement.Achieved => "status done",
        Achievement.MostlyAchieved => "status info",
        Achievement.PartlyAchieved => "status attention",
        _ => "status wrong",
    };
}
