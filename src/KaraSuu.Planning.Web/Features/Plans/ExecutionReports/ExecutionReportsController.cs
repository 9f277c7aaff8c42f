using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Printing;
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

    /// <param name="in">ru asks for the Russian translation</param>
    [HttpGet("plans/{planId:int}/execution.pdf"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Pdf(int planId, string? @in, CancellationToken ct)
    {
        var text = PaperText.In(@in);
        if (await paper.ReadAsync(User, planId, text, ct) is not { } read) return NotFound();
        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = $"inline; filename=\"{text.FileName(ExecutionPaper.FileName(read.Plan))}\"";
        return File(read.Bytes, "application/pdf");
    }
}

/// <summary>What became of a plan; only finished evaluations are part of it, whoever reads.</summary>
public sealed record ExecutionPage(PlanExecution Execution) : IInCycle
{
    public int CycleId => Execution.Plan.CycleId;
}
