using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Evaluations;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Frames;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Executions;

/// <summary>The report on a plan's execution for the kenesh.</summary>
public sealed class ExecutionsController(PlanningDb db) : PortalController
{
    [HttpGet("plans/{planId:int}/execution"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Details(int planId, CancellationToken ct) =>
        await PlanExecution.LoadAsync(db, User, planId, [], ct) is { } execution ? View(new ExecutionPage(execution)) : NotFound();
}

/// <summary>What became of a plan; only finished evaluations are part of it, whoever reads.</summary>
public sealed record ExecutionPage(PlanExecution Execution) : IInCycle
{
    public int CycleId => Execution.Plan.CycleId;
}
