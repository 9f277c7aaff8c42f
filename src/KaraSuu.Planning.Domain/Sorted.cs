using System.Globalization;
using System.Text;

namespace KaraSuu.Planning.Domain;

/// <summary>
/// The place of a text in a list, as a Kyrgyz dictionary has it: а б в г д е ё ж з и й к л м н ң о ө п р с т у ү ф х ц ч ш щ ъ ы ь э ю я, whether small or
/// capital; Latin letters before them, figures before those and by their value («Депутат 2» before «Депутат 10»); signs and quotation marks count for
/// nothing, a hyphen as a blank. The key is figures and capital Latin letters only, so that every database and every comparison sorts it alike.
/// </summary>
public static class Sorted
{
    public const int KeyMaxLength = 300;

    private const string Alphabet = "АБВГДЕЁЖЗИЙКЛМНҢОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯ";
    private const string Blank = "10";
    private const string Figures = "20";
    private const int Latin = 0x30;
    private const int Kyrgyz = 0x60;
    private const string Other = "F0";
    private const int MostFigures = 99;

    /// <summary>The key of a text, or of several one after another; the empty key of nothing comes first.</summary>
    public static string KeyOf(params string?[] texts)
    {
        var key = new StringBuilder();
        var isNewWord = false;
        foreach (var text in texts)
        {
            isNewWord |= key.Length > 0;
            var signs = LookAlikes.InTheirWords(Words.Clean(text).ToUpperInvariant());
            for (var at = 0; at < signs.Length && key.Length < KeyMaxLength; at++)
            {
                var sign = signs[at];
                if (!char.IsLetterOrDigit(sign) && !char.IsSurrogate(sign))
                {
                    isNewWord |= key.Length > 0 && Parts(sign);
                    continue;
                }
                if (isNewWord) key.Append(Blank);
                isNewWord = false;
                if (char.IsAsciiDigit(sign)) at = AppendNumber(key, signs, at);
                else AppendLetter(key, sign);
            }
        }
        return key.Length <= KeyMaxLength ? key.ToString() : key.ToString(0, KeyMaxLength);
    }

    /// <summary>Quotation marks, brackets and the sign № belong to what they stand at; a hyphen, a full stop or a stroke parts two words.</summary>
    private static bool Parts(char sign) =>
        char.IsWhiteSpace(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.DashPunctuation || sign is '.' or ',' or '/' or ';' or ':';

    /// <summary>A number by its length and then its figures.</summary>
    /// <returns>where its last figure stands</returns>
    private static int AppendNumber(StringBuilder key, string signs, int from)
    {
        var end = from;
        while (end < signs.Length && char.IsAsciiDigit(signs[end])) end++;
        var figures = signs[from..end].TrimStart('0');
        key.Append(Figures).Append(Math.Min(figures.Length, MostFigures).ToString("00", CultureInfo.InvariantCulture)).Append(figures);
        return end - 1;
    }

    private static void AppendLetter(StringBuilder key, char letter)
    {
        if (Alphabet.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place) key.Append((Kyrgyz + place).ToString("X2", CultureInfo.InvariantCulture));
        else if (char.IsAsciiLetterUpper(letter)) key.Append((Latin + letter - 'A').ToString("X2", CultureInfo.InvariantCulture));
        else key.Append(Other).Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture));
    }
}

/// <summary>Stands in lists by a stored key, as <see cref="Sorted"/> says.</summary>
public interface ISorted
{
    string SortKey { get; }
}
