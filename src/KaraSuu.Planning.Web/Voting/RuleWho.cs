using KaraSuu.Planning.Domain.Council;

namespace KaraSuu.Planning.Web.Voting;

/// <summary>The two people behind a rule: who set it and who confirmed it; nulls where nobody did or it is not known.</summary>
public sealed record RuleWho(string? SetBy, DateTime? SetAtUtc, string? ConfirmedBy, DateTime? ConfirmedAtUtc)
{
    public bool IsConfirmed => SetBy is not null && ConfirmedBy is not null;

    internal static RuleWho Of(VotingRule rule) => new(rule.SetBy, rule.SetAtUtc, rule.ConfirmedBy, rule.ConfirmedAtUtc);

    internal static RuleWho Of(PlanVote vote) => new(vote.RuleSetBy, vote.RuleSetAtUtc, vote.RuleConfirmedBy, vote.RuleConfirmedAtUtc);
}
