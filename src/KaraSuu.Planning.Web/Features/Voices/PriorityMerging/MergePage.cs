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
            orderby i.Votes ?? ((i.WomenVotes ?? 0) + (i.MenVotes ?? 0)) descending, i.Id
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
                priorities.Select(p => p.Position).DefaultIfEmpty().Max() + 1);
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
