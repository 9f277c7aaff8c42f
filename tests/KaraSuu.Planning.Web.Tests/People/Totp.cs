using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace KaraSuu.Planning.Web.Tests.People;

/// <summary>What the app on a telephone does with its key (RFC 6238, 30 seconds, 6 digits).</summary>
internal static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="steps">how many steps later, or earlier when below zero</param>
    public static string Code(string key, int steps = 0, TimeProvider? clock = null)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, (clock ?? TimeProvider.System).GetUtcNow().ToUnixTimeSeconds() / 30 + steps);
#pragma warning disable CA5350 // The protocol's own algorithm.
        var hash = HMACSHA1.HashData(Bytes(key), step);
#pragma warning restore CA5350
        var number = (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0x0f)) & int.MaxValue) % 1_000_000;
        return number.ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bits = string.Concat(key.Where(c => !char.IsWhiteSpace(c))
            .Select(c => Convert.ToString(Base32.IndexOf(c, StringComparison.OrdinalIgnoreCase), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
