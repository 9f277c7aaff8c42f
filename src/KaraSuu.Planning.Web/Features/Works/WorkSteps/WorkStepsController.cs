using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.WorkSteps;

/// <summary>A work is started, finished, given back to the contractor or cancelled.</summary>
public sealed class WorkStepsController(PlanningDb db) : PortalController
{
    private const string Address = "works/{id:int}/{verb:regex(^(start|finish|reopen|cancel)$)}";

    /// <exception cref="Domain.RuleBroken">when the work is not in the status for it: the question is not asked</exception>
    [HttpGet(Address), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Take(int id, string verb, CancellationToken ct)
    {
        if (await WorkAsync(id, ct) is not { } work) return NotFound();
        Acceptance.RequireNoneBeingSigned(await AcceptancesAsync(id, verb, ct));
        work.Take(verb, Today, "?", Stamp);
        return View(new WorkStepPage(WorkCrumb.Of(work), verb, new WorkStepForm { On = Today }));
    }

    [HttpPost(Address), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Take(int id, string verb, WorkStepForm form, CancellationToken ct)
    {
        if (await WorkAsync(id, ct) is not { } work) return NotFound();
        var acceptances = await AcceptancesAsync(id, verb, ct);
        if (!ModelState.IsValid || !Try(() => Acceptance.RequireNoneBeingSigned(acceptances))
            || !Try(() => work.Take(verb, form.On!.Value, form.Reason, Stamp)))
            return Again("Take", new WorkStepPage(WorkCrumb.Of(work), verb, form));
        await db.SaveChangesAsync(ct);
        var open = verb == WorkVerbs.Finish ? await db.Acts.CountAsync(a => a.WorkId == id && ActStatuses.Open.Contains(a.Status), ct) : 0;
        return open > 0 ? Saved($"/works/{id}", "work-steps.finish.done.acts-open", open) : Saved($"/works/{id}", $"work-steps.{verb}.done");
    }

    /// <summary>With its steps: none is dated before the last.</summary>
    private Task<Work?> WorkAsync(int id, CancellationToken ct) =>
        db.Works.EditableBy(User).Whole().SingleOrDefaultAsync(w => w.Id == id, ct);

    /// <summary>A work that is being accepted goes back to the contractor by the word of a side, not behind the backs of those who have signed.</summary>
    private async Task<IReadOnlyList<AcceptanceStatus>> AcceptancesAsync(int id, string verb, CancellationToken ct) =>
        verb == WorkVerbs.Reopen ? await db.Acceptances.Where(a => a.WorkId == id).Select(a => a.Status).ToListAsync(ct) : [];
}
