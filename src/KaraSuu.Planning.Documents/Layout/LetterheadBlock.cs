namespace KaraSuu.Planning.Documents.Layout;

/// <summary>The names of a body in two languages side by side, as its letterhead has them, over a double line.</summary>
public sealed class LetterheadBlock : Block
{
    private const double Gap = 18;
    private const double LineGap = 1.8;
    private const double Margin = 4;

    private readonly TextStyle _style;
    private readonly TextStyle _contactStyle;
    private readonly IReadOnlyList<IReadOnlyList<string>> _columns;
    private readonly string? _contacts;

    /// <param name="columns">The lines of each language; a column without lines gives its place to the other.</param>
    public LetterheadBlock(TextStyle style, TextStyle contactStyle, IReadOnlyList<IReadOnlyList<string>> columns, string? contacts) =>
        (_style, _contactStyle, _columns, _contacts) = (style, contactStyle, [.. columns.Where(column => column.Count > 0)], contacts);

    public override double Height(double width) => NamesHeight(width) + Contacts(width).Count * _contactStyle.Line + 2 * Margin + LineGap;

    public override void Place(PageFlow flow)
    {
        var top = flow.Y;
        for (var i = 0; i < _columns.Count; i++)
        {
            PlaceLines(flow.Page, Lines(_columns[i], ColumnWidth(flow.Width)), flow.Left + i * (ColumnWidth(flow.Width) + Gap), top, _style);
        }

        top += NamesHeight(flow.Width) + Margin;
        if (Contacts(flow.Width) is { Count: > 0 } contacts)
        {
            PlaceLines(flow.Page, contacts, flow.Left, top, _contactStyle);
            top += contacts.Count * _contactStyle.Line;
        }

        top += Margin;
        flow.Page.Add(new Rule(flow.Left, top, flow.Left + flow.Width, top));
        flow.Page.Add(new Rule(flow.Left, top + LineGap, flow.Left + flow.Width, top + LineGap));
        flow.Advance(Height(flow.Width));
    }

    private static void PlaceLines(Page page, IReadOnlyList<TextLine> lines, double x, double top, TextStyle style)
    {
        page.Open("P");
        for (var i = 0; i < lines.Count; i++) page.Add(lines[i], x, top + i * style.Line, style);
        page.Close();
    }

    private double ColumnWidth(double width) => (width - Gap * (_columns.Count - 1)) / Math.Max(1, _columns.Count);

    private double NamesHeight(double width) =>
        _columns.Select(column => Lines(column, ColumnWidth(width)).Count).DefaultIfEmpty().Max() * _style.Line;

    private IReadOnlyList<TextLine> Lines(IReadOnlyList<string> column, double width) =>
        LineBreaker.Break([new Run(string.Join('\n', column), FontFace.Bold)], width, _style with { Align = TextAlign.Center });

    private IReadOnlyList<TextLine> Contacts(double width) =>
        _contacts is null ? [] : LineBreaker.Break([new Run(_contacts)], width, _contactStyle with { Align = TextAlign.Center });
}
