using FluentValidation;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Forms;
using Choice = KaraSuu.Planning.Domain.Council.Choice;

namespace KaraSuu.Planning.Web.Features.Council.HandBallots;

/// <summary>A raised hand or a paper of a deputy, as the chair writes it down.</summary>
public sealed class HandBallotForm
{
    public int? DeputyId { get; set; }
    public BallotWay? Way { get; set; }
    public Choice? Choice { get; set; }

    internal sealed class Validator : AbstractValidator<HandBallotForm>
    {
        public Validator()
        {
            RuleFor(f => f.DeputyId).Needed();
            RuleFor(f => f.Way).Needed().Known();
            RuleFor(f => f.Choice).Needed().Known();
        }
    }
}

/// <summary>Why a ballot by hand is taken back.</summary>
public sealed class WithdrawForm
{
    public string? Because { get; set; }

    internal sealed class Validator : AbstractValidator<WithdrawForm>
    {
        public Validator() => RuleFor(f => f.Because).Needed().AtMost(HandBallot.ReasonMaxLength);
    }
}
