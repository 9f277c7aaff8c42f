using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Public.Hearings;

/// <summary>A public hearing for everybody: remarks and answers, without who made them, once the plan they are about was approved.</summary>
[AllowAnonymous, Route("public/{slug}/hearings")]
public sealed class HearingsController(PlanningDb db) : PortalController
{
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Details(string slug, int id, CancellationToken ct) =>
        await PublicHearingPage.LoadAsync(db, slug, id, ct) is { } page ? View(page) : NotFound();
}
