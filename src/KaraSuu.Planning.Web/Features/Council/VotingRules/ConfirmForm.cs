using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Council.VotingRules;

/// <summary>Which revision of a rule a person read and confirms.</summary>
public sealed class ConfirmForm
{
    public int Revision { get; set; }
}

/// <summary>A rule about to be confirmed.</summary>
public sealed record VotingRuleConfirmPage(VotingRuleRow Rule, ConfirmForm Form) : IInAimak
{
    public int AimakId => Rule.AimakId;

    /// <summary>Somebody else set it, and nobody confirmed it as it stands.</summary>
    public bool MayConfirm => Rule is { IsOwn: false, Who: { SetBy: not null, IsConfirmed: false } };

    internal static VotingRuleConfirmPage Of(VotingRule rule, RuleSigner reader) =>
        new(VotingRuleRow.Of(rule, reader), new ConfirmForm { Revision = rule.Revision });
}
