using System.Security.Cryptography;

namespace KaraSuu.Planning.Web.Features.Council;

/// <summary>The short codes of ballots; letters and digits that look alike are left out.</summary>
internal static class Receipts
{
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Length = 8;

    public static string New() => RandomNumberGenerator.GetString(Letters, Length);
}
