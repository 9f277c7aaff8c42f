using System.Security.Claims;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.People.Notices;

/// <summary>What was done to one's way in, newest first; what is unconfirmed asks for an answer.</summary>
/// <param name="Deputy">whom one votes as; null when one does not</param>
/// <param name="Roles">the roles of the account now, in words</param>
/// <param name="ReturnUrl">where one was going</param>
public sealed record NoticesPage(IReadOnlyList<NoticeRow> Rows, string? Deputy, string Roles, string ReturnUrl)
{
    private const int Most = 50;

    internal static async Task<NoticesPage> LoadAsync(PlanningDb db, ClaimsPrincipal person, string returnUrl, CancellationToken ct)
    {
        var (id, deputyId) = (person.UserId(), person.DeputyId());
        var rows = await db.AccessNotices.AsNoTracking().Where(n => n.UserId == id)
            .OrderBy(n => n.ConfirmedAtUtc != null).ThenByDescending(n => n.Id).Take(Most)
            .Select(n => new NoticeRow(n.Id, n.Change, n.By, n.AtUtc, n.ConfirmedAtUtc)).ToListAsync(ct);
        var deputy = await db.Deputies.Where(d => d.Id == deputyId).Select(d => d.FullName).SingleOrDefaultAsync(ct);
        return new NoticesPage(rows, deputy, string.Join(", ", person.Roles().Select(r => Text.Of("Role." + r))), returnUrl);
    }
}

public sealed record NoticeRow(int Id, AccessChange Change, string By, DateTime AtUtc, DateTime? ConfirmedAtUtc);
