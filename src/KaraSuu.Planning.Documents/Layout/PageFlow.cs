namespace KaraSuu.Planning.Documents.Layout;

/// <summary>Lets blocks run down one page after another.</summary>
public sealed class PageFlow
{
    private readonly PageSetup _setup;
    private readonly List<Page> _pages = [];

    public PageFlow(PageSetup setup)
    {
        _setup = setup;
        NewPage();
    }

    public IReadOnlyList<Page> Pages => _pages;

    public Page Page => _pages[^1];

    public double Left => _setup.Left;

    public double Width => _setup.Width;

    public double Top => _setup.Top;

    public double FullHeight => _setup.Height;

    /// <summary>Where the next block begins, in points from the top of the paper.</summary>
    public double Y { get; private set; }

    public double Remaining => _setup.Top + _setup.Height - Y;

    /// <summary>Height that must be left on the page where the block being placed ends, for what is kept with it.</summary>
    public double Reserve { get; private set; }

    public bool AtTop => Y <= _setup.Top;

    public void NewPage()
    {
        _pages.Add(new Page());
        Y = _setup.Top;
    }

    public void Advance(double height) => Y += height;

    public void Lay(IReadOnlyList<Block> blocks)
    {
        // What stands at the foot of a page stands under something: alone on a page it would belong to nothing.
        foreach (var (above, foot) in blocks.Zip(blocks.Skip(1))) above.KeepWithNext |= foot.AtFoot;

        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var together = HeightKeptTogether(blocks, i);
            if (!AtTop && block.SpaceBefore + together > Remaining && (together <= FullHeight || Remaining < FullHeight / 4)) NewPage();
            if (!AtTop) Advance(block.SpaceBefore);
            if (block.AtFoot) Advance(Math.Max(0, Remaining - block.Height(Width)));
            var outer = Reserve;
            Reserve = IsParted(block) && block.KeepWithNext && i < blocks.Count - 1 ? blocks[i + 1].SpaceBefore + HeightKeptTogether(blocks, i + 1) : 0;
            block.Place(this);
            Reserve = outer;
        }
    }

    // A long text or table is not moved whole for the sake of what follows it: only its end is.
    private bool IsParted(Block block) => block.Height(Width) > FullHeight / 3 && block.LeastHeight(Width) < block.Height(Width);

    private double HeightKeptTogether(IReadOnlyList<Block> blocks, int first)
    {
        var height = 0d;
        for (var i = first; i < blocks.Count; i++)
        {
            if (i > first) height += blocks[i].SpaceBefore;
            if (!blocks[i].KeepWithNext || i == blocks.Count - 1 || IsParted(blocks[i])) return height + blocks[i].LeastHeight(Width);
            height += blocks[i].Height(Width);
        }

        return height;
    }
}
