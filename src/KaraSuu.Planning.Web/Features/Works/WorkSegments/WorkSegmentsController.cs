using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.WorkSegments;

/// <summary>The measured parts of a work.</summary>
public sealed class WorkSegmentsController(PlanningDb db) : PortalController
{
    [HttpGet("works/{workId:int}/segments/new"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> New(int workId, CancellationToken ct) =>
        await WorkAsync(workId, ct) is { } work ? View(WorkPart<WorkSegmentForm>.Of(work, null, new WorkSegmentForm())) : NotFound();

    [HttpPost("works/{workId:int}/segments/new"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> New(int workId, WorkSegmentForm form, CancellationToken ct)
    {
        if (await WorkAsync(workId, ct) is not { } work) return NotFound();
        if (!ModelState.IsValid || !Try(() => work.AddSegment(form.Name, form.Metres!.Value)))
        {
            return Again("New", WorkPart<WorkSegmentForm>.Of(work, null, form));
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/works/{workId}", "segments.saved");
    }

    [HttpGet("works/{workId:int}/segments/{id:int}/remove"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Remove(int workId, int id, CancellationToken ct)
    {
        if (await WorkAsync(workId, ct) is not { } work || work.Segments.SingleOrDefault(s => s.Id == id) is not { } segment) return NotFound();
        var page = Page(work, segment);
        AskBefore(() => work.RemoveSegment(id));
        return View(page);
    }

    [HttpPost("works/{workId:int}/segments/{id:int}/remove"), Authorize(Permissions.ManageWorks), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int workId, int id, CancellationToken ct)
    {
        if (await WorkAsync(workId, ct) is not { } work || work.Segments.SingleOrDefault(s => s.Id == id) is not { } segment) return NotFound();
        if (!Try(() => work.RemoveSegment(id))) return Again("Remove", Page(work, segment));
        await db.SaveChangesAsync(ct);
        return Saved($"/works/{workId}", "segments.removed");
    }

    private static WorkPart<WorkSegmentForm> Page(Work work, WorkSegment segment) =>
        WorkPart<WorkSegmentForm>.Of(work, segment.Id, new WorkSegmentForm { Name = segment.Name, Metres = segment.Metres });

    private Task<Work?> WorkAsync(int id, CancellationToken ct) =>
        db.Works.EditableBy(User).Whole().SingleOrDefaultAsync(w => w.Id == id, ct);
}
