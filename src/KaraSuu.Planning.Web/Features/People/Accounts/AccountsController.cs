using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.People.Accounts;

/// <summary>
/// Signing in, in two steps where the account has a second factor, and out. A sign-in form that was opened before somebody signed in, in another
/// tab of the same browser, carries the token of nobody: that is no attack, and it leads on.
/// </summary>
public sealed class AccountsController(PortalSignIn signIn, IAntiforgery antiforgery) : PortalController
{
    private const string SignInUrl = "/accounts/sign-in";

    /// <summary>Photos and approved papers the browser kept go with the person; drafts of forms are named by their writer and stay.</summary>
    private const string ClearKept = "\"cache\"";

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
    [HttpPost("accounts/sign-in-as-another"), AllowAnonymous, MaySendAgain, CarriesTyping]
    public IActionResult SignInAsAnother() => Begin();

    [HttpPost("accounts/sign-in"), AllowAnonymous, IgnoreAntiforgeryToken, MaySendAgain, CarriesTyping]
    public async Task<IActionResult> SignIn(SignInForm form, string? returnUrl)
    {
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            var wasOpenedBefore = IsSignedIn && await WasOpenedBeforeAsync();
            if (wasOpenedBefore && LatinNames.Meant(form.UserName) == LatinNames.Meant(User.Identity!.Name)) return GoOn(returnUrl);
            var why = wasOpenedBefore ? Text.Of("accounts.somebody-else", User.FullName()) : Text.Of("accounts.old-page");
            return AgainAsOld("SignIn", new SignInPage(form, returnUrl), why);
        }
        if (!ModelState.IsValid) return Again("SignIn", new SignInPage(form, returnUrl));
        var result = await signIn.PasswordSignInAsync(form.UserName!.Trim(), form.Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) return Enter((await signIn.UserManager.FindByNameAsync(form.UserName!.Trim()))!, returnUrl);
        if (result.RequiresTwoFactor && KeptTyping.Of(HttpContext) is not null) return View("SecondStep", new SecondStepPage(new SecondStepForm(), returnUrl));
        if (result.RequiresTwoFactor) return RedirectToAction(nameof(SecondStep), new { returnUrl = Local(returnUrl) });

        // Locked or not, the words are the same: only a name that is there is ever locked.
        ModelState.AddModelError("", Text.Of("accounts.wrong"));
        return Again("SignIn", new SignInPage(form, returnUrl));
    }

    [HttpGet("accounts/second-step"), AllowAnonymous]
    public async Task<IActionResult> SecondStep(string? returnUrl) =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? GoOnOrBegin(returnUrl) : View(new SecondStepPage(new SecondStepForm(), returnUrl));

    [HttpPost("accounts/second-step"), AllowAnonymous, IgnoreAntiforgeryToken, MaySendAgain, CarriesTyping]
    public async Task<IActionResult> SecondStep(SecondStepForm form, string? returnUrl)
    {
        var isOfNow = await antiforgery.IsRequestValidAsync(HttpContext);
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            if (!isOfNow && !(IsSignedIn && await WasOpenedBeforeAsync())) return BadRequest();
            return KeptTyping.Of(HttpContext) is null || IsSignedIn ? GoOnOrBegin(returnUrl) : Begin();
        }
        if (!isOfNow) return AgainAsOld("SecondStep", new SecondStepPage(form, returnUrl), Text.Of("accounts.old-page"));
        if (!ModelState.IsValid) return Again("SecondStep", new SecondStepPage(form, returnUrl));
        var code = string.Concat(LatinNames.Meant(form.Code).Where(char.IsLetterOrDigit));
        var result = await signIn.SecondStepAsync(AppCodes.IsOfApp(code) ? code : RecoveryCode(code));
        if (result.Succeeded) return Enter(user, returnUrl);
        ModelState.AddModelError("form.Code", Text.Of(result.IsLockedOut ? "accounts.locked" : "accounts.wrong-code"));
        return Again("SecondStep", new SecondStepPage(form, returnUrl));
    }

    [HttpPost("accounts/sign-out"), Authorize(Permissions.OwnAccount), ActionName("SignOut"), MaySendAgain, NothingTyped]
    public async Task<IActionResult> Leave()
    {
        await signIn.SignOutAsync();
        Response.Headers["Clear-Site-Data"] = ClearKept;
        return LocalRedirect(SignInUrl);
    }

    private ViewResult Begin() => View("SignIn", new SignInPage(new SignInForm(), null));

    private IActionResult Enter(PortalUser user, string? returnUrl)
    {
        Response.Remember(user.Language);
        if (KeptTyping.Of(HttpContext) is not null) return GoOn(returnUrl);
        return AccessNotices.IsAwaited(User) ? LocalRedirect(AccessNotices.Page + QueryString.Create("returnUrl", Local(returnUrl) ?? "/")) : GoOn(returnUrl);
    }

    private IActionResult GoOn(string? returnUrl) =>
        KeptTyping.Of(HttpContext) is { } kept ? View("Kept", KeptPage.Of(HttpContext, kept, NotDone.SignedInAgain)) : LocalRedirect(Local(returnUrl) ?? "/");

    private IActionResult GoOnOrBegin(string? returnUrl) => IsSignedIn ? GoOn(returnUrl) : LocalRedirect(SignInUrl);

    private bool IsSignedIn => User.Identity?.IsAuthenticated == true;

    /// <summary>Whether the form's token is that of nobody, of a page opened in this browser before somebody signed in.</summary>
    private async Task<bool> WasOpenedBeforeAsync()
    {
        var person = HttpContext.User;
        HttpContext.User = new ClaimsPrincipal(new ClaimsIdentity());
        try
        {
            return await antiforgery.IsRequestValidAsync(HttpContext);
        }
        finally
        {
            HttpContext.User = person;
        }
    }

    /// <summary>The form once more with a token of now.</summary>
    private ViewResult AgainAsOld(string view, object page, string why)
    {
        ModelState.AddModelError("", why);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(view, page);
    }

    private string? Local(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : null;

    /// <summary>Recovery codes are five and five signs with a dash, whichever way they were typed.</summary>
    private static string RecoveryCode(string signs) => signs.Length == 10 ? $"{signs[..5]}-{signs[5..]}".ToUpperInvariant() : signs;
}
