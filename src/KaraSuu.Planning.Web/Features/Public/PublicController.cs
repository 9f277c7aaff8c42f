using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Printing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace KaraSuu.Planning.Web.Features.Public;

/// <summary>What everybody may read without signing in: decided and counted things only, and no person but the two officials.</summary>
[AllowAnonymous, Route("public")]
public sealed class PublicController(PlanningDb db, PlanPaper paper) : PortalController
{
    /// <summary>Readers may keep a plan's file this long without asking again whether it changed.</summary>
    private const string KeepForFiveMinutes = "public, max-age=300";

    [HttpGet("")]
    public async Task<IActionResult> Index(ListQuery query, CancellationToken ct) => View(await PublicAimaksPage.LoadAsync(db, query, ct));

    [HttpGet("{slug}")]
    public async Task<IActionResult> Aimak(string slug, CancellationToken ct) =>
        await PublicAimakPage.LoadAsync(db, slug, Today, ct) is { } page ? View(page) : NotFound();

    [HttpGet("{slug}/works")]
    public async Task<IActionResult> Works(string slug, ListQuery query, CancellationToken ct) =>
        await PublicWorksPage.LoadAsync(db, slug, query, ct) is { } page ? View(page) : NotFound();

    [HttpGet("{slug}/works/{id:int}")]
    public async Task<IActionResult> Work(string slug, int id, CancellationToken ct) =>
        await PublicWorkPage.LoadAsync(db, slug, id, ct) is { } page ? View(page) : NotFound();

    /// <param name="year">no constraint in the route: a mistyped year is 0 and not found, it does not ask to sign in</param>
    [HttpGet("{slug}/plans/{year}")]
    public async Task<IActionResult> Plan(string slug, int year, CancellationToken ct) =>
        await PublicPlanPage.LoadAsync(db, slug, year, ct) is { } page ? View(page) : NotFound();

    /// <summary>What became of the approved plan: money, works and what the sides say.</summary>
    [HttpGet("{slug}/plans/{year}/execution")]
    public async Task<IActionResult> Execution(string slug, int year, CancellationToken ct) =>
        await PlanExecution.LoadPublicAsync(db, PublicPlanPage.Approved(db, slug, year), ct) is { } execution ? View(execution) : NotFound();

    /// <param name="in">ru asks for the Russian translation, which is drawn anew</param>
    [HttpGet("{slug}/plans/{year:int}.pdf")]
    public async Task<IActionResult> Pdf(string slug, int year, string? @in, CancellationToken ct)
    {
        if (await paper.IssuedAsync(PublicPlanPage.Approved(db, slug, year).Take(1), ct) is not { } document) return NotFound();
        Response.Headers.CacheControl = KeepForFiveMinutes;
        if (PaperText.In(@in) is { IsTranslation: true } text)
            return await paper.ReadAsync(document.PlanId, text, ct) is { } translation ? File(translation, "application/pdf") : NotFound();
        return File(document.Bytes.ToArray(), "application/pdf", new DateTimeOffset(document.IssuedAtUtc, TimeSpan.Zero),
            new EntityTagHeaderValue($"\"{document.Sha256}\""));
    }
}
