using FluentValidation;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Council.DeputyTerms;

/// <summary>The days of one term of a deputy.</summary>
public sealed class TermForm : IPart
{
    public int Revision { get; set; }
    public string? Version { get; set; }
    public DateOnly? InOfficeFrom { get; set; }
    public DateOnly? InOfficeTo { get; set; }

    /// <summary>Call it on a valid form.</summary>
    internal TermFacts Facts() => new(InOfficeFrom!.Value, InOfficeTo);

    internal static TermForm From(Deputy deputy, DeputyTerm term) => new TermForm
    {
        Revision = deputy.Revision,
        InOfficeFrom = term.InOfficeFrom,
        InOfficeTo = term.InOfficeTo,
    }.Marked();

    internal sealed class Validator : AbstractValidator<TermForm>
    {
        public Validator() => RuleFor(f => f.InOfficeFrom).Needed();
    }
}
