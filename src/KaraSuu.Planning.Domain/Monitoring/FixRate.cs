namespace KaraSuu.Planning.Domain.Monitoring;

/// <summary>One finding of the group as the fix-rate counts it.</summary>
/// <param name="WasReopened">whether the group looked at least once and saw that it was not fixed</param>
public sealed record FixCase(ActStatus Status, DateOnly? HandedOverOn, DateOnly? ClosedOn, bool WasReopened)
{
    /// <summary>The year the act was handed over; null where only a source tells of it.</summary>
    public int? Year => HandedOverOn?.Year;

    /// <summary>Whether it is counted: an act that was handed over or that a source tells of, and that was not taken back.</summary>
    public bool Counts => Status.Counts() && (HandedOverOn is not null || Status.IsFromASource());
}

/// <summary>
/// What became of findings: how many were found, how many the group itself saw fixed, how many it found not fixed when it looked, and the days between.
/// What only a source tells of is found, and nobody says what became of it: it is in no share.
/// </summary>
/// <param name="Unknown">of those found, the ones nobody says anything more of</param>
/// <param name="Reopened">of those found, the ones that were at least once not fixed when the group looked</param>
/// <param name="Days">calendar days from the hand-over of the act to the day the group saw it fixed</param>
public sealed record FixRate(int Found, int Fixed, int Reopened, int Unknown, DaysTaken Days)
{
    /// <summary>Known not to be fixed yet.</summary>
    public int Open => Found - Fixed - Unknown;

    /// <summary>Per cent of those whose way is known; null where there is none.</summary>
    public int? Percent => Found > Unknown ? (int)Math.Round(100m * Fixed / (Found - Unknown), MidpointRounding.AwayFromZero) : null;

    public static FixRate Of(IEnumerable<FixCase> cases)
    {
        var counted = cases.Where(c => c.Counts).ToList();
        return new FixRate(
            counted.Count, counted.Count(c => c.Status is ActStatus.Eliminated), counted.Count(c => c.WasReopened),
            counted.Count(c => c.Status.IsFromASource()),
            DaysTaken.Of(counted.Select(c => MonitoringFigures.DaysToEliminate(c.Status, c.HandedOverOn, c.ClosedOn)).OfType<int>()));
    }
}
