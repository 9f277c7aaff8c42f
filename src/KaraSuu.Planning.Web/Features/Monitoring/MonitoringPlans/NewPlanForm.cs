using FluentValidation;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Monitoring.MonitoringPlans;

/// <summary>The year a plan of monitoring is for.</summary>
public sealed class NewPlanForm
{
    public int? Year { get; set; }

    internal sealed class Validator : AbstractValidator<NewPlanForm>
    {
        public Validator() => RuleFor(f => f.Year).Needed().Between(MonitoringPlan.FirstYear, MonitoringPlan.LastYear);
    }
}
