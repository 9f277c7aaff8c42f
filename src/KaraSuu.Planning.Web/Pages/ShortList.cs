using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>Lists that are short by nature (villages of an aimak, aimaks of a country): searched and paged after loading.</summary>
internal static class ShortList
{
    /// <summary>Keeps rows whose folded texts hold every typed word.</summary>
    public static IEnumerable<TRow> Holding<TRow>(this IEnumerable<TRow> rows, string? typed, Func<TRow, string?[]> texts)
    {
        var words = Folded.Of(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? rows : rows.Where(row => Folded.Of(texts(row)) is var text && words.All(w => text.Contains(w, StringComparison.Ordinal)));
    }

    public static IEnumerable<TRow> InOrder<TRow, TKey>(this IEnumerable<TRow> rows, Func<TRow, TKey> key, bool descending) =>
        descending ? rows.OrderByDescending(key) : rows.OrderBy(key);

    public static Listed<TRow> Paged<TRow>(this IReadOnlyList<TRow> rows, ListQuery query) =>
        new([.. rows.Skip((query.Page - 1) * ListQuery.PageSize).Take(ListQuery.PageSize)], rows.Count, query);

    /// <summary>A name as it is sorted: folded, in the reader's language.</summary>
    public static string SortKey(this LocalText name) => Folded.Of(Texts.Show.Any(name));

    /// <summary>Every language of a name, for searching.</summary>
    public static string?[] AllTexts(this LocalText name) => [name.Ky, name.Ru, name.En];
}
