using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Printing;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council.Decisions;

/// <summary>
/// Approves a plan as one whole: the resolution, the earlier version superseded, the document stored.
/// </summary>
internal sealed class ApprovePlan(PlanningDb db, PlanPaper paper)
{
    /// <param name="plan">loaded with everything that belongs to it; its document is drawn from it</param>
    /// <exception cref="RuleBroken">the plan is not submitted, or its latest vote is missing, open, of an earlier text or not passed</exception>
    public async Task ApproveAsync(JointActionPlan plan, Resolution resolution, Stamp stamp, CancellationToken ct)
    {
        var vote = await db.Votes.Held().Where(v => v.PlanId == plan.Id).OrderByDescending(v => v.OpenedAtUtc).ThenByDescending(v => v.Id)
            .Whole().FirstOrDefaultAsync(ct);
        var earlier = await db.Plans.Where(p => p.CycleId == plan.CycleId && p.Id != plan.Id && p.Status == PlanStatus.Approved).Whole().ToListAsync(ct);

        Rule.Require(vote is not null, PlanRules.VoteDidNotPass);
        plan.Approve(vote!, resolution, stamp);
        foreach (var version in earlier) version.Supersede(stamp);
        await paper.IssueAsync(plan, ct);
        await db.SaveChangesAsync(ct);
    }
}
