using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.People.Notices;

/// <summary>What administrators did to one's own way in, and one's word that it was asked for.</summary>
public sealed class NoticesController(PlanningDb db, AccessNotices notices, UserManager<PortalUser> users, SignInManager<PortalUser> signIn) : PortalController
{
    [HttpGet("accounts/notices"), Authorize(Permissions.OwnAccount)]
    public async Task<IActionResult> Index(string? returnUrl, CancellationToken ct) => View(await NoticesPage.LoadAsync(db, User, Local(returnUrl), ct));

    [HttpPost("accounts/notices/{id:int}"), Authorize(Permissions.OwnAccount)]
    public async Task<IActionResult> Confirm(int id, string? returnUrl, CancellationToken ct)
    {
        if (!await notices.ConfirmAsync(User, id, ct) || await users.GetUserAsync(User) is not { } user) return NotFound();
        await signIn.RefreshSignInAsync(user);
        var next = AccessNotices.IsAwaited(User) ? AccessNotices.Page + QueryString.Create("returnUrl", Local(returnUrl)) : Local(returnUrl);
        return Saved(next, "notices.confirmed-now");
    }

    private string Local(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl! : "/";
}
