using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.People.DeputyAccounts;

/// <summary>The deputies in office or to come, and how each signs in.</summary>
public sealed record DeputyAccountsPage(int AimakId, DeputyAccountsForm Form, IReadOnlyList<DeputyAccountRow> Rows) : IInAimak
{
    /// <summary>How many people of one name the portal looks for; a name more often taken is told when the account is saved.</summary>
    private const int MostNamesakes = 30;

    public IReadOnlyList<DeputyAccountRow> Open => [.. Rows.Where(r => r.MayGetACode)];

    /// <summary>Null when there is no such aimak for the person.</summary>
    internal static async Task<DeputyAccountsPage?> LoadAsync(
        PlanningDb db, ClaimsPrincipal user, int aimakId, DeputyAccountsForm form, DateOnly today, DateTime nowUtc, CancellationToken ct)
    {
        if (!await db.AiylAimaks.EditableBy(user).AnyAsync(a => a.Id == aimakId, ct)) return null;
        var deputies = await (
            from d in db.Deputies.AsNoTracking()
            where d.AiylAimakId == aimakId && d.Terms.Any(t => t.InOfficeTo == null || t.InOfficeTo >= today)
            from u in db.Users.Where(u => u.DeputyId == d.Id && !u.IsClosed).DefaultIfEmpty()
            from c in db.OneTimeCodes.Where(c => c.UserId == u!.Id).DefaultIfEmpty()
            orderby d.SortKey, d.Id
            select new
            {
                d.Id,
                d.FullName,
                UserId = (int?)u!.Id,
                u.UserName,
                HasPassword = u.PasswordHash != null,
                CodeUntil = (DateTime?)c!.GoodUntilUtc,
            }).ToListAsync(ct);

        var wished = deputies.Where(d => d.UserName is null)
            .SelectMany(d => LatinNames.UserNamesOf(d.FullName, PortalUser.UserNameMaxLength).Take(MostNamesakes)).Select(LatinNames.Meant).Distinct().ToList();
        var taken = (await db.Users.AsNoTracking().Where(u => EF.Parameter(wished).Contains(u.NormalizedUserName!)).Select(u => u.NormalizedUserName!)
            .ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        string Free(string fullName) => LatinNames.FreeUserNameOf(fullName, PortalUser.UserNameMaxLength, name => !taken.Add(LatinNames.Meant(name)));
        return new DeputyAccountsPage(aimakId, form, [.. deputies.Select(d => new DeputyAccountRow(
            d.Id, d.FullName, d.UserId, d.UserName ?? Free(d.FullName), d.HasPassword,
            d.CodeUntil > nowUtc ? d.CodeUntil : null, d.CodeUntil <= nowUtc))]);
    }
}

/// <param name="UserId">the account; null where there is none yet</param>
/// <param name="UserName">of the account, or the one a new account would get</param>
/// <param name="CodeUntil">the end of a code that is still good</param>
/// <param name="CodeRanOut">a code was made, and nobody came in with it in time</param>
public sealed record DeputyAccountRow(int Id, string FullName, int? UserId, string UserName, bool HasPassword, DateTime? CodeUntil, bool CodeRanOut)
{
    /// <summary>Whoever set a password of their own is asked first, on the page of that account.</summary>
    public bool MayGetACode => !HasPassword;
}
