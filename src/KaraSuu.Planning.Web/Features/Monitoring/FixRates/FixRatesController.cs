using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.FixRates;

/// <summary>How much of what the group found was fixed, and how soon.</summary>
public sealed class FixRatesController(PlanningDb db) : PortalController
{
    [HttpGet("aimaks/{aimakId:int}/fix-rate"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int aimakId, CancellationToken ct) =>
        await SeesAsync(aimakId, ct) ? View(new FixRatesPage(aimakId, await Shared.FixRates.LoadAsync(db, aimakId, ct))) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/fix-rate.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int aimakId, CancellationToken ct) =>
        await SeesAsync(aimakId, ct) ? (await Shared.FixRates.LoadAsync(db, aimakId, ct)).File("fix-rate") : NotFound();

    private Task<bool> SeesAsync(int aimakId, CancellationToken ct) => db.AiylAimaks.VisibleTo(User).AnyAsync(a => a.Id == aimakId, ct);
}

public sealed record FixRatesPage(int AimakId, Shared.FixRates Rates) : IInAimak;
