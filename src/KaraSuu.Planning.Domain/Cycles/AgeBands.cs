namespace KaraSuu.Planning.Domain.Cycles;

/// <summary>An age band people are counted by, in whole years, both ends included; no upper end means «and over».</summary>
public sealed class AgeBand
{
    internal AgeBand(int from, int? to)
    {
        FromAge = from;
        ToAge = to;
    }

    private AgeBand()
    {
    }

    public int Id { get; private set; }
    public int FromAge { get; private init; }
    public int? ToAge { get; private init; }
}

/// <summary>What a cycle's age bands must be. Bands 14–28, 29–54, 55 and over are those of the Kara-Suu deck.</summary>
public static class AgeBands
{
    /// <summary>The youngest participants the deck counts.</summary>
    public const int Youngest = 14;

    /// <summary>The usual upper end of youth in the deck's bands.</summary>
    public const int YouthUpTo = 28;

    public const int Oldest = 120;

    public static IEnumerable<AgeBand> Usual() => [new(14, 28), new(29, 54), new(55, null)];

    /// <param name="bands">as they were written; null for an empty row</param>
    /// <exception cref="RuleBroken">when there is none, or naming the row that has no such age, runs backwards, or begins inside another</exception>
    public static void Require(IReadOnlyList<(int From, int? To)?> bands)
    {
        Rule.Require(bands.Any(b => b is not null), CycleRules.AgeBandsNeeded);
        var ordered = bands.Index().Where(b => b.Item is not null).Select(b => (Row: b.Index, Band: b.Item!.Value)).OrderBy(b => b.Band.From).ToList();
        foreach (var (row, band) in ordered) Rule.InRow("Bands", row, () => RequireAges(band.From, band.To));
        foreach (var (before, (row, band)) in ordered.Zip(ordered.Skip(1)))
            Rule.InRow("Bands", row, () => Rule.RequireOf(nameof(band.From), before.Band.To < band.From, CycleRules.AgeBandsOverlap));
    }

    private static void RequireAges(int from, int? to)
    {
        Rule.RequireOf(nameof(from), from is >= 0 and <= Oldest, CycleRules.BadAge, Oldest);
        Rule.RequireOf(nameof(to), to is null or <= Oldest, CycleRules.BadAge, Oldest);
        Rule.RequireOf(nameof(to), to is null || to > from, CycleRules.AgeBandBackwards);
    }

    /// <summary>Ages nobody is counted in: between the youngest expected and each band, and above the last.</summary>
    public static IReadOnlyList<(int From, int? To)> Gaps(IEnumerable<(int From, int? To)> bands)
    {
        var gaps = new List<(int, int?)>();
        var next = Youngest;
        foreach (var (from, to) in bands.OrderBy(b => b.From))
        {
            if (from > next) gaps.Add((next, from - 1));
            if (to is null or >= Oldest) return gaps;
            next = Math.Max(next, to.Value + 1);
        }
        gaps.Add((next, null));
        return gaps;
    }
}
