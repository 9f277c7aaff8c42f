using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.PriorityMerging;

/// <summary>Voiced issues and proposals become sources of priority issues, and are set free again.</summary>
public sealed class PriorityMergingController(PlanningDb db) : PortalController
{
    [HttpGet("cycles/{cycleId:int}/priorities/merge"), Authorize(Permissions.SetPriorities)]
    public async Task<IActionResult> Merge(int cycleId, ListQuery query, CancellationToken ct)
    {
        if (await MergePage.LoadAsync(db, User, cycleId, query, new MergeForm(), ct) is not { } page) return NotFound();
        (await db.HoldAsync(cycleId, ct)).RequireOpen();
        return View(page);
    }

    [HttpPost("cycles/{cycleId:int}/priorities/merge"), Authorize(Permissions.SetPriorities)]
    public async Task<IActionResult> Merge(int cycleId, ListQuery query, MergeForm form, CancellationToken ct)
    {
        if (await MergePage.LoadAsync(db, User, cycleId, query, form, ct) is not { } page) return NotFound();
        RequireChoice("form.PriorityId", form.PriorityId, page.Priorities);
        RequireChoice("form.LocalIssueId", form.LocalIssueId, page.LocalIssues);
        var issues = await MergePage.FreeIssues(db, cycleId).Where(i => form.Issues.Contains(i.Id)).ToListAsync(ct);
        var proposals = await MergePage.FreeProposals(db, cycleId).Where(p => form.Proposals.Contains(p.Id)).ToListAsync(ct);
        if (issues.Count != form.Issues.Distinct().Count() || proposals.Count != form.Proposals.Distinct().Count())
        {
            ModelState.AddModelError("form.Issues", Text.Of("merging.some-are-taken"));
        }
        var hold = await db.HoldAsync(cycleId, ct);
        PriorityIssue? made = null;
        if (!ModelState.IsValid || !Try(() => hold.RequireFree(form.PriorityId), "form.PriorityId")
            || (form.PriorityId is null
            && !Try(() => made = PriorityIssue.Put(page.AimakId, cycleId, page.NextPosition, new PriorityFacts(form.Title, null, form.LocalIssueId), hold),
            "form.Title")))
            return Again("Merge", page);
        if (made is not null)
        {
            db.Add(made);
            await db.SaveChangesAsync(ct);
        }
        var target = made?.Id ?? form.PriorityId!.Value;
        issues.ForEach(i => i.MergeInto(target, hold));
        proposals.ForEach(p => p.MergeInto(target, hold));
        await db.SaveChangesAsync(ct);
        var isDecided = await db.Priorities.AnyAsync(p => p.Id == target && p.Inclusion != Inclusion.Undecided, ct);
        return Saved($"/priorities/{target}", isDecided ? "merging.saved.decided" : "merging.saved", issues.Count + proposals.Count);
    }

    /// <param name="issue">the voiced issue to set free</param>
    /// <param name="proposal">the proposal to set free</param>
    [HttpPost("priorities/{id:int}/sources/remove"), Authorize(Permissions.SetPriorities)]
    public async Task<IActionResult> TakeOut(int id, int? issue, int? proposal, CancellationToken ct)
    {
        var voiced = await db.VoicedIssues.EditableBy(User).SingleOrDefaultAsync(i => i.Id == issue && i.PriorityIssueId == id, ct);
        var written = await db.Proposals.EditableBy(User).SingleOrDefaultAsync(p => p.Id == proposal && p.PriorityIssueId == id, ct);
        if (voiced is null && written is null) return NotFound();
        var cycle = await db.Priorities.Where(p => p.Id == id).Select(p => p.CycleId).SingleAsync(ct);
        var hold = await db.HoldAsync(cycle, ct);
        voiced?.MergeInto(null, hold);
        written?.MergeInto(null, hold);
        await db.SaveChangesAsync(ct);
        return Saved($"/priorities/{id}", "merging.taken-out");
    }
}
