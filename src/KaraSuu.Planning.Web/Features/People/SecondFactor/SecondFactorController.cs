using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.People.SecondFactor;

/// <summary>
/// A second factor for one's own account: codes from an app on the telephone (TOTP), and recovery codes shown once. Whoever finds a page open
/// changes nothing here without the password.
/// </summary>
public sealed class SecondFactorController(UserManager<PortalUser> users, PortalSignIn signIn, PortalUsers people, Attempts attempts) : PortalController
{
    private const string Page = "/accounts/second-factor";
    private const int Codes = 10;

    [HttpGet("accounts/second-factor"), Authorize(Permissions.OwnAccount)]
    public async Task<IActionResult> Index() =>
        await users.GetUserAsync(User) is { } user ? View(await PageOfAsync(user, new SecondFactorForm())) : NotFound();

    /// <summary>A key is worth nothing until it is turned on, with the password.</summary>
    [HttpPost("accounts/second-factor/key"), Authorize(Permissions.OwnAccount)]
    public async Task<IActionResult> NewKey()
    {
        if (await users.GetUserAsync(User) is not { } user) return NotFound();
        if (user.TwoFactorEnabled) return LocalRedirect(Page);
        await people.NewSecondFactorKeyAsync(user);
        await signIn.RefreshSignInAsync(user);
        return LocalRedirect(Page);
    }

    [HttpPost("accounts/second-factor"), Authorize(Permissions.OwnAccount), MaySendAgain]
    public async Task<IActionResult> Index(SecondFactorForm form)
    {
        if (await users.GetUserAsync(User) is not { } user) return NotFound();
        if (user.TwoFactorEnabled) return Saved(Page, "second-factor.on-already");
        if (await users.GetAuthenticatorKeyAsync(user) is null) return LocalRedirect(Page);
        var code = string.Concat(LatinNames.Meant(form.Code).Where(char.IsAsciiDigit));
        Task<bool> IsOfAppAsync() => users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, code);
        if (!ModelState.IsValid || !await KnowsPasswordAsync(user, form.Password!, settles: false)
            || !await IsRightAsync(user, "form.Code", "accounts.wrong-code", IsOfAppAsync))
            return Again("Index", await PageOfAsync(user, form));
        PortalUsers.Require(await users.SetTwoFactorEnabledAsync(user, true));
        return await ShowCodesAsync(user);
    }

    [HttpGet("accounts/second-factor/codes"), Authorize(Permissions.OwnAccount)]
    public async Task<IActionResult> NewCodes() =>
        await users.GetUserAsync(User) is { TwoFactorEnabled: true } ? View("NewCodes", new OwnPasswordPage(new OwnPasswordForm())) : LocalRedirect(Page);

    [HttpPost("accounts/second-factor/codes"), Authorize(Permissions.OwnAccount), MaySendAgain]
    public async Task<IActionResult> NewCodes(OwnPasswordForm form)
    {
        if (await users.GetUserAsync(User) is not { } user) return NotFound();
        if (!user.TwoFactorEnabled) return LocalRedirect(Page);
        return ModelState.IsValid && await KnowsPasswordAsync(user, form.Password!) ? await ShowCodesAsync(user) : Again("NewCodes", new OwnPasswordPage(form));
    }

    [HttpGet("accounts/second-factor/remove"), Authorize(Permissions.OwnAccount)]
    public IActionResult Remove() => View(new OwnPasswordPage(new OwnPasswordForm()));

    [HttpPost("accounts/second-factor/remove"), Authorize(Permissions.OwnAccount), MaySendAgain]
    public async Task<IActionResult> Remove(OwnPasswordForm form)
    {
        if (await users.GetUserAsync(User) is not { } user) return NotFound();
        if (!ModelState.IsValid || !await KnowsPasswordAsync(user, form.Password!)) return Again("Remove", new OwnPasswordPage(form));
        await people.RemoveSecondFactorAsync(user, byAnother: false);
        await signIn.RefreshSignInAsync(user);
        return Saved("/accounts/me", "second-factor.removed");
    }

    private Task<bool> KnowsPasswordAsync(PortalUser user, string password, bool settles = true) =>
        IsRightAsync(user, "form.Password", "identity.password-mismatch", () => users.CheckPasswordAsync(user, password), settles);

    /// <summary>False with the reason at the field; counted as at the sign-in.</summary>
    private async Task<bool> IsRightAsync(PortalUser user, string field, string wrong, Func<Task<bool>> isRight, bool settles = true)
    {
        var guess = await attempts.TryAsync(user, isRight, settles);
        if (guess != Guess.Right) ModelState.AddModelError(field, Text.Of(guess == Guess.Locked ? "accounts.locked" : wrong));
        return guess == Guess.Right;
    }

    private async Task<ViewResult> ShowCodesAsync(PortalUser user)
    {
        // Null when somebody changed the account at the same moment: no page says that there are codes where there are none.
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, Codes) ?? throw new DbUpdateConcurrencyException();
        await signIn.RefreshSignInAsync(user);
        return View("Codes", new RecoveryCodesPage([.. codes]));
    }

    private async Task<SecondFactorPage> PageOfAsync(PortalUser user, SecondFactorForm form) =>
        SecondFactorPage.Of(form, user, user.TwoFactorEnabled ? null : await users.GetAuthenticatorKeyAsync(user));
}
