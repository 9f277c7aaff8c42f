using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Council.Deputies;

/// <summary>A deputy and the days of the last term in office.</summary>
public sealed class DeputyForm : IRevised
{
    public int Revision { get; set; }
    public string? FullName { get; set; }
    public Sex? Sex { get; set; }
    public DateOnly? InOfficeFrom { get; set; }
    public DateOnly? InOfficeTo { get; set; }

    /// <summary>Asked where a deputy has the same name: the deputy it is, or 0 for somebody else.</summary>
    public int? SameAs { get; set; }

    /// <summary>Call it on a valid form.</summary>
    internal DeputyFacts Facts() => new(FullName, Sex, InOfficeFrom!.Value, InOfficeTo);

    internal TermFacts Term() => new(InOfficeFrom!.Value, InOfficeTo);

    internal static DeputyForm From(Deputy d) => new()
    {
        Revision = d.Revision,
        FullName = d.FullName,
        Sex = d.Sex,
        InOfficeFrom = d.LastTerm.InOfficeFrom,
        InOfficeTo = d.LastTerm.InOfficeTo,
    };

    internal sealed class Validator : AbstractValidator<DeputyForm>
    {
        public Validator()
        {
            RuleFor(f => f.FullName).Needed().AtMost(Deputy.NameMaxLength);
            RuleFor(f => f.Sex).Known();
            RuleFor(f => f.InOfficeFrom).Needed();
        }
    }
}
