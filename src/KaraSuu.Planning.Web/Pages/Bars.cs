using System.Globalization;
using System.Text.Encodings.Web;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Html;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>One piece of a bar: its colour class («s1»…«s8», «bar-women», «bar-men»), what it is, how much, and the amount as it is read.</summary>
public sealed record BarPart(string Class, string Label, decimal Amount, string Shown);

/// <summary>One bar with its label above it at the left and its amount at the right.</summary>
public sealed record Bar(string Label, string Shown, IReadOnlyList<BarPart> Parts);

/// <summary>
/// A figure of horizontal bars as inline SVG, drawn by attributes only: widths in percent, heights in pixels, so that bars stretch
/// with the page and letters keep their size. It has a title and a description in words; the page puts its table beside it.
/// </summary>
public abstract class Bars(string id, string title, IReadOnlyList<Bar> bars) : IHtmlContent
{
    private const int Step = 52;
    private const int BarTop = 24;
    private const int BarHeight = 20;

    protected IReadOnlyList<Bar> All { get; } = bars;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (All.Count == 0) return;
        string Safe(string text) => encoder.Encode(text);
        writer.Write($"<figure class=\"chart\"><figcaption>{Safe(title)}</figcaption>"
            + $"<svg role=\"img\" aria-labelledby=\"{id}-t {id}-d\" height=\"{(All.Count * Step) + Below}\">");
        writer.Write($"<title id=\"{id}-t\">{Safe(title)}</title><desc id=\"{id}-d\">{Safe(string.Join(" ", All.Select(Described)))}</desc>");
        for (var i = 0; i < All.Count; i++)
        {
            var top = (i * Step) + BarTop;
            writer.Write($"<text x=\"0\" y=\"{top - 8}\">{Safe(All[i].Label)}</text>"
                + $"<text x=\"100%\" y=\"{top - 8}\" text-anchor=\"end\">{Safe(All[i].Shown)}</text>");
            Draw(writer, All[i], top);
        }
        writer.Write("</svg>");
        WriteLegend(writer, encoder);
        writer.Write("</figure>");
    }

    /// <summary>Pixels kept free under the last bar.</summary>
    protected virtual int Below => 0;

    /// <summary>What a whole bar's width stands for.</summary>
    protected abstract decimal WholeOf(Bar bar);

    protected virtual void DrawOver(TextWriter writer, int top, bool isLast)
    {
    }

    protected virtual string Described(Bar bar) =>
        $"{bar.Label}: {bar.Shown}{(bar.Parts.Count > 0 ? " (" + string.Join("; ", bar.Parts.Select(p => $"{p.Label}: {p.Shown}")) + ")" : "")}.";

    protected static string Percent(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private void Draw(TextWriter writer, Bar bar, int top)
    {
        var whole = WholeOf(bar);
        var at = 0m;
        writer.Write($"<rect class=\"track\" x=\"0\" y=\"{top}\" width=\"100%\" height=\"{BarHeight}\"/>");
        foreach (var part in bar.Parts.Where(p => p.Amount > 0 && whole > 0))
        {
            var width = part.Amount * 100m / whole;
            writer.Write($"<rect class=\"{part.Class}\" x=\"{Percent(at)}\" y=\"{top}\" width=\"{Percent(width)}\" height=\"{BarHeight}\"/>");
            at += width;
        }
        DrawOver(writer, top, ReferenceEquals(bar, All[^1]));
    }

    private void WriteLegend(TextWriter writer, HtmlEncoder encoder)
    {
        var kinds = All.SelectMany(b => b.Parts).Where(p => p.Amount > 0).DistinctBy(p => p.Class).OrderByDescending(p => p.Class == "bar-women")
            .ThenBy(p => p.Class, StringComparer.Ordinal).ToList();
        if (kinds.Count == 0) return;
        writer.Write("<ul class=\"legend\">");
        foreach (var kind in kinds)
            writer.Write($"<li><svg aria-hidden=\"true\"><rect class=\"{kind.Class}\" width=\"16\" height=\"16\"/></svg> {encoder.Encode(kind.Label)}</li>");
        writer.Write("</ul>");
    }
}

/// <summary>Amounts side by side, such as money by source: the longest bar fills the width, the others are in proportion.</summary>
public sealed class StackedBars(string id, string title, IReadOnlyList<Bar> bars) : Bars(id, title, bars)
{
    protected override decimal WholeOf(Bar bar) => All.Max(b => b.Parts.Sum(p => p.Amount));
}

/// <summary>Shares of a whole, such as women among participants: the first part is read against the norm line.</summary>
/// <param name="norm">where the norm stands, in percent; null for none</param>
public sealed class ShareBars(string id, string title, IReadOnlyList<Bar> bars, int? norm) : Bars(id, title, bars)
{
    protected override int Below => norm is null ? 0 : 20;

    protected override decimal WholeOf(Bar bar) => bar.Parts.Sum(p => p.Amount);

    protected override string Described(Bar bar) => base.Described(bar) + (norm is null ? "" : $" {Text.Of("chart.norm", norm)}.");

    protected override void DrawOver(TextWriter writer, int top, bool isLast)
    {
        if (norm is not { } line) return;
        var bottom = top + (isLast ? 30 : 22);
        foreach (var name in new[] { "norm-edge", "norm" })
            writer.Write($"<line class=\"{name}\" x1=\"{line}%\" x2=\"{line}%\" y1=\"{top - 2}\" y2=\"{bottom}\"/>");
        if (isLast) writer.Write($"<text class=\"quiet\" x=\"{line}%\" y=\"{bottom + 16}\" text-anchor=\"middle\">{Text.Of("chart.norm", norm)}</text>");
    }
}
