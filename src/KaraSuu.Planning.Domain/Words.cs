using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace KaraSuu.Planning.Domain;

/// <summary>
/// Typed text as it is kept, whichever door it came in by: without signs that are no text, in plain letters (<see cref="PlainLetters"/>), й and ё as
/// one sign each (NFC), lines ended by one sign, trimmed, empty is null; and only with signs that documents can print (<see cref="Letters"/>).
/// </summary>
public static partial class Words
{
    private static readonly int[] BlankLetters = [0x115F, 0x1160, 0x1D159, 0x2800, 0x3164, 0xFFA0];

    /// <summary>A text without a single visible sign is nothing.</summary>
    public static string? OrNull(string? text) => Clean(text).Trim() is var kept && IsVisible(kept) ? kept : null;

    /// <summary>The same, of no more than <paramref name="max"/> signs, all of which documents can print.</summary>
    /// <param name="field">what the text is called where it is read</param>
    /// <exception cref="RuleBroken">with the field when it is longer, or has a sign no document can print</exception>
    public static string? UpTo(string? text, int max, [CallerArgumentExpression(nameof(text))] string field = "")
    {
        var kept = OrNull(text);
        Rule.RequireOf(Rule.NameOf(field), kept is null || kept.Length <= max, RecordRules.TooLong, max);
        Letters.Require(kept, Rule.NameOf(field));
        return kept;
    }

    /// <summary>
    /// The number of a paper without the sign that stands before it on every page: «34-7-1», however «№ №34-7-1», «No. 34-7-1» or «N34-7-1» was typed.
    /// </summary>
    /// <inheritdoc cref="UpTo(string?, int, string)"/>
    public static string? Number(string? text, int max, [CallerArgumentExpression(nameof(text))] string field = "") =>
        UpTo(WithoutSign(text), max, field);

    /// <summary>The same of a number there must be.</summary>
    /// <inheritdoc cref="Needed(string?, int, string, string)"/>
    public static string NeededNumber(string? text, int max, string code, [CallerArgumentExpression(nameof(text))] string field = "") =>
        Needed(WithoutSign(text), max, code, field);

    /// <summary>A text there must be.</summary>
    /// <exception cref="RuleBroken">with the field: with <paramref name="code"/> when nothing was typed, or when it is too long</exception>
    public static string Needed(string? text, int max, string code, [CallerArgumentExpression(nameof(text))] string field = "")
    {
        var kept = UpTo(text, max, field);
        Rule.RequireOf(Rule.NameOf(field), kept is not null, code);
        return kept!;
    }

    /// <summary>A name: trimmed and in one line; nothing typed is the empty text.</summary>
    public static string OneLine(string? text) =>
        string.Join(' ', (OrNull(text) ?? "").Split(['\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <inheritdoc cref="OneLine(string?)"/>
    /// <exception cref="RuleBroken">with the field when it is longer than <paramref name="max"/> signs</exception>
    public static string OneLine(string? text, int max, [CallerArgumentExpression(nameof(text))] string field = "") =>
        UpTo(OneLine(text), max, field) ?? "";

    /// <summary>As much of a text's beginning as fits, without half a sign at the cut.</summary>
    public static string Start(string text, int max) =>
        text.Length <= max ? text : text[..(char.IsHighSurrogate(text[max - 1]) ? max - 1 : max)];

    /// <summary>As much of a text's end as fits, without half a sign at the cut.</summary>
    public static string End(string text, int max) =>
        text.Length <= max ? text : text[^(char.IsLowSurrogate(text[^max]) ? max - 1 : max)..];

    /// <summary>The text without what <see cref="IsText"/> says is none, in plain letters and NFC. Never fails; cleaning twice changes nothing.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        return Kept(PlainLetters.Of(text)).Normalize(NormalizationForm.FormC);
    }

    /// <summary>The text without what is none and in NFC, every other sign as it was typed: for secrets, and for what must not be read otherwise.</summary>
    public static string Bare(string? text) => string.IsNullOrEmpty(text) ? "" : Kept(text).Normalize(NormalizationForm.FormC);

    /// <summary>
    /// False where a text holds a control sign (but tab and line ends), a sign that turns the direction of what follows,
    /// a number Unicode gives no sign to (U+FFFE, U+FDD0), or half a surrogate pair.
    /// </summary>
    public static bool IsText(string text) => Kept(text).Length == text.Length;

    /// <summary>
    /// A number without the sign and the word for its paper that every page and paper writes around it, at whichever side they were typed; the empty text
    /// where nothing else was.
    /// </summary>
    public static string WithoutSign(string? text) => NumberSignAfter().Replace(NumberSign().Replace(OneLine(text), ""), "");

    /// <summary>«№» always; «No.», «N» and «#» only before a figure, so that a number such as «NО-АБ» stays whole; «Токтом № 34» before a sign, «Номери 34»
    /// before a figure.</summary>
    [GeneratedRegex(
        @"^(?:\s*(?:№|[Nn](?:[oOоОrR]|º|°)?[.:]?(?=\s*(?:№|[Nn][oOоО]?[.]?\s*[0-9]|[0-9]))|\#(?=\s*[0-9])|(?i:номери?)[.:]?(?=\s*(?:№|[0-9]))"
        + @"|(?i:токтому?|чечими?|буйрук|буйругу|келишими?|протоколу?|постановлени[ея]|решени[ея]|распоряжени[ея]|приказ|договор|контракт|resolution|order"
        + @"|contract)(?=\s*(?:№|N[oº°.])))\s*)+")]
    private static partial Regex NumberSign();

    /// <summary>«34 №», «34-7-1 токтом».</summary>
    [GeneratedRegex(@"(?<=[0-9])\s*(?:№|(?:\s|-)(?i:токтому?|чечими?|буйрук|буйругу))\s*$")]
    private static partial Regex NumberSignAfter();

    private static string Kept(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var isWhole = Rune.DecodeFromUtf16(text.AsSpan(at), out var sign, out var length) == OperationStatus.Done;
            if (isWhole && IsKept(sign)) kept.Append(text, at, length);
            at += length;
        }
        return kept.ToString();
    }

    private static bool IsKept(Rune sign) => sign.Value switch
    {
        '\t' or '\n' or '\r' => true,
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => false,
        (>= 0xFDD0 and <= 0xFDEF) => false,
        var number => (number & 0xFFFE) != 0xFFFE && !Rune.IsControl(sign),
    };

    /// <summary>Blank to the eye, though Unicode counts it as a letter, a sign or a mark (Hangul fillers, the empty Braille cell).</summary>
    public static bool LooksBlank(Rune sign) =>
        BlankLetters.Contains(sign.Value) || Rune.IsWhiteSpace(sign) || Rune.GetUnicodeCategory(sign) is UnicodeCategory.Format
            or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.PrivateUse;

    private static bool IsVisible(string text) => text.EnumerateRunes().Any(sign => !LooksBlank(sign));
}
