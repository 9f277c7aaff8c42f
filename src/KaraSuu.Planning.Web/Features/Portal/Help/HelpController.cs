using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Portal.Help;

/// <summary>The manual, and whom to ask; open to everybody, since who cannot sign in needs it most.</summary>
[AllowAnonymous]
public sealed class HelpController(PlanningDb db, IConfiguration configuration) : PortalController
{
    [HttpGet("help")]
    public Task<IActionResult> Index(CancellationToken ct) => PageIn(Texts.Language.Current, ct);

    [HttpGet("help/{language:regex(^(ky|ru|en)$)}")]
    public Task<IActionResult> In(string language, CancellationToken ct) => PageIn(language, ct);

    private async Task<IActionResult> PageIn(string language, CancellationToken ct)
    {
        IReadOnlyList<string> administrators = [];
        string? phone = null;
        if (User.AimakId() is { } aimak)
        {
            administrators = await (
                from user in db.Users.AsNoTracking()
                where user.AiylAimakId == aimak && !user.IsClosed
                join given in db.UserRoles on user.Id equals given.UserId
                join role in db.Roles on given.RoleId equals role.Id
                where role.Name == Roles.AimakAdministrator
                orderby user.SortKey, user.Id
                select user.FullName).ToListAsync(ct);
            phone = await db.AiylAimaks.AsNoTracking().Where(a => a.Id == aimak).Select(a => a.Phone).SingleOrDefaultAsync(ct);
        }
        return View("Index", new HelpPage(language, Manual.In(language), administrators, phone, configuration[Settings.HelpContact]));
    }
}

/// <param name="Administrators">who looks after the accounts of the reader's aimak, by name</param>
/// <param name="Contact">whom whoever runs the portal has named for questions; in their own words</param>
public sealed record HelpPage(string Language, IHtmlContent Manual, IReadOnlyList<string> Administrators, string? Phone, string? Contact);
