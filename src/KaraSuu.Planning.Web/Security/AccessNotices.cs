using System.Security.Claims;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Security;

/// <summary>Tells people what administrators did to their way in, and takes their word that it was asked for.</summary>
public sealed class AccessNotices(PlanningDb db, Journal journal, Who who, TimeProvider clock)
{
    public const string Page = "/accounts/notices";

    /// <summary>In the cookie while something is unconfirmed.</summary>
    public const string ClaimType = "unconfirmed-access";

    /// <summary>Whether the person has something to confirm and may: not before there is a password that no administrator has seen.</summary>
    public static bool IsAwaited(ClaimsPrincipal person) => person.HasClaim(c => c.Type == ClaimType) && !NewPasswordFirst.IsAwaited(person);

    /// <summary>Writes down who did it, in the journal in these words, and for the person to read.</summary>
    public async Task TellAsync(PortalUser user, AccessChange change)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        db.AccessNotices.Add(new AccessNotice { UserId = user.Id, Change = change, ByUserId = who.UserId, By = who.Name, AtUtc = now });
        db.JournalEntries.Add(journal.About(user, change switch
        {
            AccessChange.PasswordGiven => JournalAction.PasswordGiven,
            AccessChange.DeputyLinked => JournalAction.DeputyLinked,
            AccessChange.AccountMade => JournalAction.AccountMade,
            AccessChange.RoleGiven => JournalAction.RoleGiven,
            AccessChange.CodeGiven => JournalAction.CodeGiven,
            _ => JournalAction.SecondFactorRemoved,
        }));
        await db.SaveChangesAsync();
    }

    public IQueryable<AccessNotice> Unconfirmed(int userId) => db.AccessNotices.Where(n => n.UserId == userId && n.ConfirmedAtUtc == null);

    /// <summary>The person's word; false when there is no such notice.</summary>
    public async Task<bool> ConfirmAsync(ClaimsPrincipal person, int id, CancellationToken ct)
    {
        if (NewPasswordFirst.IsAwaited(person) || person.UserId() is not { } userId) return false;
        if (await db.AccessNotices.SingleOrDefaultAsync(n => n.Id == id && n.UserId == userId, ct) is not { } notice) return false;
        if (notice.ConfirmedAtUtc is not null) return true;
        notice.Confirm(clock.GetUtcNow().UtcDateTime);
        db.JournalEntries.Add(journal.About(await db.Users.AsNoTracking().SingleAsync(u => u.Id == userId, ct), JournalAction.AccessConfirmed));
        await db.SaveChangesAsync(ct);
        return true;
    }
}
