using System.Globalization;
using System.Text;

namespace KaraSuu.Planning.Domain;

/// <summary>
/// Folds text so that Кеңеш is found when Кенеш is typed: upper case, ө→о, ү→у, ң→н, ё→е, single blanks, no marks of stress, nothing invisible.
/// Village texts are widely typed without the Kyrgyz letters, and SQLite folds ASCII only.
/// </summary>
public static class Folded
{
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
