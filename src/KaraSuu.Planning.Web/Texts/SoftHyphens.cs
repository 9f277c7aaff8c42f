using System.Buffers;
using System.Text;

namespace KaraSuu.Planning.Web.Texts;

/// <summary>
/// Soft hyphens between the syllables of long Kyrgyz and Russian words, for labels in narrow places: вок-зал-дын. A syllable begins with the last
/// consonant before its vowel; й opens one, ь and ъ belong to the letter before; no letter stands alone; words with a hyphen of their own are left as they are.
/// </summary>
public static class SoftHyphens
{
    public const char Sign = '\u00ad';

    /// <summary>The shortest word that may have to be parted: heads of figures are longer in Russian; English needs none. Null where no word is.</summary>
    public static int? FewestIn(string language) => language switch { Language.Kyrgyz => 12, Language.Russian => 9, _ => null };

    private const int FewestOfAPart = 2;
    private const string Vowels = "аоуыэеёиөүюя";
    private const string Unopening = "ьъ";

    private static readonly SearchValues<char> AllVowels = SearchValues.Create(Vowels + Vowels.ToUpperInvariant());

    /// <summary>The parts of a word, as they may stand on lines of their own.</summary>
    public static IReadOnlyList<string> PartsOf(string word)
    {
        var (parts, from) = (new List<string>(), 0);
        for (var at = FewestOfAPart; at <= word.Length - FewestOfAPart; at++)
        {
            if (at - from < FewestOfAPart || !Opens(word, at) || !word.AsSpan(from, at - from).ContainsAny(AllVowels)) continue;
            parts.Add(word[from..at]);
            from = at;
        }
        parts.Add(word[from..]);
        return parts;
    }

    /// <summary>HTML with soft hyphens in the long words of its text; tags and entities stay. The very same object where there is no such word.</summary>
    public static string InHtml(string html, int fewest)
    {
        StringBuilder? broken = null;
        var kept = 0;
        for (var at = 0; at < html.Length;)
        {
            if (html[at] == '<')
            {
                var close = html.IndexOf('>', at);
                at = close < 0 ? html.Length : close + 1;
                continue;
            }
            var end = at;
            while (end < html.Length && IsOfWord(html[end])) end++;
            var word = html.AsSpan(at, end - at);
            if (word.Length >= fewest && word.IndexOfAnyExceptInRange('Ѐ', 'ӿ') < 0)
            {
                (broken ??= new StringBuilder(html.Length + 16)).Append(html, kept, at - kept).AppendJoin(Sign, PartsOf(html[at..end]));
                kept = end;
            }
            at = Math.Max(end, at + 1);
        }
        return broken is null ? html : broken.Append(html, kept, html.Length - kept).ToString();
    }

    private static bool Opens(string word, int at) =>
        !IsVowel(word[at]) && !Unopening.Contains(char.ToLowerInvariant(word[at]), StringComparison.Ordinal) && at + 1 < word.Length && IsVowel(word[at + 1]);

    private static bool IsVowel(char letter) => AllVowels.Contains(letter);

    private static bool IsOfWord(char sign) => char.IsLetterOrDigit(sign) || sign is '-' or Sign;
}
