using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.Priorities;

/// <summary>Priority issues: ranked by votes or by hand, taken into the plan or left out with a reason.</summary>
public sealed class PrioritiesController(PlanningDb db) : PortalController
{
    [HttpGet("cycles/{cycleId:int}/priorities"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int cycleId, ListQuery query, CancellationToken ct) =>
        await PrioritiesPage.LoadAsync(db, User, cycleId, query, ct) is { } page ? View(page) : NotFound();

    [HttpGet("cycles/{cycleId:int}/priorities.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int cycleId, ListQuery query, CancellationToken ct)
    {
        if (await PrioritiesPage.LoadAsync(db, User, cycleId, query, ct) is not { } page) return NotFound();
        string[] heads = ["priorities.position", "PriorityForm.Title", "PriorityForm.LocalIssueId", "VoicedForm.WomenVotes", "VoicedForm.MenVotes", "total",
            "priorities.sources", "priorities.villages", "DecisionForm.Choice", "DecisionForm.Reason", "priorities.waiting"];
        return ListFile.Of("priorities", heads.Select(key => Text.Of(key)), page.Found.Select(r => new object?[]
        {
            r.Issue.Position, r.Issue.Title, r.Issue.LocalIssue, r.Issue.WomenVotes, r.Issue.MenVotes, r.Issue.Votes, r.Issue.Sources,
                string.Join(", ", r.Villages), r.Issue.Inclusion, r.Issue.Reason, string.Join(", ", r.Waiting.Years.Select(y => Show.Year(y))),
        }));
    }

    /// <param name="up">the issue to move one place up</param>
    /// <param name="down">the issue to move one place down</param>
    /// <param name="byVotes">anything, to order all by the method of the cycle</param>
    [HttpPost("cycles/{cycleId:int}/priorities/order"), Authorize(Permissions.SetPriorities)]
    public async Task<IActionResult> Order(int cycleId, int? up, int? down, string? byVotes, CancellationToken ct)
    {
        if (!await db.Cycles.EditableBy(User).AnyAsync(c => c.Id == cycleId, ct)) return NotFound();
        var list = await PriorityOrder.LoadAsync(db, cycleId, ct);
        if (byVotes is not null) await list.ByMethodAsync(db, cycleId, ct);
        else if (!list.Move(up ?? down, up is null ? 1 : -1)) return NotFound();
        list.Renumber();
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/priorities", byVotes is null ? "priorities.moved" : "priorities.ordered");
    }

    [HttpGet("cycles/{cycleId:int}/priorities/new"), Authorize(Permissions.SetPriorities)]
    public async Task<IActionResult> New(int cycleId, CancellationToken ct)
    {
        if (!await db.Cycles.EditableBy(User).AnyAsync(c => c.Id == cycleId, ct)) return NotFound();
        (await db.HoldAsync(cycleId, ct)).RequireOpen();
        return View(new PriorityNewPage(cycleId, new NewPriorityForm(), await Choosing.LocalIssuesAsync(db, ct)));
    }

    [HttpPost("cycles/{cycleId:int}/priorities/new"), Authorize(Permissions.SetPriorities)]
    public async Task<IActionResult> New(int cycleId, NewPriorityForm form, CancellationToken ct)
    {
        if (await db.Cycles.EditableBy(User).Where(c => c.Id == cycleId)
            .Select(c => new { c.AiylAimakId, Issues = db.Priorities.Count(p => p.CycleId == cycleId) }).SingleOrDefaultAsync(ct) is not { } cycle)
        {
            return NotFound();
        }
        var page = new PriorityNewPage(cycleId, form, await Choosing.LocalIssuesAsync(db, ct));
        RequireChoice("form.LocalIssueId", form.LocalIssueId, page.LocalIssues);
        var hold = await db.HoldAsync(cycleId, ct);
        PriorityIssue? made = null;
        if (!ModelState.IsValid || !Try(() => made = PriorityIssue.Put(cycle.AiylAimakId, cycleId, cycle.Issues + 1, form.Facts(), hold)))
            return Again("New", page);
        db.Add(made!);
        await db.SaveChangesAsync(ct);
        return Saved($"/priorities/{made!.Id}", "priorities.saved");
    }

    [HttpGet("priorities/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Details(int id, CancellationToken ct) =>
        await PriorityPage.LoadAsync(db, User, id, null, ct) is { } page ? View(page) : NotFound();

    [HttpPost("priorities/{id:int}/decision"), Authorize(Permissions.SetPriorities)]
    public async Task<IActionResult> Decide(int id, DecisionForm form, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } priority) return NotFound();
        if (!ModelState.IsValid || IsStale(priority, form, DecisionForm.From(priority.Revision, priority.Inclusion, priority.InclusionReason))
            || !Take(priority, form, await db.HoldAsync(priority.CycleId, ct)))
            return Again("Details", (await PriorityPage.LoadAsync(db, User, id, form, ct))!);
        await db.SaveChangesAsync(ct);
        return Saved($"/priorities/{id}", "priorities.decided");
    }

    [HttpGet("priorities/{id:int}/edit"), Authorize(Permissions.SetPriorities)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } priority) return NotFound();
        (await db.HoldAsync(priority.CycleId, ct)).RequireFree(id);
        return View(await PageAsync(priority, PriorityForm.From(priority), ct));
    }

    [HttpPost("priorities/{id:int}/edit"), Authorize(Permissions.SetPriorities)]
    public async Task<IActionResult> Edit(int id, PriorityForm form, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } priority) return NotFound();
        var page = await PageAsync(priority, form, ct);
        RequireChoice("form.LocalIssueId", form.LocalIssueId, page.LocalIssues);
        var hold = await db.HoldAsync(priority.CycleId, ct);
        if (!ModelState.IsValid || IsStale(priority, form, PriorityForm.From(priority))
            || !Try(() => priority.Correct(form.Facts(priority.Source), hold)))
        {
            return Again("Edit", page);
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/priorities/{id}", "priorities.saved");
    }

