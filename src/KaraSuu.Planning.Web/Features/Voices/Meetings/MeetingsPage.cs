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
        var came = await meetings.Select(m => new { m.Total, m.Women, m.Men }).ToListAsync(ct);
        var totals = new MeetingTotals(
            Tally.Of(came.Select(m => new Headcount(m.Total, m.Women, m.Men))), await meetings.SelectMany(m => m.Issues).CountAsync(ct));
        var rows = await Rows(db, meetings, query).Skip((query.Page - 1) * ListQuery.PageSize).Take(ListQuery.PageSize).ToListAsync(ct);
        return new MeetingsPage(
            voices, new Listed<MeetingRow>(rows, totals.Came.Rows, query), totals, await MeetingsAround.LoadAsync(db, cycleId, ct));
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
            "women" => meetings.By(m => m.Women, down),
            "men" => meetings.By(m => m.Men, down),
            "people" => meetings.By(m => m.Total, down),
            "issues" => meetings.By(m => db.VoicedIssues.Count(i => i.PraMeetingId == m.Id), down),
            _ => meetings.By(m => m.HeldOn, down),
        };
        return from m in ordered.ThenBy(m => m.Id)
               join v in db.Villages on m.VillageId equals v.Id
               select new MeetingRow(
                   m.Id, v.Name, m.HeldOn, m.Place,
                   m.Total, m.Women, m.Men,
                   db.VoicedIssues.Count(i => i.PraMeetingId == m.Id), m.Issues.Max(i => i.Votes), m.Issues.Max(i => i.WomenVotes),
                   m.Issues.Max(i => i.MenVotes), m.FocusSex);
    }
}

/// <summary>One line of the list.</summary>
public sealed record MeetingRow(
    int Id, LocalText Village, DateOnly HeldOn, string? Place, int? Total, int? Women, int? Men, int Issues, int? MostVotes, int? MostOfWomen, int? MostOfMen,
    Sex? FocusSex)
{
    public Headcount Came => new(Total, Women, Men);
    public decimal? WomenShare => ParticipationChecks.WomenShare(Tally.Of([Came]));

    public IEnumerable<Check> Checks(int norm, (int From, int Through) years, MeetingsAround around) =>
        ParticipationChecks.Meeting(new MeetingSummary(Id, Came, Issues, new MostVotes(MostVotes, MostOfWomen, MostOfMen), FocusSex == Sex.Men), norm)
            .Concat(ParticipationChecks.MeetingDate(Id, HeldOn, years.From, years.Through))
            .Concat(around.Checks(Id, Came));
}

/// <summary>Totals of the found meetings over all their pages.</summary>
public sealed record MeetingTotals(Tally Came, int Issues)
{
    public decimal? WomenShare => ParticipationChecks.WomenShare(Came);
}
