using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Monitoring.Responses;

/// <summary>The aiyl okmotu's answers to acts.</summary>
public sealed class ResponsesController(PlanningDb db) : ActStepController(db)
{
    [HttpGet("acts/{id:int}/answer"), Authorize(Permissions.AnswerActs)]
    public Task<IActionResult> New(int id, CancellationToken ct) =>
        OpenAsync(id, ActVerbs.MayBeAnswered, ActRules.OnlyHandedOverAreAnswered, new ResponseForm { On = Today }, ct);

    [HttpPost("acts/{id:int}/answer"), Authorize(Permissions.AnswerActs)]
    public async Task<IActionResult> New(int id, ResponseForm form, CancellationToken ct)
    {
        if (await WholeAsync(id, ct) is not { } act) return NotFound();
        if (!Taken(act, form, () => act.Answer(form.Facts(), Stamp))) return Again("New", await PageAsync(id, form, ct));
        await Db.SaveChangesAsync(ct);
        return Saved($"/acts/{id}", act.Status.MayBeReportedEliminated() ? "acts.answered" : "acts.answered.rejected");
    }
}
