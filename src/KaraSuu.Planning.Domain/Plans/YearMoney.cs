namespace KaraSuu.Planning.Domain.Plans;

/// <summary>What of a plan's money is told for one of its years.</summary>
/// <param name="Year">null for the money whose year is not known</param>
/// <param name="Sum">null where nothing is told for the year and the year of some money is not known: it may be this one</param>
public sealed record YearMoney(int? Year, Money? Sum)
{
    /// <returns>every year of the plan and, if there is such money, that of no known year; nothing for a plan of one year</returns>
    public static IReadOnlyList<YearMoney> Of(int fromYear, int toYear, IEnumerable<(int? Year, Money Sum)> lines)
    {
        if (fromYear == toYear) return [];
        var told = lines.ToLookup(line => line.Year, line => line.Sum);
        var isWhole = !told.Contains(null);
        var years = Enumerable.Range(fromYear, toYear - fromYear + 1)
            .Select(year => new YearMoney(year, told.Contains(year) || isWhole ? Money.Sum(told[year]) : null));
        return isWhole ? [.. years] : [.. years, new YearMoney(null, Money.Sum(told[null]))];
    }
}
