using System.Collections.Concurrent;
using PdfSharp.Drawing;

namespace KaraSuu.Planning.Documents.Layout;

/// <summary>Remembers the width of every character once measured, so that wrapping a long plan costs additions only.</summary>
public sealed class GlyphWidths
{
    private const double MeasuringSize = 1000;
    private const int DirectlyIndexed = 0x2200;

    private static readonly GlyphWidths[] Faces = [.. Enum.GetValues<FontFace>().Select(face => new GlyphWidths(face))];
    private static readonly Lock Measuring = new();

    private readonly FontFace _face;
    private readonly float[] _common = new float[DirectlyIndexed];
    private readonly ConcurrentDictionary<int, float> _rare = new();

    private GlyphWidths(FontFace face)
    {
        _face = face;
        Array.Fill(_common, float.NaN);
    }

    public static GlyphWidths Of(FontFace face) => Faces[(int)face];

    /// <summary>Width in points of a text set at the given size in points.</summary>
    public double Measure(ReadOnlySpan<char> text, double size)
    {
        double sum = 0;
        foreach (var character in text)
        {
            if (character < DirectlyIndexed)
            {
                var width = _common[character];
                sum += float.IsNaN(width) ? _common[character] = MeasureNow(character.ToString()) : width;
            }
            else if (!char.IsLowSurrogate(character))
            {
                sum += Rare(character);
            }
        }

        return sum * size / MeasuringSize;
    }

    // A character outside the basic plane has no glyph in the font; its pair is drawn as one empty box.
    private float Rare(char character) =>
        _rare.GetOrAdd(character, static (code, widths) => widths.MeasureNow(char.IsHighSurrogate((char)code) ? "😀" : ((char)code).ToString()), this);

    private float MeasureNow(string character)
    {
        lock (Measuring)
        {
            using var context = XGraphics.CreateMeasureContext(new XSize(2000, 2000), XGraphicsUnit.Point, XPageDirection.Downwards);
            return (float)context.MeasureString(character, SerifFonts.Of(_face, MeasuringSize)).Width;
        }
    }
}
