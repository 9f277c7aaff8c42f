using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.People.Users;

/// <summary>The people an administrator looks after.</summary>
public sealed record UsersPage(Listed<UserRow> List, bool ShowsAimaks)
{
    public const string UsualOrder = "name";

    internal static async Task<UsersPage> LoadAsync(PlanningDb db, ClaimsPrincipal user, ListQuery query, CancellationToken ct)
    {
        var rows = await RowsAsync(db, user, query, ct);
        var page = rows.Skip((query.Page - 1) * ListQuery.PageSize).Take(ListQuery.PageSize).ToList();
        return new UsersPage(new Listed<UserRow>(page, rows.Count, query), user.EditsAllAimaks());
    }

    /// <summary>Few enough (at most some thousands) to be searched without a folded column.</summary>
    internal static async Task<IReadOnlyList<UserRow>> RowsAsync(PlanningDb db, ClaimsPrincipal user, ListQuery query, CancellationToken ct)
    {
        var managed = db.Users.AsNoTracking().ManagedBy(user);
        var roles = (await (
            from u in managed
            join r in db.UserRoles on u.Id equals r.UserId
            join role in db.Roles on r.RoleId equals role.Id
            orderby role.Name
            select new { u.Id, Name = role.Name! }).ToListAsync(ct)).ToLookup(r => r.Id, r => r.Name);
        var known = await (
            from u in managed
            from a in db.AiylAimaks.Where(a => a.Id == u.AiylAimakId).DefaultIfEmpty()
            select new UserRow(
                u.Id, u.UserName!, u.FullName, a == null ? null : new LocalText(a.Name.Ky, a.Name.Ru, a.Name.En), u.TwoFactorEnabled, u.IsClosed))
            .ToListAsync(ct);
        var people = known.Select(p => p with { Roles = [.. roles[p.Id]] }).ToList();
        var found = people.Holding(query.Q, p => [p.UserName, p.FullName, p.Aimak?.In(Texts.Language.Current), p.RolesInWords]);
        string Key(UserRow row) => query.Key(UsualOrder) switch
        {
            "user" => row.UserName,
            "aimak" => row.Aimak?.In(Texts.Language.Current) ?? "",
            "roles" => row.RolesInWords,
            _ => row.FullName,
        };
        return [.. found.OrderBy(r => r.Id).InOrderOf(Key, query.IsDescending(UsualOrder))];
    }
}

public sealed record UserRow(int Id, string UserName, string FullName, LocalText? Aimak, bool HasSecondFactor, bool IsClosed)
{
    public IReadOnlyList<string> Roles { get; init; } = [];

    public string RolesInWords => string.Join(", ", Roles.Select(r => Text.Of("Role." + r)));
}

/// <summary>The form of a new or known person with its choices.</summary>
/// <param name="Kept">roles the person has which the reader may neither give nor take</param>
public sealed record UserEditPage(
    int? Id, UserForm Form, IReadOnlyList<string> Grantable, IReadOnlyList<string> Kept, IReadOnlyList<Choice>? Aimaks, IReadOnlyList<DeputyChoice> Deputies,
    bool IsClosed, bool HasSecondFactor, bool IsOneself)
{
    public IReadOnlyList<Choice> DeputyChoices => [.. Deputies.Select(d => Choice.Of(d.Id, d.Label))];

    internal static async Task<UserEditPage> LoadAsync(PlanningDb db, ClaimsPrincipal user, UserForm form, PortalUser? known, CancellationToken ct)
    {
        var aimaks = user.EditsAllAimaks()
            ? await db.AiylAimaks.AsNoTracking().OrderBy(a => a.SortKey).ThenBy(a => a.Id).Select(a => new { a.Id, a.Name }).ToListAsync(ct)
            : null;
        var deputies = await db.Deputies.AsNoTracking().EditableBy(user).OrderBy(d => d.AiylAimakId).ThenBy(d => d.SortKey).ThenBy(d => d.Id)
            .Select(d => new { d.Id, d.AiylAimakId, d.FullName }).ToListAsync(ct);
        var had = known is null ? []
            : await (from r in db.UserRoles join role in db.Roles on r.RoleId equals role.Id where r.UserId == known.Id select role.Name!).ToListAsync(ct);
        var grantable = user.GrantableRoles();
        string Label(string name, int aimak) => aimaks?.Find(a => a.Id == aimak) is { } of ? $"{name} ({of.Name.In(Texts.Language.Current)})" : name;
        return new UserEditPage(
            known?.Id, form, grantable, [.. had.Except(grantable)],
            aimaks is null ? null : [.. aimaks.InOrderOf(a => a.Name.Shown(), false).Select(a => Choice.Of(a.Id, a.Name.In(Texts.Language.Current)))],
            [.. deputies.Where(d => known is null || d.AiylAimakId == known.AiylAimakId)
                .Select(d => new DeputyChoice(d.Id, d.AiylAimakId, Label(d.FullName, d.AiylAimakId)))],
            known?.IsClosed == true, known?.TwoFactorEnabled == true, known is not null && known.Id == user.UserId());
    }
}

public sealed record DeputyChoice(int Id, int AimakId, string Label);
