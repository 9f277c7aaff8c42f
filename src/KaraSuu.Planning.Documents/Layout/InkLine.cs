namespace KaraSuu.Planning.Documents.Layout;

/// <summary>Room for ink: underscores as wide as a place allows, so that a search finds the blank as well as an eye.</summary>
internal static class InkLine
{
    public static string Of(double width, TextStyle style) =>
        new('_', Math.Max(1, (int)(width / GlyphWidths.Of(FontFace.Regular).Measure("_", style.Size))));
}
