namespace KaraSuu.Planning.Domain;

/// <summary>
/// People, or votes, as a paper counts them: all, women, men; null where the paper is silent. What follows from the two that are known is filled in
/// (all and women give the men); nothing is guessed.
/// </summary>
public readonly record struct Headcount
{
    public Headcount(int? total, int? women, int? men)
    {
        Total = total ?? women + men;
        Women = women ?? total - men ?? NoneOf(total);
        Men = men ?? total - women ?? NoneOf(total);
    }

    public int? Total { get; }
    public int? Women { get; }
    public int? Men { get; }

    private static int? NoneOf(int? total) => total == 0 ? 0 : null;

    public bool IsUnknown => Total is null && Women is null && Men is null;

    /// <summary>How many there were at least: all, or those of a known sex when nobody says how many were there.</summary>
    public int AtLeast => Total ?? ((Women ?? 0) + (Men ?? 0));

    /// <summary>A count as it was written; what contradicts itself is refused at its field.</summary>
    /// <param name="most">no number is above it</param>
    /// <param name="bad">the code of the rule for a number that cannot be</param>
    /// <param name="all">the name of the field of all; the same for the others</param>
    /// <exception cref="RuleBroken">when it cannot be so</exception>
    public static Headcount Of(
        int? total, int? women, int? men, int most, string bad, string all = nameof(Total), string ofWomen = nameof(Women), string ofMen = nameof(Men))
    {
        Rule.RequireOf(all, total is null || (total >= 0 && total <= most), bad);
        Rule.RequireOf(ofWomen, women is null || (women >= 0 && women <= most), bad);
        Rule.RequireOf(ofMen, men is null || (men >= 0 && men <= most), bad);
        Rule.RequireOf(ofWomen, !(women > total), HeadcountRules.MoreWomenThanAll, women ?? 0, total ?? 0);
        Rule.RequireOf(ofMen, !(men > total), HeadcountRules.MoreMenThanAll, men ?? 0, total ?? 0);
        Rule.RequireOf(all, total is null || women is null || men is null || women + men == total, HeadcountRules.DoesNotAddUp,
            women ?? 0, men ?? 0, (women ?? 0) + (men ?? 0), total ?? 0);
        return new Headcount(total, women, men);
    }

    /// <summary>Parts whose every number is known add up; a number that one of them does not say is unknown of the sum.</summary>
    public static Headcount SumOf(IReadOnlyCollection<Headcount> parts)
    {
        int? Sum(Func<Headcount, int?> of) => parts.Count == 0 || parts.Any(p => of(p) is null) ? null : parts.Sum(of);
        return new Headcount(Sum(p => p.Total), Sum(p => p.Women), Sum(p => p.Men));
    }

    /// <summary>
    /// This count of the whole with what its parts say beside it. The parts are all of it when the whole says nothing else; when it says more, the rest is
    /// of no known part.
    /// </summary>
    /// <param name="parts">the sum of the parts, unknown where a part does not say</param>
    /// <param name="known">what the parts say at least</param>
    /// <exception cref="RuleBroken">when the parts are more than the whole; it names the field of the whole</exception>
    public Headcount With(Headcount parts, Tally known)
    {
        Rule.RequireOf(nameof(Total), !(known.People > Total), HeadcountRules.PartsAboveTheWhole, known.People, Total ?? 0);
        Rule.RequireOf(nameof(Women), !(known.Women > Women), HeadcountRules.PartsAboveTheWhole, known.Women ?? 0, Women ?? 0);
        Rule.RequireOf(nameof(Men), !(known.Men > Men), HeadcountRules.PartsAboveTheWhole, known.Men ?? 0, Men ?? 0);
        var isAll = Total is null ? (Women is null || Women == parts.Women) && (Men is null || Men == parts.Men) : Total == parts.Total;
        return isAll ? new Headcount(Total ?? parts.Total, Women ?? parts.Women, Men ?? parts.Men) : this;
    }
}

/// <summary>Counts added up, and of how many of them each sum is known.</summary>
/// <param name="Rows">how many counts there are</param>
/// <param name="Uncounted">counts that do not say how many there were</param>
/// <param name="Unsexed">counts that do not say how many were women or how many were men</param>
/// <param name="People">all that are known of</param>
/// <param name="Women">known women; null when no count says</param>
/// <param name="Men">known men; null when no count says</param>
/// <param name="Totalled">people of the counts that say how many there were</param>
/// <param name="Sexed">those of them whose sex is known</param>
/// <param name="WomenOfSexed">women among them</param>
public sealed record Tally(int Rows, int Uncounted, int Unsexed, int People, int? Women, int? Men, int Totalled, int Sexed, int WomenOfSexed)
{
    /// <summary>People who were counted but not by sex.</summary>
    public int OfUnknownSex => People - (Women ?? 0) - (Men ?? 0);

    /// <summary>All that are known of; null when no count says anything, or there is none.</summary>
    public int? Known => Uncounted == Rows && Women is null && Men is null ? null : People;

    /// <summary>Whether every count says all.</summary>
    public bool IsWhole => Unsexed == 0;

    public static Tally Of(IEnumerable<Headcount> counts)
    {
        List<Headcount> all = [.. counts];
        var sexed = all.Where(c => c.Women is not null && c.Men is not null).ToList();
        int? Known(Func<Headcount, int?> of) => all.All(c => of(c) is null) ? null : all.Sum(c => of(c) ?? 0);
        return new Tally(
            all.Count, all.Count(c => c.Total is null), all.Count - sexed.Count, all.Sum(c => c.AtLeast), Known(c => c.Women), Known(c => c.Men),
            all.Sum(c => c.Total ?? 0), sexed.Sum(c => c.Total ?? 0), sexed.Sum(c => c.Women ?? 0));
    }
}

public static class HeadcountRules
{
    public const string MoreWomenThanAll = "people.more-women-than-all";
    public const string MoreMenThanAll = "people.more-men-than-all";
    public const string DoesNotAddUp = "people.does-not-add-up";
    public const string PartsAboveTheWhole = "people.parts-above-the-whole";
}
