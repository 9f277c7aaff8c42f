using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.Warranties;

/// <summary>Accepted works whose warranty still runs.</summary>
public sealed class WarrantiesController(PlanningDb db) : PortalController
{
    [HttpGet("aimaks/{aimakId:int}/warranties"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int aimakId, ListQuery query, CancellationToken ct) =>
        await db.AiylAimaks.VisibleTo(User).AnyAsync(a => a.Id == aimakId, ct)
            ? View(new WarrantiesPage(aimakId, Today, await Listed<WarrantyRow>.LoadAsync(WarrantiesPage.Rows(db, aimakId, Today, query), query, ct)))
                : NotFound();

    [HttpGet("aimaks/{aimakId:int}/warranties.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int aimakId, ListQuery query, CancellationToken ct)
    {
        if (!await db.AiylAimaks.VisibleTo(User).AnyAsync(a => a.Id == aimakId, ct)) return NotFound();
        var rows = await WarrantiesPage.Rows(db, aimakId, Today, query).ToListAsync(ct);
        return ListFile.Of("warranties",
            [Text.Of("acceptances.object"), Text.Of("AcceptanceForm.Place"), Text.Of("acceptances.contractor"), Text.Of("warranties.accepted"),
                Text.Of("acceptances.warranty-until"), Text.Of("warranties.inspected")],
            rows.Select(r => new object?[] { r.Title, r.Place, r.Contractor, r.AcceptedOn, r.Until, r.InspectedOn }));
    }
}
