namespace KaraSuu.Planning.Documents.Layout;

/// <summary>Words at the left end of a line and words at its right end, such as a number and a date.</summary>
public sealed class TwoEnds(TextStyle style, string left, string right) : Block
{
    private const double Gap = 12;

    public override double Height(double width) => Math.Max(Left(width).Count, Right(width).Count) * style.Line;

    public override void Place(PageFlow flow)
    {
        var half = flow.Width / 2;
        Place(flow, Left(flow.Width), flow.Left);
        Place(flow, Right(flow.Width), flow.Left + half);
        flow.Advance(Height(flow.Width));
    }

    private void Place(PageFlow flow, IReadOnlyList<TextLine> lines, double x)
    {
        flow.Page.Open("P");
        for (var i = 0; i < lines.Count; i++) flow.Page.Add(lines[i], x, flow.Y + i * style.Line, style);
        flow.Page.Close();
    }

    private IReadOnlyList<TextLine> Left(double width) => LineBreaker.Break([new Run(left)], width / 2 - Gap, style);

    private IReadOnlyList<TextLine> Right(double width) => LineBreaker.Break([new Run(right)], width / 2, style with { Align = TextAlign.Right });
}
