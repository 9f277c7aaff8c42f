namespace KaraSuu.Planning.Documents.Layout;

/// <summary>A piece of the document that knows how to stand on pages.</summary>
public abstract class Block
{
    /// <summary>Free space above in points; dropped at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>The page is not broken between this block and the next one.</summary>
    public bool KeepWithNext { get; set; }

    /// <summary>The block stands at the foot of its page, never alone on one.</summary>
    public bool AtFoot { get; init; }

    /// <summary>Height in points if it is not broken.</summary>
    public abstract double Height(double width);

    /// <summary>Height in points of the beginning that must not be parted.</summary>
    public virtual double LeastHeight(double width) => Height(width);

    public abstract void Place(PageFlow flow);
}
