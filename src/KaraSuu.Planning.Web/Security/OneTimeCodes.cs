using System.Globalization;
using System.Security.Cryptography;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Security;

/// <summary>Makes one-time codes and takes them: each is good once, for some days, and for an account that has no password.</summary>
public sealed class OneTimeCodes(PlanningDb db, IPasswordHasher<PortalUser> hasher, TimeProvider clock, IConfiguration settings)
{
    public const string Setting = "SignIn:CodeDays";
    public const int MostDays = 90;

    private const int UsualDays = 14;
    private const int Groups = 3;
    private const int SignsOfAGroup = 4;

    /// <summary>No sign that is taken for another, in Latin or Cyrillic, read or typed.</summary>
    private const string Signs = "acdefghjkmnpqrstuvwxyz23456789";

    /// <summary>How many days a code is good; null when the setting is no number of days.</summary>
    public static int? DaysOf(IConfiguration settings) =>
        settings[Setting] is not { Length: > 0 } set ? UsualDays
        : int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays ? days
        : null;

    /// <summary>About 58 bits in three groups.</summary>
    public static string New() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Signs, SignsOfAGroup)));

    /// <summary>A new code, which is in nobody's hands but the caller's; one made before is worth nothing from now on.</summary>
    public async Task<IssuedCode> MakeAsync(PortalUser user)
    {
        await ForgetAsync(user);
        var (code, now) = (New(), clock.GetUtcNow().UtcDateTime);
        var until = now.AddDays(DaysOf(settings) ?? UsualDays);
        db.OneTimeCodes.Add(new OneTimeCode { UserId = user.Id, Hash = hasher.HashPassword(user, Meant(code)), MadeAtUtc = now, GoodUntilUtc = until });
        await db.SaveChangesAsync();
        return new IssuedCode(user.UserName!, user.FullName, code, until);
    }

    /// <summary>Takes the code and spends it in one; of two requests with the same code at the same moment one is let in.</summary>
    /// <returns>null where there was no code to compare with</returns>
    public async Task<bool?> TakeAsync(PortalUser user, string typed)
    {
        if (await db.OneTimeCodes.AsNoTracking().SingleOrDefaultAsync(c => c.UserId == user.Id) is not { } code) return null;
        return hasher.VerifyHashedPassword(user, code.Hash, Meant(typed)) != PasswordVerificationResult.Failed
            && clock.GetUtcNow().UtcDateTime < code.GoodUntilUtc
            && await db.OneTimeCodes.Where(c => c.Id == code.Id).ExecuteDeleteAsync() == 1;
    }

    public Task ForgetAsync(PortalUser user) => db.OneTimeCodes.Where(c => c.UserId == user.Id).ExecuteDeleteAsync();

    /// <summary>Dashes and blanks are for the eye.</summary>
    private static string Meant(string typed) => string.Concat(LatinNames.Meant(typed).Where(char.IsLetterOrDigit));
}

/// <summary>A code as it is handed out, this once.</summary>
public sealed record IssuedCode(string UserName, string FullName, string Code, DateTime GoodUntilUtc);
