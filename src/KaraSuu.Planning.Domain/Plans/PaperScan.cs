namespace KaraSuu.Planning.Domain.Plans;

/// <summary>
/// The scanned paper by which a plan was approved outside the portal, as its bytes came. It is only ever added; the last one of a plan counts.
/// Nobody outside the aimak reads it: it bears people's signatures.
/// </summary>
public sealed class PaperScan : AimakRecord
{
    private readonly byte[] _bytes = [];

    /// <param name="fileName">as the person has it; cut to what fits</param>
    public PaperScan(int aiylAimakId, int planId, string? fileName, byte[] bytes, Stamp added, int mostMegabytes = PaperFile.UsualMegabytes)
    {
        var file = PaperFile.Of(fileName, bytes, "File", mostMegabytes);
        (AiylAimakId, PlanId, _bytes) = (aiylAimakId, planId, bytes);
        (FileName, ContentType, Length, Sha256) = (file.Name, file.ContentType, file.Length, file.Sha256);
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
}
