using FluentValidation;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Voices.MeetingPapers;

/// <summary>Files to be put beside a meeting.</summary>
public sealed class MeetingPapersForm
{
    public List<IFormFile>? Protocol { get; set; }
    public List<IFormFile>? SignInSheet { get; set; }
    public PhotosForm Photos { get; set; } = new();

    internal sealed class Validator : AbstractValidator<MeetingPapersForm>
    {
        public Validator(IValidator<PhotosForm> photos) => RuleFor(f => f.Photos).SetValidator(photos);
    }
}
