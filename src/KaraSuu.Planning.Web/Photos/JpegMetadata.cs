using System.Buffers.Binary;
using KaraSuu.Planning.Domain.Photos;

namespace KaraSuu.Planning.Web.Photos;

/// <summary>
/// Reads a JPEG segment by segment (ITU T.81) and writes it anew with only what decoding needs: tables, frame, scans, a plain JFIF head,
/// the colour profile, Adobe's colour mark and the orientation. Exif, XMP, IPTC, comments and whatever follows the end of the picture go.
/// </summary>
internal static class JpegMetadata
{
    private const byte Mark = 0xFF;
    private const byte FirstRestart = 0xD0;
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App2 = 0xE2;
    private const byte App14 = 0xEE;
    private const byte LastApp = 0xEF;
    private const byte Comment = 0xFE;
    private const int MostSegments = 20_000;
    private const int JfifLength = 14;
    private const int OrientationTag = 0x0112;
    private const int ShortType = 3;
    private const int MostTags = 512;

    public static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes is [Mark, StartOfImage, Mark, ..];

    /// <returns>null when the file is cut off, damaged or of a kind browsers do not show</returns>
    public static CleanPhoto? Clean(byte[] bytes)
    {
        var (head, body) = (new List<ReadOnlyMemory<byte>>(), new List<ReadOnlyMemory<byte>>());
        (int Width, int Height)? frame = null;
        int? orientation = null;
        var hasScan = false;
        var at = 2;
        while (head.Count + body.Count <= MostSegments && NextMarker(bytes, ref at) is { } marker)
        {
            if (marker == EndOfImage) return hasScan && frame is { } size ? Whole(head, body, size, orientation ?? 1) : null;
            if (Segment(bytes, at) is not { } segment) return null;
            var start = at - 2;
            at += 2 + segment.Length;
            switch (marker)
            {
                case 0xC0 or 0xC1 or 0xC2 when frame is null && Frame(segment.Span) is { } read:
                    frame = read;
                    break;
                case 0xC4 or 0xCC or 0xDB or 0xDD:
                    break;
                case StartOfScan when frame is not null:
                    if (EndOfScan(bytes, at) is not { } end) return null;
                    at = end;
                    hasScan = true;
                    break;
                case App0 when segment.Span.StartsWith("JFIF\0"u8) && segment.Length >= JfifLength && head.Count == 0:
                    head.Add(Jfif(segment.Span));
                    continue;
                case App1 when segment.Span.StartsWith("Exif\0\0"u8):
                    orientation ??= Orientation(segment.Span[6..]);
                    continue;
                case App2 when segment.Span.StartsWith("ICC_PROFILE\0"u8):
                case App14 when segment.Span.StartsWith("Adobe"u8) && segment.Length == 12:
                    break;
                case >= App0 and <= LastApp or Comment:
                    continue;
                default:
                    return null;
            }
            body.Add(bytes.AsMemory(start..at));
        }
        return null;
    }

    private static byte? NextMarker(byte[] bytes, ref int at)
    {
        if (at >= bytes.Length || bytes[at] != Mark) return null;
        while (at < bytes.Length && bytes[at] == Mark) at++;
        return at < bytes.Length ? bytes[at++] : null;
    }

    private static ReadOnlyMemory<byte>? Segment(byte[] bytes, int at)
    {
        if (at + 2 > bytes.Length) return null;
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
        return length >= 2 && at + length <= bytes.Length ? bytes.AsMemory(at + 2, length - 2) : null;
    }

    private static (int Width, int Height)? Frame(ReadOnlySpan<byte> frame)
    {
        const int fixedPart = 6;
        if (frame.Length < fixedPart || frame[0] != 8 || frame[5] is < 1 or > 4 || frame.Length != fixedPart + (3 * frame[5])) return null;
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), BinaryPrimitives.ReadUInt16BigEndian(frame[3..]));
        return width > 0 && height > 0 ? (width, height) : null;
    }

    /// <summary>Coded data goes on to the next marker that is neither a stuffed byte nor a restart.</summary>
    private static int? EndOfScan(byte[] bytes, int at)
    {
        while (bytes.AsSpan(at).IndexOf(Mark) is >= 0 and var step)
        {
            at += step;
            if (at + 1 >= bytes.Length) return null;
            if (bytes[at + 1] is not (0 or Mark or (>= FirstRestart and < StartOfImage))) return at;
            at += bytes[at + 1] == Mark ? 1 : 2;
        }
        return null;
    }

    /// <summary>Version and density only; a thumbnail inside is left out.</summary>
    private static byte[] Jfif(ReadOnlySpan<byte> jfif) => [Mark, App0, 0, JfifLength + 2, .. jfif[..(JfifLength - 2)], 0, 0];

    /// <summary>The orientation 1…8 in the first directory of the TIFF inside an Exif segment; null when it says none.</summary>
    private static int? Orientation(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return null;
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (!isLittle && !tiff.StartsWith("MM\0*"u8)) return null;
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2) return null;
        var at = (int)directory;
        var tags = Math.Min(Short(tiff, at, isLittle), MostTags);
        at += 2;
        for (var tag = 0; tag < tags && at + 12 <= tiff.Length; tag++, at += 12)
        {
            if (Short(tiff, at, isLittle) != OrientationTag) continue;
            var turned = Short(tiff, at + 8, isLittle);
            return Short(tiff, at + 2, isLittle) == ShortType && turned is >= 1 and <= 8 ? turned : null;
        }
        return null;
    }

    private static int Short(ReadOnlySpan<byte> tiff, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]);

    private static CleanPhoto Whole(List<ReadOnlyMemory<byte>> head, List<ReadOnlyMemory<byte>> body, (int Width, int Height) size, int orientation)
    {
        if (orientation > 1) head.Add(OnlyOrientation(orientation));
        byte[] start = [Mark, StartOfImage], end = [Mark, EndOfImage];
        var whole = new byte[start.Length + head.Sum(s => s.Length) + body.Sum(s => s.Length) + end.Length];
        var at = 0;
        foreach (var part in head.Prepend<ReadOnlyMemory<byte>>(start).Concat(body).Append(end))
        {
            part.CopyTo(whole.AsMemory(at));
            at += part.Length;
        }
        var isTurned = orientation >= 5;
        return new CleanPhoto(Photo.Jpeg, isTurned ? size.Height : size.Width, isTurned ? size.Width : size.Height, whole);
    }

    /// <summary>An Exif segment of one directory with one tag.</summary>
    private static byte[] OnlyOrientation(int orientation) =>
    [
        Mark, App1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8,
        0, 1, OrientationTag >> 8, OrientationTag & 0xFF, 0, ShortType, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];
}
