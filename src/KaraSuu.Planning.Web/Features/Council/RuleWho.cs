using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council;

/// <summary>The two people behind a rule, with their accounts: who set it and who confirmed it; nulls where nobody did or it is not known.</summary>
public sealed record RuleWho(string? SetBy, DateTime? SetAtUtc, string? ConfirmedBy, DateTime? ConfirmedAtUtc, int? SetByUserId, int? ConfirmedByUserId)
{
    public bool IsConfirmed => SetBy is not null && ConfirmedBy is not null;

    /// <summary>Administrators who had lately given access to both: one hand could have been both. Empty until <see cref="WithGiversAsync"/>.</summary>
    public IReadOnlyList<GiverOfBoth> Givers { get; private init; } = [];

    internal static RuleWho Of(VotingRule rule) =>
        new(rule.SetBy, rule.SetAtUtc, rule.ConfirmedBy, rule.ConfirmedAtUtc, rule.SetByUserId, rule.ConfirmedByUserId);

    internal static RuleWho Of(PlanVote vote) =>
        new(vote.RuleSetBy, vote.RuleSetAtUtc, vote.RuleConfirmedBy, vote.RuleConfirmedAtUtc, vote.RuleSetByUserId, vote.RuleConfirmedByUserId);

    internal async Task<RuleWho> WithGiversAsync(PlanningDb db, CancellationToken ct) => (await WithGiversAsync(db, [this], ct))[0];

    /// <summary>The same, in their order, with who gave access to both people; no query where no rule has two accounts behind it.</summary>
    internal static async Task<IReadOnlyList<RuleWho>> WithGiversAsync(PlanningDb db, IReadOnlyList<RuleWho> rules, CancellationToken ct)
    {
        var accounts = rules.Where(r => r is { SetByUserId: not null, ConfirmedByUserId: not null })
            .SelectMany(r => new[] { r.SetByUserId!.Value, r.ConfirmedByUserId!.Value }).ToHashSet();
        if (accounts.Count == 0) return rules;
        var notices = await db.AccessNotices.AsNoTracking().Where(n => accounts.Contains(n.UserId) && n.ByUserId != null).OrderBy(n => n.Id).ToListAsync(ct);
        return [.. rules.Select(r => r with { Givers = r.GiversAmong(notices) })];
    }

    private IReadOnlyList<GiverOfBoth> GiversAmong(IReadOnlyCollection<Security.AccessNotice> notices)
    {
        if (SetAtUtc is not { } setAt || ConfirmedAtUtc is not { } confirmedAt) return [];
        return [.. from setter in notices
                   where setter.UserId == SetByUserId && setter.IsNotedAt(setAt)
                   join confirmer in notices.Where(n => n.UserId == ConfirmedByUserId && n.IsNotedAt(confirmedAt)) on setter.ByUserId equals confirmer.ByUserId
                   group (setter, confirmer) by setter.ByUserId into given
                   select new GiverOfBoth(given.Last().setter.By, given.Max(g => g.setter.AtUtc), given.Max(g => g.confirmer.AtUtc))];
    }
}

/// <summary>An administrator who gave access to both people behind a rule, and the last time for each.</summary>
public sealed record GiverOfBoth(string By, DateTime ToSetterAtUtc, DateTime ToConfirmerAtUtc);
