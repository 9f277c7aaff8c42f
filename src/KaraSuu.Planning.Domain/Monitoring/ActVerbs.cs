namespace KaraSuu.Planning.Domain.Monitoring;

/// <summary>In which states each verb of an act is open; pages offer only these, and the act itself refuses the rest.</summary>
public static class ActVerbs
{
    /// <summary>Whether the finding stands; one taken back counts for nothing.</summary>
    public static bool Counts(this ActStatus status) => status is not ActStatus.Withdrawn;

    public static bool MayBeCorrected(this ActStatus status) => status is ActStatus.Draft;

    public static bool MayBeHandedOver(this ActStatus status) => status is ActStatus.Draft;

    public static bool MayBeAnswered(this ActStatus status) => ActStatuses.ToAnswer.Contains(status);

    public static bool MayBeInsistedOn(this ActStatus status) => status is ActStatus.Rejected;

    public static bool MayBeReportedEliminated(this ActStatus status) => ActStatuses.ToEliminate.Contains(status);

    public static bool MayBeReinspected(this ActStatus status) => status is ActStatus.Reported;

    /// <summary>The two things a second look can end in.</summary>
    public static bool EndsReinspection(this ActStatus status) => status is ActStatus.Eliminated or ActStatus.NotEliminated;

    public static bool MayBeWithdrawn(this ActStatus status) => status.IsUnsettled();

    /// <summary>Whether only a source tells of it: then there is no paper, and nothing is known of answers.</summary>
    public static bool IsFromASource(this ActStatus status) => status is ActStatus.Recorded;

    public static bool MayBeEscalated(this ActStatus status) =>
        status is ActStatus.HandedOver or ActStatus.Answered or ActStatus.Rejected or ActStatus.NotEliminated;
}
