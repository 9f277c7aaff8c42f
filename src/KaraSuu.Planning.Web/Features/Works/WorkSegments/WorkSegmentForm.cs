using FluentValidation;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Works.WorkSegments;

/// <summary>A measured part of a work: a street and its length.</summary>
public sealed class WorkSegmentForm
{
    public string? Name { get; set; }
    public int? Metres { get; set; }

    internal sealed class Validator : AbstractValidator<WorkSegmentForm>
    {
        public Validator()
        {
            RuleFor(f => f.Name).Needed().AtMost(WorkSegment.NameMaxLength);
            RuleFor(f => f.Metres).Needed();
            RuleFor(f => f.Metres).Between(1, WorkSegment.MaxMetres);
        }
    }
}
