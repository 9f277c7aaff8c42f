using FluentValidation;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Council.Votes;

/// <summary>Opening a vote; a reason only where the plan was voted on before.</summary>
public sealed class OpenForm
{
    public string? AgainBecause { get; set; }

    internal sealed class Validator : AbstractValidator<OpenForm>
    {
        public Validator() => RuleFor(f => f.AgainBecause).AtMost(PlanVote.AgainBecauseMaxLength);
    }
}
