using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Plans.Remarks;

/// <summary>What people said at a hearing, and what they were answered.</summary>
public sealed class RemarksController(PlanningDb db) : PortalController
{
    [HttpGet("hearings/{hearingId:int}/remarks/new"), Authorize(Permissions.RecordHearings)]
    public async Task<IActionResult> New(int hearingId, CancellationToken ct) =>
        await HearingAsync(hearingId, ct) is { } hearing ? View("Edit", await RemarkPage.LoadAsync(db, hearing, null, new RemarkForm(), ct)) : NotFound();

    [HttpPost("hearings/{hearingId:int}/remarks/new"), Authorize(Permissions.RecordHearings)]
    public async Task<IActionResult> New(int hearingId, RemarkForm form, CancellationToken ct)
    {
        if (await HearingAsync(hearingId, ct) is not { } hearing) return NotFound();
        var page = await RemarkPage.LoadAsync(db, hearing, null, form, ct);
        Require(page);
        if (!ModelState.IsValid || !Try(() => hearing.AddRemark(form.Facts(), Stamp))) return Again("Edit", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/hearings/{hearingId}", "remarks.saved");
    }

    [HttpGet("hearings/{hearingId:int}/remarks/{id:int}"), Authorize(Permissions.RecordHearings)]
    public async Task<IActionResult> Edit(int hearingId, int id, CancellationToken ct) =>
        await HearingAsync(hearingId, ct) is { } hearing && hearing.Remarks.SingleOrDefault(r => r.Id == id) is { } remark
            ? View(await RemarkPage.LoadAsync(db, hearing, id, RemarkForm.From(remark, hearing.Revision), ct)) : NotFound();

    [HttpPost("hearings/{hearingId:int}/remarks/{id:int}"), Authorize(Permissions.RecordHearings)]
    public async Task<IActionResult> Edit(int hearingId, int id, RemarkForm form, CancellationToken ct)
    {
        if (await HearingAsync(hearingId, ct) is not { } hearing || hearing.Remarks.SingleOrDefault(r => r.Id == id) is not { } remark) return NotFound();
        var page = await RemarkPage.LoadAsync(db, hearing, id, form, ct);
        Require(page);
        var theirs = RemarkForm.From(remark, hearing.Revision);
        form.FollowUnlessChanged(hearing, theirs);
        if (!ModelState.IsValid || IsStale(hearing, form, theirs) || !Try(() => hearing.ChangeRemark(id, form.Facts()))) return Again("Edit", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/hearings/{hearingId}", "remarks.saved");
    }

    [HttpGet("hearings/{hearingId:int}/remarks/{id:int}/remove"), Authorize(Permissions.RecordHearings)]
    public Task<IActionResult> Remove(int hearingId, int id, CancellationToken ct) => Edit(hearingId, id, ct);

    [HttpPost("hearings/{hearingId:int}/remarks/{id:int}/remove"), Authorize(Permissions.RecordHearings), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int hearingId, int id, CancellationToken ct)
    {
        if (await HearingAsync(hearingId, ct) is not { } hearing || hearing.Remarks.All(r => r.Id != id)) return NotFound();
        hearing.RemoveRemark(id);
        await db.SaveChangesAsync(ct);
        return Saved($"/hearings/{hearingId}", "remarks.removed");
    }

    [HttpGet("hearings/{hearingId:int}/remarks.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int hearingId, CancellationToken ct)
    {
        if (!await db.Hearings.VisibleTo(User).AnyAsync(h => h.Id == hearingId, ct)) return NotFound();
        var rows = await (from h in db.Hearings
                          where h.Id == hearingId
                          from r in h.Remarks
                          from v in db.Villages.Where(v => v.Id == r.VillageId).DefaultIfEmpty()
                          orderby r.Number
                          select new
                          {
                              r.Number,
                              Village = v == null ? null : new LocalText(v.Name.Ky, v.Name.Ru, v.Name.En),
                              r.Text,
                              Item = db.Set<PlanItem>().Where(i => i.Id == r.PlanItemId).Select(i => (int?)i.Number).FirstOrDefault(),
                              r.Answer,
                              r.Decision,
                              r.Reason,
                          }).ToListAsync(ct);
        string[] heads = ["№", .. new[] { "VillageId", "Text", "PlanItemId", "Answer", "Decision", "Reason" }.Select(p => Text.Of("RemarkForm." + p))];
        return ListFile.Of("remarks", heads, rows.Select(r => new object?[] { r.Number, r.Village, r.Text, r.Item, r.Answer, r.Decision, r.Reason }));
    }

    private Task<PublicHearing?> HearingAsync(int id, CancellationToken ct) =>
        db.Hearings.EditableBy(User).Whole().SingleOrDefaultAsync(h => h.Id == id, ct);

    private void Require(RemarkPage page)
    {
        RequireChoice("form.VillageId", page.Form.VillageId, page.Villages);
        RequireChoice("form.PlanItemId", page.Form.PlanItemId, page.Items);
    }
}
