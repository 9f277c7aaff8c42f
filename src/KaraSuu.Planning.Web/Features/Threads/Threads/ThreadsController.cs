using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Threads.Threads;

/// <summary>The way of one wish, from whatever record of it one asks.</summary>
[Route("threads")]
public sealed class ThreadsController(PlanningDb db) : PortalController
{
    [HttpGet("issues/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public Task<IActionResult> Issue(int id, CancellationToken ct) => ThreadAsync(ThreadKind.Issue, id, ct);

    [HttpGet("proposals/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public Task<IActionResult> Proposal(int id, CancellationToken ct) => ThreadAsync(ThreadKind.Proposal, id, ct);

    [HttpGet("priorities/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public Task<IActionResult> Priority(int id, CancellationToken ct) => ThreadAsync(ThreadKind.Priority, id, ct);

    [HttpGet("items/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public Task<IActionResult> Item(int id, CancellationToken ct) => ThreadAsync(ThreadKind.Item, id, ct);

    [HttpGet("remarks/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public Task<IActionResult> Remark(int id, CancellationToken ct) => ThreadAsync(ThreadKind.Remark, id, ct);

    [HttpGet("works/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public Task<IActionResult> Work(int id, CancellationToken ct) => ThreadAsync(ThreadKind.Work, id, ct);

    [HttpGet("acts/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public Task<IActionResult> Act(int id, CancellationToken ct) => ThreadAsync(ThreadKind.Act, id, ct);

    private async Task<IActionResult> ThreadAsync(ThreadKind kind, int id, CancellationToken ct) =>
        await ThreadReading.LoadAsync(db, new ThreadReach(User, 0), kind, id, Today, ct) is { } page ? View("Details", page) : NotFound();
}
