using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Printing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Public.Wishes;

/// <summary>«Менин айылымдын жолу»: what became of what people said, for everybody and without anybody's name.</summary>
[AllowAnonymous, Route("public/{slug}/wishes")]
public sealed class WishesController(PlanningDb db, WishPapers papers) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string slug, [FromQuery] int? village, ListQuery query, CancellationToken ct) =>
        await WishesPage.LoadAsync(db, slug, village, query, Today, ct) is { } page ? View(page) : NotFound();

    /// <param name="kind">«issues», «priorities», …; no constraint in the route: a mistyped one is not found, it does not ask to sign in</param>
    [HttpGet("{kind}/{id:int}")]
    public async Task<IActionResult> Details(string slug, string kind, int id, CancellationToken ct) =>
        await FindAsync(slug, kind, id, ct) is { } page ? View(page) : NotFound();

    /// <param name="in">ru asks for the Russian translation</param>
    [HttpGet("{kind}/{id:int}.pdf")]
    public async Task<IActionResult> Pdf(string slug, string kind, int id, string? @in, CancellationToken ct)
    {
        if (await FindAsync(slug, kind, id, ct) is not { } page) return NotFound();
        var text = PaperText.In(@in);
        return File(papers.Draw(page, text), "application/pdf");
    }

    private async Task<ThreadPage?> FindAsync(string slug, string kind, int id, CancellationToken ct) =>
        ThreadAddress.Read(kind) is { } from && await PublicPlace.FindAsync(db, slug, ct) is { } aimak
            ? await ThreadReading.LoadAsync(db, new ThreadReach(null, aimak.Id), from, id, Today, ct) : null;
}
