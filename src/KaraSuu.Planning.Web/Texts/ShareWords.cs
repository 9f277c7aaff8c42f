using KaraSuu.Planning.Domain.Council;

namespace KaraSuu.Planning.Web.Texts;

/// <summary>Writes a share in words and its arithmetic in figures: «11 × 1/2 = 5,5».</summary>
public static class ShareWords
{
    public static string Of(Share share) =>
        Text.Of(share.MoreThan ? "share.more-than" : "share.at-least", share.Numerator, share.Denominator, Text.Of($"share.of.{share.Of}"));

    /// <summary>The share of a whole as a product; «≈» where one decimal place cannot hold it.</summary>
    public static string Product(Share share, int whole)
    {
        var exact = (decimal)whole * share.Numerator / share.Denominator;
        var shown = Math.Round(exact, 1, MidpointRounding.AwayFromZero);
        return $"{Show.Number(whole)} × {share.Numerator}/{share.Denominator} {(shown == exact ? "=" : "≈")} {Show.Decimal(shown)}".Replace(' ', '\u00a0');
    }
}
