using System.Buffers.Binary;
using KaraSuu.Planning.Domain.Photos;

namespace KaraSuu.Planning.Web.Photos;

/// <summary>
/// Reads a PNG chunk by chunk (ISO 15948) and writes it anew with the picture and its colours only: no texts, no Exif, no times,
/// no further frames, nothing after the end.
/// </summary>
internal static class PngMetadata
{
    private const int HeadLength = 13;
    private const int Around = 12;
    private const int MostChunks = 20_000;

    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly HashSet<string> Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP"];

    private static readonly uint[] Crcs = [.. Enumerable.Range(0, 256).Select(n => CrcOf((uint)n))];

    public static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Signature);

    /// <returns>null when the file is cut off or damaged</returns>
    public static CleanPhoto? Clean(byte[] bytes)
    {
        var chunks = new List<ReadOnlyMemory<byte>>();
        (int Width, int Height)? size = null;
        var hasPicture = false;
        for (var at = Signature.Length; at + Around <= bytes.Length && chunks.Count < MostChunks;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - Around) return null;
            var chunk = bytes.AsMemory(at, (int)length + Around);
            at += chunk.Length;
            var type = System.Text.Encoding.Latin1.GetString(chunk.Span.Slice(4, 4));
            if (!IsSound(chunk.Span) || (size is null) != (type == "IHDR")) return null;
            if (!Kept.Contains(type))
            {
                if (char.IsAsciiLetterUpper(type[0])) return null;
                continue;
            }
            chunks.Add(chunk);
            if (type == "IHDR" && (size = Size(chunk.Span[8..^4])) is null) return null;
            if (type == "IDAT") hasPicture = true;
            if (type == "IEND") return hasPicture ? Whole(chunks, size!.Value) : null;
        }
        return null;
    }

    private static (int Width, int Height)? Size(ReadOnlySpan<byte> head)
    {
        if (head.Length != HeadLength) return null;
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(head), BinaryPrimitives.ReadUInt32BigEndian(head[4..]));
        return width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue ? ((int)width, (int)height) : null;
    }

    private static bool IsSound(ReadOnlySpan<byte> chunk)
    {
        var crc = uint.MaxValue;
        foreach (var one in chunk[4..^4]) crc = Crcs[(crc ^ one) & 0xFF] ^ (crc >> 8);
        return ~crc == BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]);
    }

    private static uint CrcOf(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    }

    private static CleanPhoto Whole(List<ReadOnlyMemory<byte>> chunks, (int Width, int Height) size)
    {
        var whole = new byte[Signature.Length + chunks.Sum(c => c.Length)];
        Signature.CopyTo(whole, 0);
        var at = Signature.Length;
        foreach (var chunk in chunks)
        {
            chunk.CopyTo(whole.AsMemory(at));
            at += chunk.Length;
        }
        return new CleanPhoto(Photo.Png, size.Width, size.Height, whole);
    }
}
