namespace KaraSuu.Planning.Documents.Layout;

/// <summary>One step of drawing a page, in reading order; places are in points from the top left corner.</summary>
public abstract record Mark;

/// <summary>Opens an element of the document's structure: P, H1, H2, Table, TR, TH, TD.</summary>
public sealed record OpenMark(string Tag, int RowSpan = 1, int ColumnSpan = 1) : Mark;

/// <summary>Closes the element opened last.</summary>
public sealed record CloseMark : Mark
{
    public static readonly CloseMark Instance = new();
}

/// <summary>Opens something a screen reader passes over: a repeated header, a page number.</summary>
public sealed record OpenArtifactMark : Mark
{
    public static readonly OpenArtifactMark Instance = new();
}

/// <summary>Words on a baseline.</summary>
public sealed record WordsMark(double X, double Y, string Text, FontFace Face, double Size) : Mark;

/// <summary>A square of dark and light modules, such as a QR code, with the words that say what it is.</summary>
public sealed record ModulesMark(double X, double Y, double Side, bool[,] Dark, string AlternativeText) : Mark;

/// <summary>A photo in its box, with the words that say what it shows.</summary>
public sealed record PictureMark(double X, double Y, double Width, double Height, Picture Picture, string AlternativeText) : Mark;

/// <summary>A dark rectangle, the bar of a chart.</summary>
public sealed record BarMark(double X, double Y, double Width, double Height) : Mark;

/// <summary>A straight line between two points.</summary>
public readonly record struct Rule(double X1, double Y1, double X2, double Y2)
{
    private const double Touching = 0.01;

    public bool IsVertical => X1 == X2;

    /// <summary>Both lines as one when they share a direction and touch or overlap; otherwise null.</summary>
    public Rule? TryJoin(Rule next)
    {
        var touch = IsVertical
            ? next.Y1 <= Y2 + Touching && next.Y2 >= Y1 - Touching
            : next.X1 <= X2 + Touching && next.X2 >= X1 - Touching;
        return touch ? new Rule(Math.Min(X1, next.X1), Math.Min(Y1, next.Y1), Math.Max(X2, next.X2), Math.Max(Y2, next.Y2)) : null;
    }
}

/// <summary>A shaded rectangle behind the text.</summary>
public readonly record struct Shade(double X, double Y, double Width, double Height);
