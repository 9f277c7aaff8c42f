using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.Contractors;

/// <summary>The contractors of an aimak with how much they build and what was found.</summary>
public sealed record ContractorsPage(int AimakId, Listed<ContractorRow> List) : IInAimak
{
    public const string UsualOrder = "name";

    internal static async Task<ContractorsPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, ListQuery query, CancellationToken ct) =>
        await db.AiylAimaks.VisibleTo(user).AnyAsync(a => a.Id == aimakId, ct)
            ? new ContractorsPage(aimakId, await Listed<ContractorRow>.LoadAsync(Rows(db, aimakId, query), query, ct)) : null;

    internal static IQueryable<ContractorRow> Rows(PlanningDb db, int aimakId, ListQuery query)
    {
        var found = db.Contractors.AsNoTracking().Where(c => c.AiylAimakId == aimakId).Matching(query.Q);
        var down = query.IsDescending(UsualOrder);
        found = query.Key(UsualOrder) switch
        {
            "works" => found.By(c => db.Works.Count(w => w.Contract!.ContractorId == c.Id), down).ThenBy(c => c.SortKey).ThenBy(c => c.Id),
            "sum" => found.By(c => db.Works.Where(w => w.Contract!.ContractorId == c.Id).Sum(w => (long?)w.Contract!.Sum!.Value.Tyiyn), down)
                .ThenBy(c => c.SortKey).ThenBy(c => c.Id),
            _ => found.By(c => c.SortKey, down).ThenBy(c => c.Id),
        };
        return found.Select(c => new ContractorRow(
            c.Id, c.Name, c.TaxNumber, c.Phone, db.Works.Count(w => w.Contract!.ContractorId == c.Id),
            Money.Of(db.Works.Where(w => w.Contract!.ContractorId == c.Id).Sum(w => (long?)w.Contract!.Sum!.Value.Tyiyn)),
            db.Acts.Count(a => a.AiylAimakId == aimakId && a.Status != ActStatus.Withdrawn && a.Status != ActStatus.Draft
                && db.Works.Any(w => w.Id == a.WorkId && w.Contract!.ContractorId == c.Id)),
            db.Acts.Count(a => a.AiylAimakId == aimakId && ActStatuses.Open.Contains(a.Status) && a.Status != ActStatus.Draft
                && db.Works.Any(w => w.Id == a.WorkId && w.Contract!.ContractorId == c.Id))));
    }
}

/// <param name="Sum">of all contracts whose sum is known</param>
/// <param name="Acts">violations the group handed over; drafts and withdrawn ones are not counted</param>
public sealed record ContractorRow(int Id, string Name, string? TaxNumber, string? Phone, int Works, Money? Sum, int Acts, int OpenActs);

/// <summary>A contractor and its record: works, money, violations, days late, refused acceptances.</summary>
public sealed record ContractorPage(ContractorHead Head, IReadOnlyList<BuiltWork> Works, IReadOnlyList<SeverityCount> Violations, DateOnly Today) : IInAimak
{
    /// <summary>As many works as the page lists; the rest are in the list of works.</summary>
    public const int Shown = 50;

    public int AimakId => Head.AimakId;
    /// <summary>Of the works whose sum is known; unknown when it is of none of them.</summary>
    public Money? Contracted => Works.Count == 0 ? Money.Zero : Money.OfKnown(Works.Select(w => w.Contracted));
    public Money? Paid => Works.Count == 0 ? Money.Zero : Money.OfKnown(Works.Select(w => w.Paid));
    public int DaysLate => Works.Sum(w => w.DaysLate(Today));
    public int Delays => Works.Sum(w => w.Delays);
    public int Refused => Works.Sum(w => w.Refused);

    internal static async Task<ContractorPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, DateOnly today, CancellationToken ct)
    {
        var head = await db.Contractors.AsNoTracking().VisibleTo(user).Where(c => c.Id == id)
            .Select(c => new ContractorHead(c.Id, c.AiylAimakId, c.Name, c.TaxNumber, c.Phone, c.Note)).SingleOrDefaultAsync(ct);
        if (head is null) return null;
        var works = await db.Works.AsNoTracking().Where(w => w.AiylAimakId == head.AimakId && w.Contract!.ContractorId == id)
            .OrderByDescending(w => w.FromYear).ThenByDescending(w => w.Id)
            .Select(w => new BuiltWork(
                w.Id, w.Title, w.Status, w.FromYear, w.ToYear, Money.Of((long?)w.Contract!.Sum!.Value.Tyiyn),
                Money.Of(w.Payments.Sum(p => (long?)p.Amount.Tyiyn)), w.Contract.EndsOn,
                w.History.Where(h => h.To == WorkStatus.Finished).OrderByDescending(h => h.Id).Select(h => (DateOnly?)h.On).FirstOrDefault(),
                w.Delays.Count, db.Acceptances.Count(a => a.WorkId == w.Id && a.Status == AcceptanceStatus.Refused)))
            .ToListAsync(ct);
        var violations = await (
            from a in db.Acts.AsNoTracking()
            where a.AiylAimakId == head.AimakId && a.Status != ActStatus.Draft && a.Status != ActStatus.Withdrawn
                && db.Works.Any(w => w.Id == a.WorkId && w.Contract!.ContractorId == id)
            group a by new { a.Severity, a.Status } into g
            select new { g.Key.Severity, g.Key.Status, Count = g.Count() }).ToListAsync(ct);
        return new ContractorPage(head, works,
            [.. violations.GroupBy(v => v.Severity).OrderByDescending(g => g.Key)
                .Select(g => new SeverityCount(g.Key, g.Sum(v => v.Count), g.Where(v => v.Status.IsOpen()).Sum(v => v.Count)))], today);
    }
}

public sealed record ContractorHead(int Id, int AimakId, string Name, string? TaxNumber, string? Phone, string? Note);

/// <summary>A work a contractor builds or built.</summary>
/// <param name="FinishedOn">the day it was last said to be built</param>
/// <param name="Refused">how often acceptance was refused</param>
public sealed record BuiltWork(
    int Id, string Title, WorkStatus Status, int? FromYear, int? ToYear, Money? Contracted, Money? Payments, DateOnly? EndsOn, DateOnly? FinishedOn,
        int Delays, int Refused)
{
    public Money? Paid => Status.PaidOf(Payments);

    /// <summary>Days from the end of the term to the day it was built, or to today while it is not.</summary>
    public int DaysLate(DateOnly today)
    {
        if (EndsOn is not { } ends) return 0;
        if (Status.IsLate(ends, today)) return today.DayNumber - ends.DayNumber;
        return Status.IsBuilt() && FinishedOn > ends ? FinishedOn.Value.DayNumber - ends.DayNumber : 0;
    }
}

/// <summary>Violations of one severity; null where a source does not say how bad.</summary>
public sealed record SeverityCount(FindingSeverity? Severity, int All, int Open);
