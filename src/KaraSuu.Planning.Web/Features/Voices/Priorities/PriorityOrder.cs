using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Voices.Priorities;

/// <summary>The places of a cycle's priority issues: 1, 2, 3 … without gaps.</summary>
internal sealed class PriorityOrder
{
    private List<PriorityIssue> _issues = [];
    private PriorityHold _hold = PriorityHold.None;

    public static async Task<PriorityOrder> LoadAsync(PlanningDb db, int cycleId, CancellationToken ct) =>
        new()
        {
            _issues = await db.Priorities.Where(p => p.CycleId == cycleId).OrderBy(p => p.Position).ThenBy(p => p.Id).ToListAsync(ct),
            _hold = await db.HoldAsync(cycleId, ct),
        };

    /// <summary>Moves an issue; at an end of the list it stays. False when the list does not hold it.</summary>
    public bool Move(int? id, int step)
    {
        var at = _issues.FindIndex(p => p.Id == id);
        if (at < 0) return false;
        var to = Math.Clamp(at + step, 0, _issues.Count - 1);
        (_issues[at], _issues[to]) = (_issues[to], _issues[at]);
        return true;
    }

    /// <summary>Orders by the method of the cycle; what shares a place or has none keeps the order it had.</summary>
    public async Task ByMethodAsync(PlanningDb db, int cycleId, CancellationToken ct)
    {
        var ranked = (await RankingReading.LoadAsync(db, cycleId, ct))!.All;
        var places = ranked.Wishes.Where(w => w.Place is not null).ToDictionary(w => w.Wish, w => w.Place!.Value);
        _issues = [.. _issues.OrderBy(p => places.GetValueOrDefault(RankingSubject.OfPriority(p.Id), int.MaxValue))];
    }

    public void Renumber(PriorityIssue? without = null)
    {
        var place = 0;
        foreach (var issue in _issues.Where(p => p != without))
        {
            if (issue.Position != ++place) issue.MoveTo(place, _hold);
        }
    }
}
