using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace KaraSuu.Planning.Documents.Layout;

/// <summary>Gives PDFsharp the embedded Liberation Serif files, whatever fonts the machine has.</summary>
public sealed class SerifFonts : IFontResolver
{
    private const string Family = "Liberation Serif";

    private static readonly XPdfFontOptions Options;

    private SerifFonts()
    {
    }

    static SerifFonts()
    {
        GlobalFontSettings.FontResolver = new SerifFonts();
        Options = new XPdfFontOptions(PdfFontEncoding.Unicode, PdfFontEmbedding.TryComputeSubset);
    }

    /// <summary>The font of a face and size in points.</summary>
    public static XFont Of(FontFace face, double size) => new(Family, size, StyleOf(face), Options);

    public FontResolverInfo? ResolveTypeface(string familyName, bool bold, bool italic) =>
        familyName == Family ? new FontResolverInfo("LiberationSerif-" + CutName(bold, italic)) : null;

    public byte[]? GetFont(string faceName)
    {
        using var file = typeof(SerifFonts).Assembly.GetManifestResourceStream($"KaraSuu.Planning.Documents.Fonts.{faceName}.ttf");
        if (file is null) return null;

        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static XFontStyleEx StyleOf(FontFace face) => face switch
    {
        FontFace.Bold => XFontStyleEx.Bold,
        FontFace.Italic => XFontStyleEx.Italic,
        FontFace.BoldItalic => XFontStyleEx.BoldItalic,
        _ => XFontStyleEx.Regular,
    };

    private static string CutName(bool bold, bool italic) => (bold, italic) switch
    {
        (true, true) => "BoldItalic",
        (true, false) => "Bold",
        (false, true) => "Italic",
        _ => "Regular",
    };
}
