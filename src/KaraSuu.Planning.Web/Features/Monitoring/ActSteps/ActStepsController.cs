using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Monitoring.ActSteps;

/// <summary>The group's own steps with an act: handing over, insisting, taking back, bringing before those above.</summary>
public sealed class ActStepsController(PlanningDb db) : ActStepController(db)
{
    [HttpGet("acts/{id:int}/hand-over"), Authorize(Permissions.Inspect)]
    public Task<IActionResult> HandOver(int id, CancellationToken ct) =>
        OpenAsync(id, ActVerbs.MayBeHandedOver, ActRules.OnlyDraftsAreHandedOver, new HandoverForm { On = Today }, ct);

    [HttpPost("acts/{id:int}/hand-over"), Authorize(Permissions.Inspect)]
    public async Task<IActionResult> HandOver(int id, HandoverForm form, CancellationToken ct)
    {
        if (await WholeAsync(id, ct) is not { } act) return NotFound();
        var days = await Db.ReplyDaysAsync(act, ct);
        var printed = await KeptPaper.OfAsync(Db, act, ct);
        if (!Taken(act, form, () =>
            {
                KeptPaper.RequireLetters(printed);
                act.HandOver(form.Facts(), days, Stamp);
            }))
            return Again("HandOver", await PageAsync(id, form, ct));
        await Db.SaveChangesAsync(ct);
        return Saved($"/acts/{id}", "acts.handed-over");
    }

    [HttpGet("acts/{id:int}/insist"), Authorize(Permissions.Inspect)]
    public Task<IActionResult> Insist(int id, CancellationToken ct) =>
        OpenAsync(id, ActVerbs.MayBeInsistedOn, ActRules.OnlyRejectedAreInsistedOn, new ReasonForm(), ct);

    [HttpPost("acts/{id:int}/insist"), Authorize(Permissions.Inspect)]
    public async Task<IActionResult> Insist(int id, ReasonForm form, CancellationToken ct)
    {
        if (await WholeAsync(id, ct) is not { } act) return NotFound();
        var days = await Db.ReplyDaysAsync(act, ct);
        if (!Taken(act, form, () => act.Insist(Today, form.Reason, days, Stamp))) return Again("Insist", await PageAsync(id, form, ct));
        await Db.SaveChangesAsync(ct);
        return Saved($"/acts/{id}", "acts.insisted");
    }

    [HttpGet("acts/{id:int}/withdraw"), Authorize(Permissions.Inspect)]
    public Task<IActionResult> Withdraw(int id, CancellationToken ct) =>
        OpenAsync(id, ActVerbs.MayBeWithdrawn, ActRules.ClosedAreNotWithdrawn, new ReasonForm(), ct);

    [HttpPost("acts/{id:int}/withdraw"), Authorize(Permissions.Inspect)]
    public async Task<IActionResult> Withdraw(int id, ReasonForm form, CancellationToken ct)
    {
        if (await WholeAsync(id, ct) is not { } act) return NotFound();
        if (!Taken(act, form, () => act.Withdraw(Today, form.Reason, Stamp))) return Again("Withdraw", await PageAsync(id, form, ct));
        await Db.SaveChangesAsync(ct);
        return Saved($"/acts/{id}", "acts.withdrawn");
    }

    [HttpGet("acts/{id:int}/escalate"), Authorize(Permissions.Inspect)]
    public Task<IActionResult> Escalate(int id, CancellationToken ct) =>
        OpenAsync(id, ActVerbs.MayBeEscalated, ActRules.OnlyOpenAreEscalated, new EscalationForm(), ct);

    [HttpPost("acts/{id:int}/escalate"), Authorize(Permissions.Inspect)]
    public async Task<IActionResult> Escalate(int id, EscalationForm form, CancellationToken ct)
    {
        if (await WholeAsync(id, ct) is not { } act) return NotFound();
        if (!Taken(act, form, () => act.Escalate(form.To!.Value, Today, form.Note, Stamp))) return Again("Escalate", await PageAsync(id, form, ct));
        await Db.SaveChangesAsync(ct);
        return Saved($"/acts/{id}", "acts.escalated");
    }
}
