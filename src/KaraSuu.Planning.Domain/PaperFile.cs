using KaraSuu.Planning.Domain.Plans;

namespace KaraSuu.Planning.Domain;

/// <summary>What is known of a scanned or photographed paper that somebody brought: judged by its own bytes, whatever its name says.</summary>
/// <param name="Name">as the person has it, cut to what fits</param>
/// <param name="Length">bytes</param>
/// <param name="Sha256">of the bytes, in small hexadecimal letters</param>
public sealed record PaperFile(string Name, string ContentType, int Length, string Sha256)
{
    public const string Pdf = "application/pdf";
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";
    public const int NameMaxLength = 200;
    public const int ContentTypeMaxLength = 20;

    /// <summary>The usual most of one file, unless whoever runs the portal set another.</summary>
    public const int UsualMegabytes = 10;

    private const int Megabyte = 1024 * 1024;

    /// <summary>Where the end of a PDF is looked for, as readers do.</summary>
    private const int PdfEnd = 1024;

    /// <param name="field">what the file is called where it is chosen</param>
    /// <param name="mostMegabytes">the most of one file, in megabytes of 1,048,576 bytes</param>
    /// <exception cref="RuleBroken">with the field: too large, or no whole PDF, JPEG or PNG</exception>
    public static PaperFile Of(string? name, byte[] bytes, string field, int mostMegabytes = UsualMegabytes)
    {
        Rule.RequireOf(field, Fits(bytes.Length, mostMegabytes), PaperFileRules.IsTooLarge, mostMegabytes);
        Rule.RequireOf(field, KindOf(bytes) is not null, PaperFileRules.IsNoPaper);
        return new PaperFile(Words.End(Words.OneLine(name ?? ""), NameMaxLength), KindOf(bytes)!, bytes.Length, ApprovedDocument.HashOf(bytes));
    }

    public static bool Fits(long length, int mostMegabytes) => length <= (long)mostMegabytes * Megabyte;

    /// <summary>What a file is by its own beginning and end, whatever its name says; null for anything but a whole PDF, JPEG or PNG.</summary>
    public static string? KindOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8)) return bytes[^Math.Min(bytes.Length, PdfEnd)..].IndexOf("%%EOF"u8) >= 0 ? Pdf : null;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return bytes.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 0 ? Jpeg : null;
        return bytes.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n\u001A\n"u8]) && bytes.LastIndexOf("IEND"u8) > 0 ? Png : null;
    }
}

public static class PaperFileRules
{
    public const string IsNoPaper = "paper.is-no-paper";
    public const string IsTooLarge = "paper.is-too-large";
}
