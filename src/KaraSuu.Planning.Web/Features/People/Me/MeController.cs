using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.People.Me;

/// <summary>One's own account: who the portal takes one for, the password, and signing out of every device.</summary>
public sealed class MeController(PlanningDb db, UserManager<PortalUser> users, PortalSignIn signIn, Attempts attempts, UserSessions sessions) : PortalController
{
    private const string Page = "/accounts/me";

    [HttpGet("accounts/me"), Authorize(Permissions.OwnAccount)]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        await MePage.LoadAsync(db, User, ct) is { } page ? View(page) : NotFound();

    [HttpGet("accounts/me/password"), Authorize(Permissions.OwnAccount)]
    public async Task<IActionResult> Password() =>
        await users.GetUserAsync(User) is { } user ? View(PageOf(user, new PasswordForm())) : NotFound();

    [HttpPost("accounts/me/password"), Authorize(Permissions.OwnAccount), MaySendAgain]
    public async Task<IActionResult> Password(PasswordForm form)
    {
        if (await users.GetUserAsync(User) is not { } user) return NotFound();
        if (user.PasswordHash is null) ModelState.Remove("form.Current");
        if (ModelState.IsValid) await ChangeAsync(user, form);
        if (!ModelState.IsValid) return Again("Password", PageOf(user, form));
        PortalUsers.Require(await users.RemoveClaimAsync(user, NewPasswordFirst.Claim));
        await signIn.RefreshSignInAsync(user);
        return Saved(AccessNotices.IsAwaited(User) ? AccessNotices.Page : Page, "me.password.saved");
    }

    [HttpPost("accounts/me/sign-out-everywhere"), Authorize(Permissions.OwnAccount)]
    public async Task<IActionResult> LeaveEverywhere()
    {
        if (await users.GetUserAsync(User) is not { } user) return NotFound();
        PortalUsers.Require(await users.UpdateSecurityStampAsync(user));
        await sessions.EndOthersAsync(User);
        await signIn.RefreshSignInAsync(user);
        return Saved(Page, "me.left-everywhere");
    }

    private PasswordPage PageOf(PortalUser user, PasswordForm form) => new(form, NewPasswordFirst.IsAwaited(User), user.PasswordHash is null);

    /// <summary>
    /// A wrong present password counts as at the sign-in; what is wrong with the new one stands at its field. Whoever came in with a one-time code has none.
    /// </summary>
    private async Task ChangeAsync(PortalUser user, PasswordForm form)
    {
        if (user.PasswordHash is null)
        {
            foreach (var error in (await users.AddPasswordAsync(user, form.New!)).Errors) ModelState.AddModelError("form.New", error.Description);
            return;
        }
        switch (await attempts.TryAsync(user, () => users.CheckPasswordAsync(user, form.Current!)))
        {
            case Guess.Locked:
                ModelState.AddModelError("form.Current", Text.Of("accounts.locked"));
                return;
            case Guess.Wrong:
                ModelState.AddModelError("form.Current", Text.Of("identity.password-mismatch"));
                return;
            default:
                var result = await users.ChangePasswordAsync(user, form.Current!, form.New!);
                foreach (var error in result.Errors) ModelState.AddModelError("form.New", error.Description);
                return;
        }
    }
}
