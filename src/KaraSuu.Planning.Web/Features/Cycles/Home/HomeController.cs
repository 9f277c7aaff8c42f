using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Cycles.Home;

/// <summary>Where the planning stands, at one look.</summary>
public sealed class HomeController(PlanningDb db, NeedsYou needs) : PortalController
{
    /// <summary>The cycle people of one aimak are working on; a list of aimaks for those who see all.</summary>
    [HttpGet("/"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(ListQuery query, CancellationToken ct)
    {
        if (User.AimakId() is not { } aimak) return View("Aimaks", await AimaksPage.LoadAsync(db, User, query, Today, ct));
        var latest = db.Cycles.VisibleTo(User).Where(c => c.Id == db.Cycles.Where(o => o.AiylAimakId == aimak)
            .OrderByDescending(o => o.Stages.Any(s => !s.IsDone)).ThenByDescending(o => o.BudgetYear).Select(o => o.Id).First());
        return await CycleReading.LoadAsync(db, latest, ct) is { } cycle
            ? View("Cycle", await CyclePage.LoadAsync(db, needs, User, cycle, Stamp, Today, ct))
            : View("NoCycle", await NoCyclePage.LoadAsync(db, needs, User, aimak, Stamp, Today, ct));
    }

    [HttpGet("cycles/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Cycle(int id, CancellationToken ct) =>
        await CycleReading.LoadAsync(db, db.Cycles.VisibleTo(User).Where(c => c.Id == id), ct) is { } cycle
            ? View(await CyclePage.LoadAsync(db, needs, User, cycle, Stamp, Today, ct)) : NotFound();
}
