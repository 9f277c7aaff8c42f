using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace KaraSuu.Planning.Web.Tests.Photos;

/// <summary>Makes photo files byte by byte, with what phones put into them.</summary>
internal static class Made
{
    public const string Place = "40.1234N-72.5678E-Mantysh";
    public const string Xmp = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + Place + "</x:xmpmeta>";

    /// <summary>A JPEG of coloured patches, other ones for each seed, with the given further segments after its head and so many bytes nobody reads.</summary>
    public static byte[] Jpeg(int width = 640, int height = 480, int noise = 0, int seed = 1, params byte[][] segments)
    {
        var chance = new Random(seed);
        return Jpeg(width, height, canvas =>
        {
            using var paint = new SKPaint();
            for (var patch = 0; patch < 100; patch++)
            {
                paint.Color = new SKColor((uint)chance.Next() | 0xFF000000);
                canvas.DrawRect(chance.Next(width), chance.Next(height), width / 5f, height / 5f, paint);
            }
        }, [.. segments, .. Noise(noise, chance)]);
    }

    /// <summary>Four colours in the corners: red, green, blue, white; so that one sees how it is turned.</summary>
    public static byte[] Corners(int width, int height, params byte[][] segments) => Jpeg(width, height, canvas =>
    {
        using var paint = new SKPaint();
        foreach (var (x, y, colour) in new[] { (0, 0, SKColors.Red), (width / 2, 0, SKColors.Lime), (0, height / 2, SKColors.Blue) })
        {
            paint.Color = colour;
            canvas.DrawRect(x, y, width / 2f, height / 2f, paint);
        }
    }, segments);

    /// <summary>A grey JPEG of one block whose finer parts come in so many scans, each saying nothing.</summary>
    public static byte[] Progressive(int scans) =>
    [
        0xFF, 0xD8, .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]), .. Segment(0xC2, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
        .. Segment(0xC4, [0x00, 1, .. new byte[15], 0]), .. Segment(0xC4, [0x10, 1, .. new byte[15], 0]),
        .. Segment(0xDA, [1, 1, 0, 0, 0, 0]), 0x7F, .. Enumerable.Repeat<byte[]>([.. Segment(0xDA, [1, 1, 0, 1, 63, 0]), 0x7F], scans)
            .SelectMany(s => s), 0xFF, 0xD9,
    ];

    /// <summary>The corners of a picture, from the upper left to the lower right: «rgbw».</summary>
    public static string CornersOf(byte[] picture)
    {
        using var pixels = SKBitmap.Decode(picture);
        var (right, bottom) = (pixels.Width - 1, pixels.Height - 1);
        return string.Concat(new[] { (0, 0), (right, 0), (0, bottom), (right, bottom) }.Select(at => Letter(pixels.GetPixel(at.Item1, at.Item2))));
    }

    /// <summary>Pixels as they are stored.</summary>
    public static (int Width, int Height) Size(byte[] picture)
    {
        using var stream = new SKMemoryStream(picture);
        using var codec = SKCodec.Create(stream);
        return (codec.Info.Width, codec.Info.Height);
    }

    private static byte[] Jpeg(int width, int height, Action<SKCanvas> draw, IEnumerable<byte[]> segments)
    {
        using var pixels = new SKBitmap(width, height);
        using var canvas = new SKCanvas(pixels);
        canvas.Clear(SKColors.White);
        draw(canvas);
        canvas.Flush();
        var coded = pixels.Encode(SKEncodedImageFormat.Jpeg, 90).ToArray();
        return [.. coded[..2], .. segments.SelectMany(s => s), .. coded[2..]];
    }

    private static IEnumerable<byte[]> Noise(int bytes, Random chance)
    {
        const int most = 65_000;
        for (var left = bytes; left > 0; left -= most)
        {
            var part = new byte[Math.Min(left, most)];
            chance.NextBytes(part);
            yield return Segment(0xE5, part);
        }
    }

    private static char Letter(SKColor colour) => (colour.Red > 128, colour.Green > 128, colour.Blue > 128) switch
    {
        (true, false, false) => 'r',
        (false, true, false) => 'g',
        (false, false, true) => 'b',
        (true, true, true) => 'w',
        _ => '?',
    };

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

    /// <summary>A black PNG with the given further chunks after its head; with fewer rows than its head says, when asked.</summary>
    public static byte[] Png(int width = 20, int height = 10, int? rows = null, params byte[][] chunks)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var row = 0; row < (rows ?? height); row++) zlib.Write(new byte[width + 1]);
        }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", head), .. chunks.SelectMany(c => c), .. Chunk("IDAT", packed.ToArray()),
            .. Chunk("IEND", [])];
    }

    /// <summary>A colour profile of so many bytes, packed into few.</summary>
    public static byte[] Profile(int bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var left = bytes; left > 0; left -= 1_000_000) zlib.Write(new byte[Math.Min(left, 1_000_000)]);
        }
        return Chunk("iCCP", [.. "colours\0\0"u8, .. packed.ToArray()]);
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
