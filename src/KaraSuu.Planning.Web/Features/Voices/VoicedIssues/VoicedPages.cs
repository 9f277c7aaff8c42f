using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.VoicedIssues;

/// <summary>The rows of a meeting's voiced issues with their choices.</summary>
public sealed record VoicedIssuesPage(int CycleId, int MeetingId, LocalText Village, DateOnly HeldOn, VoicedIssuesForm Form,
    IReadOnlyList<Choice> LocalIssues) : IInCycle
{
    internal static async Task<VoicedIssuesPage> LoadAsync(PlanningDb db, PraMeeting meeting, VoicedIssuesForm form, CancellationToken ct) => new(
        meeting.CycleId, meeting.Id, await db.Villages.Where(v => v.Id == meeting.VillageId).Select(v => v.Name)
            .SingleAsync(ct), meeting.HeldOn, form, await Choosing.LocalIssuesAsync(db, ct));
}

/// <summary>The question before a voiced issue is removed.</summary>
public sealed record VoicedRemovePage(int CycleId, int MeetingId, string Text) : IInCycle;
