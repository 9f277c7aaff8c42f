using System.Buffers.Binary;

namespace KaraSuu.Planning.Documents.Layout;

/// <summary>Finds in a JPEG how its camera was held (EXIF 2.32, 4.6.4 A, tag 0x0112); mirrored pictures are taken as not mirrored.</summary>
internal static class ExifTurn
{
    private const int OrientationTag = 0x0112;
    private const int EntryLength = 12;
    private const byte App1 = 0xE1;
    private const byte StartOfScan = 0xDA;

    /// <summary>Quarter turns to the right that make the picture upright; 0 when the file says nothing readable.</summary>
    public static int Of(ReadOnlySpan<byte> jpeg)
    {
        for (var at = 2; at + 4 <= jpeg.Length && jpeg[at] == 0xFF && jpeg[at + 1] != StartOfScan;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (length < 2 || at + 2 + length > jpeg.Length) return 0;

            var segment = jpeg.Slice(at + 4, length - 2);
            if (jpeg[at + 1] == App1 && segment.StartsWith("Exif\0\0"u8)) return TurnsOf(Orientation(segment[6..]));
            at += 2 + length;
        }

        return 0;
    }

    private static int Orientation(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return 0;

        var isLittle = tiff[0] == 'I';
        var entries = Read32(tiff[4..], isLittle);
        if (entries < 8 || entries > (uint)tiff.Length - 2) return 0;

        var count = Read16(tiff[(int)entries..], isLittle);
        for (var i = 0; i < count; i++)
        {
            var at = (int)entries + 2 + i * EntryLength;
            if (at + EntryLength > tiff.Length) return 0;
            if (Read16(tiff[at..], isLittle) == OrientationTag) return Read16(tiff[(at + 8)..], isLittle);
        }

        return 0;
    }

    private static int TurnsOf(int orientation) => orientation switch { 3 or 4 => 2, 5 or 6 => 1, 7 or 8 => 3, _ => 0 };

    private static int Read16(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint Read32(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
