using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.Priorities;

/// <summary>The ranked priority issues of a cycle, with each sex's own top three.</summary>
public sealed record PrioritiesPage(int CycleId, IReadOnlyList<PriorityRow> Found, ListQuery Query, TopWishes OfWomen,
    TopWishes OfMen, IReadOnlyList<Check> Checks, PriorityHold Hold) : IInCycle
{
    public const string UsualOrder = "position";

    public Listed<PriorityRow> List => new([.. Found.Skip((Query.Page - 1) * ListQuery.PageSize).Take(ListQuery.PageSize)], Found.Count, Query);

    /// <summary>Whether the list is shown in its own order, whole, so that moving up and down means what it shows.</summary>
    public bool IsInItsOrder => string.IsNullOrWhiteSpace(Query.Q) && Query.Key(UsualOrder) == UsualOrder && !Query.IsDescending(UsualOrder);

    /// <summary>What the rankings give to think about.</summary>
    public required int Warnings { get; init; }

    /// <summary>Votes of which it is unknown whose they were.</summary>
    public required int OtherVotes { get; init; }

    internal static async Task<PrioritiesPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int cycleId, ListQuery query, CancellationToken ct)
    {
        var cycle = await db.Cycles.AsNoTracking().VisibleTo(user).Where(c => c.Id == cycleId).Select(c => new { c.AiylAimakId, c.BudgetYear })
            .SingleOrDefaultAsync(ct);
        if (cycle is null) return null;
        var villages = await db.Villages.AsNoTracking().Where(v => v.AiylAimakId == cycle.AiylAimakId).OrderBy(v => v.SortKey).ThenBy(v => v.Id)
            .Select(v => new { v.Id, v.Name }).ToListAsync(ct);
        var issues = await CountedAsync(db, cycleId, query, ct);
        var voiced = await (
            from m in db.Meetings
            where m.CycleId == cycleId
            from i in m.Issues
            where i.PriorityIssueId != null
            select new { PriorityId = i.PriorityIssueId!.Value, m.VillageId }).Distinct().ToListAsync(ct);
        var proposed = await (
            from p in db.Proposals
            where p.CycleId == cycleId && p.PriorityIssueId != null && p.VillageId != null
            select new { PriorityId = p.PriorityIssueId!.Value, VillageId = p.VillageId!.Value }).Distinct().ToListAsync(ct);
        var places = voiced.Concat(proposed).ToLookup(p => p.PriorityId, p => p.VillageId);
        var earlier = await CarriedOver.LoadAsync(db, cycle.AiylAimakId, cycle.BudgetYear, ct);
        var rankings = (await RankingReading.LoadAsync(db, cycleId, ct))!;
        var submitted = await SubmissionReading.OfCycleAsync(db, cycleId, ct);
        var ties = rankings.All.Wishes.Where(w => w.IsTied).Select(w => w.Wish).ToHashSet();
        var rows = issues.Select(i => new PriorityRow(
            i, [.. villages.Where(v => places[i.Id].Contains(v.Id)).Select(v => Show.Any(v.Name))], earlier.Of(i.Title),
            ties.Contains(RankingSubject.OfPriority(i.Id)))
        { Submitted = submitted }).ToList();
        return new PrioritiesPage(
            cycleId, Sorted(rows.Where(r => r.Issue.IsFound), query), query,
            TopWishes.Of(rankings, Sex.Women), TopWishes.Of(rankings, Sex.Men),
            [.. rows.SelectMany(r => r.Checks)], await db.HoldAsync(cycleId, ct))
        { OtherVotes = issues.Sum(i => i.Voted.OfUnknownSex), Warnings = rankings.Checks.Count(c => c.Severity != Severity.Info) };
    }

    private static async Task<IReadOnlyList<IssueCount>> CountedAsync(PlanningDb db, int cycleId, ListQuery query, CancellationToken ct)
    {
        var priorities = db.Priorities.AsNoTracking().Where(p => p.CycleId == cycleId);
        var votes = (await (
            from p in priorities
            join i in db.VoicedIssues on p.Id equals i.PriorityIssueId
            select new { p.Id, i.Votes, i.WomenVotes, i.MenVotes }).ToListAsync(ct)).ToLookup(i => i.Id, i => new Headcount(i.Votes, i.WomenVotes, i.MenVotes));
        var proposals = await (
            from p in priorities
            join s in db.Proposals on p.Id equals s.PriorityIssueId
            group s by p.Id into g
            select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var planned = await (from p in priorities join i in db.Set<PlanItem>() on p.Id equals i.PriorityIssueId select p.Id).Distinct().ToListAsync(ct);
        var found = await priorities.Matching(query.Q).Select(p => p.Id).ToListAsync(ct);
        var all = await (
            from p in priorities
            from l in db.LocalIssues.Where(l => l.Id == p.LocalIssueId).DefaultIfEmpty()
            orderby p.Position, p.Id
            select new { p.Id, p.Position, p.Title, LocalIssue = (int?)l!.Number, p.Inclusion, p.InclusionReason, p.DecidedAtUtc }).ToListAsync(ct);
        return
        [
            .. from p in all
               let voted = Tally.Of(votes[p.Id])
               select new IssueCount(
                   p.Id, p.Position, p.Title, p.LocalIssue, voted, voted.Rows + proposals.GetValueOrDefault(p.Id), p.Inclusion, p.InclusionReason,
                   planned.Contains(p.Id), found.Contains(p.Id))
               { DecidedOn = p.DecidedAtUtc is { } at ? Show.DayOf(at) : null },
        ];
    }

    private static List<PriorityRow> Sorted(IEnumerable<PriorityRow> rows, ListQuery query)
    {
        var down = query.IsDescending(UsualOrder);
        IOrderedEnumerable<PriorityRow> By<TKey>(Func<PriorityRow, TKey> key) => down ? rows.OrderByDescending(key) : rows.OrderBy(key);
        var ordered = query.Key(UsualOrder) switch
        {
            "title" => By(r => Domain.Sorted.KeyOf(r.Issue.Title)),
            "votes" => By(r => r.Issue.Votes),
            "women" => By(r => r.Issue.WomenVotes),
            "men" => By(r => r.Issue.MenVotes),
            "sources" => By(r => r.Issue.Sources),
            _ => By(r => r.Issue.Position),
        };
        return [.. ordered.ThenBy(r => r.Issue.Id)];
    }
}

