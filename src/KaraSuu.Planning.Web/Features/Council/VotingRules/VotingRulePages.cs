using System.Security.Claims;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council.VotingRules;

/// <summary>The dated rules of a kenesh, the latest first.</summary>
/// <param name="InForceId">the rule in force today</param>
public sealed record VotingRulesPage(int AimakId, int? InForceId, IReadOnlyList<VotingRuleRow> Rules) : IInAimak
{
    internal static async Task<VotingRulesPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, RuleSigner reader, DateOnly today,
        CancellationToken ct)
    {
        if (!await db.AiylAimaks.VisibleTo(user).AnyAsync(a => a.Id == aimakId, ct)) return null;
        var rules = await db.VotingRules.AsNoTracking().Where(r => r.AiylAimakId == aimakId).OrderByDescending(r => r.ValidFrom).ToListAsync(ct);
        var people = await RuleWho.WithGiversAsync(db, [.. rules.Select(RuleWho.Of)], ct);
        var rows = rules.Zip(people, (r, who) => VotingRuleRow.Of(r, reader) with { Who = who });
        return new VotingRulesPage(aimakId, VotingRule.InForce(rules, today)?.Id, [.. rows]);
    }
}

/// <param name="IsOwn">whether the reader set the rule and so cannot confirm it</param>
public sealed record VotingRuleRow(int Id, int AimakId, DateOnly ValidFrom, Share Quorum, Share Majority, string Basis, RuleWho Who, bool IsOwn) : IInAimak
{
    internal static VotingRuleRow Of(VotingRule r, RuleSigner reader) =>
        new(r.Id, r.AiylAimakId, r.ValidFrom, r.Quorum, r.Majority, r.Basis, RuleWho.Of(r), r.SetBy is not null && r.IsSetBy(reader));
}

/// <summary>The form of a new or known rule.</summary>
/// <param name="WasConfirmed">saving withdraws this confirmation</param>
/// <param name="IsDayFixed">the rule was confirmed once, so its day stays</param>
public sealed record VotingRuleEditPage(int AimakId, int? Id, bool WasConfirmed, bool IsDayFixed, VotingRuleForm Form) : IInAimak
{
    internal static VotingRuleEditPage New(int aimakId, VotingRuleForm form) => new(aimakId, null, false, false, form);

    internal static VotingRuleEditPage Of(VotingRule rule, VotingRuleForm form) => new(rule.AiylAimakId, rule.Id, rule.IsConfirmed, rule.IsDayFixed, form);
}
