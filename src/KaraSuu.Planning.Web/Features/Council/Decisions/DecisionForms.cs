using FluentValidation;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Council.Decisions;

/// <summary>The resolution by which the kenesh approves a plan, as it will be printed.</summary>
public sealed class ApproveForm
{
    public string? Number { get; set; }
    public DateOnly? Date { get; set; }
    public string? ChairName { get; set; }

    /// <summary>Only when not the chair signs: «төраганын милдетин аткаруучу».</summary>
    public string? ChairPost { get; set; }

    internal Resolution Resolution() => new(Number, Date, ChairName, ChairPost);

    internal sealed class Validator : AbstractValidator<ApproveForm>
    {
        public Validator()
        {
            RuleFor(f => f.Number).Needed().AtMost(Domain.Council.Resolution.NumberMaxLength);
            RuleFor(f => f.Date).Needed();
            RuleFor(f => f.ChairName).Needed().AtMost(AiylAimak.PersonNameMaxLength);
            RuleFor(f => f.ChairPost).AtMost(AiylAimak.PersonNameMaxLength);
        }
    }
}

/// <summary>Why a plan goes back.</summary>
public sealed class ReturnForm
{
    public string? Reasons { get; set; }

    internal sealed class Validator : AbstractValidator<ReturnForm>
    {
        public Validator() => RuleFor(f => f.Reasons).Needed().AtMost(PlanStatusChange.NoteMaxLength);
    }
}
