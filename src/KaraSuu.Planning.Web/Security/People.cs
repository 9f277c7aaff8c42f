using System.Security.Claims;
using System.Security.Cryptography;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Security;

/// <summary>The people who sign in: adding them with their roles, giving them roles and passwords, each as one step.</summary>
public sealed class People(PlanningDb db, UserManager<PortalUser> users, RoleManager<IdentityRole<int>> roles)
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz";
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";

    public Task<IdentityResult> AddAsync(PortalUser user, string password, IReadOnlyCollection<string> roleNames, bool mustChangePassword = false) =>
        db.Database.InOneGoAsync(() => AddWithRolesAsync(user, password, roleNames, mustChangePassword));

    private async Task<IdentityResult> AddWithRolesAsync(PortalUser user, string password, IReadOnlyCollection<string> roleNames, bool mustChangePassword)
    {
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role)) await roles.CreateAsync(new IdentityRole<int>(role));
        }
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        var result = await users.CreateAsync(user, Words.Clean(password));
        if (!result.Succeeded) return result;
        result = await users.AddToRolesAsync(user, roleNames);
        if (result.Succeeded && mustChangePassword) result = await users.AddClaimAsync(user, NewPasswordFirst.Claim);
        if (result.Succeeded && transaction is not null) await transaction.CommitAsync();
        return result;
    }

    /// <summary>Gives exactly these roles; whoever is signed in must sign in again when they change.</summary>
    public async Task SetRolesAsync(PortalUser user, IReadOnlyCollection<string> roleNames)
    {
        var had = await users.GetRolesAsync(user);
        if (had.ToHashSet().SetEquals(roleNames)) return;
        await users.RemoveFromRolesAsync(user, had.Except(roleNames));
        await users.AddToRolesAsync(user, roleNames.Except(had));
        await users.UpdateSecurityStampAsync(user);
    }

    /// <summary>A new password that must be changed at the next sign-in; ends a lockout and all sessions.</summary>
    public async Task<string> GivePasswordAsync(PortalUser user)
    {
        var password = NewPassword();
        await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password);
        await users.SetLockoutEndDateAsync(user, null);
        await users.ResetAccessFailedCountAsync(user);
        await users.RemoveClaimAsync(user, NewPasswordFirst.Claim);
        await users.AddClaimAsync(user, NewPasswordFirst.Claim);
        return password;
    }

    /// <summary>Turns the second factor off and forgets its key and codes.</summary>
    public async Task RemoveSecondFactorAsync(PortalUser user)
    {
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.RemoveAuthenticationTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey");
        await users.RemoveAuthenticationTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes");
        await users.UpdateSecurityStampAsync(user);
    }

    /// <summary>Whether nobody else could administer the installation.</summary>
    public async Task<bool> IsLastAdministratorAsync(PortalUser user)
    {
        var administrators = await users.GetUsersInRoleAsync(Roles.InstallationAdministrator);
        return administrators.Any(a => a.Id == user.Id && !a.IsClosed) && administrators.Count(a => !a.IsClosed) == 1;
    }

    /// <summary>About 70 bits, without letters that look alike; read over the telephone in three groups.</summary>
    public static string NewPassword() =>
        $"{Part(Capitals, 1)}{Part(Letters, 4)}-{Part(Letters + Digits, 6)}-{Part(Letters, 4)}{Part(Digits, 1)}";

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
        user.EditsAllAimaks() ? Roles.All : [.. Roles.All.Where(role => !Roles.OfAllAimaks.Contains(role))];
}

/// <summary>A password made by the portal, shown this once.</summary>
public sealed record FirstPasswordPage(string UserName, string FullName, string Password);
