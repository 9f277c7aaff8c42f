using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>Lists that are short by nature (villages of an aimak, aimaks of a country): searched and paged after loading.</summary>
internal static class ShortList
{
    /// <summary>Keeps rows whose folded texts hold every typed word.</summary>
    public static IEnumerable<TRow> Holding<TRow>(this IEnumerable<TRow> rows, string? typed, Func<TRow, string?[]> texts)
    {
        var words = Folded.WordsOf(typed);
        return words.Count == 0 ? rows : rows.Where(row => Folded.Holds(Folded.ForSearch(texts(row)), words));
    }

    public static IEnumerable<TRow> InOrder<TRow, TKey>(this IEnumerable<TRow> rows, Func<TRow, TKey> key, bool descending) =>
        descending ? rows.OrderByDescending(key) : rows.OrderBy(key);

    public static Listed<TRow> Paged<TRow>(this IReadOnlyList<TRow> rows, ListQuery query) =>
        new([.. rows.Skip((query.Page - 1) * ListQuery.PageSize).Take(ListQuery.PageSize)], rows.Count, query);

    /// <summary>By a text, as <see cref="Sorted"/> says.</summary>
    public static IEnumerable<TRow> InOrderOf<TRow>(this IEnumerable<TRow> rows, Func<TRow, string?> text, bool descending) =>
        descending ? rows.OrderByDescending(row => Sorted.KeyOf(text(row)), StringComparer.Ordinal)
            : rows.OrderBy(row => Sorted.KeyOf(text(row)), StringComparer.Ordinal);

    /// <summary>A name in the reader's language.</summary>
    public static string Shown(this LocalText name) => Texts.Show.Any(name);

    /// <summary>Every language of a name, for searching.</summary>
    public static string?[] AllTexts(this LocalText name) => [name.Ky, name.Ru, name.En];
}
