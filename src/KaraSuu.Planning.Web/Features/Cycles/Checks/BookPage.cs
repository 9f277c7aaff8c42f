using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Cycles.Checks;

/// <summary>Which part of the book is asked for.</summary>
public sealed class BookFilter
{
    [FromQuery(Name = "year")]
    public int? Year { get; set; }

    [FromQuery(Name = "group")]
    public CheckGroup? Group { get; set; }

    /// <summary>True: only explained ones; false: only those that wait.</summary>
    [FromQuery(Name = "explained")]
    public bool? Explained { get; set; }
}

/// <summary>
/// The aimak's book of checks: those of one year's cycle, and of the works, monitoring and evaluations of that year and of no known year.
/// </summary>
public sealed record BookPage(
    int AimakId, LocalText Aimak, IReadOnlyList<BookYears> Years, int? Year, BookFilter Filter, Listed<FoundCheck> List, int Open, int All) : IInAimak
{
    internal static async Task<BookPage?> LoadAsync(
        PlanningDb db, ClaimsPrincipal user, int aimakId, BookFilter filter, ListQuery query, DateOnly today, CancellationToken ct)
    {
        var aimak = await db.AiylAimaks.AsNoTracking().VisibleTo(user).Where(a => a.Id == aimakId).Select(a => new { a.Name }).SingleOrDefaultAsync(ct);
        if (aimak is null) return null;
        var book = await BookOfChecks.LoadAsync(db, user, aimakId, filter.Year, today, ct);
        var words = Folded.WordsOf(query.Q);
        var found = book.Checks
            .Where(c => filter.Group is not { } group || c.Group == group)
            .Where(c => filter.Explained is not { } explained || c.IsExplained == explained)
            .Where(c => Folded.Holds(Folded.ForSearch($"{c.Sentence} {c.About}"), words))
            .ToList();
        var rows = found.Skip((query.Page - 1) * ListQuery.PageSize).Take(ListQuery.PageSize).ToList();
        return new BookPage(
            aimakId, aimak.Name, book.Years, book.Year, filter, new Listed<FoundCheck>(rows, found.Count, query),
            book.Checks.Count(c => !c.IsExplained), book.Checks.Count);
    }

    public bool IsFiltered => Filter.Group is not null || Filter.Explained is not null || !string.IsNullOrWhiteSpace(List.Query.Q);

    public string ExplainUrl(FoundCheck found) => $"/aimaks/{AimakId}/checks/explain{ExplainPage.QueryOf(found, Year)}";

    /// <summary>Where the record of a check is seen; a proposal has a page only for who records proposals.</summary>
    public bool HasPage(FoundCheck found, bool recordsProposals) => found.Group != CheckGroup.Proposals || recordsProposals;
}

/// <summary>The years of a cycle.</summary>
public sealed record BookYears(int From, int Through)
{
    public bool Covers(int year) => From <= year && year <= Through;
}

/// <summary>Every check of an aimak in one list, with the explanations people gave.</summary>
/// <param name="Years">the budget years there are cycles of, the latest first</param>
/// <param name="Year">the first year of the cycle that is in the book</param>
internal sealed record BookOfChecks(IReadOnlyList<BookYears> Years, int? Year, IReadOnlyList<FoundCheck> Checks)
{
    /// <param name="year">null for the latest</param>
    public static async Task<BookOfChecks> LoadAsync(
        PlanningDb db, ClaimsPrincipal user, int aimakId, int? year, DateOnly today, CancellationToken ct)
    {
        var cycles = db.Cycles.VisibleTo(user).Where(c => c.AiylAimakId == aimakId);
        var years = await cycles.OrderByDescending(c => c.BudgetYear).Select(c => new BookYears(c.BudgetYear, c.ThroughYear)).ToListAsync(ct);
        var span = years.FirstOrDefault(y => year is { } asked && y.Covers(asked)) ?? years.FirstOrDefault();
        var chosen = span?.From;
        var cycle = chosen is null ? null : await CycleReading.LoadAsync(db, cycles.Where(c => c.BudgetYear == chosen), ct);
        var records = (await RecordChecks.LoadAsync(db, aimakId, today, ct)).Where(r => r.Year is null || span is null || span.Covers(r.Year.Value));
        var twice = cycle is null ? [] : await TwiceReading.OfCycleAsync(db, cycle.Id, cycle.Plan?.Id, cycle.BudgetYear, ct);
        var explained = (await db.Explanations.AsNoTracking().VisibleTo(user).Where(e => e.AiylAimakId == aimakId)
            .Select(e => new ExplanationFacts(e.Id, e.Code, e.Subject, e.Text, e.By, e.AtUtc)).ToListAsync(ct)).ToLookup(e => (e.Code, e.Subject));
        return new BookOfChecks(years, chosen,
        [
            .. cycle is null ? [] : CycleCheckList.Of(cycle),
            .. from r in records.Concat(twice)
               orderby r.Group, r.Check.Severity descending
               select new FoundCheck(r.Check, r.Group, r.About, r.Url, explained[(r.Check.Code, r.Check.Subject)].FirstOrDefault()),
        ]);
    }
}
