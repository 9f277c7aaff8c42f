using System.Globalization;
using System.Text;

namespace KaraSuu.Planning.Domain;

/// <summary>
/// The letters and signs that documents can print: those of all four cuts of their font, without the marks that need a letter beneath them and the
/// letters that run from right to left. A test compares the list with the font files. The list is data of the domain because the answer is wanted
/// where a text comes in, not where it is printed.
/// </summary>
public static class Letters
{
    private const int MostNamed = 5;

    private static readonly (int First, int Last)[] Printed =
    [
        (0x0020, 0x007E), (0x00A0, 0x02FF), (0x0374, 0x0375), (0x037A, 0x037E), (0x0384, 0x038A), (0x038C, 0x038C), (0x038E, 0x03A1), (0x03A3, 0x03CE),
        (0x03D0, 0x0482), (0x048A, 0x0513), (0x051A, 0x051D), (0x1D00, 0x1DBF), (0x1E00, 0x1E9B), (0x1E9E, 0x1E9E), (0x1EA0, 0x1EF9), (0x1F00, 0x1F15),
        (0x1F18, 0x1F1D), (0x1F20, 0x1F45), (0x1F48, 0x1F4D), (0x1F50, 0x1F57), (0x1F59, 0x1F59), (0x1F5B, 0x1F5B), (0x1F5D, 0x1F5D), (0x1F5F, 0x1F7D),
        (0x1F80, 0x1FB4), (0x1FB6, 0x1FC4), (0x1FC6, 0x1FD3), (0x1FD6, 0x1FDB), (0x1FDD, 0x1FEF), (0x1FF2, 0x1FF4), (0x1FF6, 0x1FFE), (0x2000, 0x200A),
        (0x2010, 0x2010), (0x2012, 0x2022), (0x2026, 0x2026), (0x202F, 0x2030), (0x2032, 0x2034), (0x2039, 0x203A), (0x203C, 0x203C), (0x203E, 0x203E),
        (0x2044, 0x2044), (0x205E, 0x205E), (0x2074, 0x2079), (0x207F, 0x2089), (0x2090, 0x2094), (0x20A0, 0x20B5), (0x20BF, 0x20BF), (0x2105, 0x2105),
        (0x2113, 0x2113), (0x2116, 0x2117), (0x2122, 0x2122), (0x2126, 0x2126), (0x212E, 0x212E), (0x214D, 0x214E), (0x2153, 0x2154), (0x215B, 0x215E),
        (0x2184, 0x2184), (0x2190, 0x2195), (0x21A8, 0x21A8), (0x21D4, 0x21D4), (0x2202, 0x2202), (0x2206, 0x2206), (0x220F, 0x220F), (0x2211, 0x2212),
        (0x2215, 0x2215), (0x2219, 0x221A), (0x221E, 0x221F), (0x2229, 0x2229), (0x222B, 0x222B), (0x2248, 0x2248), (0x2260, 0x2262), (0x2264, 0x2265),
        (0x2302, 0x2302), (0x2310, 0x2310), (0x2320, 0x2321), (0x2500, 0x2500), (0x2502, 0x2502), (0x250C, 0x250C), (0x2510, 0x2510), (0x2514, 0x2514),
        (0x2518, 0x2518), (0x251C, 0x251C), (0x2524, 0x2524), (0x252C, 0x252C), (0x2534, 0x2534), (0x253C, 0x253C), (0x2550, 0x256C), (0x2580, 0x2580),
        (0x2584, 0x2584), (0x2588, 0x2588), (0x258C, 0x258C), (0x2590, 0x2593), (0x25A0, 0x25A1), (0x25AA, 0x25AC), (0x25B2, 0x25B2), (0x25BA, 0x25BA),
        (0x25BC, 0x25BC), (0x25C4, 0x25C4), (0x25CA, 0x25CB), (0x25CF, 0x25D9), (0x25E6, 0x25E6), (0x263A, 0x263C), (0x2640, 0x2640), (0x2642, 0x2642),
        (0x2660, 0x2660), (0x2663, 0x2663), (0x2665, 0x2666), (0x2669, 0x266C), (0x266F, 0x266F), (0x2C60, 0x2C6D), (0x2C71, 0x2C77), (0x2E17, 0x2E17),
        (0xA717, 0xA721), (0xA788, 0xA78C),
    ];

    /// <summary>Whether a document can print the sign. A line end and a tab are no signs but places.</summary>
    public static bool CanPrint(Rune sign) => sign.Value is '\n' or '\r' or '\t' || IsInList(sign.Value);

    /// <summary>The signs of a text that no document can print, each once and as a person sees it: a mark with its letter, an emoji whole. Empty when there
    /// are none.</summary>
    public static IReadOnlyList<string> Missing(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.EnumerateRunes().All(CanPrint)) return [];
        var missing = new List<string>();
        var signs = StringInfo.GetTextElementEnumerator(text);
        while (signs.MoveNext())
        {
            var sign = signs.GetTextElement();
            if (!sign.EnumerateRunes().All(CanPrint) && !missing.Contains(sign, StringComparer.Ordinal)) missing.Add(sign);
        }
        return missing;
    }

    /// <summary>Those signs for a sentence: «☐, 😀»; the first few of many.</summary>
    public static string InWords(IReadOnlyList<string> missing) =>
        string.Join(", ", missing.Take(MostNamed)) + (missing.Count > MostNamed ? " …" : "");

    /// <exception cref="RuleBroken">with the field and the signs, when no document can print them</exception>
    internal static void Require(string? text, string field)
    {
        var missing = Missing(text);
        Rule.RequireOf(field, missing.Count == 0, RecordRules.NoSuchLetter, InWords(missing));
    }

    private static bool IsInList(int sign)
    {
        var (low, high) = (0, Printed.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (sign < Printed[middle].First) high = middle - 1;
            else if (sign > Printed[middle].Last) low = middle + 1;
            else return true;
        }
        return false;
    }
}
