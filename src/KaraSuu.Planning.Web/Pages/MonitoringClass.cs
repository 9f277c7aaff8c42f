using KaraSuu.Planning.Domain.Monitoring;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>The sign an outcome, an act or a severity carries beside its word, the same on every page.</summary>
public static class MonitoringClass
{
    public static string Of(ActStatus status) => status switch
    {
        ActStatus.HandedOver or ActStatus.Answered or ActStatus.Reported => "status info",
        ActStatus.Rejected or ActStatus.NotEliminated => "status wrong",
        ActStatus.Eliminated => "status done",
        ActStatus.Draft => "status attention",
        _ => "status",
    };

    public static string Of(MonitoringOutcome outcome) => outcome switch
    {
        MonitoringOutcome.NoRemarks or MonitoringOutcome.NoIrregularities => "status done",
        MonitoringOutcome.Violations or MonitoringOutcome.RequirementNotMet => "status wrong",
        _ => "status attention",
    };

    public static string Of(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Dangerous => "status wrong",
        FindingSeverity.Significant => "status attention",
        _ => "status",
    };
}
