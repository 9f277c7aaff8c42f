using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Territory.Villages;

/// <summary>An aimak's villages with their latest population, beside what was published for the whole aimak.</summary>
public sealed record VillagesPage(int AimakId, LocalText Aimak, Listed<VillageRow> List, PeopleSums Sums, CountFacts? Whole) : IInAimak
{
    public const string UsualOrder = "name";

    internal static async Task<VillagesPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, ListQuery query, CancellationToken ct)
    {
        var aimak = await db.AiylAimaks.AsNoTracking().VisibleTo(user).Where(a => a.Id == aimakId).Select(a => new { a.Name }).SingleOrDefaultAsync(ct);
        if (aimak is null) return null;
        var (rows, whole) = await RowsAsync(db, aimakId, query, ct);
        return new VillagesPage(aimakId, aimak.Name, rows.Paged(query), PeopleSums.Of(rows), whole);
    }

    /// <summary>The latest count of each village (a dated one before an undated one), and of the whole aimak.</summary>
    internal static async Task<(IReadOnlyList<VillageRow> Rows, CountFacts? Whole)> RowsAsync(PlanningDb db, int aimakId, ListQuery query, CancellationToken ct)
    {
        var villages = await db.Villages.AsNoTracking().Where(v => v.AiylAimakId == aimakId).Select(v => new { v.Id, v.Name, v.Soate }).ToListAsync(ct);
        var of = db.Populations.AsNoTracking().Where(p => p.AiylAimakId == aimakId);
        var counts = await of
            .Where(p => !of.Any(later => later.VillageId == p.VillageId
                && ((p.AsOf == null && later.AsOf != null) || later.AsOf > p.AsOf || (later.AsOf == p.AsOf && later.Id > p.Id))))
            .Select(p => new CountFacts(
                p.Id, p.VillageId, p.AsOf, p.Women, p.Men, p.PublishedTotal, p.Households, p.Source,
                db.Explanations.Where(e => e.AiylAimakId == aimakId && e.Code == TerritoryChecks.PopulationDiffers && e.Subject == "population-" + p.Id)
                    .Select(e => e.Text).FirstOrDefault()))
            .ToListAsync(ct);
        var found = (from v in villages
                     join c in counts on (int?)v.Id equals c.VillageId into own
                     select new VillageRow(v.Id, v.Name, v.Soate, own.FirstOrDefault()))
            .Holding(query.Q, v => [.. v.Name.AllTexts(), v.Soate]);
        var down = query.IsDescending(UsualOrder);
        IReadOnlyList<VillageRow> rows = [.. query.Key(UsualOrder) switch
        {
            "women" => found.InOrder(v => v.Count?.Women, down),
            "men" => found.InOrder(v => v.Count?.Men, down),
            "total" => found.InOrder(v => v.Count?.Total, down),
            "households" => found.InOrder(v => v.Count?.Households, down),
            "date" => found.InOrder(v => v.Count?.AsOf, down),
            _ => found.InOrderOf(v => v.Name.Shown(), down),
        }];
        return (rows, counts.SingleOrDefault(c => c.VillageId is null));
    }
}

public sealed record VillageRow(int Id, LocalText Name, string? Soate, CountFacts? Count);

/// <summary>A count as a source published it.</summary>
public sealed record CountFacts(int Id, int? VillageId, DateOnly? AsOf, int? Women, int? Men, int? PublishedTotal, int? Households, string? Source,
    string? Explanation)
{
    public int? Sum => Women + Men;
    public int? Total => Sum ?? PublishedTotal;
    public IEnumerable<Check> Checks => TerritoryChecks.Population(Id, Women, Men, PublishedTotal, AsOf);
    public bool Differs => Sum is { } sum && PublishedTotal is { } total && sum != total;
}

/// <summary>Sums over the villages listed; a sum is unknown while no village is counted, and partial while some are not.</summary>
public sealed record PeopleSums(int? Women, int? Men, int? Sum, int? Published, int? Households, bool IsPartial)
{
    internal static PeopleSums Of(IReadOnlyList<VillageRow> rows)
    {
        int? Total(Func<CountFacts, int?> number) => rows.Any(r => r.Count is { } c && number(c) is not null)
            ? rows.Sum(r => r.Count is { } c ? number(c) ?? 0 : 0) : null;
        var isPartial = rows.Any(r => r.Count?.Total is null) && rows.Any(r => r.Count?.Total is not null);
        return new PeopleSums(Total(c => c.Women), Total(c => c.Men), Total(c => c.Sum), Total(c => c.PublishedTotal), Total(c => c.Households), isPartial);
    }
}

public sealed record VillageEditPage(int AimakId, LocalText Aimak, int? Id, VillageForm Form) : IInAimak;
