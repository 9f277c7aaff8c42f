using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Monitoring.Eliminations;

/// <summary>Violations reported as eliminated, with the evidence.</summary>
public sealed class EliminationsController(PlanningDb db, PhotoIntake intake) : ActStepController(db)
{
    [HttpGet("acts/{id:int}/eliminations/new"), Authorize(Permissions.AnswerActs)]
    public Task<IActionResult> New(int id, CancellationToken ct) =>
        OpenAsync(id, ActVerbs.MayBeReportedEliminated, ActRules.OnlyAnsweredAreEliminated, new EliminationForm { On = Today }, ct);

    [HttpPost("acts/{id:int}/eliminations/new"), Authorize(Permissions.AnswerActs), TakesPhotos]
    public async Task<IActionResult> New(int id, EliminationForm form, CancellationToken ct)
    {
        if (await WholeAsync(id, ct) is not { } act) return NotFound();
        var photos = await intake.TakeAsync(form.Photos, "form.Photos", User, ModelState, ct);
        Elimination elimination = null!;
        if (!Taken(act, form, () => elimination = act.ReportElimination(form.On!.Value, form.Text, Stamp))) return Again("New", await PageAsync(id, form, ct));
        await Db.SaveChangesAsync(ct);
        foreach (var photo in photos) photo.Attach(PhotoOf.Elimination, elimination.Id, act.WorkId);
        await Db.SaveChangesAsync(ct);
        return Saved($"/acts/{id}", "acts.reported");
    }
}
