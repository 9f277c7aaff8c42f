namespace KaraSuu.Planning.Domain.Plans;

/// <summary>
/// The scanned paper by which a plan was approved outside the portal, as its bytes came. It is only ever added; the last one of a plan counts.
/// Nobody outside the aimak reads it: it bears people's signatures.
/// </summary>
public sealed class PaperScan : AimakRecord
{
    public const string Pdf = "application/pdf";
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";
    public const int FileNameMaxLength = 200;
    public const int ContentTypeMaxLength = 20;
    public const int MaxMegabytes = 10;
    public const int MaxBytes = MaxMegabytes * 1024 * 1024;

    /// <summary>What the file is called where it is chosen.</summary>
    private const string FileField = "File";

    /// <summary>Where the end of a PDF is looked for, as readers do.</summary>
    private const int PdfEnd = 1024;

    private readonly byte[] _bytes = [];

    /// <param name="fileName">as the person has it; cut to what fits</param>
    public PaperScan(int aiylAimakId, int planId, string? fileName, byte[] bytes, Stamp added)
    {
        Rule.RequireOf(FileField, bytes.Length <= MaxBytes, PlanRules.ScanIsTooLarge, MaxMegabytes);
        Rule.RequireOf(FileField, KindOf(bytes) is not null, PlanRules.ScanIsNoPaper);
        (AiylAimakId, PlanId, _bytes, Length) = (aiylAimakId, planId, bytes, bytes.Length);
        ContentType = KindOf(bytes)!;
        Sha256 = ApprovedDocument.HashOf(bytes);
        var name = Words.OneLine(fileName ?? "");
        FileName = Words.End(name, FileNameMaxLength);
        (AddedBy, AddedAtUtc) = (added.By, added.AtUtc);
    }

    private PaperScan()
    {
    }

    public int PlanId { get; private init; }
    public string FileName { get; private init; } = "";
    public string ContentType { get; private init; } = "";
    public int Length { get; private init; }

    /// <summary>SHA-256 of the bytes in small hexadecimal letters.</summary>
    public string Sha256 { get; private init; } = "";

    public string AddedBy { get; private init; } = "";
    public DateTime AddedAtUtc { get; private init; }
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>The bytes are those that were added; others are never handed out.</summary>
    public bool IsWhole => ApprovedDocument.HashOf(_bytes) == Sha256;

    /// <summary>What a file is by its own beginning and end, whatever its name says; null for anything but a whole PDF, JPEG or PNG.</summary>
    public static string? KindOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8)) return bytes[^Math.Min(bytes.Length, PdfEnd)..].IndexOf("%%EOF"u8) >= 0 ? Pdf : null;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return bytes.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 0 ? Jpeg : null;
        return bytes.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n\u001A\n"u8]) && bytes.LastIndexOf("IEND"u8) > 0 ? Png : null;
    }
}
