using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.Signatures;

/// <summary>The word of the three sides on an act of acceptance, and the head's word alone.</summary>
public sealed class SignaturesController(PlanningDb db) : PortalController
{
    private const string Sides = "{side:regex(^(Ao|JmeGroup|TechnicalSupervision)$)}";

    [HttpGet("acceptances/{id:int}/sign/" + Sides), Authorize(Permissions.SignAcceptance)]
    public async Task<IActionResult> Sign(int id, AcceptanceSide side, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } found) return NotFound();
        var maySpeak = Try(() => found.Acceptance.Sign(found.Work, found.Acts, side, SignerOf(side), found.Group));
        return View(await SignPageAsync(found, side, maySpeak, ct));
    }

    [HttpPost("acceptances/{id:int}/sign/" + Sides), Authorize(Permissions.SignAcceptance), ActionName(nameof(Sign))]
    public async Task<IActionResult> Signed(int id, AcceptanceSide side, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } found) return NotFound();
        if (!Try(() => { KeptPaper.RequireLetters(found.Printed); found.Acceptance.Sign(found.Work, found.Acts, side, SignerOf(side), found.Group); }))
        {
            return Again("Sign", await SignPageAsync(found, side, false, ct));
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/acceptances/{id}", found.Acceptance.Status.IsAccepted() ? "acceptances.said.accepted" : "acceptances.said.signed");
    }

    [HttpGet("acceptances/{id:int}/refuse/" + Sides), Authorize(Permissions.SignAcceptance)]
    public async Task<IActionResult> Refuse(int id, AcceptanceSide side, CancellationToken ct) =>
        await FindAsync(id, ct) is { } found ? View(RefusePageOf(found, side, new RefusalForm())) : NotFound();

    [HttpPost("acceptances/{id:int}/refuse/" + Sides), Authorize(Permissions.SignAcceptance)]
    public async Task<IActionResult> Refuse(int id, AcceptanceSide side, RefusalForm form, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } found) return NotFound();
        if (!ModelState.IsValid || !Try(() =>
            {
                KeptPaper.RequireLetters(found.Printed);
                found.Acceptance.Refuse(found.Work, side, SignerOf(side), form.Reason, found.Group);
            }))
        {
            return Again("Refuse", RefusePageOf(found, side, form));
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/acceptances/{id}", "acceptances.said.refused");
    }

    [HttpGet("acceptances/{id:int}/override"), Authorize(Permissions.OverrideAcceptance)]
    public async Task<IActionResult> Override(int id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } found ? View(await OverridePageAsync(found, new OverrideForm(), ct)) : NotFound();

    [HttpPost("acceptances/{id:int}/override"), Authorize(Permissions.OverrideAcceptance)]
    public async Task<IActionResult> Override(int id, OverrideForm form, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } found) return NotFound();
        if (!ModelState.IsValid || !Try(() =>
            {
                KeptPaper.RequireLetters(found.Printed);
                found.Acceptance.Override(found.Work, found.Acts, SignerOf(AcceptanceSide.Ao), form.Reason);
            }))
            return Again("Override", await OverridePageAsync(found, form, ct));
        await db.SaveChangesAsync(ct);
        return Saved($"/acceptances/{id}", "acceptances.said.overridden");
    }

    /// <summary>The post is kept in Kyrgyz, the language of the document.</summary>
    private Signer SignerOf(AcceptanceSide side) =>
        new(User.UserId() ?? 0, Stamp, Text.In(Texts.Language.Kyrgyz, $"Post.{Acceptance.PostOf(side)}"), [.. User.Posts()]);

    private async Task<Found?> FindAsync(int id, CancellationToken ct)
    {
        if (await db.Acceptances.EditableBy(User).Whole().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } acceptance) return null;
        return new Found(
            acceptance, await db.Works.Whole().SingleAsync(w => w.Id == acceptance.WorkId, ct),
            await db.Acts.AsNoTracking().Where(a => a.WorkId == acceptance.WorkId).Whole().ToListAsync(ct),
            await MonitoringChoices.GroupOnAsync(db, acceptance.AiylAimakId, Today, ct), await KeptPaper.OfAsync(db, acceptance, ct));
    }

    private async Task<SignPage> SignPageAsync(Found found, AcceptanceSide side, bool maySpeak, CancellationToken ct) => new(
        found.Work.AiylAimakId, found.Acceptance.Id, found.Work.Id, found.Work.Title, found.Acceptance.On, side, User.FullName(), maySpeak,
        await OpenFinding.LoadAsync(db, found.Work.Id, ct));

    private static RefusePage RefusePageOf(Found found, AcceptanceSide side, RefusalForm form) =>
        new(found.Work.AiylAimakId, found.Acceptance.Id, found.Work.Id, found.Work.Title, side, form);

    private async Task<OverridePage> OverridePageAsync(Found found, OverrideForm form, CancellationToken ct) => new(
        found.Work.AiylAimakId, found.Acceptance.Id, found.Work.Id, found.Work.Title,
        [.. Enum.GetValues<AcceptanceSide>().Where(side => found.Acceptance.Signatures.All(s => s.Side != side))],
            await OpenFinding.LoadAsync(db, found.Work.Id, ct), form);

    /// <summary>An act of acceptance with everything its verbs ask about.</summary>
    private sealed record Found(Acceptance Acceptance, Work Work, IReadOnlyList<Act> Acts, JmeGroup? Group, IReadOnlyList<PrintedText> Printed);
}
