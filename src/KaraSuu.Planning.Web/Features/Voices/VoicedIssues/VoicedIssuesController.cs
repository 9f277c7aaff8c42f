using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.VoicedIssues;

/// <summary>Issues people voiced at a meeting, written down row by row.</summary>
public sealed class VoicedIssuesController(PlanningDb db) : VoicedController
{
    [HttpGet("meetings/{id:int}/issues"), Authorize(Permissions.RecordMeetings)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct, [FromQuery(Name = "page")] int at = 1) =>
        await FindAsync(id, ct) is { } meeting ? View(await VoicedIssuesPage.LoadAsync(db, meeting, null, at, ct)) : NotFound();

    [HttpPost("meetings/{id:int}/issues"), Authorize(Permissions.RecordMeetings)]
    public async Task<IActionResult> Edit(int id, VoicedIssuesForm form, string? add, CancellationToken ct, [FromQuery(Name = "page")] int at = 1)
    {
        if (await FindAsync(id, ct) is not { } meeting) return NotFound();
        var page = await VoicedIssuesPage.LoadAsync(db, meeting, form, at, ct);
        if (WantsRows(add, form.Pasted)) return OneRowMore(page);
        NameLocalIssues(form.Rows, page.LocalIssues);
        var isStale = ModelState.IsValid && IsStale(meeting, form, page.Stored());
        if (!VoicedRows.AreOf(meeting, form.Rows, isStale)) return NotFound();
        var hold = await db.HoldAsync(meeting.CycleId, ct);
        if (!ModelState.IsValid || isStale || !Try(() => VoicedRows.Write(meeting, form.Rows, hold))) return Again("Edit", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/meetings/{id}", meeting.Issues.All(i => i.PriorityIssueId is not null) ? "meetings.issues.saved.merged"
            : hold.IsWhole ? "meetings.issues.saved.held" : "meetings.issues.saved");
    }

    [HttpGet("meetings/{id:int}/issues/{issueId:int}/remove"), Authorize(Permissions.RecordMeetings)]
    public async Task<IActionResult> Remove(int id, int issueId, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } meeting || meeting.Issues.SingleOrDefault(i => i.Id == issueId) is not { } issue) return NotFound();
        AskBefore(() => meeting.WithdrawIssue(issueId));
        return View(new VoicedRemovePage(meeting.CycleId, id, issue.Text));
    }

    [HttpPost("meetings/{id:int}/issues/{issueId:int}/remove"), Authorize(Permissions.RecordMeetings), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int id, int issueId, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } meeting || meeting.Issues.SingleOrDefault(i => i.Id == issueId) is not { } issue) return NotFound();
        if (!Try(() => meeting.WithdrawIssue(issueId))) return Again("Remove", new VoicedRemovePage(meeting.CycleId, id, issue.Text));
        await db.SaveChangesAsync(ct);
        return Saved($"/meetings/{id}", "meetings.issues.removed");
    }

    /// <summary>Issues voiced before in the aimak that are like what is being typed, the likest first.</summary>
    [HttpGet("cycles/{cycleId:int}/voiced"), Authorize(Permissions.RecordMeetings)]
    public async Task<IActionResult> Similar(int cycleId, string? text, CancellationToken ct) =>
        await SimilarIssues.LoadAsync(db, User, cycleId, text, ct) is { } found ? Json(found) : NotFound();

    /// <summary>The same page with what was pasted as rows and a blank row more; nothing is judged before it is sent to be saved.</summary>
    private ViewResult OneRowMore(VoicedIssuesPage page)
    {
        page.Form.Pasted = MakeRows(page.Form.Rows, page.Form.Pasted);
        return WithRows(page);
    }

    private Task<PraMeeting?> FindAsync(int id, CancellationToken ct) =>
        db.Meetings.EditableBy(User).Whole().SingleOrDefaultAsync(m => m.Id == id, ct);
}
