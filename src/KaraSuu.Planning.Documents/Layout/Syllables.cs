namespace KaraSuu.Planning.Documents.Layout;

/// <summary>Finds where a word too long for its column may be divided: before a consonant that opens a syllable, as Kyrgyz and Russian do.</summary>
public static class Syllables
{
    private const string Vowels = "аоуыэеёиөүюяaeiouy";
    private const string Unopening = "ьъй";

    /// <summary>The last division not after <paramref name="limit"/> characters, or 0 when there is none.</summary>
    public static int LastBreak(ReadOnlySpan<char> word, int limit)
    {
        for (var at = Math.Min(limit, word.Length - 2); at >= 2; at--)
        {
            if (OpensSyllable(word, at) && HasVowel(word[..at])) return at;
        }

        return 0;
    }

    private static bool OpensSyllable(ReadOnlySpan<char> word, int at) =>
        char.IsLetter(word[at - 1]) && IsConsonant(word[at]) && IsVowel(word[at + 1]);

    private static bool HasVowel(ReadOnlySpan<char> part)
    {
        foreach (var letter in part)
        {
            if (IsVowel(letter)) return true;
        }

        return false;
    }

    private static bool IsVowel(char letter) => Vowels.Contains(char.ToLowerInvariant(letter));

    private static bool IsConsonant(char letter) =>
        char.IsLetter(letter) && !IsVowel(letter) && !Unopening.Contains(char.ToLowerInvariant(letter));
}
