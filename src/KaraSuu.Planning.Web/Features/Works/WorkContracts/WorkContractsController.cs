using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.WorkContracts;

/// <summary>The contract of a work and its supplementary agreements.</summary>
public sealed class WorkContractsController(PlanningDb db) : PortalController
{
    [HttpGet("works/{workId:int}/contract"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Edit(int workId, CancellationToken ct) =>
        await db.Works.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(w => w.Id == workId, ct) is { } work
            ? View(await ContractPage.LoadAsync(db, work, ContractForm.From(work), ct)) : NotFound();

    [HttpPost("works/{workId:int}/contract"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Edit(int workId, ContractForm form, CancellationToken ct)
    {
        if (await db.Works.EditableBy(User).Whole().SingleOrDefaultAsync(w => w.Id == workId, ct) is not { } work) return NotFound();
        var page = await ContractPage.LoadAsync(db, work, form, ct);
        RequireChoice("form.ContractorId", form.ContractorId, page.Contractors);
        if (!ModelState.IsValid || IsPartStale(work, form, ContractForm.From(work)) || !Try(() => work.Conclude(form.Facts(), Stamp)))
            return Again("Edit", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/works/{workId}", "contracts.saved");
    }

    /// <exception cref="RuleBroken">when there is no contract to add to</exception>
    [HttpGet("works/{workId:int}/amendments/new"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Amend(int workId, CancellationToken ct)
    {
        if (await db.Works.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(w => w.Id == workId, ct) is not { } work) return NotFound();
        Rule.Require(work.Contract is not null, WorkRules.NeedsAContract);
        return View(WorkPart<AmendmentForm>.Of(work, null, new AmendmentForm()));
    }

    [HttpPost("works/{workId:int}/amendments/new"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Amend(int workId, AmendmentForm form, CancellationToken ct)
    {
        if (await db.Works.EditableBy(User).Whole().SingleOrDefaultAsync(w => w.Id == workId, ct) is not { } work) return NotFound();
        if (!ModelState.IsValid || !Try(() => work.Amend(form.Facts(), Stamp)))
        {
            return Again("Amend", WorkPart<AmendmentForm>.Of(work, null, form));
        }
        await db.SaveChangesAsync(ct);
        return Saved($"/works/{workId}", "amendments.saved");
    }
}
