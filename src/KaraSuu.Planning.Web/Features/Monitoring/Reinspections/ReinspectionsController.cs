using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.Reinspections;

/// <summary>The group looks again: is what an act named eliminated?</summary>
public sealed class ReinspectionsController(PlanningDb db) : ActStepController(db)
{
    [HttpGet("acts/{id:int}/reinspect"), Authorize(Permissions.Inspect)]
    public async Task<IActionResult> New(int id, CancellationToken ct)
    {
        if (!await Db.Acts.EditableBy(User).AnyAsync(a => a.Id == id, ct)) return NotFound();
        var step = await PageAsync(id, new ReinspectionForm(), ct);
        Rule.Require(step.Act.Status.MayBeReinspected(), ActRules.OnlyReportedAreReinspected);
        step.Form.Revision = step.Act.Revision;
        return View(await ReinspectionPage.LoadAsync(Db, step, ct));
    }

    [HttpPost("acts/{id:int}/reinspect"), Authorize(Permissions.Inspect)]
    public async Task<IActionResult> New(int id, ReinspectionForm form, CancellationToken ct)
    {
        if (await WholeAsync(id, ct) is not { } act) return NotFound();
        var inspection = await Db.Inspections.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(i => i.Id == form.InspectionId, ct);
        if (!Taken(act, form, () => act.Reinspect(Of(inspection, act), form.IsEliminated, form.Note, form.NewDeadline, Stamp)))
        {
            var page = await ReinspectionPage.LoadAsync(Db, await PageAsync(id, form, ct), ct);
            if (page.Inspections.Count > 0) RequireChoice("form.InspectionId", form.InspectionId, page.Inspections);
            return Again("New", page);
        }
        await Db.SaveChangesAsync(ct);
        return Saved($"/acts/{id}", form.IsEliminated ? "acts.closed-now" : "acts.still-open");
    }

    /// <exception cref="RuleBroken">when the inspection chosen is none of this work's</exception>
    private static Inspection Of(Inspection? inspection, Act act)
    {
        Rule.Require(act.Status.MayBeReinspected(), ActRules.OnlyReportedAreReinspected);
        Rule.Require(inspection is not null && inspection.Id != act.InspectionId, ActRules.OfAnotherWork);
        return inspection!;
    }
}
