using System.Globalization;
using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.PriorityMerging;

/// <summary>Voiced issues and proposals that belong to no priority issue yet, and where they can go.</summary>
public sealed record MergePage(
    int CycleId, int AimakId, Listed<FreeIssue> Issues, Listed<FreeProposal> Proposals, MergeForm Form, IReadOnlyList<Choice> Priorities,
        IReadOnlyList<Choice> LocalIssues, int NextPosition) : IInCycle
{
    /// <summary>What may be the same: a person looks, ticks and merges.</summary>
    public required IReadOnlyList<Suggestion> Suggestions { get; init; }

    /// <summary>The longer of the two lists; both are paged together.</summary>
    public IListed Longer => Issues.Total >= Proposals.Total ? Issues : Proposals;

    internal static async Task<MergePage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int cycleId, ListQuery query, MergeForm form, CancellationToken ct)
    {
        var issues = FreeIssues(db, cycleId).Matching(query.Q);
        var proposals = FreeProposals(db, cycleId).Matching(query.Q);
        var cycle = await db.Cycles.AsNoTracking().EditableBy(user).Where(c => c.Id == cycleId)
            .Select(c => new { c.AiylAimakId, Issues = issues.Count(), Proposals = proposals.Count() }).SingleOrDefaultAsync(ct);
        if (cycle is null) return null;
        var skipped = (query.Page - 1) * ListQuery.PageSize;
        var freeIssues = await (
            from i in issues
            join m in db.Meetings on i.PraMeetingId equals m.Id
            join v in db.Villages on m.VillageId equals v.Id
            orderby form.Issues.Contains(i.Id) descending, i.Votes ?? ((i.WomenVotes ?? 0) + (i.MenVotes ?? 0)) descending, i.Id
            select new FreeIssue(i.Id, i.Text, i.Votes, i.WomenVotes, i.MenVotes, m.Id, m.HeldOn, v.Name))
            .Skip(skipped).Take(ListQuery.PageSize).ToListAsync(ct);
        var freeProposals = await (
            from p in proposals
            from v in db.Villages.Where(v => v.Id == p.VillageId).DefaultIfEmpty()
            orderby p.ReceivedOn descending, p.Id
            select new FreeProposal(p.Id, p.Text, p.Channel, p.ReceivedOn, v == null ? null : new LocalText(v.Name.Ky, v.Name.Ru, v.Name.En)))
            .Skip(skipped).Take(ListQuery.PageSize).ToListAsync(ct);
        var priorities = await db.Priorities.AsNoTracking().Where(p => p.CycleId == cycleId).OrderBy(p => p.Position).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.Position, p.Title }).ToListAsync(ct);
        return new MergePage(
            cycleId, cycle.AiylAimakId, new Listed<FreeIssue>(freeIssues, cycle.Issues, query),
                new Listed<FreeProposal>(freeProposals, cycle.Proposals, query), form,
            [.. priorities.Select(p => Choice.Of(p.Id, $"{p.Position}. {p.Title}"))], await Choosing.LocalIssuesAsync(db, ct),
                priorities.Select(p => p.Position).DefaultIfEmpty().Max() + 1)
        {
            Suggestions = form.Issues.Count > 0 || query.Page > 1 || !string.IsNullOrWhiteSpace(query.Q) ? []
                : Suggestion.Of(
                    [.. (await FreeIssues(db, cycleId).OrderBy(i => i.Id).Take(Suggestion.MostRead).Select(i => new { i.Id, i.Text }).ToListAsync(ct))
                        .Select(i => (i.Id, i.Text))],
                    [.. priorities.Select(p => (p.Id, p.Title))]),
        };
    }

    /// <summary>Found through the meetings of the cycle; «?? 0» keeps the database from looking through what is free in all aimaks.</summary>
    internal static IQueryable<VoicedIssue> FreeIssues(PlanningDb db, int cycleId) =>
        from m in db.Meetings
        where m.CycleId == cycleId
        join i in db.VoicedIssues on m.Id equals i.PraMeetingId
        where (i.PriorityIssueId ?? 0) == 0
        select i;

    internal static IQueryable<Proposal> FreeProposals(PlanningDb db, int cycleId) =>
        db.Proposals.Where(p => p.PriorityIssueId == null && p.CycleId == cycleId);
}

