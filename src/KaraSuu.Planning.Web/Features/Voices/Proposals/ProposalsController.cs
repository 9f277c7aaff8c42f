using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.Proposals;

/// <summary>Proposals received outside the meetings.</summary>
public sealed class ProposalsController(PlanningDb db) : PortalController
{
    [HttpGet("cycles/{cycleId:int}/proposals"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int cycleId, ListQuery query, CancellationToken ct) =>
        await ProposalsPage.LoadAsync(db, User, cycleId, query, ct) is { } page ? View(page) : NotFound();

    [HttpGet("cycles/{cycleId:int}/proposals.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int cycleId, ListQuery query, CancellationToken ct)
    {
        if (!await db.Cycles.VisibleTo(User).AnyAsync(c => c.Id == cycleId, ct)) return NotFound();
        var rows = await ProposalsPage.Rows(db, cycleId, query).ToListAsync(ct);
        return ListFile.Of("proposals",
            [Text.Of("ProposalForm.ReceivedOn"), Text.Of("ProposalForm.Channel"), Text.Of("ProposalForm.VillageId"), Text.Of("ProposalForm.Group"),
                Text.Of("ProposalForm.Text"), Text.Of("proposals.priority")],
            rows.Select(r => new object?[] { r.ReceivedOn, r.Channel, r.Village, r.Group, r.Text, r.Priority }));
    }

    [HttpGet("cycles/{cycleId:int}/proposals/new"), Authorize(Permissions.RecordProposals)]
    public async Task<IActionResult> New(int cycleId, CancellationToken ct) =>
        await AimakOfAsync(cycleId, ct) is { } aimak
            ? View("Edit", await ProposalEditPage.LoadAsync(db, cycleId, aimak, null, new ProposalForm(), ct)) : NotFound();

    [HttpPost("cycles/{cycleId:int}/proposals/new"), Authorize(Permissions.RecordProposals)]
    public async Task<IActionResult> New(int cycleId, ProposalForm form, CancellationToken ct)
    {
        if (await AimakOfAsync(cycleId, ct) is not { } aimak) return NotFound();
        var page = await ProposalEditPage.LoadAsync(db, cycleId, aimak, null, form, ct);
        Require(page);
        if (!ModelState.IsValid || !Try(() => db.Add(new Proposal(aimak, cycleId, form.Facts(), Stamp)))) return Again("Edit", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/proposals", (await db.HoldAsync(cycleId, ct)).IsWhole ? "proposals.saved.held" : "proposals.saved");
    }

    [HttpGet("proposals/{id:int}"), Authorize(Permissions.RecordProposals)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) =>
        await db.Proposals.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(p => p.Id == id, ct) is { } proposal
            ? View(await ProposalEditPage.LoadAsync(db, proposal.CycleId, proposal.AiylAimakId, id, ProposalForm.From(proposal), ct)) : NotFound();

    [HttpPost("proposals/{id:int}"), Authorize(Permissions.RecordProposals)]
    public async Task<IActionResult> Edit(int id, ProposalForm form, CancellationToken ct)
    {
        if (await db.Proposals.EditableBy(User).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } proposal) return NotFound();
        var page = await ProposalEditPage.LoadAsync(db, proposal.CycleId, proposal.AiylAimakId, id, form, ct);
        Require(page);
        var hold = await db.HoldAsync(proposal.CycleId, ct);
        if (!ModelState.IsValid || IsStale(proposal, form, ProposalForm.From(proposal)) || !Try(() => proposal.Correct(form.Facts(), hold, Stamp)))
        {
            return Again("Edit", page);
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{proposal.CycleId}/proposals",
            proposal.PriorityIssueId is not null ? "proposals.saved.merged" : hold.IsWhole ? "proposals.saved.held" : "proposals.saved");
    }

    [HttpGet("proposals/{id:int}/remove"), Authorize(Permissions.RecordProposals)]
    public async Task<IActionResult> Remove(int id, CancellationToken ct)
    {
        if (await db.Proposals.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } proposal) return NotFound();
        AskBefore(proposal.RequireRemovable);
        return View(new ProposalEditPage(proposal.CycleId, id, ProposalForm.From(proposal), [], []));
    }

    [HttpPost("proposals/{id:int}/remove"), Authorize(Permissions.RecordProposals), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int id, CancellationToken ct)
    {
        if (await db.Proposals.EditableBy(User).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } proposal) return NotFound();
        if (!Try(proposal.RequireRemovable)) return Again("Remove", new ProposalEditPage(proposal.CycleId, id, ProposalForm.From(proposal), [], []));
        db.Remove(proposal);
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{proposal.CycleId}/proposals", "proposals.removed");
    }

    private Task<int?> AimakOfAsync(int cycleId, CancellationToken ct) =>
        db.Cycles.EditableBy(User).Where(c => c.Id == cycleId).Select(c => (int?)c.AiylAimakId).SingleOrDefaultAsync(ct);

    private void Require(ProposalEditPage page)
    {
        RequireChoice("form.VillageId", page.Form.VillageId, page.Villages);
        RequireChoice("form.LocalIssueId", page.Form.LocalIssueId, page.LocalIssues);
    }
}
