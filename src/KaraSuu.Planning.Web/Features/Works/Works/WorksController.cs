using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.Works;

/// <summary>Works: what is built or repaired, how far it is, who pays and who builds.</summary>
public sealed class WorksController(PlanningDb db) : PortalController
{
    [HttpGet("aimaks/{aimakId:int}/works"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int aimakId, WorkFilter filter, ListQuery query, CancellationToken ct) =>
        await WorksPage.LoadAsync(db, User, aimakId, filter, query, Today, ct) is { } page ? View(page) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/works.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int aimakId, WorkFilter filter, ListQuery query, CancellationToken ct)
    {
        if (!await db.AiylAimaks.VisibleTo(User).AnyAsync(a => a.Id == aimakId, ct)) return NotFound();
        var rows = await WorksPage.Rows(db, aimakId, filter, query, Today).ToListAsync(ct);
        var villages = await db.VillagesOfAsync(filter.Works(db, aimakId, query.Q, Today), ct);
        var sources = await WorksPage.SourcesAsync(db, aimakId, ct);
        return ListFile.Of("works",
            [
                Text.Of("works.title"), Text.Of("works.place"), Text.Of("WorkForm.VillageIds"), Text.Of("works.status"), Text.Of("chart.years"),
                    Text.Of("works.contractor"),
                Text.Of("ContractForm.EndsOn"), Text.Of("works.planned"), Text.Of("works.contracted"), Text.Of("works.paid"), Text.Of("works.stated"),
                    Text.Of("works.open-acts.head"), Text.Of("chart.sources"),
            ],
            rows.Select(r => new object?[] { r.Title, r.Place, string.Join(", ", villages[r.Id].Select(Show.Any)), r.Status,
                Show.Years(r.FromYear, r.ToYear), r.Contractor, r.EndsOn, r.Funded, r.Contracted, r.Paid, r.Stated, r.OpenActs,
                string.Join("; ", sources[r.Id]) }));
    }

    [HttpGet("works/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Details(int id, CancellationToken ct) =>
        await WorkReading.LoadAsync(db, User, id, Today, ct) is { } page ? View(page) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/works/new"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> New(int aimakId, [FromQuery(Name = "activity")] int? activityId, CancellationToken ct)
    {
        if (!await db.AiylAimaks.EditableBy(User).AnyAsync(a => a.Id == aimakId, ct)) return NotFound();
        var activity = await StartedActivity.FindAsync(db, User, aimakId, activityId, ct);
        if (activity is null && activityId is not null) return NotFound();
        Rule.Require(activity is null || activity.Planned.PlanStatus.IsDecided(), WorkRules.PlanIsNotApproved);
        return View("Edit", await WorkEditPage.LoadAsync(db, aimakId, null, activity?.Form() ?? new WorkForm(), activity, ct));
    }

    [HttpPost("aimaks/{aimakId:int}/works/new"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> New(int aimakId, WorkForm form, CancellationToken ct)
    {
        if (!await db.AiylAimaks.EditableBy(User).AnyAsync(a => a.Id == aimakId, ct)) return NotFound();
        var activity = await StartedActivity.FindAsync(db, User, aimakId, form.ActivityId, ct);
        if (activity is null && form.ActivityId is not null) return NotFound();
        var page = await WorkEditPage.LoadAsync(db, aimakId, null, form, activity, ct);
        RequireVillages(page);
        Work work = null!;
        if (!ModelState.IsValid || !Try(() => work = new Work(aimakId, form.Facts(), activity?.Planned))) return Again("Edit", page);
        db.Add(work);
        await db.SaveChangesAsync(ct);
        return Saved($"/works/{work.Id}", "works.saved");
    }

    [HttpGet("works/{id:int}/edit"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) =>
        await db.Works.AsNoTracking().EditableBy(User).Whole().SingleOrDefaultAsync(w => w.Id == id, ct) is { } work
            ? View(await WorkEditPage.LoadAsync(db, work.AiylAimakId, id, WorkForm.From(work), null, ct)) : NotFound();

    [HttpPost("works/{id:int}/edit"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Edit(int id, WorkForm form, CancellationToken ct)
    {
        if (await db.Works.EditableBy(User).Whole().SingleOrDefaultAsync(w => w.Id == id, ct) is not { } work) return NotFound();
        var page = await WorkEditPage.LoadAsync(db, work.AiylAimakId, id, form, null, ct);
        RequireVillages(page);
        if (!ModelState.IsValid || IsPartStale(work, form, WorkForm.From(work)) || !Try(() => work.Correct(form.Facts()))) return Again("Edit", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/works/{id}", "works.saved");
    }

    private void RequireVillages(WorkEditPage page)
    {
        foreach (var village in page.Form.VillageIds) RequireChoice("form.VillageIds", village, page.Villages);
    }
}
