using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>What became of the findings of an aimak: by year, by contractor, and each contractor's year; read once and counted by the domain.</summary>
public sealed record FixRates(FixRate Total, IReadOnlyList<FixRateRow> Years, IReadOnlyList<FixRateRow> Contractors, IReadOnlyList<FixRateRow> Each)
{
    internal static async Task<FixRates> LoadAsync(PlanningDb db, int aimakId, CancellationToken ct)
    {
        var names = await db.Contractors.AsNoTracking().Where(c => c.AiylAimakId == aimakId).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        var found = await (
            from a in db.Acts.AsNoTracking().Where(a => a.AiylAimakId == aimakId).ShownToAll()
            join w in db.Works on a.WorkId equals w.Id
            select new
            {
                a.Status,
                a.HandedOverOn,
                a.ClosedOn,
                WasReopened = a.Eliminations.Any(e => e.IsEliminated == false),
                ContractorId = w.Contract == null ? null : w.Contract.ContractorId,
            }).ToListAsync(ct);
        var cases = found.Select(f => (f.ContractorId, Case: new FixCase(f.Status, f.HandedOverOn, f.ClosedOn, f.WasReopened)))
            .Where(f => f.Case.Counts).ToList();
        FixRateRow Row(int? year, bool isOfAll, int? contractor, IEnumerable<(int? ContractorId, FixCase Case)> of) =>
            new(year, isOfAll, contractor is { } id ? names[id] : null, FixRate.Of(of.Select(c => c.Case)));
        return new FixRates(
            FixRate.Of(cases.Select(c => c.Case)),
            [.. cases.GroupBy(c => c.Case.Year).OrderByDescending(g => g.Key).Select(g => Row(g.Key, true, null, g))],
            Sorted(cases.GroupBy(c => c.ContractorId).Select(g => Row(null, false, g.Key, g))),
            [.. cases.GroupBy(c => c.Case.Year).OrderByDescending(g => g.Key)
                .SelectMany(y => Sorted(y.GroupBy(c => c.ContractorId).Select(g => Row(y.Key, false, g.Key, g))))]);
    }

    /// <summary>Every contractor's year, as a table for a spreadsheet.</summary>
    internal ListFile File(string name) => ListFile.Of(name,
        [Text.Of("fix-rates.year"), Text.Of("fix-rates.contractor"), Text.Of("fix-rates.found"), Text.Of("fix-rates.fixed"), Text.Of("fix-rates.percent"),
            Text.Of("fix-rates.reopened"), Text.Of("fix-rates.open"), Text.Of("fix-rates.unknown"), Text.Of("fix-rates.median")],
        Each.Select(r => new object?[]
        {
            r.Year, r.Contractor, r.Rate.Found, r.Rate.Fixed, r.Rate.Percent, r.Rate.Reopened, r.Rate.Open, r.Rate.Unknown, r.Rate.Days.Median,
        }));

    private static IReadOnlyList<FixRateRow> Sorted(IEnumerable<FixRateRow> rows) =>
        [.. rows.OrderByDescending(r => r.Rate.Found).ThenBy(r => r.Contractor is { } name ? Domain.Sorted.KeyOf(name) : "\uffff", StringComparer.Ordinal)];
}

/// <param name="Year">the year the acts were handed over; null where only a source tells of them, or of all years</param>
/// <param name="IsOfAll">whether it is of all contractors</param>
/// <param name="Contractor">null where the work has none on record</param>
public sealed record FixRateRow(int? Year, bool IsOfAll, string? Contractor, FixRate Rate)
{
    public string Label => IsOfAll ? Year is { } year ? Show.Year(year) : Text.Of("fix-rates.from-sources") : Contractor ?? Text.Of("fix-rates.no-contractor");
}

/// <summary>One table of rows, and the sum beneath it where the rows are parts of one.</summary>
public sealed record FixRateTable(string Caption, string Head, IReadOnlyList<FixRateRow> Rows, FixRate Total);
