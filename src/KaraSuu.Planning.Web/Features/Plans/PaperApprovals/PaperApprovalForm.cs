using FluentValidation;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Plans.PaperApprovals;

/// <summary>What is known of an approval given on paper, every fact of which may be unknown, and the scanned paper itself.</summary>
public sealed class PaperApprovalForm
{
    public IFormFile? File { get; set; }

    /// <summary>The file is added, and nothing else is done yet.</summary>
    public bool ScanOnly { get; set; }

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
            RuleFor(f => f.File).NotNull().When(f => f.ScanOnly).WithMessage(_ => Texts.Text.Of("paper-approvals.choose-file"));
            RuleFor(f => f.IsSure).Equal(true).When(f => !f.ScanOnly).WithMessage(_ => Texts.Text.Of("paper-approvals.be-sure"));
        }
    }
}
