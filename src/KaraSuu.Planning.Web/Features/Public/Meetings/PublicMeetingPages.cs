using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Threads;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Public.Meetings;

/// <summary>The meetings of years whose meetings are over.</summary>
public sealed record PublicMeetingsPage(PublicPlace Aimak, Listed<PublicMeetingRow> List, int? Village, IReadOnlyList<Choice> Villages)
{
    internal static async Task<PublicMeetingsPage?> LoadAsync(
        PlanningDb db, string slug, int? village, ListQuery query, DateOnly today, CancellationToken ct)
    {
        if (await PublicPlace.FindAsync(db, slug, ct) is not { } aimak) return null;
        var meetings = Shown(db, aimak.Id, await OpenCycle.LoadAsync(db, aimak.Id, today, ct));
        if (village is { } of) meetings = meetings.Where(m => m.VillageId == of);
        var rows = from m in meetings
                   join v in db.Villages on m.VillageId equals v.Id
                   orderby m.HeldOn descending, m.Id descending
                   select new PublicMeetingRow(m.Id, m.HeldOn, v.Name, m.Total, m.Women, m.Men, m.Issues.Count);
        return new PublicMeetingsPage(
            aimak, await Listed<PublicMeetingRow>.LoadAsync(rows, query, ct), village, await Choosing.VillagesAsync(db, aimak.Id, ct));
    }

    internal static IQueryable<PraMeeting> Shown(PlanningDb db, int aimakId, IReadOnlyList<OpenCycle> cycles)
    {
        List<int> over = [.. cycles.Where(c => c.MeetingsAreOver).Select(c => c.Id)];
        return db.Meetings.AsNoTracking().Where(m => m.AiylAimakId == aimakId && over.Contains(m.CycleId));
    }
}

public sealed record PublicMeetingRow(int Id, DateOnly HeldOn, LocalText Village, int? Total, int? Women, int? Men, int Issues)
{
    public Headcount Came => new(Total, Women, Men);
}

/// <summary>One meeting with what was voiced at it, the most votes first.</summary>
public sealed record PublicMeetingPage(PublicPlace Aimak, PublicMeetingRow Meeting, IReadOnlyList<PublicIssue> Issues)
{
    internal static async Task<PublicMeetingPage?> LoadAsync(PlanningDb db, string slug, int id, DateOnly today, CancellationToken ct)
    {
        if (await PublicPlace.FindAsync(db, slug, ct) is not { } aimak) return null;
        var meeting = await (
            from m in PublicMeetingsPage.Shown(db, aimak.Id, await OpenCycle.LoadAsync(db, aimak.Id, today, ct))
            where m.Id == id
            join v in db.Villages on m.VillageId equals v.Id
            select new PublicMeetingRow(m.Id, m.HeldOn, v.Name, m.Total, m.Women, m.Men, m.Issues.Count)).SingleOrDefaultAsync(ct);
        if (meeting is null) return null;
        var issues = await db.VoicedIssues.AsNoTracking().Where(i => i.PraMeetingId == id)
            .OrderByDescending(i => i.Votes ?? ((i.WomenVotes ?? 0) + (i.MenVotes ?? 0))).ThenBy(i => i.Id)
            .Select(i => new PublicIssue(i.Id, i.Text, i.Votes, i.WomenVotes, i.MenVotes)).ToListAsync(ct);
        return new PublicMeetingPage(aimak, meeting, [.. issues.Select(i => i with { Text = PublicWords.Of(i.Text) })]);
    }
}

public sealed record PublicIssue(int Id, string Text, int? Votes, int? WomenVotes, int? MenVotes)
{
    public Headcount Voted => new(Votes, WomenVotes, MenVotes);
}
