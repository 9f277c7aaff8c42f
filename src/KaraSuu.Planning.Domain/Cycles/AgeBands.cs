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

    /// <exception cref="RuleBroken">when there is none, one runs backwards, or two overlap</exception>
    public static void Require(IReadOnlyList<(int From, int? To)> bands)
    {
        Rule.Require(bands.Count > 0, CycleRules.AgeBandsNeeded);
        Rule.Require(bands.All(b => b.From is >= 0 and <= Oldest && (b.To is null || (b.To > b.From && b.To <= Oldest))), CycleRules.AgeBandBackwards);
        var ordered = bands.OrderBy(b => b.From).ToList();
        for (var i = 1; i < ordered.Count; i++)
            Rule.Require(ordered[i - 1].To is { } end && end < ordered[i].From, CycleRules.AgeBandsOverlap);
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
