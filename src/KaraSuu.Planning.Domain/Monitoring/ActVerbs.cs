namespace KaraSuu.Planning.Domain.Monitoring;

/// <summary>In which states each verb of an act is open; pages offer only these, and the act itself refuses the rest.</summary>
public static class ActVerbs
{
    public static bool MayBeCorrected(this ActStatus status) => status is ActStatus.Draft;

    public static bool MayBeHandedOver(this ActStatus status) => status is ActStatus.Draft;

    public static bool MayBeAnswered(this ActStatus status) => status is ActStatus.HandedOver;

    public static bool MayBeInsistedOn(this ActStatus status) => status is ActStatus.Rejected;

    public static bool MayBeReportedEliminated(this ActStatus status) => status is ActStatus.Answered or ActStatus.NotEliminated;

    public static bool MayBeReinspected(this ActStatus status) => status is ActStatus.Reported;

    public static bool MayBeWithdrawn(this ActStatus status) => status.IsUnsettled();

    /// <summary>Whether only a source tells of it: then there is no paper, and nothing is known of answers.</summary>
    public static bool IsFromASource(this ActStatus status) => status is ActStatus.Recorded;

    public static bool MayBeEscalated(this ActStatus status) =>
        status is ActStatus.HandedOver or ActStatus.Answered or ActStatus.Rejected or ActStatus.NotEliminated;
}
