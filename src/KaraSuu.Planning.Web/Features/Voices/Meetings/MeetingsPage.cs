using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.Meetings;

/// <summary>The meetings of a cycle, and above them participation at a glance.</summary>
public sealed record MeetingsPage(Participation Voices, Listed<MeetingRow> List, MeetingTotals Totals, MeetingsAround Around) : IInCycle
{
    public const string UsualOrder = "-date";

    public int CycleId => Voices.CycleId;

    internal static async Task<MeetingsPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int cycleId, ListQuery query, CancellationToken ct)
    {
        if (await Participation.LoadAsync(db, user, cycleId, ct) is not { } voices) return null;
        var meetings = Found(db, voices, query);
        var totals = await db.Cycles.Where(c => c.Id == cycleId).Select(c => new MeetingTotals(
            meetings.Count(),
            meetings.SelectMany(m => m.Attendance).Where(a => a.Sex == Sex.Women).Sum(a => a.People),
            meetings.SelectMany(m => m.Attendance).Where(a => a.Sex == Sex.Men).Sum(a => a.People),
            meetings.SelectMany(m => m.Issues).Count())).SingleAsync(ct);
        var rows = await Rows(db, meetings, query).Skip((query.Page - 1) * ListQuery.PageSize).Take(ListQuery.PageSize).ToListAsync(ct);
        return new MeetingsPage(
            voices, new Listed<MeetingRow>(rows, totals.Meetings, query), totals, await MeetingsAround.LoadAsync(db, cycleId, ct));
    }

    /// <summary>The cycle's meetings that hold every typed word in their own text or their village's name.</summary>
    internal static IQueryable<PraMeeting> Found(PlanningDb db, Participation voices, ListQuery query)
    {
        var meetings = db.Meetings.AsNoTracking().Where(m => m.CycleId == voices.CycleId);
        foreach (var word in Folded.WordsOf(query.Q))
        {
            var villages = voices.Villages.Where(v => Folded.Holds(Folded.ForSearch(v.Name.AllTexts()), [word])).Select(v => v.Id).ToList();
            meetings = meetings.Where(m => EF.Property<string>(m, nameof(ISearched.SearchText)).Contains(word) || villages.Contains(m.VillageId));
        }
        return meetings;
    }

    internal static IQueryable<MeetingRow> Rows(PlanningDb db, IQueryable<PraMeeting> meetings, ListQuery query)
    {
        var down = query.IsDescending(UsualOrder);
        var ordered = query.Key(UsualOrder) switch
        {
            "village" => meetings.By(m => db.Villages.Where(v => v.Id == m.VillageId).Select(v => v.SortKey).FirstOrDefault(), down),
            "place" => meetings.By(m => m.SortKey, down),
            "women" => meetings.By(m => m.Attendance.Where(a => a.Sex == Sex.Women).Sum(a => a.People), down),
            "men" => meetings.By(m => m.Attendance.Where(a => a.Sex == Sex.Men).Sum(a => a.People), down),
            "people" => meetings.By(m => m.Attendance.Sum(a => a.People), down),
            "issues" => meetings.By(m => db.VoicedIssues.Count(i => i.PraMeetingId == m.Id), down),
            _ => meetings.By(m => m.HeldOn, down),
        };
        return from m in ordered.ThenBy(m => m.Id)
               join v in db.Villages on m.VillageId equals v.Id
               select new MeetingRow(
                   m.Id, v.Name, m.HeldOn, m.Place,
                   m.Attendance.Where(a => a.Sex == Sex.Women).Sum(a => a.People),
                   m.Attendance.Where(a => a.Sex == Sex.Men).Sum(a => a.People),
                   db.VoicedIssues.Count(i => i.PraMeetingId == m.Id), m.Issues.Max(i => (int?)i.WomenVotes) ?? 0, m.Issues.Max(i => (int?)i.MenVotes)
                       ?? 0, m.FocusSex);
    }
}

/// <summary>One line of the list.</summary>
public sealed record MeetingRow(int Id, LocalText Village, DateOnly HeldOn, string? Place, int Women, int Men, int Issues, int TopWomenVotes, int TopMenVotes,
    Sex? FocusSex)
{
    public int People => Women + Men;
    public decimal? WomenShare => ParticipationChecks.WomenShare(Women, People);

    public IEnumerable<Check> Checks(int norm, (int From, int Through) years, MeetingsAround around) =>
        ParticipationChecks.Meeting(new MeetingSummary(Id, Women, Men, Issues, TopWomenVotes, TopMenVotes, FocusSex == Sex.Men), norm)
            .Concat(ParticipationChecks.MeetingDate(Id, HeldOn, years.From, years.Through))
            .Concat(around.Checks(Id, Women, Men));
}

/// <summary>Totals of the found meetings over all their pages.</summary>
public sealed record MeetingTotals(int Meetings, int Women, int Men, int Issues)
{
    public int People => Women + Men;
    public decimal? WomenShare => ParticipationChecks.WomenShare(Women, People);
}
