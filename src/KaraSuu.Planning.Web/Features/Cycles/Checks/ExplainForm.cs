using FluentValidation;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Cycles.Checks;

/// <summary>Why a doubtful number or word is as it is.</summary>
public sealed class ExplainForm : IRevised
{
    public int Revision { get; set; }
    public string? Text { get; set; }

    internal static ExplainForm From(CheckExplanation explanation) => new() { Revision = explanation.Revision, Text = explanation.Text };

    internal sealed class Validator : AbstractValidator<ExplainForm>
    {
        public Validator() => RuleFor(f => f.Text).Needed().AtMost(CheckExplanation.TextMaxLength);
    }
}
