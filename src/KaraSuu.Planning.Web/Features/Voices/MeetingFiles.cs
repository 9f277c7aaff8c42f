using System.Security.Claims;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices;

/// <summary>The papers and photos of a meeting, those taken back among them.</summary>
/// <param name="MayOpen">whether the reader is of the aimak itself; to others there is only that they are there</param>
/// <param name="MayWithdraw">whether each is shown with the way to take it back</param>
public sealed record MeetingFiles(
    int MeetingId, bool MayOpen, IReadOnlyList<MeetingPaperRow> Papers, IReadOnlyList<PhotoRow> Photos, bool MayWithdraw = false)
{
    public int Count => Papers.Count(p => !p.IsWithdrawn) + Photos.Count(p => !p.IsWithdrawn);

    internal static async Task<MeetingFiles> LoadAsync(PlanningDb db, ClaimsPrincipal user, int meetingId, int aimakId, CancellationToken ct) => new(
        meetingId, user.AimakId() == aimakId,
        await db.MeetingPapers.Where(p => p.MeetingId == meetingId).OrderBy(p => p.Kind).ThenBy(p => p.Id)
            .Select(p => new MeetingPaperRow(
                p.Id, p.Kind, p.FileName, p.Length, p.Sha256, p.AddedBy, p.AddedAtUtc, p.WithdrawnBy, p.WithdrawnAtUtc, p.WithdrawnBecause)).ToListAsync(ct),
        await PhotoRow.ForStaff(db.Photos.Where(p => p.Of == PhotoOf.Meeting && p.OfId == meetingId)).ToListAsync(ct));

    /// <summary>How many papers and photos stand with some meetings: they are withdrawn, with a reason, before a meeting is removed.</summary>
    internal static async Task<ILookup<int, int>> CountAsync(PlanningDb db, IReadOnlyCollection<int> meetings, CancellationToken ct)
    {
        var ids = meetings.ToList();
        var papers = await db.MeetingPapers.Where(p => ids.Contains(p.MeetingId) && p.WithdrawnAtUtc == null).Select(p => p.MeetingId).ToListAsync(ct);
        var photos = await db.Photos.Where(p => p.Of == PhotoOf.Meeting && p.OfId != null && ids.Contains(p.OfId.Value)).Select(p => p.OfId!.Value)
            .ToListAsync(ct);
        return papers.Concat(photos).ToLookup(id => id);
    }

    /// <summary>Removes meetings with what is left of papers withdrawn before; nothing is saved by it.</summary>
    /// <exception cref="KaraSuu.Planning.Domain.RuleBroken">when one is not to be removed</exception>
    internal static async Task RemoveAsync(PlanningDb db, IReadOnlyList<PraMeeting> meetings, CancellationToken ct)
    {
        var ids = meetings.Select(m => m.Id).ToList();
        var files = await CountAsync(db, ids, ct);
        foreach (var meeting in meetings) meeting.RequireRemovable(files[meeting.Id].Count());
        db.RemoveRange(await db.MeetingPapers.Where(p => ids.Contains(p.MeetingId)).ToListAsync(ct));
        db.RemoveRange(meetings);
    }
}

/// <summary>A scanned paper of a meeting, without its bytes; or, once it was taken back, by whom, when and why.</summary>
public sealed record MeetingPaperRow(int Id, MeetingPaperKind Kind, string FileName, int Length, string Sha256, string AddedBy, DateTime AddedAtUtc,
    string? WithdrawnBy, DateTime? WithdrawnAtUtc, string? WithdrawnBecause)
{
    public bool IsWithdrawn => WithdrawnAtUtc is not null;
    public int Kilobytes => (Length + 1023) / 1024;
}
