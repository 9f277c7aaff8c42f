using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Public.Meetings;

/// <summary>The meetings of an aimak for everybody: where, when, how many came and what they voiced. Nobody who came or led is named.</summary>
[AllowAnonymous, Route("public/{slug}/meetings")]
public sealed class MeetingsController(PlanningDb db) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string slug, [FromQuery] int? village, ListQuery query, CancellationToken ct) =>
        await PublicMeetingsPage.LoadAsync(db, slug, village, query, Today, ct) is { } page ? View(page) : NotFound();

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Details(string slug, int id, CancellationToken ct) =>
        await PublicMeetingPage.LoadAsync(db, slug, id, Today, ct) is { } page ? View(page) : NotFound();
}
