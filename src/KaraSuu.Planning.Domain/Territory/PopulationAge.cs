using KaraSuu.Planning.Domain.Cycles;

namespace KaraSuu.Planning.Domain.Territory;

/// <summary>People of an age band as a source counts them; both ends are included, no upper end means «and over».</summary>
public sealed class PopulationAge
{
    private PopulationAge(int from, int? to, Headcount people)
    {
        (FromAge, ToAge) = (from, to);
        (Total, Women, Men) = (people.Total, people.Women, people.Men);
    }

    private PopulationAge()
    {
    }

    public int Id { get; private set; }
    public int FromAge { get; private init; }
    public int? ToAge { get; private init; }
    public int? Total { get; private set; }
    public int? Women { get; private set; }
    public int? Men { get; private set; }

    internal bool IsOf(PopulationAge other) => (FromAge, ToAge) == (other.FromAge, other.ToAge);

    internal void Count(PopulationAge said) => (Total, Women, Men) = (said.Total, said.Women, said.Men);

    /// <summary>The bands of a source, the youngest first; rows in which nothing is written are none.</summary>
    /// <exception cref="RuleBroken">with the field of the row that cannot be so</exception>
    internal static List<PopulationAge> Read(IReadOnlyList<AgeFacts> rows)
    {
        Rule.Require(rows.Count(r => !r.IsEmpty) <= PopulationCount.MostAges, TerritoryRules.TooManyAges, PopulationCount.MostAges);
        var bands = new List<PopulationAge>();
        foreach (var (at, row) in rows.Index().Where(r => !r.Item.IsEmpty))
            bands.Add(Rule.InRow(nameof(PopulationCount.Ages), at, () => Of(row, bands)));
        return [.. bands.OrderBy(b => b.FromAge)];
    }

    private static PopulationAge Of(AgeFacts row, List<PopulationAge> before)
    {
        Rule.RequireOf(nameof(row.From), row.From is >= 0 and <= AgeBands.Oldest, TerritoryRules.BadAge, AgeBands.Oldest);
        Rule.RequireOf(nameof(row.To), row.To is null || (row.To >= row.From && row.To <= AgeBands.Oldest), TerritoryRules.BadAge, AgeBands.Oldest);
        var people = Headcount.Of(row.Total, row.Women, row.Men, PopulationCount.MaxPeople, TerritoryRules.NegativePeople);
        Rule.RequireOf(nameof(row.Total), !people.IsUnknown, TerritoryRules.NothingCounted);
        var band = new PopulationAge(row.From!.Value, row.To, people);
        var isApart = !before.Exists(b => b.FromAge <= (band.ToAge ?? int.MaxValue) && band.FromAge <= (b.ToAge ?? int.MaxValue));
        Rule.RequireOf(nameof(row.From), isApart, TerritoryRules.AgesOverlap);
        return band;
    }
}

/// <summary>A row of a count by age as it was written; null is unknown.</summary>
public sealed record AgeFacts(int? From, int? To, int? Total, int? Women, int? Men)
{
    public bool IsEmpty => From is null && To is null && Total is null && Women is null && Men is null;
}
