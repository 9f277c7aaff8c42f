using KaraSuu.Planning.Domain.Plans;
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

    /// <param name="village">whose works; a work of several villages is of each of them</param>
    [HttpGet("{slug}/works")]
    public async Task<IActionResult> Works(string slug, [FromQuery] int? village, ListQuery query, CancellationToken ct) =>
        await PublicWorksPage.LoadAsync(db, slug, village, query, ct) is { } page ? View(page) : NotFound();

    [HttpGet("{slug}/works/{id:int}")]
    public async Task<IActionResult> Work(string slug, int id, CancellationToken ct) =>
        await PublicWorkPage.LoadAsync(db, slug, id, ct) is { } page ? View(page) : NotFound();

    /// <param name="years">«2021» or «2018-2019»; no constraint in the route: a mistyped year is not found, it does not ask to sign in</param>
    [HttpGet("{slug}/plans/{years}")]
    public Task<IActionResult> Plan(string slug, string years, CancellationToken ct) => OfYearsAsync(slug, years, "", async plans =>
        await PublicPlanPage.LoadAsync(db, plans, ct) is { } page ? View(page) : NotFound(), ct);

    /// <summary>What became of the approved plan: money, works and what the sides say.</summary>
    [HttpGet("{slug}/plans/{years}/execution")]
    public Task<IActionResult> Execution(string slug, string years, CancellationToken ct) => OfYearsAsync(slug, years, "/execution", async plans =>
        await PlanExecution.LoadPublicAsync(db, plans, ct) is { } execution ? View(execution) : NotFound(), ct);

    /// <param name="in">ru asks for the Russian translation, which is drawn anew</param>
    [HttpGet("{slug}/plans/{years}.pdf")]
    public Task<IActionResult> Pdf(string slug, string years, string? @in, CancellationToken ct) =>
        OfYearsAsync(slug, years, ".pdf", plans => PdfAsync(plans, @in, ct), ct);

    private async Task<IActionResult> PdfAsync(IQueryable<JointActionPlan> plans, string? @in, CancellationToken ct)
    {
        if (await paper.IssuedAsync(plans.Take(1), ct) is not { } document) return NotFound();
        Response.Headers.CacheControl = KeepForFiveMinutes;
        if (PaperText.In(@in) is { IsTranslation: true } text)
            return await paper.ReadAsync(document.PlanId, text, ct) is { } translation ? File(translation, "application/pdf") : NotFound();
        return File(document.Bytes.ToArray(), "application/pdf", new DateTimeOffset(document.IssuedAtUtc, TimeSpan.Zero),
            new EntityTagHeaderValue($"\"{document.Sha256}\""));
    }

    /// <summary>
    /// What stands at the address of a plan. One of the years of a plan of several leads to the address of them all: links and codes printed before such
    /// plans had it go on leading to the plan.
    /// </summary>
    /// <param name="rest">what follows the years in the address</param>
    private async Task<IActionResult> OfYearsAsync(
        string slug, string years, string rest, Func<IQueryable<JointActionPlan>, Task<IActionResult>> answer, CancellationToken ct)
    {
        if (PlanAddress.Read(years) is not var (from, to)) return NotFound();
        var plans = PublicPlanPage.Approved(db, slug, from);
        if (to is { } last) return await answer(plans.Where(p => p.FromYear == from && p.ToYear == last));
        var plan = await plans.Select(p => new { p.FromYear, p.ToYear }).FirstOrDefaultAsync(ct);
        if (plan is null) return NotFound();
        return plan.FromYear == plan.ToYear ? await answer(plans)
            : LocalRedirect(PlanAddress.Of(slug, plan.FromYear, plan.ToYear) + rest + Request.QueryString);
    }
}
