using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Public.Answers;

/// <summary>«Оңдолдубу?», «Иштейби?»: a resident answers at the site with one tap, without an account and without a name.</summary>
[AllowAnonymous]
public sealed class AnswersController(PlanningDb db, AnswerLimit limit, TimeProvider clock) : PortalController
{
    [HttpPost("public/{slug}/works/{id:int}/answers")]
    public async Task<IActionResult> New(string slug, int id, AnswerForm form, CancellationToken ct)
    {
        if (await PublicWorkPage.LoadAsync(db, slug, id, ct) is not { } page) return NotFound();
        var back = $"/public/{page.Work.Aimak.Slug}/works/{id}";
        var key = form.Key is { } sent && sent != Guid.Empty ? sent : Guid.NewGuid();
        if (await IsKeptAsync(key, id, ct)) return Saved(back, "residents.thanks");
        var work = await db.Works.AsNoTracking().SingleAsync(w => w.Id == id, ct);
        ResidentAnswer? answer = null;
        if (!ModelState.IsValid || !Try(() => answer = new ResidentAnswer(
            work, page.Residents.IsFound, key, form.Says!.Value, form.Line, clock.GetUtcNow().UtcDateTime))) return Again("Work", page with { Form = form });
        if (!limit.Take(HttpContext.Connection.RemoteIpAddress?.ToString(), id))
        {
            ModelState.AddModelError("", Text.Of("residents.too-many"));
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Again("Work", page with { Form = form });
        }
        db.Add(answer!);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException twice) when (UniqueIndex.IsBrokenBy(twice))
        {
            // The same tap arrived twice at one moment: the other one is kept. No page gives one key to two works.
            db.ChangeTracker.Clear();
            if (!await IsKeptAsync(key, id, ct)) return NotFound();
        }
        return Saved(back, "residents.thanks");
    }

    private Task<bool> IsKeptAsync(Guid key, int workId, CancellationToken ct) => db.ResidentAnswers.AnyAsync(a => a.Key == key && a.WorkId == workId, ct);
}
