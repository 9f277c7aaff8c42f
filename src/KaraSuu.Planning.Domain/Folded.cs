using System.Text;

namespace KaraSuu.Planning.Domain;

/// <summary>
/// Folds text so that Кеңеш is found when Кенеш is typed: upper case, ө→о, ү→у, ң→н, ё→е, single blanks.
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
            foreach (var letter in WholeLetters(text).Normalize(NormalizationForm.FormC))
                Append(folded, letter);
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>Half of a surrogate pair cannot be normalised; the replacement character stands in for it.</summary>
    private static string WholeLetters(string text) =>
        text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;

    private static void Append(StringBuilder folded, char letter)
    {
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
