using PdfSharp.Drawing;

namespace KaraSuu.Planning.Documents.Layout;

/// <summary>A photo ready to be drawn: a JPEG whose pixels stand upright; it goes into the document as it is.</summary>
public sealed class Picture
{
    private Picture(XImage image) => Image = image;

    internal XImage Image { get; }

    /// <summary>Height over width.</summary>
    public double Ratio => (double)Image.PixelHeight / Image.PixelWidth;

    /// <summary>Reads a JPEG; null when the bytes are none.</summary>
    public static Picture? Read(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return null;

        try
        {
            var image = XImage.FromStream(new MemoryStream(bytes.ToArray()));
            return image.PixelWidth > 0 && image.PixelHeight > 0 ? new Picture(image) : null;
        }
#pragma warning disable CA1031 // A damaged file makes PDFsharp throw whatever it meets; the act must still be printed.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
