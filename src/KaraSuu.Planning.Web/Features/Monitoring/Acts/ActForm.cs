using FluentValidation;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Monitoring.Acts;

/// <summary>One violation as the group writes it down.</summary>
public sealed class ActForm : IRevised
{
    public int Revision { get; set; }
    public DateOnly? DrawnUpOn { get; set; }
    public string? Description { get; set; }
    public string? Clause { get; set; }
    public FindingSeverity? Severity { get; set; }
    public string? Recommendation { get; set; }
    public DateOnly? ProposedDeadline { get; set; }
    public PhotosForm Photos { get; set; } = new();

    internal ActFacts Facts() => new(DrawnUpOn!.Value, Description, Clause, Severity!.Value, Recommendation, ProposedDeadline);

    internal static ActForm From(Act act) => new()
    {
        Revision = act.Revision,
        DrawnUpOn = act.DrawnUpOn,
        Description = act.Description,
        Clause = act.Clause,
        Severity = act.Severity,
        Recommendation = act.Recommendation,
        ProposedDeadline = act.ProposedDeadline,
    };

    internal sealed class Validator : AbstractValidator<ActForm>
    {
        public Validator(IValidator<PhotosForm> photos)
        {
            RuleFor(f => f.DrawnUpOn).Needed();
            RuleFor(f => f.Description).Needed().AtMost(Act.TextMaxLength);
            RuleFor(f => f.Clause).AtMost(Act.ClauseMaxLength);
            RuleFor(f => f.Severity).Needed().Known();
            RuleFor(f => f.Recommendation).AtMost(Act.TextMaxLength);
            RuleFor(f => f.Photos).SetValidator(photos);
        }
    }
}
