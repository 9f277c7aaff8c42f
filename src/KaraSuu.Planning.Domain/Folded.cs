using System.Globalization;
using System.Text;

namespace KaraSuu.Planning.Domain;

/// <summary>
/// Folds text so that Кеңеш is found when Кенеш is typed: upper case, ө→о, ү→у, ң→н, ё→е, single blanks, no marks of stress, nothing invisible.
/// Village texts are widely typed without the Kyrgyz letters, and SQLite folds ASCII only.
/// </summary>
public static class Folded
{
    public const int MostWords = 8;

    public static string Of(params string?[] texts)
    {
        var folded = new StringBuilder();
        foreach (var text in texts)
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            foreach (var letter in Words.Clean(Visible(text))) Append(folded, letter);
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>
    /// What a list is searched in: folded, without hyphens, quotation marks and other signs people type differently, look-alike letters as one; and the
    /// same once more without blanks, so that «карасуу» finds «Кара Суу».
    /// </summary>
    public static string ForSearch(params string?[] texts)
    {
        var words = Plain(Of(texts));
        return words.Contains(' ', StringComparison.Ordinal) ? $"{words} {words.Replace(" ", "", StringComparison.Ordinal)}" : words;
    }

    /// <summary>The words that were typed to be found, folded as <see cref="ForSearch"/> folds; at most <see cref="MostWords"/>.</summary>
    public static IReadOnlyList<string> WordsOf(string? typed) =>
        [.. Plain(Of(typed)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];

    /// <summary>Whether texts folded for searching hold every one of the words.</summary>
    public static bool Holds(string forSearch, IEnumerable<string> words) => words.All(word => forSearch.Contains(word, StringComparison.Ordinal));

    /// <summary>What two spellings of one name share: without blanks and signs, look-alike letters as one («Кара-Суу», «Kapa суу»).</summary>
    public static string NameOf(string? name) => Plain(Of(name)).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Whether two names are likely of one thing; nothing typed is like nothing.</summary>
    public static bool AreAlike(string? one, string? other) => NameOf(one) is { Length: > 0 } name && name == NameOf(other);

    private static string Plain(string folded)
    {
        var signs = string.Concat(folded.Where(sign => !char.IsPunctuation(sign) && sign is not ('№' or '`' or '´' or 'ʼ' or '−')).Select(LookAlikes.Fold));
        return string.Join(' ', signs.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Without signs nobody sees, such as the soft hyphens and zero-width blanks of pasted text.</summary>
    private static string Visible(string text) => string.Concat(text.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format));

    private static void Append(StringBuilder folded, char letter)
    {
        if (char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) return;
        if (char.IsWhiteSpace(letter))
        {
            if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            return;
        }
        folded.Append(char.ToUpperInvariant(letter) switch
        {
            'Ө' => 'О',
            'Ү' => 'У',
            'Ң' => 'Н',
            'Ё' => 'Е',
            var upper => upper,
        });
    }
}
