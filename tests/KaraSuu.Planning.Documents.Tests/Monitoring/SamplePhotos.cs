using System.Buffers.Binary;
using System.IO.Compression;

namespace KaraSuu.Planning.Documents.Tests.Monitoring;

/// <summary>Small pictures: a JPEG lying and held upright, a PNG, and what is neither.</summary>
internal static class SamplePhotos
{
    /// <summary>48 by 36 pixels, orange above and blue below, a white mark in the upper left corner.</summary>
    public static readonly byte[] Jpeg = Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAkADADASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAQDBf/EACIQAAICAgIABwAAAAAAAAAAAAATARECAwQSBRQiQXHR4f/EABcBAQEBAQAAAAAAAAAAAAAAAAADBAX/xAAbEQEAAgMBAQAAAAAAAAAAAAAAEhQCESEBA//aAAwDAQACEQMRAD8A6PE0+Z7evr1r2s22cKcNeWbb6xM11/SPgc7XxmMjKe1V1j5KN3iujPTnhGOy8sZiLiPszY/DCPfOr+55b4lYGErAwlXVmqYGErAwVyaZgYSsDDu12WapgYSsDBXJqmBhKwMFcmnuRcgHU0zlyLkAaC5FyAND/9k=");

    public static readonly byte[] Broken = [.. Jpeg.Take(40)];

    /// <summary>The same JPEG with the camera's word on how it was held, as EXIF writes it.</summary>
    public static byte[] Held(byte orientation) =>
    [
        .. Jpeg.Take(2),
        0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        .. Jpeg.Skip(2),
    ];

    /// <summary>A PNG of one grey, three bytes a pixel.</summary>
    public static byte[] Png(int width, int height)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[1 + width * 3];
            Array.Fill(row, (byte)0x90, 1, width * 3);
            for (var i = 0; i < height; i++) zip.Write(row);
        }

        return [0x89, .. "PNG\r\n\u001A\n"u8, .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] data)
    {
        byte[] named = [.. name, .. data];
        var length = new byte[4];
        var sum = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Sum(named));
        return [.. length, .. named, .. sum];
    }

    // CRC-32 of PNG (ISO 3309).
    private static uint Sum(byte[] data)
    {
        var sum = uint.MaxValue;
        foreach (var value in data)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 1 ? sum >> 1 ^ 0xEDB88320 : sum >> 1;
        }

        return ~sum;
    }
}
