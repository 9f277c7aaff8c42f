using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Plans.PlanActivities;

/// <summary>The form of an activity under its plan item.</summary>
/// <param name="Years">the years money may fall in; empty for a plan of one year</param>
public sealed record ActivityPage(
    int CycleId, int PlanId, int Version, int ItemNumber, string Problem, int? ActivityId, ActivityForm Form, IReadOnlyList<Choice> Years) : IInCycle
{
    internal static ActivityPage Of(JointActionPlan plan, PlanItem item, int? activityId, ActivityForm form)
    {
        if (form.Funding.Count == 0) form.Funding.Add(new FundingRow());
        return new ActivityPage(plan.CycleId, plan.Id, plan.VersionNumber, item.Number, item.ProblemName, activityId, form, YearsOf(plan));
    }

    private static IReadOnlyList<Choice> YearsOf(JointActionPlan plan) => plan.FromYear == plan.ToYear ? []
        : [.. Enumerable.Range(plan.FromYear, plan.ToYear - plan.FromYear + 1).Select(year => Choice.Of(year, Texts.Show.Years(year, null)))];
}
