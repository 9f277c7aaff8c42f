using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Works.WorkContracts;

/// <summary>The contract of a work as it was signed.</summary>
public sealed class ContractForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    public int? ContractorId { get; set; }
    public string? Number { get; set; }
    public DateOnly? SignedOn { get; set; }
    public Money? Sum { get; set; }
    public DateOnly? StartsOn { get; set; }
    public DateOnly? EndsOn { get; set; }
    public int? WarrantyMonths { get; set; }

    internal ContractFacts Facts() => new(ContractorId, Number, SignedOn, Sum, StartsOn, EndsOn, WarrantyMonths);

    internal static ContractForm From(Work work) => new ContractForm
    {
        Revision = work.Revision,
        ContractorId = work.Contract?.ContractorId,
        Number = work.Contract?.Number,
        SignedOn = work.Contract?.SignedOn,
        Sum = work.Contract?.FirstSum,
        StartsOn = work.Contract?.StartsOn,
        EndsOn = work.Contract?.FirstEndsOn,
        WarrantyMonths = work.Contract?.WarrantyMonths,
    }.Marked();

    internal sealed class Validator : AbstractValidator<ContractForm>
    {
        public Validator()
        {
            RuleFor(f => f.Number).AtMost(Contract.NumberMaxLength);
            RuleFor(f => f.WarrantyMonths).Between(0, Contract.MaxWarrantyMonths);
        }
    }
}

/// <summary>A supplementary agreement: what it changes and why.</summary>
public sealed class AmendmentForm
{
    public DateOnly? SignedOn { get; set; }
    public string? Number { get; set; }
    public Money? Sum { get; set; }
    public DateOnly? EndsOn { get; set; }
    public string? Reason { get; set; }

    internal AmendmentFacts Facts() => new(SignedOn!.Value, Number, Sum, EndsOn, Reason);

    internal sealed class Validator : AbstractValidator<AmendmentForm>
    {
        public Validator()
        {
            RuleFor(f => f.SignedOn).Needed();
            RuleFor(f => f.Number).AtMost(Contract.NumberMaxLength);
            RuleFor(f => f.Reason).Needed().AtMost(Work.ReasonMaxLength);
        }
    }
}
