using KaraSuu.Planning.Documents.Plans;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Documents.Layout;

/// <summary>Money from one source; null when the sum is not known.</summary>
public sealed record PaperMoney(string Source, Money? Sum);

/// <summary>Sums in tables: never divided, and added up only as far as they are known.</summary>
internal static class MoneyTable
{
    private const double Padding = 8;

    public static string Text(Money? sum) => sum is { } known ? SomText.Of(known.Tyiyn) : PaperWords.Dash;

    /// <summary>The sum of what is known, and whether that is everything; null when nothing is known.</summary>
    public static (Money? Sum, bool Complete) Add(IEnumerable<Money?> sums)
    {
        var all = sums.ToArray();
        var known = all.OfType<Money>().ToArray();
        return (known.Length == 0 ? null : known.Aggregate(Money.Zero, Money.Add), known.Length is 0 || known.Length == all.Length);
    }

    public static string TotalTitle(Labels labels, bool complete) =>
        complete ? labels["paper.total"] : $"{labels["paper.total"]} ({labels["paper.only-known-sums"]})";

    /// <summary>The share of the page's width a column needs to hold its widest sum undivided.</summary>
    public static double Share(IEnumerable<Money?> sums, TextStyle style, double least)
    {
        var widest = sums.Select(sum => GlyphWidths.Of(FontFace.Bold).Measure(Text(sum), style.Size)).DefaultIfEmpty().Max();
        return Math.Max(least, (widest + Padding) / (PageSetup.PaperWidth - 40 * PageSetup.Millimetre));
    }
}
