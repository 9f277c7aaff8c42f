using System.Security.Cryptography;

namespace KaraSuu.Planning.Domain.Plans;

/// <summary>The bytes of an approved plan's document as they were issued; stored once, never rendered again.</summary>
public sealed class ApprovedDocument : AimakRecord
{
    public const int Sha256Length = 64;

    private readonly byte[] _bytes = [];

    public ApprovedDocument(int aiylAimakId, int planId, byte[] bytes, DateTime issuedAtUtc)
    {
        AiylAimakId = aiylAimakId;
        PlanId = planId;
        _bytes = bytes;
        Sha256 = HashOf(bytes);
        IssuedAtUtc = issuedAtUtc;
    }

    private ApprovedDocument()
    {
    }

    public int PlanId { get; private init; }

    /// <summary>SHA-256 of the bytes in small hexadecimal letters.</summary>
    public string Sha256 { get; private init; } = "";

    public DateTime IssuedAtUtc { get; private init; }

    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>The bytes are those that were issued; others are never handed out as the approved document.</summary>
    public bool IsWhole => HashOf(_bytes) == Sha256;

    /// <summary>SHA-256 in small hexadecimal letters.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
