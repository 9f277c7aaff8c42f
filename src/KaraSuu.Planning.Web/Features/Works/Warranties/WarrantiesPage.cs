using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.Warranties;

/// <summary>The works of an aimak under warranty, the one that ends first above.</summary>
public sealed record WarrantiesPage(int AimakId, DateOnly Today, Listed<WarrantyRow> List) : IInAimak
{
    public const string UsualOrder = "until";

    internal static IQueryable<WarrantyRow> Rows(PlanningDb db, int aimakId, DateOnly today, ListQuery query)
    {
        var works = db.Works.AsNoTracking().Where(w => w.AiylAimakId == aimakId && w.WarrantyUntil >= today).Matching(query.Q);
        var down = query.IsDescending(UsualOrder);
        works = query.Key(UsualOrder) switch
        {
            "title" => works.By(w => w.SortKey, down).ThenBy(w => w.Id),
            "accepted" => works.By(w => w.AcceptedOn, down).ThenBy(w => w.Id),
            _ => works.By(w => w.WarrantyUntil, down).ThenBy(w => w.Id),
        };
        return works.Select(w => new WarrantyRow(
            w.Id, w.Title, w.Place, db.Contractors.Where(c => c.Id == w.Contract!.ContractorId).Select(c => c.Name)
                .FirstOrDefault(), w.AcceptedOn, w.WarrantyUntil!.Value,
            db.Inspections.Where(i => i.WorkId == w.Id && i.Kind == InspectionKind.Warranty).Max(i => i.HeldOn)));
    }
}

/// <param name="InspectedOn">the latest inspection under warranty</param>
public sealed record WarrantyRow(int Id, string Title, string? Place, string? Contractor, DateOnly? AcceptedOn, DateOnly Until, DateOnly? InspectedOn);
