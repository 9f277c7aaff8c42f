using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.Acts;

/// <summary>Which acts are asked for; what cannot be understood is not asked.</summary>
public sealed class ActFilter
{
    public const string Unanswered = "unanswered";
    public const string Overdue = "overdue";
    public const string Reply = "reply";
    public const string Mine = "mine";

    [FromQuery(Name = "status")]
    public ActStatus? Status { get; set; }

    [FromQuery(Name = "severity")]
    public FindingSeverity? Severity { get; set; }

    /// <summary>Only those that stand still: <see cref="Unanswered"/>, whose answer is late (<see cref="Reply"/>) or <see cref="Overdue"/>.</summary>
    [FromQuery(Name = "late")]
    public string? Late { get; set; }

    [FromQuery(Name = "year")]
    public int? Year { get; set; }

    [FromQuery(Name = "contractor")]
    public int? Contractor { get; set; }

    /// <summary><see cref="Mine"/>: only open acts that were brought before the reader.</summary>
    [FromQuery(Name = "escalated")]
    public string? Escalated { get; set; }

    public bool IsEmpty => Status is null && Severity is null && !IsLate && Year is null && Contractor is null && !IsMine;
    public bool IsLate => Late is Unanswered or Overdue or Reply;
    public bool IsMine => Escalated is Mine;

    internal IQueryable<Act> Of(IQueryable<Act> acts, PlanningDb db, ClaimsPrincipal user, DateOnly today)
    {
        if (IsMine)
        {
            var posts = user.Posts().Select(p => (Post?)p).ToList();
            acts = acts.Where(a => posts.Contains(a.EscalatedTo) && ActStatuses.Open.Contains(a.Status));
        }

        if (Status is { } status) acts = acts.Where(a => a.Status == status);
        if (Severity is { } severity) acts = acts.Where(a => a.Severity == severity);
        if (Year is { } year) acts = acts.Where(a => a.RegisterYear == year);
        if (Contractor is { } contractor) acts = acts.Where(a => db.Works.Any(w => w.Id == a.WorkId && w.Contract!.ContractorId == contractor));
        return Late switch
        {
            Unanswered => acts.Where(a => ActStatuses.ToAnswer.Contains(a.Status)),
            Reply => acts.Where(ActTerms.AnswerDueBefore(today)),
            Overdue => acts.Where(ActTerms.EliminationDueBefore(today)),
            _ => acts,
        };
    }
}

