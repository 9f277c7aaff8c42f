namespace KaraSuu.Planning.Documents.Layout;

/// <summary>Blocks inside a frame that nobody overlooks; a frame that reaches over pages is drawn on each of them.</summary>
public sealed class Framed : Block
{
    private const double Padding = 6;
    private const double Outside = 7;
    private const double Doubled = 2.5;

    private readonly IReadOnlyList<Block> _blocks;

    public Framed(params IReadOnlyList<Block> blocks) => _blocks = blocks;

    public override double Height(double width) => new Together(_blocks).Height(width) + 2 * Padding;

    public override double LeastHeight(double width) => Math.Min(Height(width), _blocks[0].LeastHeight(width) + 2 * Padding + 40);

    public override void Place(PageFlow flow)
    {
        var (first, top) = (flow.Pages.Count - 1, flow.Y);
        flow.Advance(Padding);
        flow.Lay(_blocks);
        flow.Advance(Padding);

        for (var page = first; page < flow.Pages.Count; page++)
        {
            var isFirst = page == first;
            var isLast = page == flow.Pages.Count - 1;
            Frame(flow, flow.Pages[page], isFirst ? top : flow.Top - Padding, isLast ? flow.Y : flow.Top + flow.FullHeight + Padding);
        }
    }

    private static void Frame(PageFlow flow, Page page, double top, double bottom)
    {
        foreach (var by in (double[])[0, Doubled])
        {
            var (left, right) = (flow.Left - Outside - by, flow.Left + flow.Width + Outside + by);
            page.Add(new Rule(left, top - by, right, top - by));
            page.Add(new Rule(left, bottom + by, right, bottom + by));
            page.Add(new Rule(left, top - by, left, bottom + by));
            page.Add(new Rule(right, top - by, right, bottom + by));
        }
    }
}
