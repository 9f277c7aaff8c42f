using System.Data.Common;
using System.Security.Claims;
using KaraSuu.Planning.Web.Data;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;

namespace KaraSuu.Planning.Web.Security;

/// <summary>Which sign-ins still stand: begun and ended one by one, so that signing out on the telephone leaves the desk signed in.</summary>
public sealed class UserSessions(
    PlanningDb db, Journal journal, TimeProvider clock, IOptions<IdentityOptions> identity, IOptionsMonitor<CookieAuthenticationOptions> cookies,
    IServiceScopeFactory scopes, ILogger<UserSessions> log)
{
    public const string ClaimType = "session";

    private const int LockSeconds = 1;

    /// <summary>Reading a page writes no oftener than this.</summary>
    private static readonly TimeSpan Coarseness = TimeSpan.FromHours(1);

    /// <summary>A cookie made anew from a row that is as old as it may be still finds it to its end.</summary>
    private static readonly TimeSpan Margin = Coarseness + TimeSpan.FromMinutes(30);

    /// <summary>
    /// Whether the principal's session is still good, asked of the database at once: not signed out, the account open,
    /// and its password, roles, deputy and second factor as they were when the cookie was made.
    /// </summary>
    public async Task<bool> IsGoodAsync(ClaimsPrincipal principal, CancellationToken ct = default)
    {
        if (IdOf(principal) is not { } session || principal.UserId() is not { } user) return false;
        var stamp = principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        return await db.UserSessions.AnyAsync(
            s => s.Id == session && s.UserId == user && db.Users.Any(u => u.Id == user && !u.IsClosed && u.SecurityStamp == stamp), ct);
    }

    /// <summary>
    /// Begins a session and writes the sign-in into the journal; forgets sessions whose cookie has run out, and ends the one this browser had.
    /// </summary>
    public async Task<Guid> StartAsync(PortalUser user, ClaimsPrincipal before)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (runOut, replaced) = (now - cookies.Get(IdentityConstants.ApplicationScheme).ExpireTimeSpan - Margin, IdOf(before));
        await db.UserSessions.Where(s => s.SeenAtUtc < runOut || s.Id == replaced).ExecuteDeleteAsync();
        var session = new UserSession { Id = Guid.NewGuid(), UserId = user.Id, StartedAtUtc = now, SeenAtUtc = now };
        db.UserSessions.Add(session);
        db.JournalEntries.Add(journal.About(user, JournalAction.SignedIn, by: user));
        await db.SaveChangesAsync();
        return session.Id;
    }

    /// <summary>
    /// Writes that a page was asked for, once an hour at most. Whoever reads waits for nobody who writes, and reads on where nothing can be written.
    /// </summary>
    public async Task SeenAsync(ClaimsPrincipal principal)
    {
        var (session, now) = (IdOf(principal), clock.GetUtcNow().UtcDateTime);
        var due = now - Coarseness;
        if (!await db.UserSessions.AnyAsync(s => s.Id == session && s.SeenAtUtc <= due)) return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var own = scope.ServiceProvider.GetRequiredService<PlanningDb>();
            own.Database.SetCommandTimeout(LockSeconds);
            await own.Database.OpenConnectionAsync();
            await own.WaitForNobodyAsync(CancellationToken.None);
            await own.UserSessions.Where(s => s.Id == session && s.SeenAtUtc <= due).ExecuteUpdateAsync(s => s.SetProperty(r => r.SeenAtUtc, now));
        }
        catch (Exception refused) when (refused is DbException or RetryLimitExceededException)
        {
            log.LogWarning(refused, "That a session was seen could not be written; it is tried again.");
        }
    }

    /// <summary>Ends the principal's session, and writes that into the journal once.</summary>
    public async Task EndAsync(ClaimsPrincipal principal)
    {
        var (session, id) = (IdOf(principal), principal.UserId());
        if (session is null || await db.UserSessions.Where(s => s.Id == session).ExecuteDeleteAsync() == 0) return;
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id) is not { } user) return;
        db.JournalEntries.Add(journal.About(user, JournalAction.SignedOut, by: user));
        await db.SaveChangesAsync();
    }

    /// <summary>Ends every session of a person but the one asked from.</summary>
    public Task EndOthersAsync(ClaimsPrincipal principal)
    {
        var (session, user) = (IdOf(principal), principal.UserId());
        return db.UserSessions.Where(s => s.UserId == user && s.Id != session).ExecuteDeleteAsync();
    }

    public static Guid? IdOf(ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirstValue(ClaimType), out var id) ? id : null;
}
