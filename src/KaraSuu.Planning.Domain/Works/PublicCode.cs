namespace KaraSuu.Planning.Domain.Works;

/// <summary>
/// The short public address of a work, «/w/CODE»: letters and figures nobody takes for one another, read aloud or from a wet poster. No B and 8, G and 6,
/// I and 1, O and 0, S and 5, U and V, Z and 2.
/// </summary>
public static class PublicCode
{
    public const int Length = 6;
    public const string Letters = "ACDEFHJKLMNPQRTWXY3479";

    /// <summary>Cyrillic letters that look like one of the code's, each above the one it is taken for.</summary>
    private const string Cyrillic = "АСЕНКМРТХУ";
    private const string Latin = "ACEHKMPTXY";

    /// <param name="chance">a number from 0 up to, and without, the one it is given</param>
    public static string Make(Func<int, int> chance) => string.Concat(Enumerable.Range(0, Length).Select(_ => Letters[chance(Letters.Length)]));

    /// <summary>The code that was typed, in small letters, in look-alike Cyrillic ones or with blanks and hyphens; null where it is none.</summary>
    public static string? Read(string? typed)
    {
        var code = string.Concat((typed ?? "").ToUpperInvariant().Where(sign => sign is not (' ' or '-')).Select(InLatin));
        return code.Length == Length && code.All(Letters.Contains) ? code : null;
    }

    private static char InLatin(char sign) => Cyrillic.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at ? Latin[at] : sign;
}
