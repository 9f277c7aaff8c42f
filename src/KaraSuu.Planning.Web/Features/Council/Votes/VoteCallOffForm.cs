using FluentValidation;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Council.Votes;

/// <summary>Why a vote opened by mistake is called off.</summary>
public sealed class VoteCallOffForm
{
    public string? Because { get; set; }

    internal sealed class Validator : AbstractValidator<VoteCallOffForm>
    {
        public Validator() => RuleFor(f => f.Because).Needed().AtMost(PlanVote.ReasonMaxLength);
    }
}
