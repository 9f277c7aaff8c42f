namespace KaraSuu.Planning.Documents.Layout;

/// <summary>Blocks that stay on one page, such as a block of signatures.</summary>
public sealed class Together : Block
{
    private readonly IReadOnlyList<Block> _blocks;

    public Together(params IReadOnlyList<Block> blocks) => _blocks = blocks;

    public override double Height(double width) =>
        _blocks.Select((block, i) => block.Height(width) + (i == 0 ? 0 : block.SpaceBefore)).Sum();

    public override void Place(PageFlow flow)
    {
        for (var i = 0; i < _blocks.Count; i++)
        {
            if (i > 0) flow.Advance(_blocks[i].SpaceBefore);
            _blocks[i].Place(flow);
        }
    }
}
