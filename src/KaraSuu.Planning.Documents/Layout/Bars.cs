namespace KaraSuu.Planning.Documents.Layout;

/// <summary>A bar of a chart: what it is, how long, and its value in words.</summary>
public sealed record Bar(string Label, double Value, string Text);

/// <summary>A chart of horizontal bars; what it says is also text, so nothing is lost to whoever cannot see it.</summary>
public sealed class Bars(TextStyle style, IReadOnlyList<Bar> bars) : Block
{
    private const double LabelShare = 0.36;
    private const double BarShare = 0.46;
    private const double Gap = 8;
    private const double RowGap = 5;

    // A chart up to this many bars is never parted.
    private const int Short = 12;

    public override double Height(double width) => bars.Sum(bar => RowHeight(bar, width));

    public override double LeastHeight(double width) => bars.Take(bars.Count <= Short ? Short : 2).Sum(bar => RowHeight(bar, width));

    public override void Place(PageFlow flow)
    {
        var longest = bars.Count == 0 ? 0 : bars.Max(bar => bar.Value);
        foreach (var bar in bars)
        {
            var height = RowHeight(bar, flow.Width);
            if (height > flow.Remaining && !flow.AtTop) flow.NewPage();
            Place(flow, bar, longest > 0 ? Math.Max(0, bar.Value) / longest : 0);
            flow.Advance(height);
        }
    }

    private void Place(PageFlow flow, Bar bar, double part)
    {
        var page = flow.Page;
        var lines = Label(bar, flow.Width);
        var barLeft = flow.Left + flow.Width * LabelShare;
        var barWidth = flow.Width * BarShare * part;
        var middle = flow.Y + (lines.Count - 1) * style.Line / 2;

        if (barWidth > 0)
        {
            page.Add(OpenArtifactMark.Instance);
            page.Add(new BarMark(barLeft, middle + 1.5, barWidth, style.Line - 3));
            page.Close();
        }

        page.Add(new Rule(barLeft, flow.Y - RowGap / 2, barLeft, flow.Y + RowHeight(bar, flow.Width) - RowGap / 2));
        page.Open("P");
        for (var i = 0; i < lines.Count; i++) page.Add(lines[i], flow.Left, flow.Y + i * style.Line, style);
        page.Add(new WordsMark(barLeft - Gap, middle + style.Baseline, " ", FontFace.Regular, style.Size));
        page.Add(new WordsMark(barLeft + barWidth + Gap / 2, middle + style.Baseline, bar.Text, FontFace.Regular, style.Size));
        page.Close();
    }

    private double RowHeight(Bar bar, double width) => Label(bar, width).Count * style.Line + RowGap;

    private IReadOnlyList<TextLine> Label(Bar bar, double width) =>
        LineBreaker.Break([new Run(bar.Label)], width * LabelShare - Gap, style with { Align = TextAlign.Right });
}