public sealed record FreeIssue(int Id, string Text, int? Votes, int? WomenVotes, int? MenVotes, int MeetingId, DateOnly HeldOn, LocalText Village);

public sealed record FreeProposal(int Id, string Text, Channel? Channel, DateOnly? ReceivedOn, LocalText? Village);

/// <summary>Voiced issues that may be the same, or the same as a priority issue of the list.</summary>
public sealed record Suggestion(IReadOnlyList<(int Id, string Text)> Issues, int? PriorityId, string? Title)
{
    /// <summary>So many free issues are held against each other.</summary>
    internal const int MostRead = 300;

    private const int Most = 6;

    /// <summary>So many issues one suggestion ticks, and so many it shows in words.</summary>
    private const int MostTicked = 12;

    private const int MostShown = 3;
    private const int ShownLength = 80;

    /// <summary>«Жол бузулган; Жолдорду оңдоо … (5)».</summary>
    public string Words => string.Join("; ", Issues.Take(MostShown).Select(i => Domain.Words.Start(i.Text, ShownLength)))
        + (Issues.Count > MostShown ? string.Create(CultureInfo.InvariantCulture, $" … ({Issues.Count})") : "");

    /// <summary>Where the issues stand ticked.</summary>
    public string QueryOf => "?" + string.Join('&', Issues.Take(MostTicked).Select(i => string.Create(CultureInfo.InvariantCulture, $"tick={i.Id}"))
        .Concat(PriorityId is { } to ? [string.Create(CultureInfo.InvariantCulture, $"to={to}")] : []));

    internal static IReadOnlyList<Suggestion> Of(IReadOnlyList<(int Id, string Text)> free, IReadOnlyList<(int Id, string Title)> priorities)
    {
        var found = new List<Suggestion>();
        var left = free.Select(f => (f.Id, f.Text, Stems: Likeness.StemsOf(f.Text))).Where(f => f.Stems.Count > 0).ToList();
        foreach (var (id, title) in priorities)
        {
            var alike = left.Where(f => Likeness.Of(f.Stems, title) > 0).ToList();
            if (alike.Count == 0) continue;
            found.Add(new Suggestion([.. alike.Select(a => (a.Id, a.Text))], id, title));
            left = [.. left.Except(alike)];
        }
        while (left.Count > 1 && found.Count < Most)
        {
            var first = left[0];
            var alike = left.Where(f => f.Id == first.Id || Likeness.Of(first.Stems, f.Text) > 0).ToList();
            if (alike.Count > 1) found.Add(new Suggestion([.. alike.Select(a => (a.Id, a.Text))], null, null));
            left = [.. left.Except(alike)];
        }
        return [.. found.Take(Most)];
    }
}

/// <summary>The sources of a priority issue, and where they can go.</summary>
public sealed record MovePage(
    int Id, int CycleId, int AimakId, string Title, IReadOnlyList<(int Id, string Text)> Issues, IReadOnlyList<(int Id, string Text)> Proposals, MoveForm Form,
    IReadOnlyList<Choice> Priorities, int NextPosition) : IInCycle
{
    internal static async Task<MovePage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, MoveForm form, CancellationToken ct)
    {
        var own = await db.Priorities.AsNoTracking().EditableBy(user).Where(p => p.Id == id).Select(p => new { p.CycleId, p.AiylAimakId, p.Title })
            .SingleOrDefaultAsync(ct);
        if (own is null) return null;
        var issues = await db.VoicedIssues.AsNoTracking().Where(i => i.PriorityIssueId == id).OrderBy(i => i.Id).Select(i => new { i.Id, i.Text })
            .ToListAsync(ct);
        var proposals = await db.Proposals.AsNoTracking().Where(p => p.PriorityIssueId == id).OrderBy(p => p.Id).Select(p => new { p.Id, p.Text })
            .ToListAsync(ct);
        var all = await db.Priorities.AsNoTracking().Where(p => p.CycleId == own.CycleId).OrderBy(p => p.Position).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.Position, p.Title }).ToListAsync(ct);
        return new MovePage(
            id, own.CycleId, own.AiylAimakId, own.Title, [.. issues.Select(i => (i.Id, i.Text))], [.. proposals.Select(p => (p.Id, p.Text))], form,
            [.. all.Where(p => p.Id != id).Select(p => Choice.Of(p.Id, $"{p.Position}. {p.Title}"))], all.Max(p => p.Position) + 1);
    }
}
