using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Printing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Public.Passports;

/// <summary>The short address of a work, which leads to its one public page, and the poster that hangs at the site.</summary>
[AllowAnonymous]
public sealed class PassportsController(PlanningDb db, PosterPaper posters) : PortalController
{
    /// <summary>What «?size=» asks for; anything else is A4.</summary>
    private const string Small = "a5";

    /// <param name="code">as somebody copied it from the poster: small letters, hyphens and look-alike Cyrillic letters lead there too</param>
    [HttpGet("w/{code}")]
    public async Task<IActionResult> Details(string code, CancellationToken ct)
    {
        if (PublicCode.Read(code) is not { } known) return NotFound();
        var work = await (
            from w in db.Works.AsNoTracking()
            where w.Code == known
            join a in db.AiylAimaks on w.AiylAimakId equals a.Id
            select new { w.Id, a.Slug }).SingleOrDefaultAsync(ct);
        return work is null ? NotFound() : LocalRedirect($"/public/{work.Slug}/works/{work.Id}");
    }

    /// <param name="size">a5 asks for half the sheet</param>
    /// <param name="in">ru asks for the Russian translation</param>
    [HttpGet("public/{slug}/works/{id:int}.pdf")]
    public async Task<IActionResult> Pdf(string slug, int id, string? size, string? @in, CancellationToken ct) =>
        await PublicWorkPage.LoadAsync(db, slug, id, ct) is { } page
            ? File(posters.Draw(page, PaperText.In(@in), string.Equals(size, Small, StringComparison.OrdinalIgnoreCase)), "application/pdf") : NotFound();
}
