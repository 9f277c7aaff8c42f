namespace KaraSuu.Planning.Domain.Cycles;

/// <summary>How soon something is to be done, seen from a day.</summary>
public enum Haste
{
    Late,

    /// <summary>Within a month.</summary>
    Soon,
    Far,

    /// <summary>No day is known.</summary>
    NoDay,
}

/// <summary>Tells what presses from what can wait; what people look at on a Monday (plain sense, no source).</summary>
public static class Hastes
{
    /// <summary>The last day that is soon: the same day of the next month.</summary>
    public static DateOnly SoonUntil(DateOnly today) => today.AddMonths(1);

    /// <summary>Due today is not late.</summary>
    public static Haste Of(DateOnly? dueOn, DateOnly today) =>
        dueOn is not { } day ? Haste.NoDay
        : day < today ? Haste.Late
        : day <= SoonUntil(today) ? Haste.Soon
        : Haste.Far;
}
