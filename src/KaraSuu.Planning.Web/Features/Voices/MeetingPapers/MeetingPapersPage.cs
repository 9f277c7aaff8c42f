using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Photos;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.MeetingPapers;

/// <summary>Which meeting files belong to.</summary>
public sealed record MeetingCrumb(int Id, int CycleId, LocalText Village, DateOnly HeldOn)
{
    public string Url => $"/meetings/{Id}";

    internal static Task<MeetingCrumb> LoadAsync(PlanningDb db, int id, CancellationToken ct) => (
        from m in db.Meetings
        join v in db.Villages on m.VillageId equals v.Id
        where m.Id == id
        select new MeetingCrumb(m.Id, m.CycleId, v.Name, m.HeldOn)).SingleAsync(ct);
}

/// <summary>The papers and photos of a meeting, and the form that adds some.</summary>
/// <param name="IsKept">whether the form brought files that are kept, while others of it are refused</param>
public sealed record MeetingPapersPage(MeetingCrumb Meeting, MeetingFiles Files, MeetingPapersForm Form, PaperLimits Limits, bool IsKept) : IInCycle
{
    public int CycleId => Meeting.CycleId;

    internal static async Task<MeetingPapersPage> LoadAsync(
        PlanningDb db, ClaimsPrincipal user, PraMeeting meeting, MeetingPapersForm form, PaperLimits limits, CancellationToken ct, bool isKept = false) => new(
        await MeetingCrumb.LoadAsync(db, meeting.Id, ct),
        await MeetingFiles.LoadAsync(db, user, meeting.Id, meeting.AiylAimakId, ct) with { MayWithdraw = true }, form, limits, isKept);
}

/// <summary>The question before a paper or a photo of a meeting is taken back.</summary>
/// <param name="Named">what it is</param>
/// <param name="PhotoKey">null of a paper</param>
public sealed record MeetingWithdrawalPage(
    MeetingCrumb Meeting, string Named, Guid? PhotoKey, string By, DateTime AtUtc, WithdrawalForm Form) : IInCycle
{
    public int CycleId => Meeting.CycleId;
}
