using System.Buffers;
using System.Globalization;
using System.Text;

namespace KaraSuu.Planning.Domain;

/// <summary>
/// What programs leave in copied text, written as a person would type it (decision 0025):
/// line ends of any kind become one line feed; blanks of any width a blank; hyphens that are only drawn as such the hyphen of the keyboard; ligatures,
/// wide and mathematical letters, Roman numerals of one sign and squared units the plain letters; Word's bullets a bullet; what nobody sees goes.
/// What a person means stays as it is: №, ½, ², ³, …, °, «», –, —, −, and every letter of an alphabet.
/// </summary>
internal static class PlainLetters
{
    private const string Bullets = "\uF0B7\uF0A7\uF0D8\uF076\uF0FC\uF0A8\uF071";

    /// <summary>Blocks whose signs Unicode itself says are other forms of plain ones: wide forms, small forms, Latin and Armenian ligatures, Arabic forms,
    /// Roman numerals, mathematical letters.</summary>
    private static readonly (int First, int Last)[] Forms =
    [
        (0x2160, 0x217F), (0xFB00, 0xFB06), (0xFB13, 0xFB17), (0xFB50, 0xFDCF), (0xFDF0, 0xFDFC), (0xFE50, 0xFE6B), (0xFE70, 0xFEFC), (0xFF01, 0xFF60),
        (0xFFE0, 0xFFE6), (0x1D400, 0x1D7FF), (0x0132, 0x0133), (0x01C4, 0x01CC), (0x01F1, 0x01F3), (0x017F, 0x017F), (0x2024, 0x2025),
    ];

    /// <summary>The text so written; the very same object when there is nothing to do.</summary>
    public static string Of(string text)
    {
        if (text.All(IsPlain)) return text;
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var isWhole = Rune.DecodeFromUtf16(text.AsSpan(at), out var sign, out var length) == OperationStatus.Done;
            if (sign.Value == '\r')
            {
                plain.Append('\n');
                if (at + 1 < text.Length && text[at + 1] == '\n') length++;
            }
            else if (isWhole) Append(plain, sign);
            else plain.Append(text, at, length);
            at += length;
        }
        return plain.ToString();
    }

    /// <summary>Most texts hold nothing else.</summary>
    private static bool IsPlain(char sign) => sign is (> '\u001F' and < '\u007F') or (>= '\u0400' and < '\u0483')
        or '\n' or '\t' or 'Ң' or 'ң' or 'Ө' or 'ө' or 'Ү' or 'ү' or '«' or '»' or '–';

    private static void Append(StringBuilder plain, Rune sign)
    {
        if (IsUnseen(sign)) return;
        if (sign.Value is 0x0B or 0x0C or 0x2028 or 0x2029) plain.Append('\n');
        else if (sign.Value is not '\t' and not '\n' && Rune.GetUnicodeCategory(sign) == UnicodeCategory.SpaceSeparator) plain.Append(' ');
        else if (sign.Value is 0x2010 or 0x2011 or 0xFE63 or 0xFF0D) plain.Append('-');
        else if (sign.Value is 0x2012) plain.Append('–');
        else if (sign.Value is 0x2015) plain.Append('—');
        else if (sign.IsBmp && Bullets.Contains((char)sign.Value, StringComparison.Ordinal)) plain.Append('•');
        else if (sign.Value is >= 0x3371 and <= 0x33DF) plain.Append(Compatible(sign).Replace('2', '²').Replace('3', '³'));
        else if (IsForm(sign.Value)) plain.Append(Compatible(sign));
        else plain.Append(sign.ToString());
    }

    /// <summary>Soft hyphens, joiners, marks of byte order and of direction, variation selectors, and the place of a picture that was not copied.</summary>
    private static bool IsUnseen(Rune sign) =>
        sign.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x180B and <= 0x180F) or 0x034F or 0xFFFC
        || Rune.GetUnicodeCategory(sign) == UnicodeCategory.Format;

    private static bool IsForm(int sign) => Array.Exists(Forms, block => sign >= block.First && sign <= block.Last);

    private static string Compatible(Rune sign) => sign.ToString().Normalize(NormalizationForm.FormKC);
}
