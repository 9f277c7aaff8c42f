using FluentValidation;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.WorkSpots;

/// <summary>Where the object of a work stands on the map: the distance of inspections is measured from there.</summary>
public sealed class WorkSpotsController(PlanningDb db) : PortalController
{
    [HttpGet("works/{workId:int}/spot"), Authorize(Permissions.ManageWorks), AsksForPlace]
    public async Task<IActionResult> Edit(int workId, CancellationToken ct) =>
        await db.Works.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(w => w.Id == workId, ct) is { } work
            ? View(WorkSpotPage.Of(work, WorkSpotForm.From(work))) : NotFound();

    [HttpPost("works/{workId:int}/spot"), Authorize(Permissions.ManageWorks), AsksForPlace]
    public async Task<IActionResult> Edit(int workId, WorkSpotForm form, CancellationToken ct)
    {
        if (await db.Works.EditableBy(User).Whole().SingleOrDefaultAsync(w => w.Id == workId, ct) is not { } work) return NotFound();
        if (!ModelState.IsValid || IsPartStale(work, form, WorkSpotForm.From(work)) || !Try(() => work.Locate(Spot.Read(form.Spot, nameof(form.Spot)))))
            return Again("Edit", WorkSpotPage.Of(work, form));
        await db.SaveChangesAsync(ct);
        return Saved($"/works/{workId}", "spot.saved");
    }
}

public sealed record WorkSpotPage(int AimakId, int WorkId, string Title, WorkSpotForm Form) : IInAimak
{
    internal static WorkSpotPage Of(Work work, WorkSpotForm form) => new(work.AiylAimakId, work.Id, work.Title, form);
}

/// <summary>The place as two numbers in degrees; empty where it is not known.</summary>
public sealed class WorkSpotForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    public string? Spot { get; set; }

    internal static WorkSpotForm From(Work work) => new WorkSpotForm { Revision = work.Revision, Spot = work.Spot?.Typed }.Marked();

    internal sealed class Validator : AbstractValidator<WorkSpotForm>
    {
        public Validator() => RuleFor(f => f.Spot).AtMost(Domain.Works.Spot.TypedMaxLength);
    }
}
