using FluentValidation;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Plans.PlanVersions;

/// <summary>The years a plan is made for.</summary>
public sealed class PlanPeriodForm : IRevised
{
    public int Revision { get; set; }
    public int? FromYear { get; set; }
    public int? ToYear { get; set; }

    internal static PlanPeriodForm From(JointActionPlan plan) => new() { Revision = plan.Revision, FromYear = plan.FromYear, ToYear = plan.ToYear };

    internal sealed class Validator : AbstractValidator<PlanPeriodForm>
    {
        public Validator()
        {
            RuleFor(f => f.FromYear).Needed().Between(JointActionPlan.FirstYear, JointActionPlan.LastYear);
            RuleFor(f => f.ToYear).Needed().Between(JointActionPlan.FirstYear, JointActionPlan.LastYear);
        }
    }
}
