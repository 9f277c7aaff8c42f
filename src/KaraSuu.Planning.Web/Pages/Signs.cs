using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>The sign beside the word of an acceptance, of a rating, and of an outcome that may be unknown.</summary>
internal static class Signs
{
    public static string Of(MonitoringOutcome? outcome) => outcome is { } known ? MonitoringClass.Of(known) : "status";

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
