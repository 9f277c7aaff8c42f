using KaraSuu.Planning.Web.Frames;

namespace KaraSuu.Planning.Web.Features.VotingRules;

/// <summary>Which revision of a rule a person read and confirms.</summary>
public sealed class ConfirmForm
{
    public int Revision { get; set; }
}

/// <summary>A rule about to be confirmed.</summary>
public sealed record VotingRuleConfirmPage(VotingRuleRow Rule, ConfirmForm Form) : IInAimak
{
    public int AimakId => Rule.AimakId;
}
