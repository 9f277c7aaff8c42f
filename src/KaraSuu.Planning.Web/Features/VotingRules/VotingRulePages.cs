using System.Security.Claims;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Frames;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.VotingRules;

/// <summary>The dated rules of a kenesh, the latest first.</summary>
/// <param name="InForceId">the rule in force today</param>
public sealed record VotingRulesPage(int AimakId, int? InForceId, IReadOnlyList<VotingRuleRow> Rules) : IInAimak
{
    internal static async Task<VotingRulesPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, DateOnly today, CancellationToken ct)
    {
        if (!await db.AiylAimaks.VisibleTo(user).AnyAsync(a => a.Id == aimakId, ct)) return null;
        var rules = await db.VotingRules.AsNoTracking().Where(r => r.AiylAimakId == aimakId).OrderByDescending(r => r.ValidFrom)
            .Select(r => new VotingRuleRow(r.Id, r.AiylAimakId, r.ValidFrom, r.Quorum, r.Majority, r.Basis, r.ConfirmedBy, r.ConfirmedAtUtc)).ToListAsync(ct);
        return new VotingRulesPage(aimakId, rules.FirstOrDefault(r => r.ValidFrom <= today)?.Id, rules);
    }
}

public sealed record VotingRuleRow(
    int Id, int AimakId, DateOnly ValidFrom, Share Quorum, Share Majority, string Basis, string? ConfirmedBy, DateTime? ConfirmedAtUtc) : IInAimak
{
    internal static VotingRuleRow Of(VotingRule r) => new(r.Id, r.AiylAimakId, r.ValidFrom, r.Quorum, r.Majority, r.Basis, r.ConfirmedBy, r.ConfirmedAtUtc);
}

/// <summary>The form of a new or known rule.</summary>
/// <param name="WasConfirmed">saving withdraws this confirmation</param>
public sealed record VotingRuleEditPage(int AimakId, int? Id, bool WasConfirmed, VotingRuleForm Form) : IInAimak;
