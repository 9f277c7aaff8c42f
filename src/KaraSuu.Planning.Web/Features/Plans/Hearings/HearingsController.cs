using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Plans.Hearings;

/// <summary>Public hearings of a plan.</summary>
public sealed class HearingsController(PlanningDb db) : PortalController
{
    [HttpGet("cycles/{cycleId:int}/hearings"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int cycleId, ListQuery query, CancellationToken ct) =>
        await HearingsPage.LoadAsync(db, User, cycleId, query, ct) is { } page ? View(page) : NotFound();

    [HttpGet("cycles/{cycleId:int}/hearings.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int cycleId, ListQuery query, CancellationToken ct)
    {
        if (!await db.Cycles.VisibleTo(User).AnyAsync(c => c.Id == cycleId, ct)) return NotFound();
        var rows = await HearingsPage.Rows(db, cycleId, query).ToListAsync(ct);
        return ListFile.Of("hearings",
            [Text.Of("HearingForm.HeldOn"), Text.Of("HearingForm.Place"), Text.Of("plans.version-head"), Text.Of("women"), Text.Of("men"),
                Text.Of("total"), Text.Of("hearings.remarks"), Text.Of("hearings.pending")],
            rows.Select(r => new object?[] { r.HeldOn, r.Place, r.Version, r.Women, r.Men, r.Total, r.Remarks, r.Pending }));
    }

    [HttpGet("hearings/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Details(int id, CancellationToken ct) =>
        await HearingPage.LoadAsync(db, User, id, ct) is { } page ? View(page) : NotFound();

    [HttpGet("plans/{planId:int}/hearings/new"), Authorize(Permissions.RecordHearings)]
    public async Task<IActionResult> New(int planId, CancellationToken ct)
    {
        if (await db.Plans.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(p => p.Id == planId, ct) is not { } plan) return NotFound();
        PublicHearing.RequireDiscussed(plan.Status);
        return View("Edit", new HearingEditPage(plan.CycleId, planId, null, new HearingForm().Complete()));
    }

    [HttpPost("plans/{planId:int}/hearings/new"), Authorize(Permissions.RecordHearings)]
    public async Task<IActionResult> New(int planId, HearingForm form, CancellationToken ct)
    {
        if (await db.Plans.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(p => p.Id == planId, ct) is not { } plan) return NotFound();
        PublicHearing hearing = null!;
        if (!ModelState.IsValid || !Try(() => PublicHearing.RequireDiscussed(plan.Status))
            || !Try(() => hearing = Opened(plan, form)))
            return Again("Edit", new HearingEditPage(plan.CycleId, planId, null, form.Complete()));
        db.Add(hearing);
        await db.SaveChangesAsync(ct);
        return Saved($"/hearings/{hearing.Id}", "hearings.saved");
    }

    [HttpGet("hearings/{id:int}/edit"), Authorize(Permissions.RecordHearings)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) =>
        await db.Hearings.AsNoTracking().EditableBy(User).Whole().SingleOrDefaultAsync(h => h.Id == id, ct) is { } hearing
            ? View(new HearingEditPage(hearing.CycleId, hearing.PlanId, id, HearingForm.From(hearing))) : NotFound();

    [HttpPost("hearings/{id:int}/edit"), Authorize(Permissions.RecordHearings)]
    public async Task<IActionResult> Edit(int id, HearingForm form, CancellationToken ct)
    {
        if (await db.Hearings.EditableBy(User).Whole().SingleOrDefaultAsync(h => h.Id == id, ct) is not { } hearing) return NotFound();
        if (!ModelState.IsValid || IsStale(hearing, form, HearingForm.From(hearing)) || !Try(() => hearing.Correct(form.Facts(), form.Counted(), Stamp)))
            return Again("Edit", new HearingEditPage(hearing.CycleId, hearing.PlanId, id, form.Complete()));
        await db.SaveChangesAsync(ct);
        return Saved($"/hearings/{id}", hearing.Remarks.Count == 0 ? "hearings.saved" : "hearings.saved.again");
    }

    [HttpGet("hearings/{id:int}/remove"), Authorize(Permissions.RecordHearings)]
    public async Task<IActionResult> Remove(int id, CancellationToken ct)
    {
        if (await db.Hearings.AsNoTracking().EditableBy(User).Whole().SingleOrDefaultAsync(h => h.Id == id, ct) is not { } hearing) return NotFound();
        var plan = await db.Plans.Where(p => p.Id == hearing.PlanId).Select(p => p.Status).SingleAsync(ct);
        var dependents = await db.DependingOnAsync<PublicHearing>(id, ct);
        AskBefore(() => hearing.RequireRemovable(plan, dependents));
        return View(await HearingPage.LoadAsync(db, User, id, ct));
    }

    [HttpPost("hearings/{id:int}/remove"), Authorize(Permissions.RecordHearings), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int id, CancellationToken ct)
    {
        if (await db.Hearings.EditableBy(User).Whole().SingleOrDefaultAsync(h => h.Id == id, ct) is not { } hearing) return NotFound();
        var plan = await db.Plans.Where(p => p.Id == hearing.PlanId).Select(p => p.Status).SingleAsync(ct);
        var dependents = await db.DependingOnAsync<PublicHearing>(id, ct);
        if (!Try(() => hearing.RequireRemovable(plan, dependents))) return Again("Remove", (await HearingPage.LoadAsync(db, User, id, ct))!);
        db.Remove(hearing);
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{hearing.CycleId}/hearings", "hearings.removed");
    }

    private PublicHearing Opened(JointActionPlan plan, HearingForm form)
    {
        var hearing = new PublicHearing(plan.AiylAimakId, plan.CycleId, plan.Id, form.Facts(), Stamp);
        hearing.Count(form.Counted(), Stamp);
        return hearing;
    }
}
