using FluentValidation;
using KaraSuu.Planning.Web.Forms;
using Choice = KaraSuu.Planning.Domain.Council.Choice;

namespace KaraSuu.Planning.Web.Features.Council.Votes;

/// <summary>A choice: first asked about, then cast.</summary>
public sealed class CastForm
{
    public Choice? Choice { get; set; }

    /// <summary>Which of the deputy's own ballots the page showed: 0 for none yet. An older page never overrides a newer ballot unseen.</summary>
    public int Revision { get; set; }

    internal sealed class Validator : AbstractValidator<CastForm>
    {
        public Validator() => RuleFor(f => f.Choice).Needed().Known();
    }
}
