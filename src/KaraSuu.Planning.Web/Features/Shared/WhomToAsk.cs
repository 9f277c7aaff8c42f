using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>Whom to ask about the portal, on the page of help and wherever something is missing.</summary>
/// <param name="Administrators">who looks after the accounts of the aimak, by name</param>
/// <param name="Contact">whom whoever runs the portal has named for questions; in their own words</param>
public sealed record WhomToAsk(IReadOnlyList<string> Administrators, string? Phone, string? Contact)
{
    public bool IsKnown => Administrators.Count > 0 || Phone is not null || Contact is not null;

    /// <param name="aimakId">null where no aimak is known: then only the contact is</param>
    internal static async Task<WhomToAsk> LoadAsync(PlanningDb db, IConfiguration settings, int? aimakId, CancellationToken ct)
    {
        var contact = Words.OrNull(settings[Settings.HelpContact]);
        if (aimakId is not { } aimak) return new WhomToAsk([], null, contact);
        var administrators = await (
            from user in db.Users.AsNoTracking()
            where user.AiylAimakId == aimak && !user.IsClosed
            join given in db.UserRoles on user.Id equals given.UserId
            join role in db.Roles on given.RoleId equals role.Id
            where role.Name == Roles.AimakAdministrator
            orderby user.SortKey, user.Id
            select user.FullName).ToListAsync(ct);
        var phone = await db.AiylAimaks.AsNoTracking().Where(a => a.Id == aimak).Select(a => a.Phone).SingleOrDefaultAsync(ct);
        return new WhomToAsk(administrators, phone, contact);
    }
}
