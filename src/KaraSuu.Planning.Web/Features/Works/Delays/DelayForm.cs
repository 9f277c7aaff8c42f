using FluentValidation;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Works.Delays;

/// <summary>Why a work runs late, and until when.</summary>
public sealed class DelayForm
{
    public DateOnly? NotedOn { get; set; }
    public DateOnly? Until { get; set; }
    public string? Reason { get; set; }

    internal DelayFacts Facts() => new(NotedOn!.Value, Until, Reason);

    internal sealed class Validator : AbstractValidator<DelayForm>
    {
        public Validator()
        {
            RuleFor(f => f.NotedOn).Needed();
            RuleFor(f => f.Reason).Needed().AtMost(Work.ReasonMaxLength);
        }
    }
}
