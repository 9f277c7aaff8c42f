using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>Counts in words: what is known, and of how many.</summary>
public static class CountWords
{
    /// <summary>«аялдар 56, эркектер 99», «бардыгы 7», of what is known alone.</summary>
    public static string Of(int? total, int? women, int? men) => string.Join(", ", new (string Key, int? Number)[]
    {
        ("count.women", women), ("count.men", men), ("count.total", women is null || men is null ? total : null),
    }.Where(part => part.Number is not null).Select(part => Text.Of(part.Key, part.Number)));

    /// <summary>What stands where nothing was held that could have been counted.</summary>
    private const string Nothing = "—";

    /// <summary>A number of those who came, in a table: a dash where no meeting was held, for nobody who was not asked stayed away.</summary>
    public static string In(Tally came, int? number) => came.Rows == 0 ? Nothing : Show.Number(number);

    /// <summary>Of how many a share or a sum is known; null when all is.</summary>
    /// <param name="counts">the text that says how many counts say no sexes: meetings, categories</param>
    public static string? Missing(Tally tally, string counts)
    {
        if (tally.IsWhole) return null;
        var sexed = tally.Sexed == tally.People ? "" : Text.Of("count.sexed", tally.Sexed, tally.People) + " ";
        return sexed + Text.Of(counts, tally.Unsexed);
    }
}
