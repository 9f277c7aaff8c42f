using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Monitoring;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Eliminations;

/// <summary>Violations reported as eliminated, with the evidence.</summary>
public sealed class EliminationsController(PlanningDb db) : ActStepController(db)
{
    [HttpGet("acts/{id:int}/eliminations/new"), Authorize(Permissions.AnswerActs)]
    public Task<IActionResult> New(int id, CancellationToken ct) =>
        OpenAsync(id, ActVerbs.MayBeReportedEliminated, ActRules.OnlyAnsweredAreEliminated, new EliminationForm { On = Today }, ct);

    [HttpPost("acts/{id:int}/eliminations/new"), Authorize(Permissions.AnswerActs)]
    public async Task<IActionResult> New(int id, EliminationForm form, CancellationToken ct)
    {
        if (await WholeAsync(id, ct) is not { } act) return NotFound();
        ModelState.RequireNotInFuture("form.On", form.On, Today);
        if (!Taken(act, form, () => act.ReportElimination(form.On!.Value, form.Text, Stamp))) return Again("New", await PageAsync(id, form, ct));
        await Db.SaveChangesAsync(ct);
        return Saved($"/acts/{id}", "acts.reported");
    }
}
