using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Portal.Help;

/// <summary>The manual, and whom to ask; open to everybody, since who cannot sign in needs it most.</summary>
[AllowAnonymous]
public sealed class HelpController(PlanningDb db, IConfiguration configuration) : PortalController
{
    [HttpGet("help")]
    public Task<IActionResult> Index(CancellationToken ct) => PageIn(Texts.Language.Current, ct);

    [HttpGet("help/{language:regex(^(ky|ru|en)$)}")]
    public Task<IActionResult> In(string language, CancellationToken ct) => PageIn(language, ct);

    private async Task<IActionResult> PageIn(string language, CancellationToken ct) =>
        View("Index", new HelpPage(language, Manual.In(language), await WhomToAsk.LoadAsync(db, configuration, User.AimakId(), ct)));
}

public sealed record HelpPage(string Language, IHtmlContent Manual, WhomToAsk Ask);
