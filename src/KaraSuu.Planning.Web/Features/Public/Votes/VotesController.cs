using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Public.Votes;

/// <summary>A closed vote on a plan for everybody, by name: deputies vote openly, each for the people who elected them.</summary>
[AllowAnonymous, Route("public/{slug}/votes")]
public sealed class VotesController(PlanningDb db) : PortalController
{
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Details(string slug, int id, CancellationToken ct) =>
        await PublicVotePage.LoadAsync(db, slug, id, ct) is { } page ? View(page) : NotFound();
}
