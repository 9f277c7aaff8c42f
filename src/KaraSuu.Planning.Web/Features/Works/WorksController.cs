using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Listing;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works;

/// <summary>Works built or repaired, and who paid for them.</summary>
public sealed class WorksController(PlanningDb db) : PortalController
{
    [HttpGet("aimaks/{aimakId:int}/works"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int aimakId, ListQuery query, CancellationToken ct) =>
        await WorksPage.LoadAsync(db, User, aimakId, query, ct) is { } page ? View(page) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/works.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int aimakId, ListQuery query, CancellationToken ct)
    {
        if (!await db.AiylAimaks.VisibleTo(User).AnyAsync(a => a.Id == aimakId, ct)) return NotFound();
        var rows = await WorksPage.Rows(db, aimakId, query).ToListAsync(ct);
        return CsvFile.Of("works",
            [Text.Of("works.title"), Text.Of("works.place"), Text.Of("chart.years"), Text.Of("chart.sources"), Text.Of("chart.total-som"), Text.Of("works.stated")],
            rows.Select(r => new object?[] { r.Title, r.Place, Show.Years(r.FromYear, r.ToYear), r.SourcesInWords, r.Total, r.Stated }));
    }

    [HttpGet("works/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Details(int id, CancellationToken ct) =>
        await WorkPage.LoadAsync(db, User, id, ct) is { } page ? View(page) : NotFound();
}
