using FluentValidation;
using KaraSuu.Planning.Web.Forms;

namespace KaraSuu.Planning.Web.Features.Monitoring.MonitoringPlans;

/// <summary>The year a plan of monitoring is for.</summary>
public sealed class NewPlanForm
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    public int? Year { get; set; }

    internal sealed class Validator : AbstractValidator<NewPlanForm>
    {
        public Validator() => RuleFor(f => f.Year).Needed().Between(FirstYear, LastYear);
    }
}
