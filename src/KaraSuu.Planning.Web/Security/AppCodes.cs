using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KaraSuu.Planning.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Security;

/// <summary>
/// Codes of the app on the telephone (RFC 6238: HMAC-SHA-1, 30 seconds, six digits). The telephone's clock may be one step off, and a code is
/// good once: the step of an accepted code is remembered, and neither it nor an earlier one is accepted again (RFC 6238, 5.2).
/// </summary>
public sealed class AppCodes(PlanningDb db, TimeProvider clock) : IUserTwoFactorTokenProvider<PortalUser>
{
    public const int Digits = 6;

    private const int StepSeconds = 30;
    private const int StepsOff = 1;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Six digits; anything else typed for a code is a recovery code.</summary>
    public static bool IsOfApp(string code) => code.Length == Digits && code.All(char.IsAsciiDigit);

    /// <summary>The telephone makes the codes, the portal sends none.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<PortalUser> manager, PortalUser user) => Task.FromResult("");

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<PortalUser> manager, PortalUser user) =>
        !string.IsNullOrEmpty(await manager.GetAuthenticatorKeyAsync(user));

    /// <summary>Accepts the code and remembers its step in one; of two requests with the same code at the same moment one is let in.</summary>
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<PortalUser> manager, PortalUser user)
    {
        if (token.Length != Digits || await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key) return false;
        var (bytes, now) = (Bytes(key), clock.GetUtcNow().ToUnixTimeSeconds() / StepSeconds);
        for (var step = now - StepsOff; step <= now + StepsOff; step++)
        {
            if (IsSame(Code(bytes, step), token) && await TakeAsync(user.Id, step)) return true;
        }
        return false;
    }

    private async Task<bool> TakeAsync(int userId, long step) =>
        await db.Users.Where(u => u.Id == userId && (u.LastTotpStep == null || u.LastTotpStep < step))
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.LastTotpStep, step)) == 1;

    private static bool IsSame(string code, string typed) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(typed));

    private static string Code(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What the apps on telephones compute.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0x0f)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string base32)
    {
        var bytes = new List<byte>(base32.Length * 5 / 8);
        var (bits, count) = (0, 0);
        foreach (var letter in base32)
        {
            (bits, count) = (bits << 5 | Base32.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal), count + 5);
            if (count < 8) continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
            bits &= (1 << count) - 1;
        }
        return [.. bytes];
    }
}
