namespace KaraSuu.Planning.Documents.Layout;

/// <summary>A stretch of text in one face.</summary>
public readonly record struct Run(string Text, FontFace Face = FontFace.Regular);

public enum TextAlign
{
    Left,
    Center,
    Right,
    Justify,
}

/// <summary>How a paragraph or cell is set: size in points, line height as a multiple of the size.</summary>
public sealed record TextStyle(double Size, TextAlign Align = TextAlign.Left, double LineHeight = 1.15, double FirstLineIndent = 0)
{
    // Liberation Serif's own ascent and descent, in ems.
    private const double Ascent = 0.891;
    private const double Descent = 0.216;

    /// <summary>Height of one line in points.</summary>
    public double Line => Size * LineHeight;

    /// <summary>Distance in points from the top of a line to its baseline.</summary>
    public double Baseline => (Line - (Ascent + Descent) * Size) / 2 + Ascent * Size;
}

/// <summary>Words drawn together, at a distance in points from the left edge of their line.</summary>
public readonly record struct Piece(double X, string Text, FontFace Face);

/// <summary>One set line.</summary>
public sealed record TextLine(IReadOnlyList<Piece> Pieces);
