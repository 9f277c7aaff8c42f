using System.Globalization;
using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.Pictures;

/// <summary>Participation of an aimak in pictures, each with its table: women, ages, part of the people, channels, issues by village.</summary>
public sealed record PicturesPage(int AimakId, IReadOnlyList<PictureYear> Years, PictureYear? Chosen, IReadOnlyList<(int Id, LocalText Name)> Villages)
    : IInAimak
{
    /// <summary>Issues of the heat table, the first of the ranking.</summary>
    private const int MostIssues = 12;

    private const int LatestYears = 8;

    public required ILookup<(int Cycle, int Village), Headcount> Came { get; init; }
    public required IReadOnlyList<(string Ages, ILookup<int, int> OfVillage)> Bands { get; init; }
    public required IReadOnlyDictionary<int, int> People { get; init; }
    public required ILookup<int, (Channel? Channel, int Count)> Proposals { get; init; }
    public required IReadOnlyDictionary<int, int> Voiced { get; init; }
    public required CycleRankings? Rankings { get; init; }

    /// <summary>The years of the pictures over years.</summary>
    public IReadOnlyList<PictureYear> Shown => [.. Years.TakeLast(LatestYears)];

    public Tally Of(PictureYear year, int village) => Tally.Of(Came[(year.CycleId, village)]);

    public Tally Of(PictureYear year) => Tally.Of(Villages.SelectMany(v => Came[(year.CycleId, v.Id)]));

    /// <summary>Those who came of whom the age is unknown.</summary>
    public int OfUnknownAge(int village) => Math.Max(0, Of(Chosen!, village).People - Bands.Sum(b => b.OfVillage[village].Sum()));

    /// <summary>Those of an age who came in a village; null where somebody's age is unknown, so that there may have been some.</summary>
    public int? OfAge(int village, ILookup<int, int> ofVillage) =>
        ofVillage[village].Sum() is > 0 and var came ? came : OfUnknownAge(village) > 0 || Of(Chosen!, village).Known is null ? null : 0;

    /// <summary>Women by year: of recorded meetings, else as it was published.</summary>
    public ShareBars WomenByYear => new(
        "women", Text.Of("pictures.women-by-year"), [.. Shown.Where(y => WomenOf(y) is not null).Select(y => Bar(y.Name, WomenOf(y)!.Value))],
        Shown.Select(y => y.Norm).Distinct().Count() == 1 ? Shown[0].Norm : null);

    /// <summary>Women and all whose sex is known in a year; null where nobody counted them.</summary>
    public (int Women, int Sexed)? WomenOf(PictureYear year) =>
        Of(year) is { Sexed: > 0 } came ? (came.WomenOfSexed, came.Sexed)
        : year.Published is { Women: { } women, Participants: > 0 and var all } ? (women, all) : null;

    public bool IsPublishedOnly(PictureYear year) => Of(year).Rows == 0 && year.Published is not null;

    /// <summary>Other years whose published totals are the very same.</summary>
    public IReadOnlyList<string> SameAs(PictureYear year) =>
        [.. Years.Where(y => y != year && y.Published is not null && year.Published?.IsSameAs(y.Published) == true).Select(y => y.Name)];

    public HeatGrid WomenHeat => new(
        "women-heat", Text.Of("pictures.women-heat"), [.. Shown.Select(y => y.Name)],
        [.. Villages.Select(v => new HeatRow(Show.Any(v.Name), [.. Shown.Select(y => ParticipationChecks.WomenShare(Of(y, v.Id)) is { } share
            ? new HeatCell(share / 100, Show.Decimal(decimal.Round(share))) : new HeatCell(null, "—"))]))]);

    public StackedBars AgesByVillage => new(
        "ages", Text.Of("pictures.ages"),
        [.. Villages.Select(v => new Bar(Show.Any(v.Name), Said(Of(Chosen!, v.Id)),
        [
            .. Bands.Select((b, at) => Part($"s{(at % 6) + 1}", b.Ages, b.OfVillage[v.Id].Sum())),
            Part("s7", Text.Of("pictures.age-unknown"), OfUnknownAge(v.Id)),
        ])).Where(b => b.Parts.Sum(p => p.Amount) > 0)]);

    /// <summary>Those who came to all meetings of the chosen year of each hundred who live there.</summary>
    public decimal? PartOf(int village) => Of(Chosen!, village) is { Rows: > 0, Known: { } came } && People.GetValueOrDefault(village) is > 0 and var live
        ? decimal.Round(came * 100m / live, 1, MidpointRounding.AwayFromZero) : null;

    public ShareBars PartOfPeople => new(
        "part", Text.Of("pictures.part"),
        [.. Villages.Where(v => PartOf(v.Id) is not null).Select(v => new Bar(Show.Any(v.Name), Show.Percent(PartOf(v.Id)),
            [Part("s2", Text.Of("pictures.came"), Math.Min(100, PartOf(v.Id)!.Value)), new BarPart("track", Text.Of("pictures.not-came"),
                Math.Max(0, 100 - PartOf(v.Id)!.Value), Show.Percent(Math.Max(0, 100 - PartOf(v.Id)!.Value)))]))], null);

    public StackedBars Channels => new(
        "channels", Text.Of("pictures.channels"),
        [.. Shown.Where(y => HowMany(y) > 0).Select(y => new Bar(y.Name, Show.Number(HowMany(y)),
        [
            Part("s1", Text.Of("meetings.issues"), Voiced.GetValueOrDefault(y.CycleId)),
            .. ChannelsOf(y).Select((c, at) => Part($"s{at + 2}", Show.Any(c.Channel), c.Count)),
        ]))]);

    public int HowMany(PictureYear year) => Voiced.GetValueOrDefault(year.CycleId) + Proposals[year.CycleId].Sum(p => p.Count);

    public IEnumerable<(Channel? Channel, int Count)> ChannelsOf(PictureYear year) =>
        Enum.GetValues<Channel>().Select(c => (Channel?)c).Append(null)
            .Select(c => (c, Proposals[year.CycleId].Where(p => p.Channel == c).Sum(p => p.Count)));

    /// <summary>The first issues of the ranking with their votes in each village; null where no vote is known.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<(bool IsNamed, int? Votes)> Votes)> Issues =>
        Rankings is null ? [] :
        [
            .. Rankings.All.Wishes.Take(MostIssues).Select(w => (Rankings.Wishes[w.Wish].Title, (IReadOnlyList<(bool, int?)>)[.. Villages.Select(v =>
                w.Parts.Where(p => p.VillageId == v.Id).ToList() is { Count: > 0 } there
                    ? (true, there.Exists(p => p.Votes is not null) ? there.Sum(p => p.Votes ?? 0) : null) : (false, (int?)null))])),
        ];

    public HeatGrid IssueHeat => new(
        "issues", Text.Of("pictures.issues"), [.. Villages.Select(v => Show.Any(v.Name))],
        [.. Issues.Select(i => new HeatRow(Words.Start(i.Title, 60), [.. i.Votes.Select(v => v switch
        {
            (false, _) => new HeatCell(0, ""),
            (_, null) => new HeatCell(null, "?"),
            var (_, votes) => new HeatCell(Most == 0 ? 0 : (decimal)votes!.Value / Most, Show.Number(votes)),
        })]))]);

    private int Most => Issues.SelectMany(i => i.Votes).Max(v => v.Votes ?? 0);

    private static string Said(Tally came) => came.Known is { } known ? Show.Number(known) : Show.Unknown;

    private static BarPart Part(string of, string label, decimal amount) => new(of, label, amount, Show.Decimal(amount));

    private static Bar Bar(string name, (int Women, int Sexed) counted) => new(
        name, $"{Show.Number(counted.Women)} / {Show.Number(counted.Sexed)}",
        [Part("bar-women", Text.Of("women"), counted.Women), Part("bar-men", Text.Of("men"), counted.Sexed - counted.Women)]);

    internal static async Task<PicturesPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, int? year, CancellationToken ct)
    {
        if (!await db.AiylAimaks.VisibleTo(user).AnyAsync(a => a.Id == aimakId, ct)) return null;
        var cycles = await db.Cycles.AsNoTracking().Where(c => c.AiylAimakId == aimakId).OrderBy(c => c.BudgetYear)
            .Select(c => new { c.Id, c.BudgetYear, c.ThroughYear, c.WomenShareNorm, c.PublishedTotals }).ToListAsync(ct);
        List<PictureYear> years = [.. cycles.Select(c => new PictureYear(c.Id, c.BudgetYear, c.ThroughYear, c.WomenShareNorm, c.PublishedTotals))];
        var villages = await db.Villages.AsNoTracking().Where(v => v.AiylAimakId == aimakId).OrderBy(v => v.SortKey).ThenBy(v => v.Id)
            .Select(v => new { v.Id, v.Name }).ToListAsync(ct);
        var meetings = await db.Meetings.AsNoTracking().Where(m => m.AiylAimakId == aimakId)
            .Select(m => new { m.CycleId, m.VillageId, m.Total, m.Women, m.Men }).ToListAsync(ct);
        var chosen = years.Find(y => year is { } asked && y.From <= asked && asked <= y.Through)
            ?? years.FindLast(y => meetings.Exists(m => m.CycleId == y.CycleId)) ?? years.LastOrDefault();
        var id = chosen?.CycleId ?? 0;
        var bands = await db.Cycles.Where(c => c.Id == id).SelectMany(c => c.AgeBandList).OrderBy(b => b.FromAge)
            .Select(b => new { b.Id, b.FromAge, b.ToAge }).ToListAsync(ct);
        var counted = await (
            from m in db.Meetings
            where m.CycleId == id
            from a in m.Attendance
            group a.People by new { m.VillageId, a.AgeBandId } into g
            select new { g.Key.VillageId, g.Key.AgeBandId, People = g.Sum() }).ToListAsync(ct);
        var people = await db.Populations.AsNoTracking().Where(p => p.AiylAimakId == aimakId && p.VillageId != null)
            .OrderByDescending(p => p.AsOf).ThenByDescending(p => p.Id)
            .Select(p => new { VillageId = p.VillageId!.Value, p.Women, p.Men, p.PublishedTotal }).ToListAsync(ct);
        var proposals = await db.Proposals.AsNoTracking().Where(p => p.AiylAimakId == aimakId).GroupBy(p => new { p.CycleId, p.Channel })
            .Select(g => new { g.Key.CycleId, g.Key.Channel, Count = g.Count() }).ToListAsync(ct);
        var voiced = await (
            from m in db.Meetings
            where m.AiylAimakId == aimakId
            from i in m.Issues
            group i by m.CycleId into g
            select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new PicturesPage(aimakId, years, chosen, [.. villages.Select(v => (v.Id, v.Name))])
        {
            Came = meetings.ToLookup(m => (m.CycleId, m.VillageId), m => new Headcount(m.Total, m.Women, m.Men)),
            Bands = [.. bands.Select(b => (Show.Ages(b.FromAge, b.ToAge), counted.Where(c => c.AgeBandId == b.Id).ToLookup(c => c.VillageId, c => c.People)))],
            People = people.DistinctBy(p => p.VillageId).Select(p => (p.VillageId, Live: p.Women + p.Men ?? p.PublishedTotal)).Where(p => p.Live is not null)
                .ToDictionary(p => p.VillageId, p => p.Live!.Value),
            Proposals = proposals.ToLookup(p => p.CycleId, p => (p.Channel, p.Count)),
            Voiced = voiced,
            Rankings = chosen is null ? null : await RankingReading.LoadAsync(db, id, ct),
        };
    }
}

/// <summary>The years of a cycle, its norm and what was published of it.</summary>
public sealed record PictureYear(int CycleId, int From, int Through, int Norm, PublishedTotals? Published)
{
    public string Name => From == Through ? From.ToString(CultureInfo.InvariantCulture) : Show.Years(From, Through);
}
