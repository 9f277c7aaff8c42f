using System.IO.Compression;
using System.Text.Json;

namespace KaraSuu.Planning.Web.Sheets;

/// <summary>What an import keeps in the database, packed.</summary>
internal static class Packed
{
    public static byte[] Of<T>(T value)
    {
        using var memory = new MemoryStream();
        using (var packed = new BrotliStream(memory, CompressionLevel.Fastest)) JsonSerializer.Serialize(packed, value);
        return memory.ToArray();
    }

    public static T Read<T>(byte[] packed)
    {
        using var unpacked = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(unpacked)!;
    }
}
