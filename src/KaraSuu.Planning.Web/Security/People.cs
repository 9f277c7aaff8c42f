using KaraSuu.Planning.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Security;

/// <summary>Adds people who sign in, with their roles, as one step.</summary>
public sealed class People(PlanningDb db, UserManager<PortalUser> users, RoleManager<IdentityRole<int>> roles)
{
    public async Task<IdentityResult> AddAsync(PortalUser user, string password, IReadOnlyCollection<string> roleNames)
    {
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role)) await roles.CreateAsync(new IdentityRole<int>(role));
        }
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        var result = await users.CreateAsync(user, password);
        if (!result.Succeeded) return result;
        result = await users.AddToRolesAsync(user, roleNames);
        if (result.Succeeded && transaction is not null) await transaction.CommitAsync();
        return result;
    }
}
