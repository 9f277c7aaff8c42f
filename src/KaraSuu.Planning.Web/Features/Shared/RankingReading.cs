using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>All the rankings of a cycle by its method: everybody's, each sex's, each age's and each village's.</summary>
public sealed record CycleRankings
{
    private RankedList? _all;
    private IReadOnlyList<NamedRanking>? _groups;
    private IReadOnlyList<Check>? _checks;

    public required int CycleId { get; init; }
    public required RankingMethod Method { get; init; }
    public required TieRule Ties { get; init; }
    public required string? Basis { get; init; }
    public required string? SetBy { get; init; }
    public required DateTime? SetAtUtc { get; init; }
    public required IReadOnlyList<(int Id, int From, int? To)> Bands { get; init; }
    public required IReadOnlyList<(int Id, LocalText Name)> Villages { get; init; }
    public required IReadOnlyList<HeardMeeting> Meetings { get; init; }
    public required IReadOnlyDictionary<int, DateOnly> Days { get; init; }
    public required IReadOnlyDictionary<RankingSubject, KnownWish> Wishes { get; init; }

    public RankedList All => _all ??= Ranking.Of(Meetings, Method, Ties);

    /// <summary>Each sex, each age band and each village of which meetings were held.</summary>
    public IReadOnlyList<NamedRanking> Groups => _groups ??=
    [
        .. Enum.GetValues<Sex>().Select(sex => Named(new Voters(sex), Text.Of(sex == Sex.Women ? "women" : "men"))),
        .. Bands.Where(b => Meetings.Any(m => m.AgeBandId == b.Id)).Select(b => Named(new Voters(AgeBandId: b.Id), Show.Ages(b.From, b.To), IsYouth(b))),
        .. Villages.Where(v => Meetings.Any(m => m.VillageId == v.Id)).Select(v => Named(new Voters(VillageId: v.Id), Show.Any(v.Name))),
    ];

    /// <summary>What the rankings give to think about; men and the older are not asked for their first.</summary>
    public IReadOnlyList<Check> Checks => _checks ??= [.. PriorityChecks.Ranking(new RankingSummary(
        CycleId, All,
        [.. Groups.Where(g => g.Of.Sex == Sex.Women || g.IsYouth || g.Of.VillageId is not null).Select(g => new GroupRanking(g.Of, g.IsYouth, g.List))],
        Wishes, Villages.ToDictionary(v => v.Id, v => v.Name), SetAtUtc is { } at ? LocalDay.Of(at) : null, Days.Count == 0 ? null : Days.Values.Min()))];

    public string VillageOf(int id) => Show.Any(Villages.Where(v => v.Id == id).Select(v => v.Name).FirstOrDefault());

    private static bool IsYouth((int Id, int From, int? To) band) => band.To <= AgeBands.YouthUpTo;

    private NamedRanking Named(Voters of, string name, bool isYouth = false) =>
        new(of, name, isYouth, new Lazy<RankedList>(() => Ranking.Of(Meetings, Method, Ties, of)));
}

/// <summary>A ranking with whose it is, in words.</summary>
public sealed record NamedRanking(Voters Of, string Name, bool IsYouth, Lazy<RankedList> Ranked)
{
    public RankedList List => Ranked.Value;
}

internal static class RankingReading
{
    /// <returns>null where there is no such cycle</returns>
    public static async Task<CycleRankings?> LoadAsync(PlanningDb db, int cycleId, CancellationToken ct)
    {
        var cycle = await db.Cycles.AsNoTracking().Where(c => c.Id == cycleId)
            .Select(c => new { c.AiylAimakId, c.RankingMethod, c.TieRule, c.RankingBasis, c.RankingSetBy, c.RankingSetAtUtc }).SingleOrDefaultAsync(ct);
        if (cycle is null) return null;
        var bands = await db.Cycles.Where(c => c.Id == cycleId).SelectMany(c => c.AgeBandList).OrderBy(b => b.FromAge)
            .Select(b => new { b.Id, b.FromAge, b.ToAge }).ToListAsync(ct);
        var villages = await db.Villages.AsNoTracking().Where(v => v.AiylAimakId == cycle.AiylAimakId).OrderBy(v => v.SortKey).ThenBy(v => v.Id)
            .Select(v => new { v.Id, v.Name }).ToListAsync(ct);
        var meetings = await db.Meetings.AsNoTracking().Where(m => m.CycleId == cycleId)
            .Select(m => new { m.Id, m.VillageId, m.FocusAgeBandId, m.FocusSex, m.HeldOn, m.Total, m.Women, m.Men }).ToListAsync(ct);
        var voiced = await (
            from m in db.Meetings.AsNoTracking()
            where m.CycleId == cycleId
            join i in db.VoicedIssues on m.Id equals i.PraMeetingId
            select new { i.Id, i.PraMeetingId, i.PriorityIssueId, i.Votes, i.WomenVotes, i.MenVotes, Text = i.PriorityIssueId == null ? i.Text : null })
            .ToListAsync(ct);
        var priorities = await db.Priorities.AsNoTracking().Where(p => p.CycleId == cycleId).Select(p => new { p.Id, p.Title, p.Inclusion }).ToListAsync(ct);
        var heard = voiced.ToLookup(i => i.PraMeetingId, i => new HeardIssue(
            i.PriorityIssueId is { } id ? RankingSubject.OfPriority(id) : RankingSubject.Alone(i.Id), new Headcount(i.Votes, i.WomenVotes, i.MenVotes)));
        return new CycleRankings
        {
            CycleId = cycleId,
            Method = cycle.RankingMethod,
            Ties = cycle.TieRule,
            Basis = cycle.RankingBasis,
            SetBy = cycle.RankingSetBy,
            SetAtUtc = cycle.RankingSetAtUtc,
            Bands = [.. bands.Select(b => (b.Id, b.FromAge, b.ToAge))],
            Villages = [.. villages.Select(v => (v.Id, v.Name))],
            Meetings = [.. meetings.Select(m => new HeardMeeting(
                m.Id, m.VillageId, m.FocusAgeBandId, m.FocusSex, new Headcount(m.Total, m.Women, m.Men), [.. heard[m.Id]]))],
            Days = meetings.ToDictionary(m => m.Id, m => m.HeldOn),
            Wishes = voiced.Where(i => i.Text is not null).Select(i => (Wish: RankingSubject.Alone(i.Id), Facts: new KnownWish(i.Text!, null)))
                .Concat(priorities.Select(p => (RankingSubject.OfPriority(p.Id), new KnownWish(p.Title, p.Inclusion)))).ToDictionary(),
        };
    }
}
