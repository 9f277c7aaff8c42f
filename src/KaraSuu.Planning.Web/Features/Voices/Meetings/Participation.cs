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
    public int Meetings => Villages.Sum(v => v.Meetings);
    public int Women => Villages.Sum(v => v.Women);
    public int Men => Villages.Sum(v => v.Men);
    public int People => Women + Men;
    public decimal? WomenShare => ParticipationChecks.WomenShare(Women, People);

    public IEnumerable<Check> Checks => ParticipationChecks.Cycle(new CycleSummary(
        CycleId, Norm, Meetings, Women, Men,
        [.. Villages.Where(v => v.Meetings == 0).Select(v => v.Name)],
        [.. Groups.Where(g => g.People == 0).Select(g => (g.Band.From, g.Band.To, g.Sex))],
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
        var villages = await db.Villages.AsNoTracking().Where(v => v.AiylAimakId == year.AiylAimakId).OrderBy(v => v.Id)
            .Select(v => new { v.Id, v.Name }).ToListAsync(ct);
        var held = await db.Meetings.Where(m => m.CycleId == cycleId).GroupBy(m => m.VillageId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var counted = await (
            from m in db.Meetings
            where m.CycleId == cycleId
            from a in m.Attendance
            group a.People by new { m.VillageId, a.AgeBandId, a.Sex } into g
            select new { g.Key.VillageId, g.Key.AgeBandId, g.Key.Sex, People = g.Sum() }).ToListAsync(ct);

        int Of(Sex sex, int? village = null, int? band = null) =>
            counted.Where(c => c.Sex == sex && c.VillageId == (village ?? c.VillageId) && c.AgeBandId == (band ?? c.AgeBandId)).Sum(c => c.People);

        return new Participation(
            year.AiylAimakId, cycleId, year.BudgetYear, year.ThroughYear, year.WomenShareNorm, bands,
            [.. villages.Select(v => new VillageVoices(v.Id, v.Name, held.GetValueOrDefault(v.Id), Of(Sex.Women, v.Id), Of(Sex.Men, v.Id)))],
            [.. bands.SelectMany(b => Enum.GetValues<Sex>().Select(sex => new GroupVoices(b, sex, Of(sex, band: b.Id))))],
            year.PublishedTotals,
            [.. years.Where(y => y.Id != cycleId && y.PublishedTotals is not null).OrderBy(y => y.BudgetYear).Select(y => (y.BudgetYear, y.PublishedTotals!))]);
    }
}

/// <summary>An age band people are counted by.</summary>
public sealed record Band(int Id, int From, int? To)
{
    public string Ages => Show.Ages(From, To);
}

public sealed record VillageVoices(int Id, LocalText Name, int Meetings, int Women, int Men)
{
    public int People => Women + Men;
    public decimal? WomenShare => ParticipationChecks.WomenShare(Women, People);
}

public sealed record GroupVoices(Band Band, Sex Sex, int People);