    [HttpGet("priorities/{id:int}/remove"), Authorize(Permissions.SetPriorities)]
    public async Task<IActionResult> Remove(int id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } priority) return NotFound();
        var hold = await db.HoldAsync(priority.CycleId, ct);
        hold.RequireOrderFree();
        var page = new PriorityEditPage(priority.CycleId, id, PriorityForm.From(priority), []);
        var (sources, items) = await RestingOnAsync(id, ct);
        AskBefore(() => PriorityIssue.RequireRemovable(sources, items, hold));
        return View(page);
    }

    [HttpPost("priorities/{id:int}/remove"), Authorize(Permissions.SetPriorities), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } priority) return NotFound();
        var (sources, items) = await RestingOnAsync(id, ct);
        var hold = await db.HoldAsync(priority.CycleId, ct);
        if (!Try(() => PriorityIssue.RequireRemovable(sources, items, hold)))
        {
            return Again("Remove", new PriorityEditPage(priority.CycleId, id, PriorityForm.From(priority), []));
        }
        var list = await PriorityOrder.LoadAsync(db, priority.CycleId, ct);
        db.Remove(priority);
        list.Renumber(without: priority);
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{priority.CycleId}/priorities", "priorities.removed");
    }

    private async Task<(int Sources, int Items)> RestingOnAsync(int id, CancellationToken ct) => (
        await db.VoicedIssues.CountAsync(i => i.PriorityIssueId == id, ct) + await db.Proposals.CountAsync(p => p.PriorityIssueId == id, ct),
        await db.Set<PlanItem>().CountAsync(i => i.PriorityIssueId == id, ct));

    private bool Take(PriorityIssue priority, DecisionForm form, PriorityHold hold) => form.Choice switch
    {
        Inclusion.Included => Try(() => priority.Include(hold, Stamp)),
        Inclusion.NotIncluded => Try(() => priority.LeaveOut(form.Reason, hold, Stamp), "form.Reason"),
        _ => Try(() => priority.Undecide(hold, Stamp), "form.Choice"),
    };

    private Task<PriorityIssue?> FindAsync(int id, CancellationToken ct) => db.Priorities.EditableBy(User).SingleOrDefaultAsync(p => p.Id == id, ct);

    private async Task<PriorityEditPage> PageAsync(PriorityIssue priority, PriorityForm form, CancellationToken ct) =>
        new(priority.CycleId, priority.Id, form, await Choosing.LocalIssuesAsync(db, ct));
}
