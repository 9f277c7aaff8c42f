using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.People.Users;

/// <summary>The people who sign in, as their administrator sees them.</summary>
public sealed class UsersController(PlanningDb db, PortalUsers people, UserManager<PortalUser> users) : PortalController
{
    [HttpGet("users"), Authorize(Permissions.ManageUsers)]
    public async Task<IActionResult> Index(ListQuery query, CancellationToken ct) => View(await UsersPage.LoadAsync(db, User, query, ct));

    [HttpGet("users.csv"), Authorize(Permissions.ManageUsers)]
    public async Task<IActionResult> Export(ListQuery query, CancellationToken ct) => ListFile.Of("users",
        [Text.Of("UserForm.FullName"), Text.Of("UserForm.UserName"), Text.Of("UserForm.AimakId"), Text.Of("UserForm.Roles"), Text.Of("second-factor"),
            Text.Of("users.closed")],
        (await UsersPage.RowsAsync(db, User, query, ct))
            .Select(r => new object?[] { r.FullName, r.UserName, r.Aimak, r.RolesInWords, r.HasSecondFactor, r.IsClosed }));

    [HttpGet("users/new"), Authorize(Permissions.ManageUsers)]
    public async Task<IActionResult> New(CancellationToken ct) => View("Edit", await UserEditPage.LoadAsync(db, User, new UserForm(), null, ct));

    [HttpPost("users/new"), Authorize(Permissions.ManageUsers)]
    public async Task<IActionResult> New(UserForm form, CancellationToken ct)
    {
        if (!User.EditsAllAimaks()) form.AimakId = User.AimakId();
        var page = await UserEditPage.LoadAsync(db, User, form, null, ct);
        await RequireAsync(page, form.AimakId, null, ct);
        if (!ModelState.IsValid) return Again("Edit", page);
        var user = new PortalUser { UserName = form.UserName!.Trim(), FullName = form.FullName!.Trim(), AiylAimakId = form.AimakId, DeputyId = form.DeputyId };
        var password = PortalUsers.NewPassword();
        var result = await people.AddAsync(user, password, form.Roles, mustChangePassword: true);
        foreach (var error in result.Errors) ModelState.AddModelError("form.UserName", error.Description);
        if (!result.Succeeded) return Again("Edit", page);
        return ShownOnce("FirstPassword", new FirstPasswordPage(user.UserName, user.FullName, password), $"/users/{user.Id}", "users.made");
    }

    [HttpGet("users/{id:int}"), Authorize(Permissions.ManageUsers)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) =>
        await db.Users.ManagedBy(User).SingleOrDefaultAsync(u => u.Id == id, ct) is { } user
            ? View(await UserEditPage.LoadAsync(db, User, UserForm.From(user, await users.GetRolesAsync(user)), user, ct)) : NotFound();

    [HttpPost("users/{id:int}"), Authorize(Permissions.ManageUsers)]
    public async Task<IActionResult> Edit(int id, UserForm form, CancellationToken ct)
    {
        if (await db.Users.ManagedBy(User).SingleOrDefaultAsync(u => u.Id == id, ct) is not { } user) return NotFound();
        (form.UserName, form.AimakId) = (user.UserName, user.AiylAimakId);
        ModelState.Remove("form.UserName");
        var page = await UserEditPage.LoadAsync(db, User, form, user, ct);
        await RequireAsync(page, user.AiylAimakId, user, ct);
        if (!ModelState.IsValid || await IsStaleAsync(user, form)) return Again("Edit", page);
        await people.ChangeAsync(user, form.FullName!.Trim(), form.DeputyId, form.Roles);
        return Saved("/users", "users.saved");
    }

    private async Task<bool> IsStaleAsync(PortalUser user, UserForm form)
    {
        if (form.Version is null || form.Version == user.ConcurrencyStamp) return false;
        form.Version = user.ConcurrencyStamp;
        ModelState.Remove("form.Version");
        return Differ(form, UserForm.From(user, await users.GetRolesAsync(user)));
    }

    private async Task RequireAsync(UserEditPage page, int? aimakId, PortalUser? known, CancellationToken ct)
    {
        var (form, knownId) = (page.Form, known?.Id ?? 0);
        form.Roles = [.. form.Roles.Union(page.Kept).Order(StringComparer.Ordinal)];
        if (form.Roles.Except(page.Grantable).Except(page.Kept).Any()) ModelState.AddModelError("form.Roles", Text.Of("error.choose"));
        var ofAll = form.Roles.Count(Roles.OfAllAimaks.Contains);
        if (ofAll > 0 && (ofAll < form.Roles.Count || aimakId is not null)) ModelState.AddModelError("form.Roles", Text.Of("users.of-all-aimaks"));
        if (ofAll == 0 && aimakId is null) ModelState.AddModelError("form.AimakId", Text.Of("error.needed"));
        if (known is null && page.Aimaks is { } aimaks) RequireChoice("form.AimakId", aimakId, aimaks);
        if (form.DeputyId is { } deputy)
        {
            if (page.Deputies.All(d => d.Id != deputy || d.AimakId != aimakId)) ModelState.AddModelError("form.DeputyId", Text.Of("error.choose"));
            else if (await db.Users.AnyAsync(u => u.DeputyId == deputy && !u.IsClosed && u.Id != knownId, ct))
            {
                ModelState.AddModelError("form.DeputyId", Text.Of("users.deputy-taken"));
            }
        }
        else if (form.Roles.Contains(Roles.Deputy))
        {
            ModelState.AddModelError("form.DeputyId", Text.Of("users.deputy-needed"));
        }
        if (known is not null && !form.Roles.Contains(Roles.InstallationAdministrator) && await people.IsLastAdministratorAsync(known))
            ModelState.AddModelError("form.Roles", Text.Of("users.last-administrator"));
        if (knownId != User.UserId()) return;
        if (!(await users.GetRolesAsync(known!)).ToHashSet().SetEquals(form.Roles)) ModelState.AddModelError("form.Roles", Text.Of("users.not-own-roles"));
        if (form.DeputyId != known!.DeputyId) ModelState.AddModelError("form.DeputyId", Text.Of("users.not-own-deputy"));
    }
}
