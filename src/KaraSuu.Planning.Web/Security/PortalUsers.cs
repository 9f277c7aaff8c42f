using System.Security.Claims;
using System.Security.Cryptography;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Security;

/// <summary>The people who sign in: adding them with their roles, giving them roles and passwords, each as one step that is done whole or not at all.</summary>
public sealed class PortalUsers(PlanningDb db, UserManager<PortalUser> users, RoleManager<IdentityRole<int>> roles, Attempts attempts, AccessNotices notices,
    OneTimeCodes codes, Journal journal)
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz";
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";

    public Task<IdentityResult> AddAsync(PortalUser user, string password, IReadOnlyCollection<string> roleNames, bool mustChangePassword = false) =>
        db.Database.InOneGoAsync(() => AddWithRolesAsync(user, password, roleNames, mustChangePassword));

    /// <summary>A new account without a password, opened by a one-time code.</summary>
    /// <exception cref="DbUpdateConcurrencyException">somebody else took the name at the same moment</exception>
    public Task<IssuedCode> AddWithCodeAsync(PortalUser user, IReadOnlyCollection<string> roleNames) => WholeAsync(async () =>
    {
        Require(await AddWithRolesAsync(user, null, roleNames, mustChangePassword: true));
        db.JournalEntries.Add(journal.About(user, JournalAction.CodeGiven));
        return await codes.MakeAsync(user);
    });

    /// <summary>Whether somebody new may have this user name.</summary>
    public Task<IdentityResult> CheckNameAsync(PortalUser user) => AllAsync(users.UserValidators.Select(v => v.ValidateAsync(users, user)));

    /// <summary>Whether somebody new of this user name may have this password.</summary>
    public Task<IdentityResult> CheckPasswordAsync(PortalUser user, string password) =>
        AllAsync(users.PasswordValidators.Select(v => v.ValidateAsync(users, user, Words.Bare(password))));

    private static async Task<IdentityResult> AllAsync(IEnumerable<Task<IdentityResult>> checks)
    {
        var broken = new List<IdentityError>();
        foreach (var check in checks) broken.AddRange((await check).Errors);
        return broken.Count == 0 ? IdentityResult.Success : IdentityResult.Failed([.. broken]);
    }

    private async Task<IdentityResult> AddWithRolesAsync(PortalUser user, string? password, IReadOnlyCollection<string> roleNames, bool mustChangePassword)
    {
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role)) await roles.CreateAsync(new IdentityRole<int>(role));
        }
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        var result = password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, Words.Bare(password));
        if (!result.Succeeded) return result;
        result = await users.AddToRolesAsync(user, roleNames);
        if (result.Succeeded && mustChangePassword) result = await users.AddClaimAsync(user, NewPasswordFirst.Claim);
        if (result.Succeeded && mustChangePassword) await TellAsync(user, user.DeputyId is not null, roleNames, AccessChange.AccountMade);
        if (result.Succeeded && transaction is not null) await transaction.CommitAsync();
        return result;
    }

    /// <summary>Corrects the name and gives exactly this deputy and these roles; when deputy or roles change, all sessions end.</summary>
    public Task ChangeAsync(PortalUser user, string fullName, int? deputyId, IReadOnlyCollection<string> roleNames) => WholeAsync(async () =>
    {
        var had = await users.GetRolesAsync(user);
        var (isLinked, isOther) = (deputyId is not null && deputyId != user.DeputyId, deputyId != user.DeputyId || !had.ToHashSet().SetEquals(roleNames));
        (user.FullName, user.DeputyId) = (fullName, deputyId);
        Require(await users.UpdateAsync(user));
        Require(await users.RemoveFromRolesAsync(user, had.Except(roleNames)));
        Require(await users.AddToRolesAsync(user, roleNames.Except(had)));
        if (isOther) Require(await users.UpdateSecurityStampAsync(user));
        await TellAsync(user, isLinked, [.. roleNames.Except(had)], AccessChange.RoleGiven);
        return true;
    });

    /// <summary>A deputy newly linked and roles of weight newly given; the role of a deputy goes with the link and is not told twice.</summary>
    private async Task TellAsync(PortalUser user, bool isLinked, IReadOnlyCollection<string> given, AccessChange change)
    {
        if (isLinked) await notices.TellAsync(user, AccessChange.DeputyLinked);
        if (given.Any(role => Roles.IsOfWeight(role) && !(isLinked && role == Roles.Deputy))) await notices.TellAsync(user, change);
    }

    /// <summary>A new password that must be changed at the next sign-in; ends a lockout and all sessions, and the person is told who gave it.</summary>
    public Task<string> GivePasswordAsync(PortalUser user) => WholeAsync(async () =>
    {
        var password = NewPassword();
        Require(await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password));
        Require(await users.RemoveClaimAsync(user, NewPasswordFirst.Claim));
        Require(await users.AddClaimAsync(user, NewPasswordFirst.Claim));
        await attempts.ForgetAsync(user);
        await codes.ForgetAsync(user);
        await notices.TellAsync(user, AccessChange.PasswordGiven);
        return password;
    });

    /// <summary>A one-time code in place of the password; ends a lockout and all sessions, and the person is told who made it.</summary>
    public Task<IssuedCode> GiveCodeAsync(PortalUser user) => WholeAsync(async () =>
    {
        Require(await users.RemovePasswordAsync(user));
        Require(await users.RemoveClaimAsync(user, NewPasswordFirst.Claim));
        Require(await users.AddClaimAsync(user, NewPasswordFirst.Claim));
        await attempts.ForgetAsync(user);
        await notices.TellAsync(user, AccessChange.CodeGiven);
        return await codes.MakeAsync(user);
    });

    /// <summary>Closes or reopens an account; closing ends all sessions.</summary>
    public async Task SetClosedAsync(PortalUser user, bool isClosed)
    {
        user.IsClosed = isClosed;
        Require(await users.UpdateSecurityStampAsync(user));
    }

    /// <summary>A new key for the app; codes of the one before are worth nothing.</summary>
    public async Task NewSecondFactorKeyAsync(PortalUser user)
    {
        Require(await users.ResetAuthenticatorKeyAsync(user));
        await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.LastTotpStep, (long?)null));
    }

    /// <summary>Turns the second factor off and forgets its key and codes; ends all sessions.</summary>
    /// <param name="byAnother">the person is then told who did it</param>
    public Task RemoveSecondFactorAsync(PortalUser user, bool byAnother) => WholeAsync(async () =>
    {
        Require(await users.SetTwoFactorEnabledAsync(user, false));
        Require(await users.RemoveAuthenticationTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey"));
        Require(await users.RemoveAuthenticationTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes"));
        Require(await users.UpdateSecurityStampAsync(user));
        if (byAnother) await notices.TellAsync(user, AccessChange.SecondFactorRemoved);
        return true;
    });

    /// <summary>Whether nobody else could administer the installation.</summary>
    public async Task<bool> IsLastAdministratorAsync(PortalUser user)
    {
        var administrators = await users.GetUsersInRoleAsync(Roles.InstallationAdministrator);
        return administrators.Any(a => a.Id == user.Id && !a.IsClosed) && administrators.Count(a => !a.IsClosed) == 1;
    }

    /// <summary>About 70 bits, without letters that look alike; read over the telephone in three groups.</summary>
    public static string NewPassword() =>
        $"{Part(Capitals, 1)}{Part(Letters, 4)}-{Part(Letters + Digits, 6)}-{Part(Letters, 4)}{Part(Digits, 1)}";

    /// <exception cref="DbUpdateConcurrencyException">somebody else changed the account at the same moment: nothing is half done or said to be done</exception>
    internal static void Require(IdentityResult result)
    {
        if (!result.Succeeded) throw new DbUpdateConcurrencyException(string.Join(' ', result.Errors.Select(e => e.Code)));
    }

    private Task<T> WholeAsync<T>(Func<Task<T>> step) => db.Database.CurrentTransaction is not null ? step() : db.Database.InOneGoAsync(async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var result = await step();
        await transaction.CommitAsync();
        return result;
    });

    private static string Part(string letters, int length) => RandomNumberGenerator.GetString(letters, length);
}

/// <summary>Whose accounts an administrator manages.</summary>
internal static class ManagedPeople
{
    /// <summary>Everybody for the installation's administrators; people of the own aimak for those of an aimak.</summary>
    public static IQueryable<PortalUser> ManagedBy(this IQueryable<PortalUser> people, ClaimsPrincipal user)
    {
        if (user.EditsAllAimaks()) return people;
        var aimak = user.AimakId() ?? 0;
        return people.Where(p => p.AiylAimakId == aimak);
    }

    /// <summary>Roles the person may give to others.</summary>
    public static IReadOnlyList<string> GrantableRoles(this ClaimsPrincipal user) =>
        user.EditsAllAimaks() ? Roles.All : [.. Roles.All.Where(role => !Roles.OfInstallationToGive.Contains(role))];
}

/// <summary>A password made by the portal, shown this once.</summary>
public sealed record FirstPasswordPage(string UserName, string FullName, string Password);