/// <summary>A priority issue with what its sources add up to.</summary>
public sealed record IssueCount(
    int Id, int Position, string Title, int? LocalIssue, Tally Voted, int Sources, Inclusion Inclusion, string? Reason, bool IsInAPlan,
        bool IsFound)
{
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Known votes; null when no source says any, or there is none that could.</summary>
    public int? Votes => Voted.Known;

    public int? WomenVotes => Voted.Women;
    public int? MenVotes => Voted.Men;
}

/// <summary>One line of the ranked list.</summary>
public sealed record PriorityRow(IssueCount Issue, IReadOnlyList<string> Villages, Waiting Waiting, bool IsTied)
{
    public IEnumerable<Check> Checks => PriorityChecks.Issue(Issue.Id, Issue.Inclusion, Issue.IsInAPlan, Issue.DecidedOn, Submitted);

    /// <summary>When the cycle's plan was brought to the kenesh.</summary>
    public SubmittedPlan? Submitted { get; init; }
}

/// <summary>The three issues women, or men, put first; more where some share a place.</summary>
/// <param name="More">those that share the last place shown</param>
public sealed record TopWishes(IReadOnlyList<TopWish> Rows, int More)
{
    private const int Most = PriorityChecks.TopPlaces;

    internal static TopWishes Of(CycleRankings rankings, Sex sex)
    {
        var top = rankings.Groups.Single(g => g.Of.Sex == sex).List.Wishes.Where(w => w.Place <= PriorityChecks.TopPlaces).ToList();
        return new TopWishes(
            [.. top.Take(Most).Select(w => new TopWish(
                w.Wish.PriorityId is { } id ? $"/priorities/{id}" : $"/meetings/{w.Parts[0].MeetingId}", rankings.Wishes[w.Wish].Title, w.Votes))],
            Math.Max(0, top.Count - Most));
    }
}

public sealed record TopWish(string Url, string Title, int? Votes);