/// <summary>The register of the group's acts, with how many stand where.</summary>
public sealed record RegisterPage(
    int AimakId, DateOnly Today, ActFilter Filter, Listed<RegisterRow> List, IReadOnlyList<(ActStatus Status, int Acts)> Counts,
    IReadOnlyList<int> Years, IReadOnlyList<Choice> Contractors, int Unanswered, int Overdue, EscalatedActs Escalated) : IInAimak
{
    public const string UsualOrder = "-number";

    internal static async Task<RegisterPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, ActFilter filter, ListQuery query, DateOnly today,
        CancellationToken ct)
    {
        var aimak = await db.AiylAimaks.AsNoTracking().VisibleTo(user).Where(a => a.Id == aimakId)
            .Select(a => new
            {
                Contractors = db.Contractors.Where(c => c.AiylAimakId == a.Id).OrderBy(c => c.SortKey).Select(c => new { c.Id, c.Name }).ToList(),
            }).SingleOrDefaultAsync(ct);
        if (aimak is null) return null;
        var overdue = ActTerms.EliminationDueBefore(today);
        var counts = await db.Acts.AsNoTracking().Where(a => a.AiylAimakId == aimakId).GroupBy(a => new { a.Status, a.RegisterYear })
            .Select(g => new { g.Key.Status, g.Key.RegisterYear, Acts = g.Count(), Overdue = g.AsQueryable().Count(overdue) }).ToListAsync(ct);
        return new RegisterPage(
            aimakId, today, filter, await Listed<RegisterRow>.LoadAsync(Rows(db, user, aimakId, filter, query, today), query, ct),
            [.. counts.GroupBy(c => c.Status).OrderBy(g => g.Key).Select(g => (g.Key, g.Sum(c => c.Acts)))],
            [.. counts.Select(c => c.RegisterYear).OfType<int>().Distinct().OrderDescending()],
            [.. aimak.Contractors.Select(c => Choice.Of(c.Id, c.Name))],
            counts.Where(c => c.Status.MayBeAnswered()).Sum(c => c.Acts),
            counts.Sum(c => c.Overdue),
            await EscalatedActs.LoadAsync(db, user, aimakId, ct));
    }

    internal static IQueryable<RegisterRow> Rows(
        PlanningDb db, ClaimsPrincipal user, int aimakId, ActFilter filter, ListQuery query, DateOnly today)
    {
        var acts = filter.Of(db.Acts.AsNoTracking().Where(a => a.AiylAimakId == aimakId), db, user, today);
        if (!string.IsNullOrWhiteSpace(query.Q))
        {
            var (found, works) = (db.Acts.Matching(query.Q), db.Works.Where(w => w.AiylAimakId == aimakId).Matching(query.Q));
            acts = acts.Where(a => found.Any(f => f.Id == a.Id) || works.Any(w => w.Id == a.WorkId));
        }
        return Sorted(acts, db, query).ThenBy(a => a.Id).Select(a => new RegisterRow(
            a.Id, a.RegisterYear, a.RegisterNumber, a.Status, a.Severity, a.Description, a.DrawnUpOn, a.HandedOverOn, a.ReplyDueOn, a.AnsweredOn, a.DueOn,
                a.ClosedOn,
            db.Works.Where(w => w.Id == a.WorkId).Select(w => w.Title).First(),
            (from w in db.Works where w.Id == a.WorkId join c in db.Contractors on w.Contract!.ContractorId equals c.Id select c.Name).FirstOrDefault()));
    }

    private static IOrderedQueryable<Act> Sorted(IQueryable<Act> acts, PlanningDb db, ListQuery query)
    {
        var down = query.IsDescending(UsualOrder);
        return query.Key(UsualOrder) switch
        {
            "work" => acts.By(a => db.Works.Where(w => w.Id == a.WorkId).Select(w => w.SortKey).First(), down),
            "date" => acts.By(a => a.DrawnUpOn, down),
            "severity" => acts.By(a => a.Severity == FindingSeverity.Dangerous
                ? 0 : a.Severity == FindingSeverity.Significant ? 1 : a.Severity == FindingSeverity.Minor ? 2 : 3, down),
            "status" => acts.By(a => a.Status, down),
            "due" => acts.By(ActTerms.WaitsUntil(), down),
            _ => down ? acts.OrderByDescending(a => a.RegisterYear).ThenByDescending(a => a.RegisterNumber)
                : acts.OrderBy(a => a.RegisterYear).ThenBy(a => a.RegisterNumber),
        };
    }
}

public sealed record RegisterRow(
    int Id, int? Year, int? Number, ActStatus Status, FindingSeverity? Severity, string Description, DateOnly? DrawnUpOn, DateOnly? HandedOverOn,
    DateOnly? ReplyDueOn, DateOnly? AnsweredOn, DateOnly? DueOn, DateOnly? ClosedOn, string WorkTitle, string? Contractor)
{
    public string Title => ActHead.TitleOf(Number, Year);

    /// <summary>The last day for what the act waits for; null where it waits for nothing or no term is set.</summary>
    public DateOnly? WaitsUntil => Status.WaitsUntil(ReplyDueOn, DueOn);

    /// <summary>Days past the last day; null when nothing is late.</summary>
    public int? DaysLate(DateOnly today) => WaitsUntil < today ? today.DayNumber - WaitsUntil.Value.DayNumber : null;

    /// <summary>Days since it was handed over and not answered.</summary>
    public int? DaysWaiting(DateOnly today) => Status.MayBeAnswered() && HandedOverOn is { } on ? today.DayNumber - on.DayNumber : null;
}
