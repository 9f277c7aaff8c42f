namespace KaraSuu.Planning.Documents.Layout;

/// <summary>Running text: wraps, continues on the next page, leaves no single line behind.</summary>
public sealed class Paragraph : Block
{
    private readonly IReadOnlyList<Run> _runs;
    private readonly TextStyle _style;
    private (double Width, IReadOnlyList<TextLine> Lines)? _set;

    public Paragraph(TextStyle style, params IReadOnlyList<Run> runs) => (_style, _runs) = (style, runs);

    public Paragraph(TextStyle style, string text, FontFace face = FontFace.Regular)
        : this(style, new Run(text, face))
    {
    }

    /// <summary>Structure tag: P, H1 or H2.</summary>
    public string Tag { get; init; } = "P";

    /// <summary>Distance of the left edge from the margin, as a share of the page's width.</summary>
    public double LeftShare { get; init; }

    public override double Height(double width) => Lines(width).Count * _style.Line;

    public override double LeastHeight(double width)
    {
        var lines = Lines(width).Count;
        return (lines <= 3 ? lines : 2) * _style.Line;
    }

    public override void Place(PageFlow flow)
    {
        var lines = Lines(flow.Width);
        var left = flow.Left + flow.Width * LeftShare;
        var placed = 0;

        flow.Page.Open(Tag);
        while (placed < lines.Count)
        {
            var fits = LinesThatFit(flow, lines.Count - placed);
            for (var i = 0; i < fits; i++, placed++)
            {
                flow.Page.Add(lines[placed], left, flow.Y, _style);
                flow.Advance(_style.Line);
            }

            if (placed < lines.Count) flow.NewPage();
        }

        flow.Page.Close();
    }

    private int LinesThatFit(PageFlow flow, int waiting)
    {
        var fits = Math.Min(waiting, (int)Math.Floor(flow.Remaining / _style.Line + 0.001));
        if (fits == waiting - 1 && fits > 2) fits--;
        if (fits == waiting && waiting > 3 && !flow.AtTop && flow.Remaining - waiting * _style.Line < flow.Reserve) fits -= 2;
        return flow.AtTop ? Math.Max(fits, 1) : Math.Max(fits, 0);
    }

    private IReadOnlyList<TextLine> Lines(double width)
    {
        if (_set is { } set && set.Width == width) return set.Lines;

        var lines = LineBreaker.Break(_runs, width * (1 - LeftShare), _style);
        _set = (width, lines);
        return lines;
    }
}
