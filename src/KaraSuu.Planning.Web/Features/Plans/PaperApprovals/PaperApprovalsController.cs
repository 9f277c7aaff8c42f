using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Plans.PaperApprovals;

/// <summary>Approvals given on paper outside the portal: the chair or the head vouches for them with the scanned paper.</summary>
public sealed class PaperApprovalsController(PlanningDb db, PlanPaper paper, PaperLimits limits) : PortalController
{
    /// <exception cref="Domain.RuleBroken">when the plan is not one to be approved on paper: the question is not asked</exception>
    [HttpGet("plans/{planId:int}/paper-approval"), Authorize(Permissions.RecordPaperApprovals)]
    public async Task<IActionResult> New(int planId, CancellationToken ct)
    {
        if (await FindAsync(planId, ct) is not { } plan) return NotFound();
        plan.RequireMayBeApprovedOnPaper(await WasVotedAsync(plan, ct));
        return View(await PaperApprovalPage.LoadAsync(db, plan, new PaperApprovalForm(), limits, ct));
    }

    /// <summary>
    /// One form brings the paper and what it says. A scan that is good is kept even when the rest is refused, and the page goes on with
    /// everything typed.
    /// </summary>
    [HttpPost("plans/{planId:int}/paper-approval"), Authorize(Permissions.RecordPaperApprovals), TakesAFile]
    public async Task<IActionResult> New(int planId, PaperApprovalForm form, CancellationToken ct)
    {
        if (await FindAsync(planId, ct) is not { } plan) return NotFound();
        var evidence = await EvidenceAsync(plan, ct);
        if (!Try(() => plan.RequireMayBeApprovedOnPaper(evidence.WasVoted))) return Again("New", await PaperApprovalPage.LoadAsync(db, plan, form, limits, ct));
        var scan = await ScanAsync(plan, form, ct);
        if (scan is not null) db.Add(scan);
        evidence = evidence with { HasScan = evidence.HasScan || scan is not null };
        if (!form.ScanOnly && ModelState.IsValid && await IsPrintableAsync(plan, ct) && Try(() => plan.RecordPaperApproval(form.Facts(), evidence, Stamp)))
        {
            foreach (var earlier in await db.Plans.Whole().Where(p => p.CycleId == plan.CycleId && p.Id != planId && p.Status == PlanStatus.Approved)
                .ToListAsync(ct))
                earlier.Supersede(Stamp);
            await paper.IssueAsync(plan, ct);
            await db.SaveChangesAsync(ct);
            return Saved($"/plans/{planId}", "paper-approvals.saved");
        }
        if (scan is null) return Again("New", await PaperApprovalPage.LoadAsync(db, plan, form, limits, ct));
        await db.SaveChangesAsync(ct);
        return ShownOnce("New", await PaperApprovalPage.LoadAsync(db, plan, form, limits, ct, isScanAdded: true), $"/plans/{planId}/paper-approval",
            "paper-approvals.scan.saved");
    }

    /// <summary>A scanned paper, to be saved and looked at outside the portal; only for people of the aimak itself.</summary>
    [HttpGet("plans/{planId:int}/paper-approval/scans/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Scanned(int planId, int id, CancellationToken ct)
    {
        var aimak = User.AimakId();
        if (await db.PaperScans.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.PlanId == planId && s.AiylAimakId == aimak, ct) is not { } scan)
            return NotFound();
        if (!scan.IsWhole) throw new DamagedFile(nameof(PaperScan), scan.Id);
        Response.Headers.CacheControl = "private, no-store";
        return File(scan.Bytes.ToArray(), scan.ContentType, $"paper-{planId}-{id}.{scan.ContentType.Split('/')[1]}");
    }

    private Task<JointActionPlan?> FindAsync(int id, CancellationToken ct) => db.Plans.EditableBy(User).Whole().SingleOrDefaultAsync(p => p.Id == id, ct);

    /// <returns>null where no file was chosen, or, with what is wrong at its field, where it is not taken</returns>
    private async Task<PaperScan?> ScanAsync(JointActionPlan plan, PaperApprovalForm form, CancellationToken ct)
    {
        if (form.File is not { } file) return null;
        var (bytes, wrong) = await ScannedFile.ReadAsync(file, limits, ct);
        if (wrong is not null) ModelState.AddModelError("form.File", wrong);
        PaperScan? scan = null;
        if (wrong is null) Try(() => scan = new PaperScan(plan.AiylAimakId, plan.Id, file.FileName, bytes, Stamp, limits.Megabytes), "form.File");
        return scan;
    }

    /// <summary>Asked before the approval, so that what is refused for a letter does not lose the scan that came with it.</summary>
    private async Task<bool> IsPrintableAsync(JointActionPlan plan, CancellationToken ct)
    {
        try
        {
            await paper.RequireLettersAsync(plan, ct);
            return true;
        }
        catch (Domain.RuleBroken rule)
        {
            return Try(() => throw rule);
        }
    }

    /// <summary>Whether any version of the plan was ever voted on here; a vote called off is none.</summary>
    private Task<bool> WasVotedAsync(JointActionPlan plan, CancellationToken ct) =>
        (from p in db.Plans where p.CycleId == plan.CycleId join v in db.Votes.Held() on p.Id equals v.PlanId select v).AnyAsync(ct);

    private async Task<PaperEvidence> EvidenceAsync(JointActionPlan plan, CancellationToken ct)
    {
        var year = await db.Cycles.Where(c => c.Id == plan.CycleId).Select(c => c.BudgetYear).SingleAsync(ct);
        DateOnly?[] before =
        [
            await db.Meetings.Where(m => m.CycleId == plan.CycleId).MaxAsync(m => (DateOnly?)m.HeldOn, ct),
            await db.Hearings.Where(h => h.PlanId == plan.Id).MaxAsync(h => (DateOnly?)h.HeldOn, ct),
            await db.Plans.Where(p => p.CycleId == plan.CycleId && p.VersionNumber < plan.VersionNumber).MaxAsync(p => p.Resolution!.Date, ct),
        ];
        return new PaperEvidence(
            await db.PaperScans.AnyAsync(s => s.PlanId == plan.Id, ct), await WasVotedAsync(plan, ct), PaperEvidence.EarliestOf(year, before));
    }
}
