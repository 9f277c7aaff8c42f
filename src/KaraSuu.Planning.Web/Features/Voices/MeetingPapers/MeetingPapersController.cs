using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.MeetingPapers;

/// <summary>
/// The scanned protocol and sign-in sheet of a meeting, and its photos: people's names and faces, so they are opened within the aimak alone and
/// stand on no public page.
/// </summary>
public sealed class MeetingPapersController(PlanningDb db, PhotoIntake intake, PhotoStore store, WithdrawnPhotos withdrawn, PaperLimits limits)
    : PortalController
{
    [HttpGet("meetings/{meetingId:int}/papers"), Authorize(Permissions.RecordMeetings)]
    public async Task<IActionResult> Index(int meetingId, CancellationToken ct) => await FindAsync(meetingId, ct) is { } meeting
        ? View(await MeetingPapersPage.LoadAsync(db, User, meeting, new MeetingPapersForm(), limits, ct)) : NotFound();

    /// <summary>Files that are good are kept even when others of the form are refused; photos stay in the form until all of it is taken.</summary>
    [HttpPost("meetings/{meetingId:int}/papers"), Authorize(Permissions.RecordMeetings), TakesPhotos]
    public async Task<IActionResult> Index(int meetingId, MeetingPapersForm form, CancellationToken ct)
    {
        if (await FindAsync(meetingId, ct) is not { } meeting) return NotFound();
        var photos = await intake.TakeAsync(form.Photos, "form.Photos", User, ModelState, ct);
        var before = await db.Photos.CountAsync(p => p.Of == PhotoOf.Meeting && p.OfId == meetingId, ct);
        if (photos.Count > 0) Try(() => PraMeeting.RequireRoomForPhotos(before + photos.Count, limits.PhotosOfAMeeting));
        var here = await db.MeetingPapers.Where(p => p.MeetingId == meetingId && p.WithdrawnAtUtc == null).ToListAsync(ct);
        var added = 0;
        foreach (var (kind, file) in Chosen(MeetingPaperKind.Protocol, form.Protocol).Concat(Chosen(MeetingPaperKind.SignInSheet, form.SignInSheet)))
        {
            if (await PaperAsync(meeting, kind, file, here, ct) is not { } paper) continue;
            db.Add(paper);
            here.Add(paper);
            added++;
        }
        if (ModelState.IsValid && added + photos.Count == 0) ModelState.AddModelError("form.Protocol", Text.Of("meeting-papers.choose"));
        if (ModelState.IsValid)
        {
            foreach (var photo in photos) photo.Attach(PhotoOf.Meeting, meetingId, null);
            await db.SaveChangesAsync(ct);
            return Saved($"/meetings/{meetingId}#papers", "meeting-papers.saved", added + photos.Count);
        }
        if (added == 0) return Again("Index", await MeetingPapersPage.LoadAsync(db, User, meeting, form, limits, ct));
        await db.SaveChangesAsync(ct);
        return ShownOnce("Index", await MeetingPapersPage.LoadAsync(db, User, meeting, form, limits, ct, isKept: true), $"/meetings/{meetingId}/papers",
            "meeting-papers.kept");
    }

    /// <summary>A scanned paper, to be saved and looked at outside the portal; only for people of the aimak itself.</summary>
    [HttpGet("meetings/{meetingId:int}/papers/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Scanned(int meetingId, int id, CancellationToken ct)
    {
        var aimak = User.AimakId();
        if (await db.MeetingPapers.AsNoTracking().SingleOrDefaultAsync(
            p => p.Id == id && p.MeetingId == meetingId && p.AiylAimakId == aimak && p.WithdrawnAtUtc == null, ct) is not { } paper
            || !store.Has(paper.Sha256))
            return NotFound();
        if (!await store.IsWholeAsync(paper.Sha256, ct)) throw new DamagedFile(nameof(MeetingPaper), paper.Id);
        Response.Headers.CacheControl = "private, no-store";
        return PhysicalFile(store.PathOf(paper.Sha256), paper.ContentType, $"meeting-{meetingId}-{id}.{paper.ContentType.Split('/')[1]}");
    }

    [HttpGet("meetings/{meetingId:int}/papers/{id:int}/withdraw"), Authorize(Permissions.RecordMeetings)]
    public async Task<IActionResult> Withdraw(int meetingId, int id, CancellationToken ct) =>
        await FindPaperAsync(meetingId, id, ct) is { } paper ? View(await PageAsync(paper, new WithdrawalForm(), ct)) : NotFound();

    [HttpPost("meetings/{meetingId:int}/papers/{id:int}/withdraw"), Authorize(Permissions.RecordMeetings), WithdrawsPhotos]
    public async Task<IActionResult> Withdraw(int meetingId, int id, WithdrawalForm form, CancellationToken ct)
    {
        if (await FindPaperAsync(meetingId, id, ct) is not { } paper) return NotFound();
        if (!ModelState.IsValid || !Try(() => withdrawn.Withdraw(paper, form.Reason, Stamp))) return Again("Withdraw", await PageAsync(paper, form, ct));
        await db.SaveChangesAsync(ct);
        return Saved($"/meetings/{meetingId}/papers", "meeting-papers.withdrawn.done");
    }

    [HttpGet("meetings/{meetingId:int}/photos/{key:guid}/withdraw"), Authorize(Permissions.RecordMeetings)]
    public async Task<IActionResult> WithdrawPhoto(int meetingId, Guid key, CancellationToken ct) =>
        await FindPhotoAsync(meetingId, key, ct) is { } photo ? View("Withdraw", await PageAsync(photo, new WithdrawalForm(), ct)) : NotFound();

    [HttpPost("meetings/{meetingId:int}/photos/{key:guid}/withdraw"), Authorize(Permissions.RecordMeetings), WithdrawsPhotos]
    public async Task<IActionResult> WithdrawPhoto(int meetingId, Guid key, WithdrawalForm form, CancellationToken ct)
    {
        if (await FindPhotoAsync(meetingId, key, ct) is not { } photo) return NotFound();
        if (!ModelState.IsValid || !Try(() => withdrawn.Withdraw(photo, form.Reason, Stamp))) return Again("Withdraw", await PageAsync(photo, form, ct));
        await db.SaveChangesAsync(ct);
        return Saved($"/meetings/{meetingId}/papers", "photos.withdraw.done");
    }

    private static IEnumerable<(MeetingPaperKind Kind, IFormFile File)> Chosen(MeetingPaperKind kind, List<IFormFile>? files) =>
        (files ?? []).Where(f => f.FileName.Length > 0 || f.Length > 0).Select(f => (kind, f));

    private Task<PraMeeting?> FindAsync(int id, CancellationToken ct) => db.Meetings.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(m => m.Id == id, ct);

    private Task<MeetingPaper?> FindPaperAsync(int meetingId, int id, CancellationToken ct) =>
        db.MeetingPapers.EditableBy(User).SingleOrDefaultAsync(p => p.Id == id && p.MeetingId == meetingId && p.WithdrawnAtUtc == null, ct);

    private Task<Photo?> FindPhotoAsync(int meetingId, Guid key, CancellationToken ct) =>
        db.Photos.EditableBy(User).SingleOrDefaultAsync(p => p.Key == key && p.Of == PhotoOf.Meeting && p.OfId == meetingId, ct);

    private async Task<MeetingWithdrawalPage> PageAsync(MeetingPaper paper, WithdrawalForm form, CancellationToken ct) => new(
        await MeetingCrumb.LoadAsync(db, paper.MeetingId, ct), $"{Text.Of(paper.Kind)}: {paper.FileName}", null, paper.AddedBy, paper.AddedAtUtc, form);

    private async Task<MeetingWithdrawalPage> PageAsync(Photo photo, WithdrawalForm form, CancellationToken ct) => new(
        await MeetingCrumb.LoadAsync(db, photo.OfId!.Value, ct), Text.Of(photo.Of), photo.Key, photo.UploadedBy, photo.UploadedAtUtc, form);

    /// <returns>null, with what is wrong at its field and the file named, where a file is not taken</returns>
    private async Task<MeetingPaper?> PaperAsync(
        PraMeeting meeting, MeetingPaperKind kind, IFormFile file, IReadOnlyCollection<MeetingPaper> here, CancellationToken ct)
    {
        var (bytes, wrong) = await ScannedFile.ReadAsync(file, limits, ct);
        try
        {
            if (wrong is null)
            {
                var paper = new MeetingPaper(
                    meeting, kind, PaperFile.Of(file.FileName, bytes, kind.ToString(), limits.Megabytes), here, limits.OfAMeeting, Stamp);
                await store.SaveAsync(bytes, ct);
                return paper;
            }
        }
        catch (RuleBroken broken)
        {
            wrong = BrokenRules.Words.Of(broken);
        }
        ModelState.AddModelError($"form.{kind}", Text.Of("photos.error-at", Words.OneLine(file.FileName), wrong));
        return null;
    }
}
