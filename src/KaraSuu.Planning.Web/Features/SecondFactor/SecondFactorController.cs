using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.SecondFactor;

/// <summary>A second factor for one's own account: codes from an app on the telephone (TOTP), and recovery codes shown once.</summary>
public sealed class SecondFactorController(UserManager<PortalUser> users, SignInManager<PortalUser> signIn, People people) : PortalController
{
    private const string Page = "/accounts/second-factor";
    private const int Codes = 10;

    [HttpGet("accounts/second-factor"), Authorize(Permissions.OwnAccount)]
    public async Task<IActionResult> Index() =>
        await users.GetUserAsync(User) is { } user ? View(await PageOfAsync(user, new SecondFactorForm())) : NotFound();

    [HttpPost("accounts/second-factor/key"), Authorize(Permissions.OwnAccount)]
    public async Task<IActionResult> NewKey()
    {
        if (await users.GetUserAsync(User) is not { } user) return NotFound();
        if (user.TwoFactorEnabled) return LocalRedirect(Page);
        await users.ResetAuthenticatorKeyAsync(user);
        await signIn.RefreshSignInAsync(user);
        return LocalRedirect(Page);
    }

    [HttpPost("accounts/second-factor"), Authorize(Permissions.OwnAccount)]
    public async Task<IActionResult> Index(SecondFactorForm form)
    {
        if (await users.GetUserAsync(User) is not { } user) return NotFound();
        if (user.TwoFactorEnabled || await users.GetAuthenticatorKeyAsync(user) is null) return LocalRedirect(Page);
        var code = string.Concat((form.Code ?? "").Where(char.IsAsciiDigit));
        if (ModelState.IsValid && !await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, code))
            ModelState.AddModelError("form.Code", Text.Of("accounts.wrong-code"));
        if (!ModelState.IsValid) return Again("Index", await PageOfAsync(user, form));
        await users.SetTwoFactorEnabledAsync(user, true);
        return await ShowCodesAsync(user);
    }

    [HttpPost("accounts/second-factor/codes"), Authorize(Permissions.OwnAccount)]
    public async Task<IActionResult> NewCodes()
    {
        if (await users.GetUserAsync(User) is not { } user) return NotFound();
        return user.TwoFactorEnabled ? await ShowCodesAsync(user) : LocalRedirect(Page);
    }

    [HttpGet("accounts/second-factor/remove"), Authorize(Permissions.OwnAccount)]
    public IActionResult Remove() => View();

    [HttpPost("accounts/second-factor/remove"), Authorize(Permissions.OwnAccount), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed()
    {
        if (await users.GetUserAsync(User) is not { } user) return NotFound();
        await people.RemoveSecondFactorAsync(user);
        await signIn.RefreshSignInAsync(user);
        return Saved("/accounts/me", "second-factor.removed");
    }

    private async Task<ViewResult> ShowCodesAsync(PortalUser user)
    {
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, Codes);
        await signIn.RefreshSignInAsync(user);
        return View("Codes", new RecoveryCodesPage([.. codes ?? []]));
    }

    private async Task<SecondFactorPage> PageOfAsync(PortalUser user, SecondFactorForm form) =>
        SecondFactorPage.Of(form, user, user.TwoFactorEnabled ? null : await users.GetAuthenticatorKeyAsync(user));
}
