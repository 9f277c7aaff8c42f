using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.WorkFunding;

/// <summary>The sources of a work's money.</summary>
public sealed class WorkFundingController(PlanningDb db) : PortalController
{
    [HttpGet("works/{workId:int}/funding/new"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> New(int workId, CancellationToken ct) =>
        await WorkAsync(workId, ct) is { } work ? View("Edit", WorkPart<WorkFundingForm>.Of(work, null, new WorkFundingForm())) : NotFound();

    [HttpPost("works/{workId:int}/funding/new"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> New(int workId, WorkFundingForm form, CancellationToken ct)
    {
        if (await WorkAsync(workId, ct) is not { } work) return NotFound();
        if (!ModelState.IsValid || !Try(() => work.Fund(form.Kind!.Value, form.Source, form.Amount!.Value, form.Donor)))
        {
            return Again("Edit", WorkPart<WorkFundingForm>.Of(work, null, form));
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/works/{workId}", "work-funding.saved");
    }

    [HttpGet("works/{workId:int}/funding/{id:int}"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Edit(int workId, int id, CancellationToken ct) =>
        await WorkAsync(workId, ct) is { } work && work.Funding.SingleOrDefault(f => f.Id == id) is { } line
            ? View(WorkPart<WorkFundingForm>.Of(work, id, WorkFundingForm.From(line, work.Revision))) : NotFound();

    [HttpPost("works/{workId:int}/funding/{id:int}"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Edit(int workId, int id, WorkFundingForm form, CancellationToken ct)
    {
        if (await WorkAsync(workId, ct) is not { } work || work.Funding.SingleOrDefault(f => f.Id == id) is not { } line) return NotFound();
        if (!ModelState.IsValid || IsPartStale(work, form, WorkFundingForm.From(line, work.Revision))
            || !Try(() => work.ChangeFunding(id, form.Kind!.Value, form.Source, form.Amount!.Value, form.Donor)))
            return Again("Edit", WorkPart<WorkFundingForm>.Of(work, id, form));
        await db.SaveChangesAsync(ct);
        return Saved($"/works/{workId}", "work-funding.saved");
    }

    [HttpGet("works/{workId:int}/funding/{id:int}/remove"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Remove(int workId, int id, CancellationToken ct)
    {
        if (await WorkAsync(workId, ct) is not { } work || work.Funding.SingleOrDefault(f => f.Id == id) is not { } line) return NotFound();
        var page = WorkPart<WorkFundingForm>.Of(work, id, WorkFundingForm.From(line, work.Revision));
        AskBefore(() => work.RemoveFunding(id));
        return View(page);
    }

    [HttpPost("works/{workId:int}/funding/{id:int}/remove"), Authorize(Permissions.ManageWorks), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int workId, int id, CancellationToken ct)
    {
        if (await WorkAsync(workId, ct) is not { } work || work.Funding.SingleOrDefault(f => f.Id == id) is not { } line) return NotFound();
        if (!Try(() => work.RemoveFunding(id))) return Again("Remove", WorkPart<WorkFundingForm>.Of(work, id, WorkFundingForm.From(line, work.Revision)));
        await db.SaveChangesAsync(ct);
        return Saved($"/works/{workId}", "work-funding.removed");
    }

    private Task<Work?> WorkAsync(int id, CancellationToken ct) =>
        db.Works.EditableBy(User).Whole().SingleOrDefaultAsync(w => w.Id == id, ct);
}
