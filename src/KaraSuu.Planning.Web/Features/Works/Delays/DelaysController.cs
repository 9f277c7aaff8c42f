using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.Delays;

/// <summary>Why works run late.</summary>
public sealed class DelaysController(PlanningDb db) : PortalController
{
    [HttpGet("works/{workId:int}/delays/new"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> New(int workId, CancellationToken ct) =>
        await db.Works.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(w => w.Id == workId, ct) is { } work
            ? View(WorkPart<DelayForm>.Of(work, null, new DelayForm { NotedOn = Today })) : NotFound();

    [HttpPost("works/{workId:int}/delays/new"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> New(int workId, DelayForm form, CancellationToken ct)
    {
        if (await db.Works.EditableBy(User).Whole().SingleOrDefaultAsync(w => w.Id == workId, ct) is not { } work) return NotFound();
        if (!ModelState.IsValid || !Try(() => work.NoteDelay(form.Facts(), Stamp)))
        {
            return Again("New", WorkPart<DelayForm>.Of(work, null, form));
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/works/{workId}", "delays.saved");
    }
}
