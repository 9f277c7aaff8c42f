using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace KaraSuu.Planning.Web.Tests.People;

/// <summary>How many passwords were looked at.</summary>
internal sealed class CountingHasher : IPasswordHasher<PortalUser>
{
    private readonly PasswordHasher<PortalUser> _real = new();
    private int _verified;

    public int Verified => _verified;

    public void Reset() => _verified = 0;

    public string HashPassword(PortalUser user, string password) => _real.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref _verified);
        return _real.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
