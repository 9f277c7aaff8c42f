namespace KaraSuu.Planning.Documents.Layout;

/// <summary>What follows begins on a new page.</summary>
public sealed class PageBreak : Block
{
    public override double Height(double width) => 0;

    public override void Place(PageFlow flow)
    {
        if (!flow.AtTop) flow.NewPage();
    }
}
