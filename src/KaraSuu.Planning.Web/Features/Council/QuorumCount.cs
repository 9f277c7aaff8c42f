using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council;

/// <summary>Whether those present are a quorum, counted as a vote opened now would count it.</summary>
/// <param name="Share">null while there is no rule in force on the session's day</param>
/// <param name="Who">who set and confirmed the rule; null while there is none</param>
/// <param name="Whole">what the share is taken of; null while seats or rule are not known</param>
public sealed record QuorumCount(Share? Share, Share? Majority, string? Basis, RuleWho? Who, int? Seats, int InOffice, int? Whole, int? Needed, int Present)
{
    public bool? IsEnough => Needed is null ? null : Present >= Needed;

    internal static async Task<(IReadOnlyList<AttendingDeputy> Deputies, QuorumCount Count)> LoadAsync(
        PlanningDb db, int aimakId, int sessionId, DateOnly heldOn, CancellationToken ct)
    {
        var deputies = await db.Deputies.AsNoTracking().Where(d => d.AiylAimakId == aimakId).InOfficeOn(heldOn)
            .OrderBy(d => d.SortKey).ThenBy(d => d.Id)
            .Select(d => new AttendingDeputy(d.Id, d.FullName, db.Sessions.Any(s => s.Id == sessionId && s.Present.Any(p => p.DeputyId == d.Id))))
            .ToListAsync(ct);
        var seats = await db.AiylAimaks.Where(a => a.Id == aimakId).Select(a => a.KeneshSeats).SingleAsync(ct);
        var rule = await db.VotingRules.AsNoTracking().Where(r => r.AiylAimakId == aimakId && r.ValidFrom <= heldOn)
            .OrderByDescending(r => r.ValidFrom).FirstOrDefaultAsync(ct);
        var who = rule is null ? null : await RuleWho.Of(rule).WithGiversAsync(db, ct);
        return (deputies, Of(rule, who, seats, deputies.Count, deputies.Count(d => d.IsPresent)));
    }

    private static QuorumCount Of(VotingRule? rule, RuleWho? who, int? seats, int inOffice, int present)
    {
        int? whole = rule is null || seats is null ? null : rule.Quorum.Whole(seats.Value, inOffice, present);
        int? needed = whole is { } of ? rule!.Quorum.Needed(of) : null;
        return new QuorumCount(rule?.Quorum, rule?.Majority, rule?.Basis, who, seats, inOffice, whole, needed, present);
    }
}

/// <summary>A deputy in office on the session's day, present or not.</summary>
public sealed record AttendingDeputy(int Id, string FullName, bool IsPresent);
