using System.Globalization;
using System.Text.RegularExpressions;

namespace KaraSuu.Planning.Documents.Layout;

/// <summary>How documents write what is known, and what they write where it is not: the same in every language.</summary>
public static partial class PaperWords
{
    public const string ShortInk = "________";
    public const string Ink = "____________________";
    public const string Dash = "—";

    private static readonly NumberFormatInfo Decimals = new() { NumberDecimalSeparator = "," };

    /// <summary>A text a person may have left empty: null when there is nothing in it. Initials stay with their name, a number with its sign.</summary>
    public static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : SpaceToKeep().Replace(text.Trim(), "\u00A0");

    public static string OrDash(string? text) => Known(text) ?? Dash;

    /// <summary>A number with at most one decimal, after a comma as both languages have it.</summary>
    public static string Number(decimal number) => number.ToString("0.#", Decimals);

    /// <summary>A day in figures, as tables have it.</summary>
    public static string? Figures(DateOnly? day) => day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=(?:^|[\s(«„.])(?:\p{Lu}\.|№)) (?=[\p{L}\p{N}_])")]
    private static partial Regex SpaceToKeep();
}
