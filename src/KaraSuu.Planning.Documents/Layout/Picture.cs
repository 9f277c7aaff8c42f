using System.Buffers.Binary;
using PdfSharp.Drawing;

namespace KaraSuu.Planning.Documents.Layout;

/// <summary>A photo ready to be drawn, upright as its camera was held.</summary>
public sealed class Picture
{
    /// <summary>The most pixels of a PNG: PDFsharp unpacks it pixel by pixel, over half a second and 80 MB for each million. A JPEG goes in as it is.</summary>
    public const long MostPngPixels = 3_000_000;

    private const int PngSize = 16;

    private Picture(XImage image, int quarterTurns) => (Image, QuarterTurns) = (image, quarterTurns);

    internal XImage Image { get; }

    /// <summary>Quarter turns to the right that make it stand upright.</summary>
    public int QuarterTurns { get; }

    /// <summary>Height over width as it is seen.</summary>
    public double Ratio => QuarterTurns % 2 == 0
        ? (double)Image.PixelHeight / Image.PixelWidth
        : (double)Image.PixelWidth / Image.PixelHeight;

    /// <summary>Reads a JPEG or PNG; null when the bytes are no such picture or one too large.</summary>
    public static Picture? Read(ReadOnlyMemory<byte> bytes)
    {
        if (!IsJpeg(bytes.Span) && !IsDrawablePng(bytes.Span)) return null;

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

    private static bool IsDrawablePng(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < PngSize + 8 || !bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])) return false;

        long width = BinaryPrimitives.ReadUInt32BigEndian(bytes[PngSize..]);
        long height = BinaryPrimitives.ReadUInt32BigEndian(bytes[(PngSize + 4)..]);
        return width > 0 && height > 0 && width <= MostPngPixels && height <= MostPngPixels && width * height <= MostPngPixels;
    }
}
