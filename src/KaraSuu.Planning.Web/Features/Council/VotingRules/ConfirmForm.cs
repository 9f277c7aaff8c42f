using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Council.VotingRules;

/// <summary>Which revision of a rule a person read and confirms.</summary>
public sealed class ConfirmForm
{
    public int Revision { get; set; }
}

/// <summary>A rule about to be confirmed.</summary>
/// <param name="Obstacle">the code of the rule that keeps this reader from confirming; null when nothing does</param>
public sealed record VotingRuleConfirmPage(VotingRuleRow Rule, string? Obstacle, ConfirmForm Form) : IInAimak
{
    public int AimakId => Rule.AimakId;

    internal static VotingRuleConfirmPage Of(VotingRule rule, RuleSigner reader) =>
        new(VotingRuleRow.Of(rule, reader), rule.ObstacleToConfirm(reader), new ConfirmForm { Revision = rule.Revision });
}
