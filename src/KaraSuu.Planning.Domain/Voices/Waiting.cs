namespace KaraSuu.Planning.Domain.Voices;

/// <summary>How long an issue waits: the years it stood in lists since it was last done, this year's with them.</summary>
/// <param name="For">years since the first of them; null where it is new, or was done since</param>
/// <param name="Years">the years it stood there, the first one first</param>
public sealed record Waiting(int? For, IReadOnlyList<int> Years)
{
    /// <summary>«2018, 2019, 2021».</summary>
    public string In => string.Join(", ", Years.Select(y => y.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <param name="year">the budget year of the list it stands in now</param>
    /// <param name="earlier">the years of the earlier lists, and whether what they asked for was built and accepted</param>
    public static Waiting Of(int year, IReadOnlyCollection<(int Year, bool IsDone)> earlier)
    {
        var done = earlier.Where(e => e.IsDone).Select(e => (int?)e.Year).Max() ?? int.MinValue;
        var since = earlier.Select(e => e.Year).Where(y => y > done && y < year).Distinct().Order().ToList();
        return since.Count == 0 ? new Waiting(null, []) : new Waiting(year - since[0], [.. since, year]);
    }
}
