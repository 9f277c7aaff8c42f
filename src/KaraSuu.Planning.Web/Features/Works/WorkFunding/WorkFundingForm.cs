using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Works.WorkFunding;

/// <summary>One source of a work's money and what it promised.</summary>
public sealed class WorkFundingForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    public FundingKind? Kind { get; set; }
    public string? Source { get; set; }
    public string? Donor { get; set; }
    public Money? Amount { get; set; }

    internal static WorkFundingForm From(Domain.Works.WorkFunding line, int revision) => new WorkFundingForm
    {
        Revision = revision,
        Kind = line.Kind,
        Source = line.Source,
        Donor = line.Donor,
        Amount = line.Amount,
    }.Marked();

    internal sealed class Validator : AbstractValidator<WorkFundingForm>
    {
        public Validator()
        {
            RuleFor(f => f.Kind).Needed().Known();
            RuleFor(f => f.Source).AtMost(FundingLine.SourceMaxLength);
            RuleFor(f => f.Donor).AtMost(FundingLine.DonorMaxLength);
            RuleFor(f => f.Amount).Needed();
        }
    }
}
