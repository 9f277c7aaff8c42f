using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Works.Payments;

/// <summary>A payment for a work out of one of its sources.</summary>
public sealed class PaymentForm
{
    public DateOnly? PaidOn { get; set; }
    public Money? Amount { get; set; }
    public int? FundingId { get; set; }
    public string? Document { get; set; }
    public string? Note { get; set; }

    internal PaymentFacts Facts() => new(PaidOn!.Value, Amount!.Value, FundingId!.Value, Document, Note);

    internal sealed class Validator : AbstractValidator<PaymentForm>
    {
        public Validator()
        {
            RuleFor(f => f.PaidOn).Needed();
            RuleFor(f => f.Amount).Needed();
            RuleFor(f => f.FundingId).Needed();
            RuleFor(f => f.Document).AtMost(Payment.DocumentMaxLength);
            RuleFor(f => f.Note).AtMost(Work.ReasonMaxLength);
        }
    }
}

/// <summary>The counter-entry of a payment written by mistake.</summary>
public sealed class ReversalForm
{
    public DateOnly? On { get; set; }
    public string? Reason { get; set; }

    internal sealed class Validator : AbstractValidator<ReversalForm>
    {
        public Validator()
        {
            RuleFor(f => f.On).Needed();
            RuleFor(f => f.Reason).Needed().AtMost(Work.ReasonMaxLength);
        }
    }
}
