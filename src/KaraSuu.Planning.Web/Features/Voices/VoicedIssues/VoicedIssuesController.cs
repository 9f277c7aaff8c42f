using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.VoicedIssues;

/// <summary>Issues people voiced at a meeting, written down row by row.</summary>
public sealed class VoicedIssuesController(PlanningDb db) : PortalController
{
    [HttpGet("meetings/{id:int}/issues"), Authorize(Permissions.RecordMeetings)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } meeting
            ? View(await VoicedIssuesPage.LoadAsync(db, meeting, VoicedIssuesForm.From(meeting, withBlanks: true), ct)) : NotFound();

    [HttpPost("meetings/{id:int}/issues"), Authorize(Permissions.RecordMeetings)]
    public async Task<IActionResult> Edit(int id, VoicedIssuesForm form, string? add, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } meeting) return NotFound();
        var page = await VoicedIssuesPage.LoadAsync(db, meeting, form, ct);
        if (add is not null) return OneRowMore(page);
        for (var i = 0; i < form.Rows.Count; i++) RequireChoice($"form.Rows[{i}].LocalIssueId", form.Rows[i]?.LocalIssueId, page.LocalIssues);
        var isStale = ModelState.IsValid && IsStale(meeting, form, VoicedIssuesForm.From(meeting));
        var gone = form.Rows.OfType<VoicedForm>().Where(r => r.Id is { } known && meeting.Issues.All(i => i.Id != known)).ToList();
        if (gone.Count > 0 && !isStale) return NotFound();
        gone.ForEach(r => r.Id = null);
        var hold = await db.HoldAsync(meeting.CycleId, ct);
        if (!ModelState.IsValid || isStale || !Try(() => Write(meeting, form, hold))) return Again("Edit", page);
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

    private static void Write(PraMeeting meeting, VoicedIssuesForm form, PriorityHold hold)
    {
        for (var at = 0; at < form.Rows.Count; at++)
        {
            if (form.Rows[at] is { IsBlank: false } row) Rule.InRow(nameof(form.Rows), at, () => Write(meeting, row, hold));
        }
    }

    private static void Write(PraMeeting meeting, VoicedForm row, PriorityHold hold)
    {
        if (row.Id is not { } known) meeting.Voice(row.Facts());
        else if (VoicedForm.From(meeting.Issues.Single(i => i.Id == known)).Facts() != row.Facts()) meeting.CorrectIssue(known, row.Facts(), hold);
    }

    /// <summary>The same page with a blank row more; nothing is judged before it is sent to be saved.</summary>
    private ViewResult OneRowMore(VoicedIssuesPage page)
    {
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        page.Form.AddRow();
        return View("Edit", page);
    }

    private Task<PraMeeting?> FindAsync(int id, CancellationToken ct) =>
        db.Meetings.EditableBy(User).Whole().SingleOrDefaultAsync(m => m.Id == id, ct);
}
