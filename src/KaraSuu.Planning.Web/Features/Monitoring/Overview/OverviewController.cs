using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Monitoring.Overview;

/// <summary>The joint monitoring and evaluation group, what is due, and what it inspected.</summary>
public sealed class OverviewController(PlanningDb db) : PortalController
{
    /// <param name="only">one list of what is due alone; null, or anything else, is the whole page</param>
    [HttpGet("aimaks/{aimakId:int}/monitoring"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int aimakId, string? only, CancellationToken ct) =>
        await MonitoringPage.LoadAsync(db, User, aimakId, only, Today, ct) is { } page ? View(page) : NotFound();
}
