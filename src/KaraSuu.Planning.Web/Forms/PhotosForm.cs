using FluentValidation;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Forms;

/// <summary>The photos of a form: keys of those already taken in, and files still to be taken (see TakesPhotos).</summary>
public sealed class PhotosForm
{
    /// <summary>Photos of one field.</summary>
    public const int Most = 40;

    public List<Guid> Keys { get; set => field = value ?? []; } = [];

    /// <summary>Ticked to be left out.</summary>
    public List<Guid> Removed { get; set => field = value ?? []; } = [];

    public List<IFormFile>? Files { get; set; }

    /// <summary>How many there are when the form is saved, with those still to be taken.</summary>
    internal int Count => Keys.Except(Removed).Count() + (Files?.Count(f => f is { Length: > 0 }) ?? 0);

    internal sealed class Validator : AbstractValidator<PhotosForm>
    {
        public Validator() => RuleFor(p => p.Files).Must((photos, _) => photos.Count <= Most).WithMessage(_ => Text.Of("photos.at-most", Most));
    }
}
