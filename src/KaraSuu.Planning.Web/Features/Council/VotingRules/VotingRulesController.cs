using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council.VotingRules;

/// <summary>Quorum and majority of a kenesh: dated data that the chair sets and another person confirms, never a constant.</summary>
public sealed class VotingRulesController(PlanningDb db) : PortalController
{
    [HttpGet("aimaks/{aimakId:int}/voting-rules"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int aimakId, CancellationToken ct) =>
        await VotingRulesPage.LoadAsync(db, User, aimakId, await SignerAsync(ct), Today, ct) is { } page ? View(page) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/voting-rules/new"), Authorize(Permissions.RunVotes)]
    public async Task<IActionResult> New(int aimakId, CancellationToken ct) =>
        await IsEditableAsync(aimakId, ct) ? View("Edit", VotingRuleEditPage.New(aimakId, new VotingRuleForm())) : NotFound();

    [HttpPost("aimaks/{aimakId:int}/voting-rules/new"), Authorize(Permissions.RunVotes)]
    public async Task<IActionResult> New(int aimakId, VotingRuleForm form, CancellationToken ct)
    {
        if (!await IsEditableAsync(aimakId, ct)) return NotFound();
        await RequireFreeDayAsync(aimakId, null, form, ct);
        var chair = await SignerAsync(ct);
        if (!ModelState.IsValid || !Try(() => db.Add(new VotingRule(aimakId, form.Facts(), chair))))
        {
            return Again("Edit", VotingRuleEditPage.New(aimakId, form));
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/aimaks/{aimakId}/voting-rules", "voting-rules.saved");
    }

    [HttpGet("voting-rules/{id:int}"), Authorize(Permissions.RunVotes)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) =>
        await db.VotingRules.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(r => r.Id == id, ct) is { } rule
            ? View(VotingRuleEditPage.Of(rule, VotingRuleForm.From(rule))) : NotFound();

    [HttpPost("voting-rules/{id:int}"), Authorize(Permissions.RunVotes)]
    public async Task<IActionResult> Edit(int id, VotingRuleForm form, CancellationToken ct)
    {
        if (await db.VotingRules.EditableBy(User).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } rule) return NotFound();
        var page = VotingRuleEditPage.Of(rule, form);
        await RequireFreeDayAsync(rule.AiylAimakId, id, form, ct);
        var chair = await SignerAsync(ct);
        if (!ModelState.IsValid || IsStale(rule, form, VotingRuleForm.From(rule)) || !Try(() => rule.Correct(form.Facts(), chair))) return Again("Edit", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/aimaks/{rule.AiylAimakId}/voting-rules", "voting-rules.saved");
    }

    [HttpGet("voting-rules/{id:int}/confirm"), Authorize(Permissions.ConfirmVotingRules)]
    public async Task<IActionResult> Confirm(int id, CancellationToken ct) =>
        await db.VotingRules.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(r => r.Id == id, ct) is { } rule
            ? View(VotingRuleConfirmPage.Of(rule, await SignerAsync(ct))) : NotFound();

    /// <summary>Confirms the very text that was read: a rule changed meanwhile is shown again.</summary>
    [HttpPost("voting-rules/{id:int}/confirm"), Authorize(Permissions.ConfirmVotingRules)]
    public async Task<IActionResult> Confirm(int id, ConfirmForm form, CancellationToken ct)
    {
        if (await db.VotingRules.EditableBy(User).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } rule) return NotFound();
        var signer = await SignerAsync(ct);
        if (form.Revision != rule.Revision) ModelState.AddModelError("", Text.Of("voting-rules.changed-meanwhile"));
        if (!ModelState.IsValid || !Try(() => rule.Confirm(signer))) return Again("Confirm", VotingRuleConfirmPage.Of(rule, signer));
        await db.SaveChangesAsync(ct);
        return Saved($"/aimaks/{rule.AiylAimakId}/voting-rules", "voting-rules.confirmed-now");
    }

    private Task<bool> IsEditableAsync(int aimakId, CancellationToken ct) => db.AiylAimaks.EditableBy(User).AnyAsync(a => a.Id == aimakId, ct);

    private Task<RuleSigner> SignerAsync(CancellationToken ct) => RuleSigning.LoadAsync(db, User, Stamp, ct);

    private async Task RequireFreeDayAsync(int aimakId, int? id, VotingRuleForm form, CancellationToken ct)
    {
        if (await db.VotingRules.AnyAsync(r => r.AiylAimakId == aimakId && r.Id != id && r.ValidFrom == form.ValidFrom, ct))
            ModelState.AddModelError("form.ValidFrom", Text.Of("voting-rules.day-taken"));
    }
}
