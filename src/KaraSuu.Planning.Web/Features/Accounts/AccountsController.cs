using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Accounts;

/// <summary>Signing in, in two steps where the account has a second factor, and out.</summary>
public sealed class AccountsController(SignInManager<PortalUser> signIn) : PortalController
{
    private const string SignInUrl = "/accounts/sign-in";

    [HttpGet("accounts/sign-in"), AllowAnonymous]
    public IActionResult SignIn(string? returnUrl) => View(new SignInPage(new SignInForm(), returnUrl));

    /// <summary>The answer to a form that needs signing in: it goes with the steps of signing in and can be sent afterwards.</summary>
    [Route("error/401"), AllowAnonymous]
    public IActionResult SignInToSend()
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Begin();
    }

    /// <summary>The same for a form that somebody else typed than who is signed in now, and for giving up a second step.</summary>
    [HttpPost("accounts/sign-in-as-another"), AllowAnonymous, CarriesTyping]
    public IActionResult SignInAsAnother() => Begin();

    [HttpPost("accounts/sign-in"), AllowAnonymous, CarriesTyping]
    public async Task<IActionResult> SignIn(SignInForm form, string? returnUrl)
    {
        if (!ModelState.IsValid) return Again("SignIn", new SignInPage(form, returnUrl));
        var result = await signIn.PasswordSignInAsync(form.UserName!.Trim(), form.Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            var user = await signIn.UserManager.FindByNameAsync(form.UserName!.Trim());
            return Enter(user!, returnUrl);
        }
        if (result.RequiresTwoFactor && KeptTyping.Of(HttpContext) is not null) return View("SecondStep", new SecondStepPage(new SecondStepForm(), returnUrl));
        if (result.RequiresTwoFactor) return RedirectToAction(nameof(SecondStep), new { returnUrl = Local(returnUrl) });
        ModelState.AddModelError("", Text.Of(result.IsLockedOut ? "accounts.locked" : "accounts.wrong"));
        return Again("SignIn", new SignInPage(form, returnUrl));
    }

    [HttpGet("accounts/second-step"), AllowAnonymous]
    public async Task<IActionResult> SecondStep(string? returnUrl) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? LocalRedirect(SignInUrl) : View(new SecondStepPage(new SecondStepForm(), returnUrl));

    [HttpPost("accounts/second-step"), AllowAnonymous, CarriesTyping]
    public async Task<IActionResult> SecondStep(SecondStepForm form, string? returnUrl)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user) return KeptTyping.Of(HttpContext) is null ? LocalRedirect(SignInUrl) : Begin();
        if (!ModelState.IsValid) return Again("SecondStep", new SecondStepPage(form, returnUrl));
        var code = string.Concat(form.Code!.Where(char.IsLetterOrDigit));
        var isFromApp = code.Length == SecondStepForm.AppCodeLength && code.All(char.IsAsciiDigit);
        var result = isFromApp
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(RecoveryCode(code));
        if (result.Succeeded) return Enter(user, returnUrl);
        ModelState.AddModelError("form.Code", Text.Of(result.IsLockedOut ? "accounts.locked" : "accounts.wrong-code"));
        return Again("SecondStep", new SecondStepPage(form, returnUrl));
    }

    [HttpPost("accounts/sign-out"), Authorize(Permissions.OwnAccount), ActionName("SignOut"), NothingTyped]
    public async Task<IActionResult> Leave()
    {
        await signIn.SignOutAsync();
        return LocalRedirect(SignInUrl);
    }

    private ViewResult Begin() => View("SignIn", new SignInPage(new SignInForm(), null));

    private IActionResult Enter(PortalUser user, string? returnUrl)
    {
        Response.Remember(user.Language);
        if (KeptTyping.Of(HttpContext) is { } kept) return View("Kept", KeptPage.Of(HttpContext, kept, NotDone.SignedInAgain));
        return LocalRedirect(Local(returnUrl) ?? "/");
    }

    private string? Local(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : null;

    /// <summary>Recovery codes are five and five signs with a dash, whichever way they were typed.</summary>
    private static string RecoveryCode(string signs) => signs.Length == 10 ? $"{signs[..5]}-{signs[5..]}".ToUpperInvariant() : signs;
}
