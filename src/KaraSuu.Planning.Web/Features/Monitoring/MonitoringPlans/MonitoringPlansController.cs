using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.MonitoringPlans;

/// <summary>The group's plans of monitoring, one for each year.</summary>
public sealed class MonitoringPlansController(PlanningDb db) : PortalController
{
    [HttpGet("aimaks/{aimakId:int}/monitoring-plans"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int aimakId, CancellationToken ct) =>
        await MonitoringPlansPage.LoadAsync(db, User, aimakId, Today, ct) is { } page ? View(page) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/monitoring-plans/new"), Authorize(Permissions.Inspect)]
    public async Task<IActionResult> New(int aimakId, CancellationToken ct) =>
        await GroupAsync(aimakId, ct) is not null ? View(new NewPlanPage(aimakId, new NewPlanForm { Year = Today.Year })) : NotFound();

    [HttpPost("aimaks/{aimakId:int}/monitoring-plans/new"), Authorize(Permissions.Inspect)]
    public async Task<IActionResult> New(int aimakId, NewPlanForm form, CancellationToken ct)
    {
        if (await GroupAsync(aimakId, ct) is not { } group) return NotFound();
        if (await db.MonitoringPlans.AnyAsync(p => p.AiylAimakId == aimakId && p.Year == form.Year, ct))
        {
            ModelState.AddModelError("form.Year", Text.Of("mplans.exists"));
        }
        MonitoringPlan plan = null!;
        if (!ModelState.IsValid || !Try(() => plan = new MonitoringPlan(group, form.Year!.Value, Stamp), "form.Year"))
        {
            return Again("New", new NewPlanPage(aimakId, form));
        }
        db.Add(plan);
        await db.SaveChangesAsync(ct);
        var hasWorks = (await MonitoringChoices.WorksAsync(db, aimakId, null, ct)).Count > 0;
        return Saved($"/monitoring-plans/{plan.Id}", hasWorks ? "mplans.saved" : "mplans.saved.no-works");
    }

    /// <param name="view">«months» for the calendar</param>
    [HttpGet("monitoring-plans/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Details(int id, string? view, CancellationToken ct) =>
        await MonitoringPlanPage.LoadAsync(db, User, id, view == "months", Today, ct) is { } page ? View(page) : NotFound();

    [HttpGet("monitoring-plans/{id:int}/visits.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int id, CancellationToken ct)
    {
        if (!await db.MonitoringPlans.VisibleTo(User).AnyAsync(p => p.Id == id, ct)) return NotFound();
        var visits = await MonitoringPlanPage.VisitsAsync(db, id, Today, ct);
        return ListFile.Of("monitoring-plan",
            [.. new[] { "On", "WorkId", "MembershipIds", "Transport", "Note" }.Select(p => Text.Of("VisitForm." + p)), Text.Of("mplans.place"),
                Text.Of("mplans.state"), Text.Of("CallOffForm.Reason")],
            visits.Select(v => new object?[] { v.On, v.Title, string.Join(", ", v.Members), v.Transport, v.Note, v.Place, v.State, v.CalledOffBecause }));
    }

    /// <summary>The aimak's youngest group, whether or not it exists yet on this day.</summary>
    private Task<JmeGroup?> GroupAsync(int aimakId, CancellationToken ct) =>
        db.JmeGroups.AsNoTracking().EditableBy(User).Where(g => g.AiylAimakId == aimakId).OrderByDescending(g => g.EstablishedOn).FirstOrDefaultAsync(ct);
}
