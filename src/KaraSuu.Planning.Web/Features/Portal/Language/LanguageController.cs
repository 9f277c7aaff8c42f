using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Portal.Language;

/// <summary>Switches the language of the pages; remembered in a cookie, and with the account of those signed in.</summary>
[AllowAnonymous]
public sealed class LanguageController(UserManager<PortalUser> users) : PortalController
{
    [HttpPost("language"), NothingTyped]
    public async Task<IActionResult> Change(string? to, string? returnUrl)
    {
        if (Texts.Language.IsKnown(to))
        {
            Response.Remember(to!);
            if (await users.GetUserAsync(User) is { } user)
            {
                user.Language = to!;
                await users.UpdateAsync(user);
            }
        }
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl! : "/");
    }
}
