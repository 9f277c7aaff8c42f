using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council.Sessions;

/// <summary>The kenesh's sessions and who is present at them.</summary>
public sealed class SessionsController(PlanningDb db) : PortalController
{
    [HttpGet("aimaks/{aimakId:int}/sessions"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int aimakId, ListQuery query, CancellationToken ct) =>
        await SessionsPage.LoadAsync(db, User, aimakId, query, Today, ct) is { } page ? View(page) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/sessions.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int aimakId, ListQuery query, CancellationToken ct)
    {
        if (!await db.AiylAimaks.VisibleTo(User).AnyAsync(a => a.Id == aimakId, ct)) return NotFound();
        var rows = await SessionsPage.AllAsync(db, aimakId, query, Today, ct);
        return ListFile.Of("sessions",
            [Text.Of("SessionForm.Number"), Text.Of("SessionForm.Kind"), Text.Of("SessionForm.HeldOn"), Text.Of("SessionForm.Place"),
                Text.Of("sessions.matters"), Text.Of("council.present")],
            rows.Select(r => new object?[] { r.Number, r.Kind, r.HeldOn, r.Place, r.Matters, r.Present }));
    }

    [HttpGet("aimaks/{aimakId:int}/sessions/new"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> New(int aimakId, CancellationToken ct) =>
        await IsEditableAsync(aimakId, ct) ? View("Edit", new SessionEditPage(aimakId, null, new SessionForm())) : NotFound();

    [HttpPost("aimaks/{aimakId:int}/sessions/new"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> New(int aimakId, SessionForm form, CancellationToken ct)
    {
        if (!await IsEditableAsync(aimakId, ct)) return NotFound();
        KeneshSession? session = null;
        if (!ModelState.IsValid || !Try(() => session = new KeneshSession(aimakId, form.Facts(), Stamp)))
        {
            return Again("Edit", new SessionEditPage(aimakId, null, form));
        }
        db.Add(session!);
        await db.SaveChangesAsync(ct);
        return Saved($"/sessions/{session!.Id}", "sessions.saved");
    }

    [HttpGet("sessions/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Details(int id, CancellationToken ct) =>
        await SessionPage.LoadAsync(db, User, id, Today, ct) is { } page ? View(page) : NotFound();

    [HttpGet("sessions/{id:int}/edit"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) =>
        await db.Sessions.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(s => s.Id == id, ct) is { } session
            ? View(new SessionEditPage(session.AiylAimakId, id, SessionForm.From(session))) : NotFound();

    [HttpPost("sessions/{id:int}/edit"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> Edit(int id, SessionForm form, CancellationToken ct)
    {
        if (await db.Sessions.EditableBy(User).Whole().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } session) return NotFound();
        var wasVoted = await db.Votes.Held().AnyAsync(v => v.KeneshSessionId == id, ct);
        if (!ModelState.IsValid || IsStale(session, form, SessionForm.From(session)) || !Try(() => session.Correct(form.Facts(), wasVoted, Stamp)))
            return Again("Edit", new SessionEditPage(session.AiylAimakId, id, form));
        await db.SaveChangesAsync(ct);
        return Saved($"/sessions/{id}", session.Agenda.Count == 0 || session.Present.Count == 0 ? "sessions.saved" : "sessions.saved.again");
    }

    [HttpGet("sessions/{id:int}/remove"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> Remove(int id, CancellationToken ct)
    {
        if (await db.Sessions.AsNoTracking().EditableBy(User).Whole().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } session) return NotFound();
        var dependents = await db.DependingOnAsync<KeneshSession>(id, ct);
        AskBefore(() => session.RequireRemovable(dependents));
        return View(await SessionPage.LoadAsync(db, User, id, Today, ct));
    }

    [HttpPost("sessions/{id:int}/remove"), Authorize(Permissions.ManageCouncil), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int id, CancellationToken ct)
    {
        if (await db.Sessions.EditableBy(User).Whole().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } session) return NotFound();
        var dependents = await db.DependingOnAsync<KeneshSession>(id, ct);
        if (!Try(() => session.RequireRemovable(dependents))) return Again("Remove", (await SessionPage.LoadAsync(db, User, id, Today, ct))!);
        db.Remove(session);
        await db.SaveChangesAsync(ct);
        return Saved($"/aimaks/{session.AiylAimakId}/sessions", "sessions.removed");
    }

    [HttpGet("sessions/{id:int}/presence"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> Presence(int id, CancellationToken ct)
    {
        if (await db.Sessions.AsNoTracking().EditableBy(User).Whole().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } session) return NotFound();
        var page = await PresencePage.LoadAsync(db, session, PresenceForm.From(session), Today, ct);
        AskBefore(() => session.RequireMayBeMarked(page.IsFrozen, Stamp));
        return View(page);
    }

    [HttpPost("sessions/{id:int}/presence"), Authorize(Permissions.ManageCouncil)]
    public async Task<IActionResult> Presence(int id, PresenceForm form, CancellationToken ct)
    {
        if (await db.Sessions.EditableBy(User).Whole().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } session) return NotFound();
        var deputies = await db.Deputies.AsNoTracking().Where(d => d.AiylAimakId == session.AiylAimakId)
            .OrderBy(d => d.SortKey).ThenBy(d => d.Id).ToListAsync(ct);
        if (form.Present.Any(chosen => deputies.All(d => d.Id != chosen))) ModelState.AddModelError("", Text.Of("error.choose"));
        var page = await PresencePage.LoadAsync(db, session, form, Today, ct);
        var mine = PresentNames.Of(form, deputies);
        var isTaken = ModelState.IsValid && !IsStale(session, mine, PresentNames.Of(PresenceForm.From(session), deputies))
            && Try(() => session.MarkPresent([.. deputies.Where(d => form.Present.Contains(d.Id))], page.IsFrozen, Stamp));
        form.Revision = mine.Revision;
        if (!isTaken) return Again("Presence", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/sessions/{id}", "presence.saved", session.PresentAmong(deputies).Count);
    }

    private Task<bool> IsEditableAsync(int aimakId, CancellationToken ct) => db.AiylAimaks.EditableBy(User).AnyAsync(a => a.Id == aimakId, ct);
}
