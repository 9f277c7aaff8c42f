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

    public Money Planned => Money.Sum(Funded.Select(s => s.Value));

    /// <summary>Whether the sum of a contract is known at all: where none is, what was contracted is unknown and not nought.</summary>
    public bool HasContracts { get; private init; }

    /// <summary>Works among those found that are cancelled: what they were promised and their contracts are in no sum, as in the report on a plan.</summary>
    public int Cancelled { get; private init; }

    public bool IsEverything => Filter.IsEmpty && string.IsNullOrEmpty(List.Query.Q);

    internal static async Task<WorksPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, WorkFilter filter, ListQuery query, DateOnly today,
        CancellationToken ct)
    {
        var found = filter.Works(db, aimakId, query.Q, today);
        var counted = found.Where(w => w.Status != WorkStatus.Cancelled);
        var sums = await db.AiylAimaks.AsNoTracking().VisibleTo(user).Where(a => a.Id == aimakId).Select(a => new
        {
            Count = found.Count(),
            Counted = counted.Count(),
            Contracted = counted.Sum(w => (long?)w.Contract!.Sum!.Value.Tyiyn) ?? 0,
            HasContracts = counted.Any(w => w.Contract!.Sum != null),
            Paid = found.SelectMany(w => w.Payments).Sum(p => (long?)p.Amount.Tyiyn) ?? 0,
        }).SingleOrDefaultAsync(ct);
        if (sums is null) return null;
        var funded = await (
            from w in counted
            from f in w.Funding
            group f.Amount.Tyiyn by f.Kind into g
            select new { Kind = g.Key, Tyiyn = g.Sum() }).ToListAsync(ct);
        var rows = await Rows(db, aimakId, filter, query, today).Skip((query.Page - 1) * ListQuery.PageSize).Take(ListQuery.PageSize).ToListAsync(ct);
        var shown = rows.Select(r => r.Id).ToList();
        var villages = await db.VillagesOfAsync(db.Works.Where(w => shown.Contains(w.Id)), ct);
        rows = [.. rows.Select(r => r with { Villages = [.. villages[r.Id]] })];
        return new WorksPage(
            aimakId, new Listed<WorkListRow>(rows, sums.Count, query), filter, new Money(sums.Contracted), new Money(sums.Paid),
            [.. funded.OrderBy(s => s.Kind).Select(s => KeyValuePair.Create(s.Kind, new Money(s.Tyiyn)))],
            await Choosing.VillagesAsync(db, aimakId, ct), await Choosing.ContractorsAsync(db, aimakId, ct))
        {
            Cancelled = sums.Count - sums.Counted,
            HasContracts = sums.HasContracts,
        };
    }

    /// <summary>Who pays for each work, by name, with the sums.</summary>
    internal static async Task<ILookup<int, string>> SourcesAsync(PlanningDb db, int aimakId, CancellationToken ct) =>
        (await (from w in db.Works
                where w.AiylAimakId == aimakId
                from f in w.Funding
                orderby f.Id
                select new { w.Id, f.Kind, f.Source, f.Donor, f.Amount }).ToListAsync(ct))
            .ToLookup(f => f.Id, f => $"{FundingRule.Called(f.Source, f.Donor) ?? Text.Of(f.Kind)}: {Show.Som(f.Amount)}");

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
            "planned" => found.By(w => w.Funding.Sum(f => f.Amount.Tyiyn), down).ThenBy(w => w.Id),
            "contract" => found.By(w => (long?)w.Contract!.Sum!.Value.Tyiyn, down).ThenBy(w => w.Id),
            "paid" => found.By(w => w.Payments.Sum(p => p.Amount.Tyiyn), down).ThenBy(w => w.Id),
            "ends" => found.By(w => w.Contract!.EndsOn, down).ThenBy(w => w.Id),
            _ => found.By(w => w.FromYear, down).ThenBy(w => w.Id),
        };
        return from w in works
               select new WorkListRow(
                   w.Id, w.Title, w.Place, w.Status, w.FromYear, w.ToYear,
                   db.Contractors.Where(c => c.Id == w.Contract!.ContractorId).Select(c => c.Name).FirstOrDefault(), w.Contract!.EndsOn,
                   Money.Of((long?)w.StatedTotal!.Value.Tyiyn), Money.OfSources(w.Funding.Sum(f => (long?)f.Amount.Tyiyn)),
                   Money.Of((long?)w.Contract.Sum!.Value.Tyiyn), Money.Of(w.Payments.Sum(p => (long?)p.Amount.Tyiyn)),
                   db.Acts.Count(a => a.WorkId == w.Id && ActStatuses.Open.Contains(a.Status)),
                   db.Acts.Count(a => a.WorkId == w.Id && a.Status == ActStatus.Recorded),
                   today);
    }
}

/// <summary>A work in the list with its three sums; null where nothing is known.</summary>
public sealed record WorkListRow(
    int Id, string Title, string? Place, WorkStatus Status, int? FromYear, int? ToYear, string? Contractor, DateOnly? EndsOn,
        Money? Stated,
    Money? Funded, Money? Contracted, Money? Paid, int OpenActs, int RecordedActs, DateOnly Today)
{
    public IReadOnlyList<LocalText> Villages { get; init; } = [];

    public bool IsLate => Status.IsLate(EndsOn, Today);

    /// <summary>Whether the stated total contradicts the sources.</summary>
    public bool Differs => Funded is { } funded && Stated is { } stated && funded != stated;
}
