using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Choice = KaraSuu.Planning.Web.Forms.Choice;

namespace KaraSuu.Planning.Web.Features.Council.Agenda;

/// <summary>The matters of a session.</summary>
public sealed class AgendaController(PlanningDb db) : PortalController
{
    [HttpGet("sessions/{sessionId:int}/agenda/new"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> New(int sessionId, CancellationToken ct) =>
        await FindAsync(sessionId, ct) is { } session ? View(await PageAsync(session, new AgendaForm(), ct)) : NotFound();

    [HttpPost("sessions/{sessionId:int}/agenda/new"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> New(int sessionId, AgendaForm form, CancellationToken ct)
    {
        if (await FindAsync(sessionId, ct) is not { } session) return NotFound();
        var page = await PageAsync(session, form, ct);
        RequireChoice("form.PlanId", form.PlanId, page.Plans);
        if (!ModelState.IsValid || !Try(() => session.AddToAgenda(TitleOf(form, page), form.PlanId))) return Again("New", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/sessions/{sessionId}", "agenda.added");
    }

    [HttpGet("sessions/{sessionId:int}/agenda/{itemId:int}/remove"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> Remove(int sessionId, int itemId, CancellationToken ct)
    {
        if (await FindAsync(sessionId, ct) is not { } session || session.Agenda.SingleOrDefault(a => a.Id == itemId) is not { } item) return NotFound();
        var wasVoted = await db.Votes.AnyAsync(v => v.AgendaItemId == itemId, ct);
        AskBefore(() => session.RemoveFromAgenda(itemId, wasVoted));
        return View(new AgendaRemovePage(session.AiylAimakId, sessionId, session.Number, item.Title));
    }

    [HttpPost("sessions/{sessionId:int}/agenda/{itemId:int}/remove"), Authorize(Permissions.ManageCouncil), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int sessionId, int itemId, CancellationToken ct)
    {
        if (await FindAsync(sessionId, ct) is not { } session || session.Agenda.SingleOrDefault(a => a.Id == itemId) is not { } item) return NotFound();
        var wasVoted = await db.Votes.AnyAsync(v => v.AgendaItemId == itemId, ct);
        if (!Try(() => session.RemoveFromAgenda(itemId, wasVoted)))
        {
            return Again("Remove", new AgendaRemovePage(session.AiylAimakId, sessionId, session.Number, item.Title));
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/sessions/{sessionId}", "agenda.removed");
    }

    /// <summary>The agenda is an official paper, so a plan's usual title is Kyrgyz.</summary>
    private static string? TitleOf(AgendaForm form, AgendaAddPage page)
    {
        if (form.PlanId is not { } plan || !string.IsNullOrWhiteSpace(form.Title)) return form.Title;
        var years = page.Plans.Single(p => p.Value == Choice.Of(plan, "").Value).Label;
        return Text.In("ky", years.Contains('–', StringComparison.Ordinal) ? "agenda.plan-title.years" : "agenda.plan-title.year", years);
    }

    private Task<KeneshSession?> FindAsync(int sessionId, CancellationToken ct) =>
        db.Sessions.EditableBy(User).Whole().SingleOrDefaultAsync(s => s.Id == sessionId, ct);

    private async Task<AgendaAddPage> PageAsync(KeneshSession session, AgendaForm form, CancellationToken ct)
    {
        var listed = session.Agenda.Select(a => a.PlanId).OfType<int>().ToList();
        var plans = await db.Plans.Where(p => p.AiylAimakId == session.AiylAimakId && p.Status == PlanStatus.Submitted && !listed.Contains(p.Id))
            .OrderBy(p => p.FromYear).Select(p => new { p.Id, p.FromYear, p.ToYear }).ToListAsync(ct);
        return new AgendaAddPage(session.AiylAimakId, session.Id, session.Number, form,
            [.. plans.Select(p => Choice.Of(p.Id, Show.Years(p.FromYear, p.ToYear)))]);
    }
}
