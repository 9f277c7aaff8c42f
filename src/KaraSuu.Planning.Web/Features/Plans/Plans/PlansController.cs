using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace KaraSuu.Planning.Web.Features.Plans.Plans;

/// <summary>One version of the plan: reading it, its road to the kenesh, its document.</summary>
public sealed class PlansController(PlanningDb db, PlanPaper paper) : PortalController
{
    [HttpGet("plans/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Details(int id, CancellationToken ct) =>
        await PlanReading.LoadAsync(db, User, id, ct) is { } page ? View(page) : NotFound();

    [HttpPost("plans/{id:int}/discuss"), Authorize(Permissions.PreparePlans)]
    public async Task<IActionResult> Discuss(int id, CancellationToken ct) =>
        await StepAsync(id, plan => plan.OpenDiscussion(Stamp), "Details",
            await db.Hearings.AnyAsync(h => h.PlanId == id, ct) ? "plans.discussed.heard" : "plans.discussed", ct);

    [HttpGet("plans/{id:int}/submit"), Authorize(Permissions.PreparePlans)]
    public async Task<IActionResult> Submit(int id, CancellationToken ct) =>
        await db.Plans.EditableBy(User).AnyAsync(p => p.Id == id, ct) && await PlanReading.LoadAsync(db, User, id, ct) is { } page ? View(page) : NotFound();

    [HttpPost("plans/{id:int}/submit"), Authorize(Permissions.PreparePlans), ActionName(nameof(Submit))]
    public Task<IActionResult> Submitted(int id, CancellationToken ct) =>
        StepAsync(id, plan => plan.SubmitToKenesh(Stamp), "Submit", "plans.submitted", ct);

    /// <param name="in">ru asks for the Russian translation</param>
    [HttpGet("plans/{id:int}.pdf"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Pdf(int id, string? @in, CancellationToken ct)
    {
        var text = PaperText.In(@in);
        var facts = await (from p in db.Plans.VisibleTo(User)
                           where p.Id == id
                           select new
                           {
                               db.AiylAimaks.Single(a => a.Id == p.AiylAimakId).Slug,
                               p.FromYear,
                               p.ToYear,
                               p.VersionNumber,
                               Sha256 = db.ApprovedDocuments.Where(d => d.PlanId == p.Id).Select(d => d.Sha256).FirstOrDefault(),
                           }).SingleOrDefaultAsync(ct);
        if (facts is null || await paper.ReadAsync(id, text, ct) is not { } bytes) return NotFound();
        var sha256 = text.IsTranslation ? null : facts.Sha256;
        Response.Headers.CacheControl = sha256 is null ? "no-store" : "private, no-cache";
        Response.Headers.ContentDisposition =
            $"inline; filename=\"{text.FileName(PlanPaper.FileName(facts.Slug, facts.FromYear, facts.ToYear, facts.VersionNumber))}\"";
        return sha256 is { } sha ? File(bytes, "application/pdf", null, new EntityTagHeaderValue($"\"{sha}\"")) : File(bytes, "application/pdf");
    }

    /// <summary>The plan as a table: a row for each source of an activity, the last row adds up.</summary>
    [HttpGet("plans/{id:int}.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int id, CancellationToken ct) =>
        await PlanReading.LoadAsync(db, User, id, ct) is { } page ? PlanTable.Of(page) : NotFound();

    private async Task<IActionResult> StepAsync(int id, Action<JointActionPlan> step, string view, string saved, CancellationToken ct)
    {
        if (await db.Plans.EditableBy(User).Whole().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } plan) return NotFound();
        if (!Try(() => step(plan))) return Again(view, (await PlanReading.LoadAsync(db, User, id, ct))!);
        await db.SaveChangesAsync(ct);
        return Saved($"/plans/{id}", saved);
    }
}
