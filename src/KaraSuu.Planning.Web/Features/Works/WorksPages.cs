using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Frames;
using KaraSuu.Planning.Web.Listing;
using KaraSuu.Planning.Web.Works;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works;

/// <summary>The list of an aimak's works with the money of all that were found, whatever page is shown.</summary>
public sealed record WorksPage(int AimakId, Listed<WorkRow> List, IReadOnlyList<KeyValuePair<FundingKind, Money>> Sums) : IInAimak
{
    public const string UsualOrder = "-years";

    public Money Total => Sums.Aggregate(Money.Zero, (total, s) => total + s.Value);

    internal static async Task<WorksPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, ListQuery query, CancellationToken ct)
    {
        if (!await db.AiylAimaks.VisibleTo(user).AnyAsync(a => a.Id == aimakId, ct)) return null;
        var list = await Listed<WorkRow>.LoadAsync(Rows(db, aimakId, query), query, ct);
        var sums = await (
            from w in Found(db, aimakId, query)
            from f in w.Funding
            group f.AmountTyiyn by f.Kind into g
            select new { Kind = g.Key, Tyiyn = g.Sum() }).ToListAsync(ct);
        return new WorksPage(aimakId, list, [.. sums.OrderBy(s => s.Kind).Select(s => KeyValuePair.Create(s.Kind, new Money(s.Tyiyn)))]);
    }

    internal static IQueryable<WorkRow> Rows(PlanningDb db, int aimakId, ListQuery query)
    {
        var down = query.IsDescending(UsualOrder);
        var works = query.Key(UsualOrder) switch
        {
            "title" => Found(db, aimakId, query).By(w => w.Title, down).ThenBy(w => w.Id),
            "place" => Found(db, aimakId, query).By(w => w.Place, down).ThenBy(w => w.Id),
            "total" => Found(db, aimakId, query).By(w => w.Funding.Sum(f => f.AmountTyiyn), down).ThenBy(w => w.Id),
            _ => Found(db, aimakId, query).By(w => w.FromYear, down).ThenBy(w => w.Id),
        };
        return works.Select(w => new WorkRow(
            w.Id, w.Title, w.Place, w.FromYear, w.ToYear, w.StatedTotalTyiyn, db.Inspections.Where(i => i.WorkId == w.Id).OrderByDescending(i => i.HeldOn).ThenByDescending(i => i.Id).Select(i => i.Outcome).FirstOrDefault(),
            w.Funding.OrderByDescending(f => f.AmountTyiyn).ThenBy(f => f.Id).Select(f => new WorkSource(f.Kind, f.Source, f.AmountTyiyn)).ToList()));
    }

    private static IQueryable<Work> Found(PlanningDb db, int aimakId, ListQuery query) =>
        db.Works.AsNoTracking().Where(w => w.AiylAimakId == aimakId).Matching(query.Q);
}

/// <summary>One work in full.</summary>
public sealed record WorkPage(int AimakId, WorkRow Work, string? Source, string? OutcomeText, IReadOnlyList<Segment> Segments) : IInAimak
{
    public int Metres => Segments.Sum(s => s.Metres);

    internal static Task<WorkPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, CancellationToken ct) =>
        db.Works.AsNoTracking().VisibleTo(user).Where(w => w.Id == id).Select(w => new WorkPage(
            w.AiylAimakId,
            new WorkRow(w.Id, w.Title, w.Place, w.FromYear, w.ToYear, w.StatedTotalTyiyn, db.Inspections.Where(i => i.WorkId == w.Id).OrderByDescending(i => i.HeldOn).ThenByDescending(i => i.Id).Select(i => i.Outcome).FirstOrDefault(),
                w.Funding.OrderByDescending(f => f.AmountTyiyn).ThenBy(f => f.Id).Select(f => new WorkSource(f.Kind, f.Source, f.AmountTyiyn)).ToList()),
            w.Source,
            db.Inspections.Where(i => i.WorkId == w.Id).OrderByDescending(i => i.HeldOn).ThenByDescending(i => i.Id).Select(i => i.OutcomeText).FirstOrDefault(),
            w.Segments.OrderBy(s => s.Id).Select(s => new Segment(s.Name, s.Metres)).ToList())).AsSplitQuery().SingleOrDefaultAsync(ct);
}

public sealed record Segment(string Name, int Metres);
