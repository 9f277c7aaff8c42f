using FluentValidation;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Monitoring.Signatures;

/// <summary>Why a side does not accept the work.</summary>
public sealed class RefusalForm
{
    public string? Reason { get; set; }

    internal sealed class Validator : AbstractValidator<RefusalForm>
    {
        public Validator() => RuleFor(f => f.Reason).Needed().AtMost(Work.ReasonMaxLength);
    }
}

/// <summary>Why the head of the aiyl okmotu accepts alone.</summary>
public sealed class OverrideForm
{
    public string? Reason { get; set; }

    internal sealed class Validator : AbstractValidator<OverrideForm>
    {
        public Validator() => RuleFor(f => f.Reason).Needed().AtMost(Work.ReasonMaxLength);
    }
}
