using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.VoicedIssues;

/// <summary>Rows of a meeting's voiced issues with their choices; those of a long protocol by pages.</summary>
/// <param name="At">which page of rows, counted from one</param>
public sealed record VoicedIssuesPage(int CycleId, PraMeeting Meeting, LocalText Village, VoicedIssuesForm Form, IReadOnlyList<Choice> LocalIssues, int At)
    : IInCycle
{
    public int MeetingId => Meeting.Id;
    public DateOnly HeldOn => Meeting.HeldOn;
    public int Pages => Math.Max(1, (Meeting.Issues.Count + VoicedRows.MostOnAPage - 1) / VoicedRows.MostOnAPage);

    /// <summary>New rows are written after the last of the known.</summary>
    public bool IsLast => At == Pages;

    internal static async Task<VoicedIssuesPage> LoadAsync(PlanningDb db, PraMeeting meeting, VoicedIssuesForm? form, int at, CancellationToken ct)
    {
        var village = await db.Villages.Where(v => v.Id == meeting.VillageId).Select(v => v.Name).SingleAsync(ct);
        var page = new VoicedIssuesPage(meeting.CycleId, meeting, village, form ?? new VoicedIssuesForm(), await Choosing.LocalIssuesAsync(db, ct), 1);
        page = page with { At = Math.Clamp(at, 1, page.Pages) };
        if (form is not null) return page;
        var stored = page.Stored();
        if (page.IsLast) stored.AddBlanks();
        return page with { Form = stored };
    }

    /// <summary>The rows of this page as they are stored.</summary>
    internal VoicedIssuesForm Stored() => VoicedIssuesForm.From(
        Meeting, Meeting.Issues.OrderBy(i => i.Id).Skip((At - 1) * VoicedRows.MostOnAPage).Take(VoicedRows.MostOnAPage), LocalIssues);
}

/// <summary>The question before a voiced issue is removed.</summary>
public sealed record VoicedRemovePage(int CycleId, int MeetingId, string Text) : IInCycle;
