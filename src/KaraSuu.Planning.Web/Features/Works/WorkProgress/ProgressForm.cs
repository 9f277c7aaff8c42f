using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Works.WorkProgress;

/// <summary>How far a work is on a day.</summary>
public sealed class ProgressForm
{
    public DateOnly? On { get; set; }
    public string? Stage { get; set; }
    [DataType(TypedValues.Percent)]
    public int? Percent { get; set; }
    public string? Text { get; set; }
    public PhotosForm Photos { get; set; } = new();

    internal ProgressFacts Facts() => new(On!.Value, Stage, Percent, Text);

    internal sealed class Validator : AbstractValidator<ProgressForm>
    {
        public Validator(IValidator<PhotosForm> photos)
        {
            RuleFor(f => f.On).Needed();
            RuleFor(f => f.Stage).AtMost(ProgressEntry.StageMaxLength);
            RuleFor(f => f.Text).Needed().AtMost(ProgressEntry.TextMaxLength);
            RuleFor(f => f.Photos).SetValidator(photos);
        }
    }
}
