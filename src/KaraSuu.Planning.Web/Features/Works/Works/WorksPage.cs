using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.Works;

/// <summary>The list of an aimak's works with the money of all that were found, whatever page is shown.</summary>
public sealed record WorksPage(
    int AimakId, Listed<WorkListRow> List, WorkFilter Filter, Money Contracted, Money Paid, IReadOnlyList<KeyValuePair<FundingKind, Money>> Funded,
    IReadOnlyList<Choice> Villages, IReadOnlyList<Choice> Contractors) : IInAimak
{
    public const string UsualOrder = "-years";

    public Money Planned => Funded.Aggregate(Money.Zero, (total, s) => total + s.Value);
    public bool IsEverything => Filter.IsEmpty && string.IsNullOrEmpty(List.Query.Q);

    internal static async Task<WorksPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, WorkFilter filter, ListQuery query, DateOnly today,
        CancellationToken ct)
    {
        var found = filter.Works(db, aimakId, query.Q, today);
        var sums = await db.AiylAimaks.AsNoTracking().VisibleTo(user).Where(a => a.Id == aimakId).Select(a => new
        {
            Count = found.Count(),
            Contracted = found.Sum(w => w.Contract!.SumTyiyn) ?? 0,
            Paid = found.SelectMany(w => w.Payments).Sum(p => (long?)p.AmountTyiyn) ?? 0,
        }).SingleOrDefaultAsync(ct);
        if (sums is null) return null;
        var funded = await (
            from w in found
            from f in w.Funding
            group f.AmountTyiyn by f.Kind into g
            select new { Kind = g.Key, Tyiyn = g.Sum() }).ToListAsync(ct);
        var rows = await Rows(db, aimakId, filter, query, today).Skip((query.Page - 1) * ListQuery.PageSize).Take(ListQuery.PageSize).ToListAsync(ct);
        return new WorksPage(
            aimakId, new Listed<WorkListRow>(rows, sums.Count, query), filter, new Money(sums.Contracted), new Money(sums.Paid),
            [.. funded.OrderBy(s => s.Kind).Select(s => KeyValuePair.Create(s.Kind, new Money(s.Tyiyn)))],
            await Choosing.VillagesAsync(db, aimakId, ct), await Choosing.ContractorsAsync(db, aimakId, ct));
    }

    /// <summary>Who pays for each work, by name, with the sums.</summary>
    internal static async Task<ILookup<int, string>> SourcesAsync(PlanningDb db, int aimakId, CancellationToken ct) =>
        (await (from w in db.Works
                where w.AiylAimakId == aimakId
                from f in w.Funding
                orderby f.Id
                select new { w.Id, f.Kind, f.Source, f.Donor, f.AmountTyiyn }).ToListAsync(ct))
            .ToLookup(f => f.Id, f => $"{FundingRule.Called(f.Source, f.Donor) ?? Text.Of(f.Kind)}: {Show.Som(new Money(f.AmountTyiyn))}");

    internal static IQueryable<WorkListRow> Rows(PlanningDb db, int aimakId, WorkFilter filter, ListQuery query, DateOnly today)
    {
        var found = filter.Works(db, aimakId, query.Q, today);
        var down = query.IsDescending(UsualOrder);
        var works = query.Key(UsualOrder) switch
        {
            "title" => found.By(w => w.SortKey, down).ThenBy(w => w.Id),
            "status" => found.By(w => w.Status, down).ThenBy(w => w.Id),
            "contractor" => found.By(w => db.Contractors.Where(c => c.Id == w.Contract!.ContractorId).Select(c => c.SortKey).FirstOrDefault(), down)
                .ThenBy(w => w.Id),
            "planned" => found.By(w => w.Funding.Sum(f => f.AmountTyiyn), down).ThenBy(w => w.Id),
            "contract" => found.By(w => w.Contract!.SumTyiyn, down).ThenBy(w => w.Id),
            "paid" => found.By(w => w.Payments.Sum(p => p.AmountTyiyn), down).ThenBy(w => w.Id),
            "ends" => found.By(w => w.Contract!.EndsOn, down).ThenBy(w => w.Id),
            _ => found.By(w => w.FromYear, down).ThenBy(w => w.Id),
        };
        return from w in works
               from v in db.Villages.Where(v => v.Id == w.VillageId).DefaultIfEmpty()
               select new WorkListRow(
                   w.Id, w.Title, w.Place, v == null ? null : new LocalText(v.Name.Ky, v.Name.Ru, v.Name.En), w.Status, w.FromYear, w.ToYear,
                   db.Contractors.Where(c => c.Id == w.Contract!.ContractorId).Select(c => c.Name).FirstOrDefault(), w.Contract!.EndsOn, w.StatedTotalTyiyn,
                   w.Funding.Sum(f => (long?)f.AmountTyiyn), w.Contract.SumTyiyn, w.Payments.Sum(p => (long?)p.AmountTyiyn),
                   db.Acts.Count(a => a.WorkId == w.Id && ActStatuses.Open.Contains(a.Status)),
                   db.Acts.Count(a => a.WorkId == w.Id && a.Status == ActStatus.Recorded),
                   (w.Status == WorkStatus.Planned || w.Status == WorkStatus.InProgress) && w.Contract.EndsOn < today);
    }
}

/// <summary>A work in the list with its three sums in tyiyn; null where nothing is known.</summary>
public sealed record WorkListRow(
    int Id, string Title, string? Place, LocalText? Village, WorkStatus Status, int? FromYear, int? ToYear, string? Contractor, DateOnly? EndsOn,
        long? StatedTyiyn,
    long? FundedTyiyn, long? ContractTyiyn, long? PaidTyiyn, int OpenActs, int RecordedActs, bool IsLate)
{
    /// <summary>A source is never of zero: without sources the sum is not known.</summary>
    public Money? Funded => FundedTyiyn is > 0 ? Sum(FundedTyiyn) : null;
    public Money? Contracted => Sum(ContractTyiyn);
    public Money? Paid => Sum(PaidTyiyn);
    public Money? Stated => Sum(StatedTyiyn);

    /// <summary>Whether the stated total contradicts the sources.</summary>
    public bool Differs => Funded is { } funded && Stated is { } stated && funded != stated;

    private static Money? Sum(long? tyiyn) => tyiyn is { } known ? new Money(known) : null;
}
