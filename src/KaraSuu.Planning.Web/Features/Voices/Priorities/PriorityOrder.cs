using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
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

    public async Task ByVotesAsync(PlanningDb db, CancellationToken ct)
    {
        var ids = _issues.Select(p => p.Id).ToList();
        var votes = (await db.VoicedIssues.Where(i => i.PriorityIssueId != null && ids.Contains(i.PriorityIssueId.Value))
            .Select(i => new { Id = i.PriorityIssueId!.Value, i.Votes, i.WomenVotes, i.MenVotes }).ToListAsync(ct))
            .ToLookup(i => i.Id, i => new Headcount(i.Votes, i.WomenVotes, i.MenVotes));
        var ranked = Ranking.ByVotes(_issues.Select((p, place) => CountedIssue.Of(p.Id, place + 1, Tally.Of(votes[p.Id]))));
        _issues = [.. ranked.Select(r => _issues.Single(p => p.Id == r.Id))];
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
