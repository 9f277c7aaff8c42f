namespace KaraSuu.Planning.Domain.Monitoring;

/// <summary>How long something took over many cases, in calendar days: the middle case and the longest one.</summary>
/// <param name="Median">half of the cases took no longer; between the two middle ones when their number is even; null without a case</param>
public sealed record DaysTaken(int Cases, decimal? Median, int? Longest)
{
    public static DaysTaken Of(IEnumerable<int> days)
    {
        var sorted = days.Order().ToList();
        if (sorted.Count == 0) return new DaysTaken(0, null, null);
        var middle = sorted.Count / 2;
        var median = sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2m;
        return new DaysTaken(sorted.Count, median, sorted[^1]);
    }
}

/// <summary>What the report of a year counts days by. No published rule counts them otherwise; both begin with the day an act was handed over.</summary>
public static class MonitoringFigures
{
    /// <summary>Days from the hand-over to the first answer; null while there is none.</summary>
    public static int? DaysToAnswer(DateOnly? handedOverOn, DateOnly? answeredOn) => answeredOn?.DayNumber - handedOverOn?.DayNumber;

    /// <summary>Days from the hand-over to the day the group saw it eliminated; null while it did not, and for acts taken back.</summary>
    public static int? DaysToEliminate(ActStatus status, DateOnly? handedOverOn, DateOnly? closedOn) =>
        status is ActStatus.Eliminated ? closedOn?.DayNumber - handedOverOn?.DayNumber : null;
}
