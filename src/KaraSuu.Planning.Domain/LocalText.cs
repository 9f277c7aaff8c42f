using System.Runtime.CompilerServices;

namespace KaraSuu.Planning.Domain;

/// <summary>A name or a text in the portal's three languages; Kyrgyz is the authoritative one, the others may be empty.</summary>
public sealed record LocalText
{
    public LocalText(string ky, string? ru = null, string? en = null)
    {
        Ky = Words.OneLine(ky);
        Ru = Words.OneLine(ru);
        En = Words.OneLine(en);
    }

    private LocalText()
    {
    }

    /// <summary>A text of several lines or paragraphs, which stay as they were typed.</summary>
    public static LocalText OfLines(string? ky, string? ru = null, string? en = null) =>
        new() { Ky = Words.OrNull(ky) ?? "", Ru = Words.OrNull(ru) ?? "", En = Words.OrNull(en) ?? "" };

    public string Ky { get; private init; } = "";
    public string Ru { get; private init; } = "";
    public string En { get; private init; } = "";

    /// <summary>The text in a two-letter language, or in Kyrgyz where that is missing.</summary>
    public string In(string language) => language switch
    {
        "ru" when Ru.Length > 0 => Ru,
        "en" when En.Length > 0 => En,
        _ => Ky,
    };

    /// <exception cref="RuleBroken">when one of the three is longer than <paramref name="max"/> signs, or has one no document can print</exception>
    internal static LocalText UpTo(LocalText text, int max, [CallerArgumentExpression(nameof(text))] string field = "")
    {
        foreach (var (language, said) in new[] { (nameof(Ky), text.Ky), (nameof(Ru), text.Ru), (nameof(En), text.En) })
        {
            Rule.RequireOf($"{Rule.NameOf(field)}.{language}", said.Length <= max, RecordRules.TooLong, max);
            Letters.Require(said, $"{Rule.NameOf(field)}.{language}");
        }
        return text;
    }
}
