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
    /// <param name="ticked">voiced issues a suggestion would merge; they come first and ticked</param>
    /// <param name="to">the priority issue it would merge them into</param>
    [HttpGet("cycles/{cycleId:int}/priorities/merge"), Authorize(Permissions.SetPriorities)]
    public async Task<IActionResult> Merge(int cycleId, ListQuery query, [FromQuery(Name = "tick")] List<int> ticked, int? to, CancellationToken ct)
    {
        var form = new MergeForm { Issues = ticked, PriorityId = to };
        if (await MergePage.LoadAsync(db, User, cycleId, query, form, ct) is not { } page) return NotFound();
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
        db.Add(Regrouping.Move((page.AimakId, cycleId), RegroupingKind.Merge, [.. issues, .. proposals], target, await TitlesAsync(cycleId, ct),
            form.Reason, hold, Stamp));
        await db.SaveChangesAsync(ct);
        var isDecided = await db.Priorities.AnyAsync(p => p.Id == target && p.Inclusion != Inclusion.Undecided, ct);
        return Saved($"/priorities/{target}", isDecided ? "merging.saved.decided" : "merging.saved", issues.Count + proposals.Count);
    }

    /// <param name="issue">the voiced issue to set free</param>
    /// <param name="proposal">the proposal to set free</param>
    [HttpGet("priorities/{id:int}/sources/remove"), Authorize(Permissions.SetPriorities)]
    public async Task<IActionResult> TakeOut(int id, int? issue, int? proposal, CancellationToken ct)
    {
        if (await FreedAsync(id, issue, proposal, ct) is not (var source, var cycle, var title)) return NotFound();
        (await db.HoldAsync(cycle.Id, ct)).RequireFree(id);
        return View(new TakeOutPage(id, cycle.Id, title, source.Text, QueryOf(issue, proposal), new TakeOutForm()));
    }

    /// <inheritdoc cref="TakeOut(int, int?, int?, CancellationToken)"/>
    [HttpPost("priorities/{id:int}/sources/remove"), Authorize(Permissions.SetPriorities)]
    public async Task<IActionResult> TakeOut(int id, [FromQuery] int? issue, [FromQuery] int? proposal, TakeOutForm form, CancellationToken ct)
    {
        if (await FreedAsync(id, issue, proposal, ct) is not (var source, var cycle, var title)) return NotFound();
        var (hold, titles) = (await db.HoldAsync(cycle.Id, ct), await TitlesAsync(cycle.Id, ct));
        Regrouping? made = null;
        if (!ModelState.IsValid
            || !Try(() => made = Regrouping.Move((cycle.AimakId, cycle.Id), RegroupingKind.TakeOut, [source], null, titles, form.Reason, hold, Stamp)))
            return Again("TakeOut", new TakeOutPage(id, cycle.Id, title, source.Text, QueryOf(issue, proposal), form));
        db.Add(made!);
        await db.SaveChangesAsync(ct);
        return Saved($"/priorities/{id}", "merging.taken-out");
    }

    [HttpGet("priorities/{id:int}/sources"), Authorize(Permissions.SetPriorities)]
    public async Task<IActionResult> Move(int id, CancellationToken ct)
    {
        if (await MovePage.LoadAsync(db, User, id, new MoveForm(), ct) is not { } page) return NotFound();
        (await db.HoldAsync(page.CycleId, ct)).RequireFree(id);
        return View(page);
    }

    [HttpPost("priorities/{id:int}/sources"), Authorize(Permissions.SetPriorities)]
    public async Task<IActionResult> Move(int id, MoveForm form, CancellationToken ct)
    {
        if (await MovePage.LoadAsync(db, User, id, form, ct) is not { } page) return NotFound();
        RequireChoice("form.PriorityId", form.PriorityId, page.Priorities);
        var sources = await SourcesAsync(form.Issues, form.Proposals, ct);
        if (sources.Count != form.Issues.Distinct().Count() + form.Proposals.Distinct().Count() || sources.Exists(s => s.PriorityIssueId != id))
            ModelState.AddModelError("form.Issues", Text.Of("merging.some-are-taken"));
        var hold = await db.HoldAsync(page.CycleId, ct);
        PriorityIssue? made = null;
        if (!ModelState.IsValid || !Try(() => hold.RequireFree(id), "form.Issues") || !Try(() => hold.RequireFree(form.PriorityId), "form.PriorityId")
            || (form.PriorityId is null && !Try(() => made = PriorityIssue.Put(
                page.AimakId, page.CycleId, page.NextPosition, new PriorityFacts(form.Title), hold), "form.Title")))
            return Again("Move", page);
        if (made is not null)
        {
            db.Add(made);
            await db.SaveChangesAsync(ct);
        }
        var target = made?.Id ?? form.PriorityId!.Value;
        db.Add(Regrouping.Move((page.AimakId, page.CycleId), made is null ? RegroupingKind.Merge : RegroupingKind.Split, sources, target,
            await TitlesAsync(page.CycleId, ct), form.Reason, hold, Stamp));
        await db.SaveChangesAsync(ct);
        return Saved($"/priorities/{target}", "regrouping.moved", sources.Count);
    }

    /// <param name="regrouping">what is undone; it came to this priority issue or went from it</param>
    [HttpPost("priorities/{id:int}/sources/undo"), Authorize(Permissions.SetPriorities)]
    public async Task<IActionResult> Undo(int id, int? regrouping, CancellationToken ct)
    {
        var done = await db.Regroupings.EditableBy(User).Whole()
            .SingleOrDefaultAsync(r => r.Id == regrouping && r.Moves.Any(m => m.FromPriority == id || m.ToPriority == id), ct);
        if (done is null) return NotFound();
        var sources = await SourcesAsync([.. done.Moves.Where(m => !m.IsProposal).Select(m => m.Source)],
            [.. done.Moves.Where(m => m.IsProposal).Select(m => m.Source)], ct);
        var (titles, hold) = (await TitlesAsync(done.CycleId, ct), await db.HoldAsync(done.CycleId, ct));
        Regrouping? back = null;
        if (!Try(() => back = done.Undo(sources, titles, hold, Stamp))) return Again("~/Features/Voices/Priorities/Details.cshtml",
            (await Priorities.PriorityPage.LoadAsync(db, User, id, null, ct))!);
        db.Add(back!);
        await db.SaveChangesAsync(ct);
        return Saved($"/priorities/{id}", "regrouping.undone.saved");
    }

    /// <summary>The source that is to be set free, its priority issue and the cycle; null where the issue has no such source.</summary>
    private async Task<(IPrioritySource Source, (int AimakId, int Id) Cycle, string Title)?> FreedAsync(
        int id, int? issue, int? proposal, CancellationToken ct)
    {
        IPrioritySource? source = issue is not null
            ? await db.VoicedIssues.EditableBy(User).SingleOrDefaultAsync(i => i.Id == issue && i.PriorityIssueId == id, ct)
            : await db.Proposals.EditableBy(User).SingleOrDefaultAsync(p => p.Id == proposal && p.PriorityIssueId == id, ct);
        if (source is null) return null;
        var of = await db.Priorities.Where(p => p.Id == id).Select(p => new { p.AiylAimakId, p.CycleId, p.Title }).SingleAsync(ct);
        return (source, (of.AiylAimakId, of.CycleId), of.Title);
    }

    private static string QueryOf(int? issue, int? proposal) => issue is { } voiced ? $"issue={voiced}" : $"proposal={proposal}";

    private Task<Dictionary<int, string>> TitlesAsync(int cycleId, CancellationToken ct) =>
        db.Priorities.Where(p => p.CycleId == cycleId).Select(p => new { p.Id, p.Title }).ToDictionaryAsync(p => p.Id, p => p.Title, ct);

    private async Task<List<IPrioritySource>> SourcesAsync(List<int> issues, List<int> proposals, CancellationToken ct) =>
    [
        .. await db.VoicedIssues.EditableBy(User).Where(i => issues.Contains(i.Id)).ToListAsync(ct),
        .. await db.Proposals.EditableBy(User).Where(p => proposals.Contains(p.Id)).ToListAsync(ct),
    ];
}
