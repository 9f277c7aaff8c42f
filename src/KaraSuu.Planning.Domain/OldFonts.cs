using System.Text;
using System.Text.RegularExpressions;

namespace KaraSuu.Planning.Domain;

/// <summary>
/// What fonts from before Unicode leave in copied text: they drew ө, ү and ң in the places of signs that Kyrgyz needs seldom or never. «жън\ндъ» was
/// read as «жөнүндө»; another family left «жєнїндє» and «Кеѕеш». It can only be guessed, so a conversion is offered and never made by itself.
/// </summary>
public static partial class OldFonts
{
    private const int MostNamed = 5;

    /// <summary>The text with the letters it was read by; null when it does not look like one of an old font.</summary>
    public static string? Converted(string? text)
    {
        if (string.IsNullOrEmpty(text) || !Traces().IsMatch(text)) return null;
        return Word().Replace(text, word => Turned(word.Value));
    }

    /// <summary>The words that would be written otherwise, for a sentence: «жън\ндъ → жөнүндө»; the first few of many. Empty when there are none.</summary>
    public static string InWords(string? text)
    {
        if (Converted(text) is null) return "";
        var words = Word().Matches(text!).Select(w => w.Value).Where(w => Turned(w) != w).Distinct(StringComparer.Ordinal).ToList();
        return string.Join(", ", words.Take(MostNamed).Select(w => $"{w} → {Turned(w)}")) + (words.Count > MostNamed ? " …" : "");
    }

    private static string Turned(string word)
    {
        var turned = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length; at++)
        {
            var parts = at > 0 && at + 1 < word.Length && word[at + 1] is 'е' or 'ё' or 'ю' or 'я' or 'Е' or 'Ё' or 'Ю' or 'Я';
            turned.Append(word[at] switch
            {
                'ъ' when !parts => 'ө',
                'Ъ' when !parts => 'Ө',
                '\\' => 'ү',
                '|' => 'Ү',
                'є' => 'ө',
                'Є' => 'Ө',
                'ї' => 'ү',
                'Ї' => 'Ү',
                'ѕ' => 'ң',
                'Ѕ' => 'Ң',
                var letter => letter,
            });
        }
        return turned.ToString();
    }

    /// <summary>A sign of division between letters, ъ where nothing follows that it could part, and letters of no language of the country.</summary>
    [GeneratedRegex(
        @"\p{IsCyrillic}[\\|]\p{IsCyrillic}|[ъЪ](?=[бвгджзйклмнпрстфхцчшщБВГДЖЗЙКЛМНПРСТФХЦЧШЩ])|(?<=\p{IsCyrillic})[ъЪ](?!\p{IsCyrillic})|[єЄїЇѕЅ]")]
    private static partial Regex Traces();

    [GeneratedRegex(@"[\p{IsCyrillic}\\|]+")]
    private static partial Regex Word();
}
