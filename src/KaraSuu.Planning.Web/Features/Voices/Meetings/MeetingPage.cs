using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.Meetings;

/// <summary>The protocol of one meeting.</summary>
public sealed record MeetingPage(
    int CycleId, MeetingFactsRow Facts, IReadOnlyList<BandRow> Attendance, IReadOnlyList<GroupRow> Groups, IReadOnlyList<IssueRow> Issues,
    MeetingsAround Around) : IInCycle
{
    public int Women => Attendance.Sum(a => a.Women);
    public int Men => Attendance.Sum(a => a.Men);
    public decimal? WomenShare => ParticipationChecks.WomenShare(Women, Women + Men);

    /// <summary>Whether so many can have come; of a count that cannot be so no page says that the norm is met.</summary>
    public bool IsPossible => Around.Checks(Facts.Id, Women, Men).All(c => c.Severity is not Severity.Error);

    public IEnumerable<Check> Checks =>
        ParticipationChecks.Meeting(
            new MeetingSummary(
                Facts.Id, Women, Men, Issues.Count, Issues.Select(i => i.WomenVotes).DefaultIfEmpty().Max(), Issues.Select(i => i.MenVotes).DefaultIfEmpty()
                    .Max(),
                Facts.FocusSex == Sex.Men),
            Facts.Norm)
        .Concat(ParticipationChecks.MeetingDate(Facts.Id, Facts.HeldOn, Facts.Year, Facts.Through))
        .Concat(Around.Checks(Facts.Id, Women, Men));

    internal static async Task<MeetingPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, CancellationToken ct)
    {
        var meetings = db.Meetings.AsNoTracking().VisibleTo(user).Where(m => m.Id == id);
        var facts = await (
            from m in meetings
            join c in db.Cycles on m.CycleId equals c.Id
            join v in db.Villages on m.VillageId equals v.Id
            select new MeetingFactsRow(
                m.Id, m.CycleId, c.BudgetYear, c.ThroughYear, c.WomenShareNorm, v.Name, m.HeldOn, m.StartsAt, m.EndsAt, m.Place, m.Facilitator, m.Recorder,
                m.FocusAgeBandId, m.FocusSex, m.Notes)).SingleOrDefaultAsync(ct);
        if (facts is null) return null;
        var bands = await (
            from b in db.Cycles.Where(c => c.Id == facts.CycleId).SelectMany(c => c.AgeBandList)
            orderby b.FromAge
            select new BandRow(
                new Band(b.Id, b.FromAge, b.ToAge),
                meetings.SelectMany(m => m.Attendance).Where(a => a.AgeBandId == b.Id && a.Sex == Sex.Women).Sum(a => a.People),
                meetings.SelectMany(m => m.Attendance).Where(a => a.AgeBandId == b.Id && a.Sex == Sex.Men).Sum(a => a.People))).ToListAsync(ct);
        var groups = await (
            from v in meetings.SelectMany(m => m.Vulnerable)
            join g in db.VulnerableGroups on v.VulnerableGroupId equals g.Id
            orderby g.Id
            select new GroupRow(g.Name, v.People)).ToListAsync(ct);
        var issues = await (
            from i in db.VoicedIssues.AsNoTracking()
            where i.PraMeetingId == id
            orderby i.WomenVotes + i.MenVotes descending, i.Id
            select new IssueRow(
                i.Id, i.Text, i.Solution, i.WomenVotes, i.MenVotes,
                db.LocalIssues.Where(l => l.Id == i.LocalIssueId).Select(l => (int?)l.Number).FirstOrDefault(),
                db.LocalIssues.Where(l => l.Id == i.LocalIssueId).Select(l => l.Title).FirstOrDefault(),
                i.PriorityIssueId, db.Priorities.Where(p => p.Id == i.PriorityIssueId).Select(p => p.Title).FirstOrDefault())).ToListAsync(ct);
        return new MeetingPage(facts.CycleId, facts, bands, groups, issues, await MeetingsAround.LoadAsync(db, facts.CycleId, ct));
    }
}

public sealed record MeetingFactsRow(
    int Id, int CycleId, int Year, int Through, int Norm,
    LocalText Village, DateOnly HeldOn, TimeOnly? StartsAt, TimeOnly? EndsAt, string? Place, string? Facilitator,
        string? Recorder,
    int? FocusAgeBandId, Sex? FocusSex, string? Notes);

public sealed record BandRow(Band Band, int Women, int Men);

public sealed record GroupRow(LocalText Name, int People);

public sealed record IssueRow(
    int Id, string Text, string? Solution, int WomenVotes, int MenVotes, int? LocalIssueNumber, LocalText? LocalIssueTitle, int? PriorityId, string? Priority);
