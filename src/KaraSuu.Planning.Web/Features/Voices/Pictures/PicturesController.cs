using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Voices.Pictures;

/// <summary>Who takes part and what they say, in pictures.</summary>
public sealed class PicturesController(PlanningDb db) : PortalController
{
    /// <param name="year">a budget year of the cycle looked at; the latest with meetings by default</param>
    [HttpGet("aimaks/{aimakId:int}/participation"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int aimakId, int? year, CancellationToken ct) =>
        await PicturesPage.LoadAsync(db, User, aimakId, year, ct) is { } page ? View(page) : NotFound();
}
