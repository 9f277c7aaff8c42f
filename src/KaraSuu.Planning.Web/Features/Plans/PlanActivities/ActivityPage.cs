using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Plans.PlanActivities;

/// <summary>The form of an activity under its plan item.</summary>
public sealed record ActivityPage(int CycleId, int PlanId, int Version, int ItemNumber, string Problem, int? ActivityId, ActivityForm Form) : IInCycle
{
    internal static ActivityPage Of(JointActionPlan plan, PlanItem item, int? activityId, ActivityForm form)
    {
        if (form.Funding.Count == 0) form.Funding.Add(new FundingRow());
        return new ActivityPage(plan.CycleId, plan.Id, plan.VersionNumber, item.Number, item.ProblemName, activityId, form);
    }
}
