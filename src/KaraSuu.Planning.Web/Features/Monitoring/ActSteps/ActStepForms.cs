using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Monitoring.ActSteps;

/// <summary>How the act was given to the aiyl okmotu.</summary>
public sealed class HandoverForm : IRevised
{
    public int Revision { get; set; }
    public DateOnly? On { get; set; }
    public string? Number { get; set; }
    public string? Receiver { get; set; }

    internal HandoverFacts Facts() => new(Number, On!.Value, Receiver);

    internal sealed class Validator : AbstractValidator<HandoverForm>
    {
        public Validator()
        {
            RuleFor(f => f.On).Needed();
            RuleFor(f => f.Number).Needed().AtMost(Act.NumberMaxLength);
            RuleFor(f => f.Receiver).Needed().AtMost(Act.PersonMaxLength);
        }
    }
}

/// <summary>Why the group insists on a rejected act, or takes an act back.</summary>
public sealed class ReasonForm : IRevised
{
    public int Revision { get; set; }
    public string? Reason { get; set; }

    internal sealed class Validator : AbstractValidator<ReasonForm>
    {
        public Validator() => RuleFor(f => f.Reason).Needed().AtMost(Act.TextMaxLength);
    }
}

/// <summary>Before whom an act that stands still is brought.</summary>
public sealed class EscalationForm : IRevised
{
    public int Revision { get; set; }
    public Post? To { get; set; }
    public string? Note { get; set; }

    internal sealed class Validator : AbstractValidator<EscalationForm>
    {
        public Validator()
        {
            RuleFor(f => f.To).Needed();
            RuleFor(f => f.Note).AtMost(Act.TextMaxLength);
        }
    }
}
