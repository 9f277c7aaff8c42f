using FluentValidation;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Voices.MeetingPapers;

/// <summary>Files to be put beside a meeting.</summary>
public sealed class MeetingPapersForm
{
    public List<IFormFile>? Protocol { get; set; }
    public List<IFormFile>? SignInSheet { get; set; }
    public PhotosForm Photos { get; set; } = new();

    internal sealed class Validator : AbstractValidator<MeetingPapersForm>
    {
        public Validator(IValidator<PhotosForm> photos)
        {
            RuleFor(f => f.Protocol).Must((form, _) => form is { Protocol.Count: > 0 } or { SignInSheet.Count: > 0 } || form.Photos.Count > 0)
                .WithMessage(_ => Text.Of("meeting-papers.choose"));
            RuleFor(f => f.Photos).SetValidator(photos);
        }
    }
}
