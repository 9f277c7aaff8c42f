using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Plans.ExecutionReports;

/// <summary>The report on a plan's execution for the kenesh.</summary>
public sealed class ExecutionReportsController(PlanningDb db, ExecutionPaper paper) : PortalController
{
    [HttpGet("plans/{planId:int}/execution"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Details(int planId, CancellationToken ct) =>
        await PlanExecution.LoadAsync(db, User, planId, [], ct) is { } execution ? View(new ExecutionPage(execution)) : NotFound();

    [HttpGet("plans/{planId:int}/execution.pdf"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Pdf(int planId, CancellationToken ct)
    {
        if (await paper.ReadAsync(User, planId, ct) is not { } read) return NotFound();
        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = $"inline; filename=\"{ExecutionPaper.FileName(read.Plan)}\"";
        return File(read.Bytes, "application/pdf");
    }
}

/// <summary>What became of a plan; only finished evaluations are part of it, whoever reads.</summary>
public sealed record ExecutionPage(PlanExecution Execution) : IInCycle
{
    public int CycleId => Execution.Plan.CycleId;
}
