using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Me;

/// <summary>One's own account: who the portal takes one for, the password, and signing out of every device.</summary>
public sealed class MeController(PlanningDb db, UserManager<PortalUser> users, SignInManager<PortalUser> signIn) : PortalController
{
    private const string Page = "/accounts/me";

    [HttpGet("accounts/me"), Authorize(Permissions.OwnAccount)]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        await MePage.LoadAsync(db, User, ct) is { } page ? View(page) : NotFound();

    [HttpGet("accounts/me/password"), Authorize(Permissions.OwnAccount)]
    public IActionResult Password() => View(new PasswordPage(new PasswordForm(), MustChange));

    [HttpPost("accounts/me/password"), Authorize(Permissions.OwnAccount)]
    public async Task<IActionResult> Password(PasswordForm form)
    {
        if (await users.GetUserAsync(User) is not { } user) return NotFound();
        if (!ModelState.IsValid) return Again("Password", new PasswordPage(form, MustChange));
        var result = await users.ChangePasswordAsync(user, form.Current!, form.New!);
        foreach (var error in result.Errors)
            ModelState.AddModelError(error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? "form.Current" : "form.New", error.Description);
        if (!result.Succeeded) return Again("Password", new PasswordPage(form, MustChange));
        await users.RemoveClaimAsync(user, NewPasswordFirst.Claim);
        await signIn.RefreshSignInAsync(user);
        return Saved(Page, "me.password.saved");
    }

    [HttpPost("accounts/me/sign-out-everywhere"), Authorize(Permissions.OwnAccount)]
    public async Task<IActionResult> LeaveEverywhere()
    {
        if (await users.GetUserAsync(User) is not { } user) return NotFound();
        await users.UpdateSecurityStampAsync(user);
        await signIn.RefreshSignInAsync(user);
        return Saved(Page, "me.left-everywhere");
    }

    private bool MustChange => User.HasClaim(c => c.Type == NewPasswordFirst.ClaimType);
}
