using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.Proposals;

/// <summary>The list of a cycle's proposals.</summary>
public sealed record ProposalsPage(int CycleId, Listed<ProposalRow> List) : IInCycle
{
    public const string UsualOrder = "-date";

    internal static async Task<ProposalsPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int cycleId, ListQuery query, CancellationToken ct) =>
        await db.Cycles.VisibleTo(user).AnyAsync(c => c.Id == cycleId, ct)
            ? new ProposalsPage(cycleId, await Listed<ProposalRow>.LoadAsync(Rows(db, cycleId, query), query, ct))
            : null;

    internal static IQueryable<ProposalRow> Rows(PlanningDb db, int cycleId, ListQuery query)
    {
        var proposals = db.Proposals.AsNoTracking().Where(p => p.CycleId == cycleId).Matching(query.Q);
        var down = query.IsDescending(UsualOrder);
        proposals = query.Key(UsualOrder) switch
        {
            "text" => proposals.By(p => p.SortKey, down).ThenBy(p => p.Id),
            "channel" => proposals.By(p => p.Channel, down).ThenBy(p => p.Id),
            _ => proposals.By(p => p.ReceivedOn, down).ThenBy(p => p.Id),
        };
        return from p in proposals
               from v in db.Villages.Where(v => v.Id == p.VillageId).DefaultIfEmpty()
               select new ProposalRow(
                   p.Id, p.Text, p.ReceivedOn, p.Channel, p.Group, p.PriorityIssueId,
                   v == null ? null : new LocalText(v.Name.Ky, v.Name.Ru, v.Name.En),
                   db.Priorities.Where(i => i.Id == p.PriorityIssueId).Select(i => i.Title).FirstOrDefault());
    }
}

public sealed record ProposalRow(int Id, string Text, DateOnly? ReceivedOn, Channel? Channel, ProposalGroup Group, int? PriorityId, LocalText? Village,
    string? Priority);

/// <summary>The form of a new or known proposal with its choices.</summary>
public sealed record ProposalEditPage(int CycleId, int? Id, ProposalForm Form, IReadOnlyList<Choice> Villages, IReadOnlyList<Choice> LocalIssues) : IInCycle
{
    internal static async Task<ProposalEditPage> LoadAsync(PlanningDb db, int cycleId, int aimakId, int? id, ProposalForm form, CancellationToken ct) =>
        new(cycleId, id, form, await Choosing.VillagesAsync(db, aimakId, ct), await Choosing.LocalIssuesAsync(db, ct));
}
