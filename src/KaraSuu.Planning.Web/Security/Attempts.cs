using KaraSuu.Planning.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KaraSuu.Planning.Web.Security;

/// <summary>
/// Counts the guesses at an account's secrets: its password, the codes of its app, its recovery codes, wherever they are asked for.
/// A guess is paid for before it is looked at, in one conditional update, so that a thousand sent at once are no more than five.
/// </summary>
public sealed class Attempts(PlanningDb db, Journal journal, TimeProvider clock, IOptions<IdentityOptions> options)
{
    /// <summary>Each try lost is another guess paid for, and those are few.</summary>
    private const int MostTries = 60;

    private int Most => options.Value.Lockout.MaxFailedAccessAttempts;

    /// <param name="settles">whether a right answer forgets earlier wrong ones; a right password does not while a code is still to come</param>
    public async Task<Guess> TryAsync(PortalUser user, Func<Task<bool>> isRight, bool settles = true)
    {
        if (await PayAsync(user) is not { } paid) return Guess.Locked;
        if (await isRight())
        {
            if (settles) await ForgetAsync(user);
            else await GiveBackAsync(user);
            return Guess.Right;
        }
        if (paid < Most) return Guess.Wrong;
        await LockAsync(user);
        return Guess.Locked;
    }

    /// <summary>Ends a lockout and forgets wrong guesses.</summary>
    public Task ForgetAsync(PortalUser user) => db.Users.Where(u => u.Id == user.Id)
        .ExecuteUpdateAsync(u => u.SetProperty(x => x.AccessFailedCount, 0).SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null));

    private Task GiveBackAsync(PortalUser user) => db.Users.Where(u => u.Id == user.Id && u.AccessFailedCount > 0)
        .ExecuteUpdateAsync(u => u.SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount - 1));

    /// <returns>how many guesses are now paid for, or null when no more may be made for a while</returns>
    private async Task<int?> PayAsync(PortalUser user)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var seen = await db.Users.AsNoTracking().Where(u => u.Id == user.Id).Select(u => new { u.AccessFailedCount, u.LockoutEnd }).SingleAsync();
            if (seen.LockoutEnd > clock.GetUtcNow()) return null;
            if (seen.AccessFailedCount >= Most)
            {
                await LockAsync(user);
                return null;
            }
            if (await db.Users.Where(u => u.Id == user.Id && u.AccessFailedCount == seen.AccessFailedCount && u.LockoutEnd == seen.LockoutEnd)
                .ExecuteUpdateAsync(u => u.SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1)) == 1) return seen.AccessFailedCount + 1;
        }
        return null;
    }

    private async Task LockAsync(PortalUser user)
    {
        DateTimeOffset? until = clock.GetUtcNow() + options.Value.Lockout.DefaultLockoutTimeSpan;
        if (await db.Users.Where(u => u.Id == user.Id && u.AccessFailedCount >= Most)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.AccessFailedCount, 0).SetProperty(x => x.LockoutEnd, until)) == 0) return;

        // A refused answer may have left a change behind that was not saved; it is not saved now either.
        db.ChangeTracker.Clear();
        db.JournalEntries.Add(journal.About(user, JournalAction.LockedOut));
        await db.SaveChangesAsync();
    }
}

/// <summary>What became of a guess.</summary>
public enum Guess
{
    Right,
    Wrong,

    /// <summary>It was the last one allowed, or was not looked at.</summary>
    Locked,
}
