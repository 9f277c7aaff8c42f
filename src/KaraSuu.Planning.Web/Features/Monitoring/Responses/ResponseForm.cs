using FluentValidation;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Features.Monitoring.Responses;

/// <summary>The aiyl okmotu's letter: agreed or not, and what the contractor is told to do.</summary>
public sealed class ResponseForm : IRevised
{
    public int Revision { get; set; }
    public ResponseKind? Kind { get; set; }
    public DateOnly? On { get; set; }
    public string? LetterNumber { get; set; }
    public string? Reason { get; set; }
    public string? Instruction { get; set; }
    public string? Responsible { get; set; }
    public DateOnly? Deadline { get; set; }

    internal ResponseFacts Facts() => new(Kind!.Value, On!.Value, LetterNumber, Reason, Instruction, Responsible, Deadline);

    internal sealed class Validator : AbstractValidator<ResponseForm>
    {
        public Validator()
        {
            RuleFor(f => f.Kind).Needed().Known();
            RuleFor(f => f.On).Needed();
            RuleFor(f => f.LetterNumber).AtMost(Act.NumberMaxLength);
            RuleFor(f => f.Reason).AtMost(Act.TextMaxLength);
            RuleFor(f => f.Instruction).AtMost(Act.TextMaxLength);
            RuleFor(f => f.Responsible).AtMost(Act.PersonMaxLength);
        }
    }
}
