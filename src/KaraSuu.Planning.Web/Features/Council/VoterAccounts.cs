using System.Globalization;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council;

/// <summary>The accounts tied to deputies of an aimak, with what the domain asks of them. That somebody ever signed in is known from the journal.</summary>
internal static class VoterAccounts
{
    public static async Task<IReadOnlyList<VoterAccount>> LoadAsync(PlanningDb db, int aimakId, DateTimeOffset now, CancellationToken ct)
    {
        var accounts = await db.Users.AsNoTracking().Where(u => u.AiylAimakId == aimakId && u.DeputyId != null)
            .Select(u => new { u.Id, DeputyId = u.DeputyId!.Value, u.IsClosed, u.LockoutEnd }).ToListAsync(ct);
        var ids = accounts.Select(a => a.Id).ToList();
        var roles = (await (from given in db.UserRoles
                            where ids.Contains(given.UserId)
                            join role in db.Roles on given.RoleId equals role.Id
                            select new { given.UserId, role.Name }).ToListAsync(ct)).ToLookup(r => r.UserId, r => r.Name);
        var records = ids.Select(id => id.ToString(CultureInfo.InvariantCulture)).ToList();
        var signedIn = (await db.JournalEntries.AsNoTracking()
            .Where(e => e.RecordKind == nameof(PortalUser) && records.Contains(e.RecordId) && e.Action == JournalAction.SignedIn)
            .Select(e => e.RecordId).Distinct().ToListAsync(ct)).ToHashSet();
        return
        [
            .. accounts.Select(a => new VoterAccount(
                a.DeputyId, a.IsClosed,
                roles[a.Id].Any(name => name is not null && Roles.Table.TryGetValue(name, out var may) && may.Contains(Permissions.Vote)),
                signedIn.Contains(a.Id.ToString(CultureInfo.InvariantCulture)), a.LockoutEnd > now)),
        ];
    }
}
