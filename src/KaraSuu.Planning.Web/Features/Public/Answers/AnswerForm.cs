using FluentValidation;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Public.Answers;

/// <summary>One tap, and a line beside it if somebody wants.</summary>
public sealed class AnswerForm
{
    /// <summary>Made by the page: the same form sent twice is one answer.</summary>
    public Guid? Key { get; set; }

    public string? Line { get; set; }
    public ResidentSays? Says { get; set; }

    internal sealed class Validator : AbstractValidator<AnswerForm>
    {
        public Validator()
        {
            RuleFor(f => f.Line).AtMost(ResidentAnswer.LineMaxLength);
            RuleFor(f => f.Says).Needed().Known();
        }
    }
}
