using FluentValidation;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Monitoring.Reinspections;

/// <summary>What the group saw when it looked again.</summary>
public sealed class ReinspectionForm : IRevised
{
    public int Revision { get; set; }
    public int? InspectionId { get; set; }
    public ActStatus? Result { get; set; }
    public string? Note { get; set; }
    public DateOnly? NewDeadline { get; set; }

    internal bool IsEliminated => Result == ActStatus.Eliminated;

    internal sealed class Validator : AbstractValidator<ReinspectionForm>
    {
        public Validator()
        {
            RuleFor(f => f.InspectionId).Needed();
            RuleFor(f => f.Result).Needed();
            RuleFor(f => f.Result).Must(result => result is null || result.Value.EndsReinspection()).WithMessage(_ => Text.Of("error.choose"));
            RuleFor(f => f.Note).AtMost(Act.TextMaxLength);
        }
    }
}
