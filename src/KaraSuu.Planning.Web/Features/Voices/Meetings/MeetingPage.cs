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
    MeetingsAround Around, MeetingFiles Files) : IInCycle
{
    public Headcount Came => Facts.Came;
    public Tally People => Tally.Of([Came]);
    public decimal? WomenShare => ParticipationChecks.WomenShare(People);
    public NormStanding Standing => ParticipationChecks.WomenNorm(
        People, Facts.Norm, Around.IsPossible(Facts.Id, Facts.VillageId, Came), Facts.FocusSex == Sex.Men);

    /// <summary>Whether somebody came of whom the age is unknown: a cell left empty is then unknown, else nobody came.</summary>
    public bool IsSomeAgeUnknown => Came.Total is null || OfUnknownAge > 0;

    /// <summary>Those who came of whom the age is unknown.</summary>
    public int OfUnknownAge => Came.AtLeast - Attendance.Sum(a => (a.Women ?? 0) + (a.Men ?? 0));

    public IEnumerable<Check> Checks =>
        ParticipationChecks.Meeting(
            new MeetingSummary(
                Facts.Id, Came, Issues.Count, new MostVotes(Issues.Max(i => i.Votes), Issues.Max(i => i.WomenVotes), Issues.Max(i => i.MenVotes)),
                Facts.FocusSex == Sex.Men),
            Facts.Norm)
        .Concat(ParticipationChecks.MeetingDate(Facts.Id, Facts.HeldOn, Facts.Year, Facts.Through))
        .Concat(Around.Checks(Facts.Id, Came));

    internal static async Task<MeetingPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, CancellationToken ct)
    {
        var meetings = db.Meetings.AsNoTracking().VisibleTo(user).Where(m => m.Id == id);
        var facts = await (
            from m in meetings
            join c in db.Cycles on m.CycleId equals c.Id
            join v in db.Villages on m.VillageId equals v.Id
            select new MeetingFactsRow(
                m.Id, m.CycleId, c.BudgetYear, c.ThroughYear, c.WomenShareNorm, v.Name, m.HeldOn, m.StartsAt, m.EndsAt, m.Place, m.Facilitator, m.Recorder,
                m.FocusAgeBandId, m.FocusSex, m.Notes, m.VillageId, m.Total, m.Women, m.Men,
                m.AiylAimakId)).SingleOrDefaultAsync(ct);
        if (facts is null) return null;
        var bands = await (
            from b in db.Cycles.Where(c => c.Id == facts.CycleId).SelectMany(c => c.AgeBandList)
            orderby b.FromAge
            select new BandRow(
                new Band(b.Id, b.FromAge, b.ToAge),
                meetings.SelectMany(m => m.Attendance).Where(a => a.AgeBandId == b.Id && a.Sex == Sex.Women).Select(a => (int?)a.People)
                    .FirstOrDefault(),
                meetings.SelectMany(m => m.Attendance).Where(a => a.AgeBandId == b.Id && a.Sex == Sex.Men).Select(a => (int?)a.People)
                    .FirstOrDefault())).ToListAsync(ct);
        var groups = await (
            from v in meetings.SelectMany(m => m.Vulnerable)
            join g in db.VulnerableGroups on v.VulnerableGroupId equals g.Id
            orderby g.Id
            select new GroupRow(g.Name, v.People)).ToListAsync(ct);
        var issues = await (
            from i in db.VoicedIssues.AsNoTracking()
            where i.PraMeetingId == id
            orderby i.Votes ?? ((i.WomenVotes ?? 0) + (i.MenVotes ?? 0)) descending, i.Id
            select new IssueRow(
                i.Id, i.Text, i.Solution, i.Votes, i.WomenVotes, i.MenVotes,
                db.LocalIssues.Where(l => l.Id == i.LocalIssueId).Select(l => (int?)l.Number).FirstOrDefault(),
                db.LocalIssues.Where(l => l.Id == i.LocalIssueId).Select(l => l.Title).FirstOrDefault(),
                i.PriorityIssueId, db.Priorities.Where(p => p.Id == i.PriorityIssueId).Select(p => p.Title).FirstOrDefault())).ToListAsync(ct);
        return new MeetingPage(facts.CycleId, facts, bands, groups, issues, await MeetingsAround.LoadAsync(db, facts.CycleId, ct),
            await MeetingFiles.LoadAsync(db, user, id, facts.AimakId, ct));
    }
}

public sealed record MeetingFactsRow(
    int Id, int CycleId, int Year, int Through, int Norm,
    LocalText Village, DateOnly HeldOn, TimeOnly? StartsAt, TimeOnly? EndsAt, string? Place, string? Facilitator,
        string? Recorder,
    int? FocusAgeBandId, Sex? FocusSex, string? Notes, int VillageId, int? Total, int? Women, int? Men, int AimakId)
{
    public Headcount Came => new(Total, Women, Men);
}

/// <summary>A band with those of it who were counted; null where the protocol does not say.</summary>
public sealed record BandRow(Band Band, int? Women, int? Men);

public sealed record GroupRow(LocalText Name, int People);

public sealed record IssueRow(
    int Id, string Text, string? Solution, int? Votes, int? WomenVotes, int? MenVotes, int? LocalIssueNumber, LocalText? LocalIssueTitle, int? PriorityId,
    string? Priority);
