using FluentValidation;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Plans.PaperApprovals;

/// <summary>What is known of an approval given on paper; every fact may be unknown.</summary>
public sealed class PaperApprovalForm
{
    public string? Number { get; set; }
    public DateOnly? Date { get; set; }
    public string? ChairName { get; set; }
    public string? ChairPost { get; set; }
    public bool IsSure { get; set; }

    internal Resolution Facts() => new(Number, Date, ChairName, ChairPost);

    internal sealed class Validator : AbstractValidator<PaperApprovalForm>
    {
        public Validator()
        {
            RuleFor(f => f.Number).AtMost(Resolution.NumberMaxLength);
            RuleFor(f => f.ChairName).AtMost(AiylAimak.PersonNameMaxLength);
            RuleFor(f => f.ChairPost).AtMost(AiylAimak.PersonNameMaxLength);
            RuleFor(f => f.IsSure).Equal(true).WithMessage(_ => Texts.Text.Of("paper-approvals.be-sure"));
        }
    }
}
