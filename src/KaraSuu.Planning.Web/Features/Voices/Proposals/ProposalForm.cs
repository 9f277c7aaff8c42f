using FluentValidation;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Voices.Proposals;

/// <summary>A proposal as the specialist copies it from paper or a message.</summary>
public sealed class ProposalForm : IRevised
{
    public int Revision { get; set; }
    public Channel? Channel { get; set; }
    public DateOnly? ReceivedOn { get; set; }
    public int? VillageId { get; set; }
    public ProposalGroup Group { get; set; }
    public string? Text { get; set; }
    public int? LocalIssueId { get; set; }

    internal ProposalFacts Facts() => new(Text, Channel, ReceivedOn, VillageId, Group, LocalIssueId);

    internal static ProposalForm From(Proposal p) => new()
    {
        Revision = p.Revision,
        Channel = p.Channel,
        ReceivedOn = p.ReceivedOn,
        VillageId = p.VillageId,
        Group = p.Group,
        Text = p.Text,
        LocalIssueId = p.LocalIssueId,
    };

    internal sealed class Validator : AbstractValidator<ProposalForm>
    {
        public Validator()
        {
            RuleFor(f => f.Channel).Known();
            RuleFor(f => f.Group).IsInEnum().WithMessage(_ => Texts.Text.Of("error.choose"));
            RuleFor(f => f.Text).Needed().AtMost(Proposal.TextMaxLength);
        }
    }
}
