using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.Residents;

/// <summary>What residents answered at the sites of an aimak, and whether everybody may read what they wrote beside it.</summary>
public sealed class ResidentsController(PlanningDb db) : PortalController
{
    /// <param name="only">waiting for lines nobody looked through yet; anything else is all answers</param>
    [HttpGet("aimaks/{aimakId:int}/residents"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int aimakId, string? only, ListQuery query, CancellationToken ct) =>
        await ResidentsPage.LoadAsync(db, User, aimakId, only, query, ct) is { } page ? View(page) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/residents.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int aimakId, string? only, ListQuery query, CancellationToken ct)
    {
        if (!await db.AiylAimaks.VisibleTo(User).AnyAsync(a => a.Id == aimakId, ct)) return NotFound();
        var rows = await ResidentsPage.Rows(db, aimakId, only, query).ToListAsync(ct);
        return ListFile.Of("residents",
            [Text.Of("works.title"), Text.Of("residents.day"), Text.Of("residents.question"), Text.Of("residents.answer"), Text.Of("residents.line"),
                Text.Of("residents.standing"), Text.Of("residents.decided-by")],
            rows.Select(r => new object?[] { r.Title, r.On, r.Question, r.Says, r.Line, r.Line is null ? null : r.Standing, r.DecidedBy }));
    }

    [HttpPost("aimaks/{aimakId:int}/residents"), Authorize(Permissions.ManageWorks)]
    public async Task<IActionResult> Decide(int aimakId, DecisionForm form, [FromQuery] string? only, ListQuery query, CancellationToken ct)
    {
        var id = form.Show ?? form.Hide;
        if (await db.ResidentAnswers.EditableBy(User).SingleOrDefaultAsync(a => a.Id == id && a.AiylAimakId == aimakId, ct) is not { } answer)
            return NotFound();
        if (!ModelState.IsValid || !Try(() => answer.Decide(form.Show is not null, Stamp)))
            return Again("Index", (await ResidentsPage.LoadAsync(db, User, aimakId, only, query, ct))!);
        await db.SaveChangesAsync(ct);
        return Saved($"/aimaks/{aimakId}/residents{Request.QueryString}", form.Show is null ? "residents.hidden" : "residents.shown");
    }
}

/// <summary>The line a button was pressed for, by the number of its answer; one of the two.</summary>
public sealed class DecisionForm
{
    public int? Show { get; set; }
    public int? Hide { get; set; }
}
