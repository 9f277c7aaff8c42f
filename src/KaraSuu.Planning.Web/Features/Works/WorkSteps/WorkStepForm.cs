using FluentValidation;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Works.WorkSteps;

/// <summary>On which day a work moved on, and why where a reason is needed.</summary>
public sealed class WorkStepForm
{
    public DateOnly? On { get; set; }
    public string? Reason { get; set; }

    internal sealed class Validator : AbstractValidator<WorkStepForm>
    {
        public Validator()
        {
            RuleFor(f => f.On).Needed();
            RuleFor(f => f.Reason).AtMost(Work.ReasonMaxLength);
        }
    }
}
