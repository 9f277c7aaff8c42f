using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Voices.VoicedIssues;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.Meetings;

/// <summary>PRA meetings: who came, counted by age and sex, and what they voiced.</summary>
public sealed class MeetingsController(PlanningDb db) : VoicedController
{
    [HttpGet("cycles/{cycleId:int}/meetings"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int cycleId, ListQuery query, CancellationToken ct) =>
        await MeetingsPage.LoadAsync(db, User, cycleId, query, ct) is { } page ? View(page) : NotFound();

    [HttpGet("cycles/{cycleId:int}/meetings.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int cycleId, ListQuery query, CancellationToken ct)
    {
        if (await Participation.LoadAsync(db, User, cycleId, ct) is not { } voices) return NotFound();
        var rows = await MeetingsPage.Rows(db, MeetingsPage.Found(db, voices, query), query).ToListAsync(ct);
        string[] heads = ["MeetingForm.VillageId", "MeetingForm.HeldOn", "MeetingForm.Place", "women", "men", "total", "meetings.women-share.percent",
            "meetings.issues"];
        return ListFile.Of("meetings", heads.Select(key => Text.Of(key)),
            rows.Select(r => new object?[] { r.Village, r.HeldOn, r.Place, r.Women, r.Men, r.Total, r.WomenShare, r.Issues }));
    }

    [HttpGet("meetings/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Details(int id, CancellationToken ct) =>
        await MeetingPage.LoadAsync(db, User, id, ct) is { } page ? View(page) : NotFound();

    [HttpGet("cycles/{cycleId:int}/meetings/new"), Authorize(Permissions.RecordMeetings)]
    public async Task<IActionResult> New(int cycleId, CancellationToken ct) =>
        await MeetingEditPage.LoadAsync(db, User, cycleId, null, null, ct) is { } page ? View("Edit", page) : NotFound();

    [HttpPost("cycles/{cycleId:int}/meetings/new"), Authorize(Permissions.RecordMeetings)]
    public async Task<IActionResult> New(int cycleId, MeetingForm form, string? add, CancellationToken ct)
    {
        if (await MeetingEditPage.LoadAsync(db, User, cycleId, null, form, ct) is not { } page) return NotFound();
        if (WantsRows(add, form.Pasted)) return RowsMore(page);
        Require(page);
        if (!VoicedRows.AreNew(form.Rows)) return NotFound();
        PraMeeting? meeting = null;
        if (!ModelState.IsValid || !Try(() => meeting = page.Open(Stamp), "form.EndsAt")) return Again("Edit", page);
        db.Add(meeting!);
        await db.SaveChangesAsync(ct);
        return Saved($"/meetings/{meeting!.Id}", meeting.Issues.Count > 0 ? "meetings.saved.whole" : "meetings.saved.new");
    }

    [HttpGet("meetings/{id:int}/edit"), Authorize(Permissions.RecordMeetings)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } meeting ? View(await MeetingEditPage.LoadAsync(db, User, meeting.CycleId, meeting, null, ct)) : NotFound();

    [HttpPost("meetings/{id:int}/edit"), Authorize(Permissions.RecordMeetings)]
    public async Task<IActionResult> Edit(int id, MeetingForm form, string? add, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } meeting || await MeetingEditPage.LoadAsync(db, User, meeting.CycleId, meeting, form, ct) is not { } page)
        {
            return NotFound();
        }
        if (WantsRows(add, form.Pasted)) return RowsMore(page);
        Require(page);
        var hold = await db.HoldAsync(meeting.CycleId, ct);
        var isStale = ModelState.IsValid && IsStale(meeting, form, page.Stored(meeting));
        if (!VoicedRows.AreOf(meeting, form.Rows, isStale)) return NotFound();
        if (!ModelState.IsValid || isStale || !Try(() => page.Correct(meeting, hold, Stamp)))
            return Again("Edit", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/meetings/{id}", "meetings.saved");
    }

    [HttpGet("meetings/{id:int}/remove"), Authorize(Permissions.RecordMeetings)]
    public async Task<IActionResult> Remove(int id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } meeting) return NotFound();
        var files = (await MeetingFiles.CountAsync(db, [id], ct))[id].Count();
        AskBefore(() => meeting.RequireRemovable(files));
        return View(await MeetingPage.LoadAsync(db, User, id, ct));
    }

    [HttpPost("meetings/{id:int}/remove"), Authorize(Permissions.RecordMeetings), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } meeting) return NotFound();
        var files = (await MeetingFiles.CountAsync(db, [id], ct))[id].Count();
        if (!Try(() => meeting.RequireRemovable(files))) return Again("Remove", (await MeetingPage.LoadAsync(db, User, id, ct))!);
        await MeetingFiles.RemoveAsync(db, [meeting], ct);
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{meeting.CycleId}/meetings", "meetings.removed");
    }

    private Task<PraMeeting?> FindAsync(int id, CancellationToken ct) =>
        db.Meetings.EditableBy(User).Whole().SingleOrDefaultAsync(m => m.Id == id, ct);

    private ViewResult RowsMore(MeetingEditPage page)
    {
        page.Form.Pasted = MakeRows(page.Form.Rows, page.Form.Pasted);
        return WithRows(page);
    }

    private void Require(MeetingEditPage page)
    {
        NameLocalIssues(page.Form.Rows, page.LocalIssues);
        RequireChoice("form.VillageId", page.Form.VillageId, page.Villages);
        RequireChoice("form.FocusAgeBandId", page.Form.FocusAgeBandId, page.BandChoices);
        if (page.BandsChanged) ModelState.AddModelError("", Text.Of("meetings.bands-changed"));
    }
}
