using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring;

/// <summary>The page of one step of an act: the act above, the form below.</summary>
public record ActStepPage<TForm>(ActHead Act, TForm Form) : IInAimak
    where TForm : class, IRevised
{
    public int AimakId => Act.AimakId;
}

/// <summary>What the steps of an act have in common: the page opens only where the act allows the step, and a press on an older page is told so.</summary>
public abstract class ActStepController(PlanningDb db) : PortalController
{
    protected PlanningDb Db { get; } = db;

    /// <summary>The page of a step.</summary>
    /// <exception cref="RuleBroken">when the act does not allow it as it stands</exception>
    protected async Task<IActionResult> OpenAsync<TForm>(int id, Func<ActStatus, bool> isAllowed, string rule, TForm form, CancellationToken ct)
        where TForm : class, IRevised
    {
        if (!await Db.Acts.EditableBy(User).AnyAsync(a => a.Id == id, ct)) return NotFound();
        var page = await PageAsync(id, form, ct);
        Rule.Require(isAllowed(page.Act.Status), rule);
        form.Revision = page.Act.Revision;
        return View(page);
    }

    protected async Task<ActStepPage<TForm>> PageAsync<TForm>(int id, TForm form, CancellationToken ct)
        where TForm : class, IRevised => new(await ActHead.LoadAsync(Db, id, ct), form);

    protected Task<Act?> WholeAsync(int id, CancellationToken ct) => Db.Acts.EditableBy(User).Whole().SingleOrDefaultAsync(a => a.Id == id, ct);

    /// <summary>Takes the step unless the form is wrong, the act refuses, or somebody changed the act since the page was opened (then the next press is
    /// taken).</summary>
    protected bool Taken(Act act, IRevised form, Action step)
    {
        var revision = act.Revision;
        if (!ModelState.IsValid || !Try(step)) return false;
        if (form.Revision == revision) return true;
        form.Revision = revision;
        ModelState.AddModelError("", Text.Of("monitoring.changed-meanwhile"));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return false;
    }
}
