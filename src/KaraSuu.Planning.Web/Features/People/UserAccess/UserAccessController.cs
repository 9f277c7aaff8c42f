using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.People.UserAccess;

/// <summary>What an administrator does to somebody's way in: a new password or one-time code, closing and reopening, removing the second factor.</summary>
public sealed class UserAccessController(PlanningDb db, PortalUsers people, CodeSlips slips) : PortalController
{
    [HttpGet("users/{id:int}/{step:regex(^(password|code|close|reopen|second-factor)$)}"), Authorize(Permissions.ManageUsers)]
    public async Task<IActionResult> Confirm(int id, string step, CancellationToken ct) =>
        await FindAsync(id, ct) is { } user ? View(new AccessPage(id, user.FullName, step)) : NotFound();

    [HttpPost("users/{id:int}/password"), Authorize(Permissions.ManageUsers)]
    public async Task<IActionResult> Password(int id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } user) return NotFound();
        if (IsOneself(user, "users.not-own-password")) return Again("Confirm", new AccessPage(id, user.FullName, "password"));
        var page = new FirstPasswordPage(user.UserName!, user.FullName, await people.GivePasswordAsync(user));
        return ShownOnce("FirstPassword", page, $"/users/{id}", "users.password-given");
    }

    [HttpPost("users/{id:int}/code"), Authorize(Permissions.ManageUsers)]
    public async Task<IActionResult> Code(int id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } user) return NotFound();
        if (IsOneself(user, "users.not-own-password")) return Again("Confirm", new AccessPage(id, user.FullName, "code"));
        var code = await people.GiveCodeAsync(user);
        return new PaperOnceResult(
            await slips.PrintAsync(user.AiylAimakId, [code], Request, ct), CodeSlips.FileName, $"/users/{id}", Text.Of("users.code-given"));
    }

    [HttpPost("users/{id:int}/close"), Authorize(Permissions.ManageUsers)]
    public async Task<IActionResult> Close(int id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } user) return NotFound();
        IsOneself(user, "users.not-oneself");
        if (await people.IsLastAdministratorAsync(user)) ModelState.AddModelError("", Text.Of("users.last-administrator"));
        if (!ModelState.IsValid) return Again("Confirm", new AccessPage(id, user.FullName, "close"));
        await people.SetClosedAsync(user, true);
        return Saved("/users", "users.closed-now", user.FullName);
    }

    [HttpPost("users/{id:int}/reopen"), Authorize(Permissions.ManageUsers)]
    public async Task<IActionResult> Reopen(int id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } user) return NotFound();
        if (user.DeputyId is { } deputy && await db.Users.AnyAsync(u => u.DeputyId == deputy && u.Id != id && !u.IsClosed, ct))
        {
            ModelState.AddModelError("", Text.Of("users.deputy-taken"));
            return Again("Confirm", new AccessPage(id, user.FullName, "reopen"));
        }
        await people.SetClosedAsync(user, false);
        return Saved($"/users/{id}", "users.reopened");
    }

    [HttpPost("users/{id:int}/second-factor"), Authorize(Permissions.ManageUsers)]
    public async Task<IActionResult> SecondFactor(int id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } user) return NotFound();
        if (IsOneself(user, "users.not-own-second-factor")) return Again("Confirm", new AccessPage(id, user.FullName, "second-factor"));
        await people.RemoveSecondFactorAsync(user, byAnother: true);
        return Saved($"/users/{id}", "second-factor.removed");
    }

    /// <summary>What an administrator may do to others is done to the own account with the own password, on its page, or not at all.</summary>
    private bool IsOneself(PortalUser user, string sentence)
    {
        if (user.Id != User.UserId()) return false;
        ModelState.AddModelError("", Text.Of(sentence));
        return true;
    }

    private Task<PortalUser?> FindAsync(int id, CancellationToken ct) => db.Users.ManagedBy(User).SingleOrDefaultAsync(u => u.Id == id, ct);
}

/// <summary>A step to be confirmed: password, code, close, reopen or second-factor.</summary>
public sealed record AccessPage(int Id, string FullName, string Step);
