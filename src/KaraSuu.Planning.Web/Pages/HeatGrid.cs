using System.Globalization;
using System.Text.Encodings.Web;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Html;

namespace KaraSuu.Planning.Web.Pages;

/// <summary>A cell of a heat table: how strong from 0 to 1 and what is read; null strength is «not known».</summary>
public sealed record HeatCell(decimal? Strength, string Shown);

/// <summary>One row with its label above its cells.</summary>
public sealed record HeatRow(string Label, IReadOnlyList<HeatCell> Cells);

/// <summary>
/// A heat table as inline SVG, drawn by attributes only: the stronger, the darker, with the number in each cell. Columns are numbered and named in a list
/// beneath, for names are longer than a phone is wide. The page puts its table beside it.
/// </summary>
public sealed class HeatGrid(string id, string title, IReadOnlyList<string> columns, IReadOnlyList<HeatRow> rows) : IHtmlContent
{
    private const int Step = 56;
    private const int Head = 22;
    private const int LabelHeight = 22;
    private const int CellHeight = 28;

    /// <summary>At this strength of colour letters on it are still read on light and on dark.</summary>
    private const decimal Strongest = 0.5m;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (rows.Count == 0 || columns.Count == 0) return;
        string Safe(string text) => encoder.Encode(text);
        string Percent(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
        var width = 100m / columns.Count;
        writer.Write($"<figure class=\"chart\"><figcaption>{Safe(title)}</figcaption>"
            + $"<svg role=\"img\" aria-labelledby=\"{id}-t {id}-d\" height=\"{(rows.Count * Step) + Head}\">");
        writer.Write($"<title id=\"{id}-t\">{Safe(title)}</title><desc id=\"{id}-d\">{Safe(string.Join(" ", rows.Select(Described)))}</desc>");
        for (var at = 0; at < columns.Count; at++)
            writer.Write($"<text class=\"quiet\" x=\"{Percent((at + 0.5m) * width)}\" y=\"14\" text-anchor=\"middle\">{at + 1}</text>");
        for (var row = 0; row < rows.Count; row++)
        {
            var top = Head + (row * Step);
            writer.Write($"<text x=\"0\" y=\"{top + 14}\">{Safe(rows[row].Label)}</text>");
            for (var at = 0; at < columns.Count; at++)
            {
                var cell = rows[row].Cells[at];
                var strength = Math.Clamp(cell.Strength ?? 0, 0, 1) * Strongest;
                var (x, y) = (Percent(at * width), top + LabelHeight);
                writer.Write($"<rect class=\"track\" x=\"{x}\" y=\"{y}\" width=\"{Percent(width)}\" height=\"{CellHeight}\"/>");
                if (strength > 0)
                {
                    writer.Write($"<rect class=\"s1\" fill-opacity=\"{strength.ToString("0.##", CultureInfo.InvariantCulture)}\" x=\"{x}\" y=\"{y}\" "
                        + $"width=\"{Percent(width)}\" height=\"{CellHeight}\"/>");
                }
                writer.Write($"<text x=\"{Percent((at + 0.5m) * width)}\" y=\"{y + 19}\" text-anchor=\"middle\">{Safe(cell.Shown)}</text>");
            }
        }
        writer.Write("</svg><ol class=\"small\">");
        foreach (var column in columns) writer.Write($"<li>{Safe(column)}</li>");
        writer.Write("</ol></figure>");
    }

    private string Described(HeatRow row) =>
        $"{row.Label}: {string.Join("; ", row.Cells.Select((cell, at) => $"{columns[at]}: {(cell.Strength is null ? Show.Unknown : cell.Shown)}"))}.";
}
