using FluentValidation;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>Why a photo, a paper or an entry of progress is taken back.</summary>
public sealed class WithdrawalForm
{
    public string? Reason { get; set; }

    internal sealed class Validator : AbstractValidator<WithdrawalForm>
    {
        public Validator() => RuleFor(f => f.Reason).Needed().AtMost(Photo.ReasonMaxLength);
    }
}
