using FluentValidation;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Monitoring.Eliminations;

/// <summary>What was done about a violation, as the aiyl okmotu shows it.</summary>
public sealed class EliminationForm : IRevised
{
    public int Revision { get; set; }
    public DateOnly? On { get; set; }
    public string? Text { get; set; }
    public PhotosForm Photos { get; set; } = new();

    internal sealed class Validator : AbstractValidator<EliminationForm>
    {
        public Validator(IValidator<PhotosForm> photos)
        {
            RuleFor(f => f.On).Needed();
            RuleFor(f => f.Text).Needed().AtMost(Act.TextMaxLength);
            RuleFor(f => f.Photos).SetValidator(photos);
        }
    }
}
