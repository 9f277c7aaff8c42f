using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace KaraSuu.Planning.Web.Tests.Photos;

/// <summary>Makes photo files byte by byte, with what phones put into them.</summary>
internal static class Made
{
    public const string Place = "40.1234N-72.5678E-Mantysh";
    public const string Xmp = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + Place + "</x:xmpmeta>";

    /// <summary>A JPEG with the given further segments after its head; the coded data is noise.</summary>
    public static byte[] Jpeg(int width = 640, int height = 480, int noise = 500, int seed = 1, params byte[][] segments)
    {
        var coded = new byte[noise];
        new Random(seed).NextBytes(coded);
        for (var i = 0; i < coded.Length; i++) coded[i] = (byte)Math.Min(coded[i], (byte)0xFE);
        return
        [
            0xFF, 0xD8, .. segments.SelectMany(s => s),
            .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
            .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]),
            .. Segment(0xC4, [0, 1, .. new byte[15], 0]),
            .. Segment(0xDA, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]), .. coded, 0xFF, 0x00, 7, 0xFF, 0xD0, 8,
            0xFF, 0xD9,
        ];
    }

    public static byte[] Segment(byte marker, ReadOnlySpan<byte> body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    public static byte[] Segment(byte marker, string text) => Segment(marker, Encoding.Latin1.GetBytes(text));

    /// <summary>An Exif segment with an orientation, a GPS directory and a place in words.</summary>
    public static byte[] Exif(int orientation, bool isLittle)
    {
        var tiff = new byte[200];
        var order = isLittle ? "II*\0"u8 : "MM\0*"u8;
        order.CopyTo(tiff);
        void Short(int at, int value)
        {
            if (isLittle) BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at), (ushort)value);
            else BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(at), (ushort)value);
        }

        void Long(int at, int value)
        {
            if (isLittle) BinaryPrimitives.WriteInt32LittleEndian(tiff.AsSpan(at), value);
            else BinaryPrimitives.WriteInt32BigEndian(tiff.AsSpan(at), value);
        }

        void Tag(int at, int tag, int type, int count, int value)
        {
            Short(at, tag);
            Short(at + 2, type);
            Long(at + 4, count);
            if (type == 3) Short(at + 8, value);
            else Long(at + 8, value);
        }

        Long(4, 8);
        Short(8, 3);
        Tag(10, 0x010F, 2, Place.Length, 100);
        Tag(22, 0x0112, 3, 1, orientation);
        Tag(34, 0x8825, 4, 1, 60);
        Short(60, 1);
        Tag(62, 0x0002, 2, Place.Length, 100);
        Encoding.Latin1.GetBytes(Place).CopyTo(tiff, 100);
        return Segment(0xE1, [.. "Exif\0\0"u8, .. tiff]);
    }

    /// <summary>A grey PNG that decoders really open, with the given further chunks after its head.</summary>
    public static byte[] Png(int width = 20, int height = 10, params byte[][] chunks)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(new byte[(width + 1) * height]);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", head), .. chunks.SelectMany(c => c), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    public static byte[] Chunk(string type, byte[] data)
    {
        byte[] named = [.. Encoding.Latin1.GetBytes(type), .. data];
        var crc = uint.MaxValue;
        foreach (var one in named)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(named.Length + 4), ~crc);
        return chunk;
    }

    public static bool Holds(this byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes(text)) >= 0;

    public static bool Holds(this byte[] bytes, ReadOnlySpan<byte> part) => bytes.AsSpan().IndexOf(part) >= 0;
}
