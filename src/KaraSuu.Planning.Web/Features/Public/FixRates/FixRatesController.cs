using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Public.FixRates;

/// <summary>How much of what the group found was fixed, for everybody; contractors are named as the companies they are.</summary>
[AllowAnonymous, Route("public/{slug}")]
public sealed class FixRatesController(PlanningDb db) : PortalController
{
    [HttpGet("fix-rate")]
    public async Task<IActionResult> Index(string slug, CancellationToken ct) =>
        await PublicPlace.FindAsync(db, slug, ct) is { } aimak ? View(new PublicFixRatesPage(aimak, await Shared.FixRates.LoadAsync(db, aimak.Id, ct)))
            : NotFound();

    [HttpGet("fix-rate.csv")]
    public async Task<IActionResult> Export(string slug, CancellationToken ct) =>
        await PublicPlace.FindAsync(db, slug, ct) is { } aimak ? (await Shared.FixRates.LoadAsync(db, aimak.Id, ct)).File("fix-rate") : NotFound();
}

public sealed record PublicFixRatesPage(PublicPlace Aimak, Shared.FixRates Rates);
