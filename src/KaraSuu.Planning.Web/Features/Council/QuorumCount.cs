using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council;

/// <summary>Whether those present are a quorum, counted as a vote opened now would count it.</summary>
/// <param name="Share">null while there is no rule in force on the session's day</param>
/// <param name="Who">who set and confirmed the rule; null while there is none</param>
/// <param name="Whole">what the share is taken of; null while seats or rule are not known</param>
/// <param name="Present">null while the session is still to come</param>
public sealed record QuorumCount(Share? Share, Share? Majority, string? Basis, RuleWho? Who, int? Seats, int InOffice, int? Whole, int? Needed, int? Present)
{
    public bool? IsEnough => Needed is null || Present is null ? null : Present >= Needed;

    internal static async Task<(IReadOnlyList<AttendingDeputy> Deputies, QuorumCount Count)> LoadAsync(
        PlanningDb db, int sessionId, DateOnly today, CancellationToken ct)
    {
        var session = await db.Sessions.AsNoTracking().Whole().SingleAsync(s => s.Id == sessionId, ct);
        var (aimakId, heldOn) = (session.AiylAimakId, session.HeldOn);
        var all = await db.Deputies.AsNoTracking().Where(d => d.AiylAimakId == aimakId).OrderBy(d => d.SortKey).ThenBy(d => d.Id).ToListAsync(ct);
        var present = session.PresentAmong(all);
        var deputies = all.Where(d => d.IsInOfficeOn(heldOn)).Select(d => new AttendingDeputy(d.Id, d.FullName, present.Contains(d))).ToList();
        var seats = await db.AiylAimaks.Where(a => a.Id == aimakId).Select(a => a.KeneshSeats).SingleAsync(ct);
        var rule = await db.VotingRules.AsNoTracking().Where(r => r.AiylAimakId == aimakId && r.ValidFrom <= heldOn)
            .OrderByDescending(r => r.ValidFrom).FirstOrDefaultAsync(ct);
        var who = rule is null ? null : await RuleWho.Of(rule).WithGiversAsync(db, ct);
        return (deputies, Of(rule, who, seats, deputies.Count, present.Count) with { Present = session.IsToComeOn(today) ? null : present.Count });
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
