using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.Meetings;

/// <summary>Whether all voices of a cycle are in: recorded people by village, age and sex, and what was published beside them.</summary>
public sealed record Participation(
    int AimakId, int CycleId, int Year, int Through, int Norm, IReadOnlyList<Band> Bands, IReadOnlyList<VillageVoices> Villages,
    IReadOnlyList<GroupVoices> Groups, PublishedTotals? Published, IReadOnlyList<(int Year, PublishedTotals Totals)> OtherPublished)
{
    public int Meetings => Came.Rows;

    /// <summary>All the meetings added up.</summary>
    public required Tally Came { get; init; }

    /// <summary>Whether so many can have come to each of the meetings.</summary>
    public required bool IsPossible { get; init; }

    /// <summary>Those who came of whom the age is unknown.</summary>
    public int OfUnknownAge => Came.People - Groups.Sum(g => g.People);

    public decimal? WomenShare => ParticipationChecks.WomenShare(Came);
    public NormStanding Standing => ParticipationChecks.WomenNorm(Came, Norm, IsPossible);

    public IEnumerable<Check> Checks => ParticipationChecks.Cycle(new CycleSummary(
        CycleId, Norm, Came,
        [.. Villages.Where(v => v.Meetings == 0).Select(v => v.Name)],
        [.. Groups.Where(g => g.People == 0 && OfUnknownAge == 0).Select(g => (g.Band.From, g.Band.To, g.Sex))],
        [.. Bands.Select(b => (b.From, b.To))], Published, OtherPublished));

    internal static async Task<Participation?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int cycleId, CancellationToken ct)
    {
        var years = await (
            from c in db.Cycles.AsNoTracking().VisibleTo(user)
            where c.Id == cycleId
            from o in db.Cycles.Where(o => o.AiylAimakId == c.AiylAimakId)
            select new
            {
                o.Id,
                o.AiylAimakId,
                o.BudgetYear,
                o.ThroughYear,
                o.WomenShareNorm,
                o.PublishedTotals,
            }).ToListAsync(ct);
        if (years.SingleOrDefault(y => y.Id == cycleId) is not { } year) return null;

        var bands = await db.Cycles.Where(c => c.Id == cycleId).SelectMany(c => c.AgeBandList).OrderBy(b => b.FromAge)
            .Select(b => new Band(b.Id, b.FromAge, b.ToAge)).ToListAsync(ct);
        var villages = await db.Villages.AsNoTracking().Where(v => v.AiylAimakId == year.AiylAimakId).OrderBy(v => v.SortKey).ThenBy(v => v.Id)
            .Select(v => new { v.Id, v.Name }).ToListAsync(ct);
        var held = (await db.Meetings.Where(m => m.CycleId == cycleId).Select(m => new { m.Id, m.VillageId, m.Total, m.Women, m.Men }).ToListAsync(ct))
            .ToLookup(m => m.VillageId, m => (m.Id, Came: new Headcount(m.Total, m.Women, m.Men)));
        var people = await MeetingsAround.PeopleAsync(db, cycleId, ct);
        var counted = await (
            from m in db.Meetings
            where m.CycleId == cycleId
            from a in m.Attendance
            group a.People by new { a.AgeBandId, a.Sex } into g
            select new { g.Key.AgeBandId, g.Key.Sex, People = g.Sum() }).ToListAsync(ct);
        var ages = await db.AgesOfMeetingsAsync(cycleId, ct);

        return new Participation(
            year.AiylAimakId, cycleId, year.BudgetYear, year.ThroughYear, year.WomenShareNorm, bands,
            [.. villages.Select(v => new VillageVoices(v.Id, v.Name, Tally.Of(held[v.Id].Select(m => m.Came))))],
            [.. bands.SelectMany(b => Enum.GetValues<Sex>().Select(sex => new GroupVoices(
                b, sex, counted.Where(c => c.Sex == sex && c.AgeBandId == b.Id).Sum(c => c.People))))],
            year.PublishedTotals,
            [.. years.Where(y => y.Id != cycleId && y.PublishedTotals is not null).OrderBy(y => y.BudgetYear).Select(y => (y.BudgetYear, y.PublishedTotals!))])
        {
            Came = Tally.Of(held.SelectMany(g => g.Select(m => m.Came))),
            IsPossible = held.All(g => g.All(m =>
                ParticipationChecks.IsPossible(m.Came, people.GetValueOrDefault(g.Key), ages[m.Id]))),
        };
    }
}

/// <summary>An age band people are counted by.</summary>
public sealed record Band(int Id, int From, int? To)
{
    public string Ages => Show.Ages(From, To);
}

/// <summary>A village with who came to its meetings.</summary>
public sealed record VillageVoices(int Id, LocalText Name, Tally Came)
{
    public int Meetings => Came.Rows;
    public int People => Came.People;
    public decimal? WomenShare => ParticipationChecks.WomenShare(Came);
}

public sealed record GroupVoices(Band Band, Sex Sex, int People);
