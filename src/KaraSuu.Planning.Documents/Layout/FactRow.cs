namespace KaraSuu.Planning.Documents.Layout;

/// <summary>A fact with its name at the left, as in the head of an act; room for ink when it is not known.</summary>
public sealed class FactRow(TextStyle style, string label, string? value, double labelShare = 0.32) : Block
{
    private const double Gap = 10;

    private (double Width, IReadOnlyList<TextLine> Label, IReadOnlyList<TextLine> Value)? _set;

    public override double Height(double width)
    {
        var (_, labels, values) = Set(width);
        return Math.Max(labels.Count, values.Count) * style.Line;
    }

    public override void Place(PageFlow flow)
    {
        var (_, labels, values) = Set(flow.Width);
        var valueLeft = flow.Left + flow.Width * labelShare;

        flow.Page.Open("P");
        for (var i = 0; i < labels.Count; i++) flow.Page.Add(labels[i], flow.Left, flow.Y + i * style.Line, style);
        flow.Page.Add(new WordsMark(valueLeft - Gap, flow.Y + style.Baseline, " ", FontFace.Regular, style.Size));
        for (var i = 0; i < values.Count; i++) flow.Page.Add(values[i], valueLeft, flow.Y + i * style.Line, style);
        flow.Page.Close();
        flow.Advance(Height(flow.Width));
    }

    private (double Width, IReadOnlyList<TextLine> Label, IReadOnlyList<TextLine> Value) Set(double width)
    {
        if (_set is { } set && set.Width == width) return set;

        var valueWidth = width * (1 - labelShare);
        var labels = LineBreaker.Break([new Run(label, FontFace.Bold)], width * labelShare - Gap, style);
        var values = LineBreaker.Break([new Run(value ?? InkLine.Of(valueWidth, style))], valueWidth, style);
        _set = (width, labels, values);
        return _set.Value;
    }
}
