using System.Text.RegularExpressions;

namespace KaraSuu.Planning.Domain.Threads;

/// <summary>Words of people as everybody may read them: whoever wrote them down may have written a telephone or an address of mail beside them.</summary>
public static partial class PublicWords
{
    /// <summary>What stands in place of a telephone or an address of mail.</summary>
    public const string Hidden = "…";

    public static string Of(string text) => Contact().Replace(text, Hidden);

    /// <summary>A telephone of Kyrgyzstan, «+996 555 12 34 56» or «0555 123-456», however it is parted; or an address of mail.</summary>
    [GeneratedRegex(@"(?<![0-9])(?:\+?\s?996|0)(?:[\s\-().]*[0-9]){9}(?![0-9])|[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Contact();
}
