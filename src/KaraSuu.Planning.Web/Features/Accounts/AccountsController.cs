using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Accounts;

/// <summary>Signing in and out.</summary>
public sealed class AccountsController(SignInManager<PortalUser> signIn, UserManager<PortalUser> users) : PortalController
{
    [HttpGet("accounts/sign-in"), AllowAnonymous]
    public IActionResult SignIn(string? returnUrl) => View(new SignInPage(new SignInForm(), returnUrl));

    [HttpPost("accounts/sign-in"), AllowAnonymous]
    public async Task<IActionResult> SignIn(SignInForm form, string? returnUrl)
    {
        if (!ModelState.IsValid) return Again("SignIn", new SignInPage(form, returnUrl));
        var user = await users.FindByNameAsync(form.UserName!.Trim());
        var result = user is null || user.IsClosed
            ? Microsoft.AspNetCore.Identity.SignInResult.Failed
            : await signIn.PasswordSignInAsync(user, form.Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            Response.Remember(user!.Language);
            return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl! : "/");
        }
        ModelState.AddModelError("", Text.Of(result.IsLockedOut ? "accounts.locked" : "accounts.wrong"));
        return Again("SignIn", new SignInPage(form, returnUrl));
    }

    [HttpPost("accounts/sign-out"), Authorize(Permissions.OwnAccount), ActionName("SignOut")]
    public async Task<IActionResult> Leave()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/accounts/sign-in");
    }
}
