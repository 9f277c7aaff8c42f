using PdfSharp.Drawing;

namespace KaraSuu.Planning.Documents.Layout;

/// <summary>A photo ready to be drawn, upright as its camera was held.</summary>
public sealed class Picture
{
    private Picture(XImage image, int quarterTurns) => (Image, QuarterTurns) = (image, quarterTurns);

    internal XImage Image { get; }

    /// <summary>Quarter turns to the right that make it stand upright.</summary>
    public int QuarterTurns { get; }

    /// <summary>Height over width as it is seen.</summary>
    public double Ratio => QuarterTurns % 2 == 0
        ? (double)Image.PixelHeight / Image.PixelWidth
        : (double)Image.PixelWidth / Image.PixelHeight;

    /// <summary>Reads a JPEG or PNG; null when the bytes are no such picture.</summary>
    public static Picture? Read(ReadOnlyMemory<byte> bytes)
    {
        if (!IsJpeg(bytes.Span) && !IsPng(bytes.Span)) return null;

        try
        {
            var image = XImage.FromStream(new MemoryStream(bytes.ToArray()));
            return image.PixelWidth > 0 && image.PixelHeight > 0 ? new Picture(image, ExifTurn.Of(bytes.Span)) : null;
        }
#pragma warning disable CA1031 // A damaged file makes PDFsharp throw whatever it meets; the act must still be printed.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    private static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']);
}
