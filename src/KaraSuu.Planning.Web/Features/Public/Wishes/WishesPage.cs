using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Threads;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Public.Wishes;

/// <summary>The wishes of an aimak that everybody may see, found by village or by words: the priorities, and what people said.</summary>
/// <param name="Village">the village whose words are asked for; a priority is of no village</param>
public sealed record WishesPage(PublicPlace Aimak, Listed<WishRow> List, int? Village, IReadOnlyList<Choice> Villages)
{
    internal static async Task<WishesPage?> LoadAsync(PlanningDb db, string slug, int? village, ListQuery query, DateOnly today, CancellationToken ct)
    {
        if (await PublicPlace.FindAsync(db, slug, ct) is not { } aimak) return null;
        var cycles = await OpenCycle.LoadAsync(db, aimak.Id, today, ct);
        var list = await Listed<FoundWish>.LoadAsync(Found(db, aimak.Id, village, cycles, query), query, ct);
        var rows = await RowsAsync(db, list.Rows, cycles, ct);
        return new WishesPage(aimak, new Listed<WishRow>(rows, list.Total, query), village, await Choosing.VillagesAsync(db, aimak.Id, ct));
    }

    /// <summary>The keys of what is found, the latest year first: three lists in one, so that they are paged as one.</summary>
    private static IQueryable<FoundWish> Found(PlanningDb db, int aimakId, int? village, IReadOnlyList<OpenCycle> cycles, ListQuery query)
    {
        List<int> over = [.. cycles.Where(c => c.MeetingsAreOver).Select(c => c.Id)];
        List<int> set = [.. cycles.Where(c => c.PrioritiesAreSet).Select(c => c.Id)];
        var voiced =
            from i in db.VoicedIssues.AsNoTracking().Where(i => i.AiylAimakId == aimakId).Matching(query.Q)
            join m in db.Meetings on i.PraMeetingId equals m.Id
            where over.Contains(m.CycleId) && (village == null || m.VillageId == village)
            select new FoundWish { Kind = 1, Id = i.Id, CycleId = m.CycleId };
        var received =
            from p in db.Proposals.AsNoTracking().Where(p => p.AiylAimakId == aimakId).Matching(query.Q)
            where over.Contains(p.CycleId) && (village == null || p.VillageId == village)
            select new FoundWish { Kind = 2, Id = p.Id, CycleId = p.CycleId };
        var said = voiced.Concat(received);
        if (village is null)
        {
            said = said.Concat(
                from p in db.Priorities.AsNoTracking().Where(p => p.AiylAimakId == aimakId).Matching(query.Q)
                where set.Contains(p.CycleId)
                select new FoundWish { Kind = 0, Id = p.Id, CycleId = p.CycleId });
        }
        return said.OrderByDescending(w => w.CycleId).ThenBy(w => w.Kind).ThenBy(w => w.Id);
    }

    private static async Task<IReadOnlyList<WishRow>> RowsAsync(
        PlanningDb db, IReadOnlyList<FoundWish> found, IReadOnlyList<OpenCycle> cycles, CancellationToken ct)
    {
        List<int> Of(int kind) => [.. found.Where(f => f.Kind == kind).Select(f => f.Id)];
        var (priorities, issues, proposals) = (Of(0), Of(1), Of(2));
        var rows = new Dictionary<(int, int), WishRow>();
        if (priorities.Count > 0)
        {
            foreach (var p in await db.Priorities.AsNoTracking().Where(p => priorities.Contains(p.Id))
                .Select(p => new WishRow(ThreadKind.Priority, p.Id, p.CycleId, p.Title, null, null, p.Id)).ToListAsync(ct)) rows[(0, p.Id)] = p;
        }
        if (issues.Count > 0)
        {
            foreach (var i in await (
                from i in db.VoicedIssues.AsNoTracking()
                where issues.Contains(i.Id)
                join m in db.Meetings on i.PraMeetingId equals m.Id
                join v in db.Villages on m.VillageId equals v.Id
                select new WishRow(
                    ThreadKind.Issue, i.Id, m.CycleId, i.Text, new LocalText(v.Name.Ky, v.Name.Ru, v.Name.En), m.HeldOn, i.PriorityIssueId))
                .ToListAsync(ct)) rows[(1, i.Id)] = i;
        }
        if (proposals.Count > 0)
        {
            foreach (var p in await (
                from p in db.Proposals.AsNoTracking()
                where proposals.Contains(p.Id)
                from v in db.Villages.Where(v => v.Id == p.VillageId).DefaultIfEmpty()
                select new WishRow(
                    ThreadKind.Proposal, p.Id, p.CycleId, p.Text, v == null ? null : new LocalText(v.Name.Ky, v.Name.Ru, v.Name.En), p.ReceivedOn,
                    p.PriorityIssueId)).ToListAsync(ct)) rows[(2, p.Id)] = p;
        }
        var isSet = cycles.Where(c => c.PrioritiesAreSet).Select(c => c.Id).ToHashSet();
        var years = cycles.ToDictionary(c => c.Id);
        var states = await WishStates.LoadAsync(
            db, [.. rows.Values.Where(r => isSet.Contains(r.CycleId)).Select(r => r.PriorityId).OfType<int>().Distinct()], cycles, ct);
        return
        [
            .. found.Select(f => rows[(f.Kind, f.Id)]).Select(r => r with
            {
                Text = PublicWords.Of(r.Text),
                Years = Texts.Show.Years(years[r.CycleId].BudgetYear, years[r.CycleId].ThroughYear),
                State = r.PriorityId is { } p && states.TryGetValue(p, out var state) ? state : WishStates.OfUnjoined(years[r.CycleId]),
            }),
        ];
    }
}

/// <summary>What a list of wishes found, by its key alone.</summary>
public sealed record FoundWish
{
    /// <summary>0 for a priority, 1 for an issue voiced at a meeting, 2 for a proposal: the order within a year.</summary>
    public int Kind { get; init; }

    public int Id { get; init; }
    public int CycleId { get; init; }
}

/// <param name="On">the day of the meeting, or on which a proposal came</param>
public sealed record WishRow(ThreadKind Kind, int Id, int CycleId, string Text, LocalText? Village, DateOnly? On, int? PriorityId)
{
    public string Years { get; init; } = "";
    public WishState State { get; init; }
}
