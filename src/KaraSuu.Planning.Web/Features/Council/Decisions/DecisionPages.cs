using System.Security.Claims;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council.Decisions;

/// <summary>What the kenesh decides on: the plan, its latest vote, and the resolution to be written down.</summary>
public sealed record DecisionPage(DecidedPlan Plan, DecidedVote? Vote, ApproveForm Form) : IInCycle
{
    public int CycleId => Plan.CycleId;

    /// <summary>A vote on the very text submitted, closed and passed.</summary>
    public bool MayApprove => Plan.Status.MayBeDecided() && Vote is { IsOfThisText: true, Count.Result.Passed: true };

    internal static async Task<DecisionPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int planId, ApproveForm? form, CancellationToken ct)
    {
        if (await DecidedPlan.LoadAsync(db, user, planId, ct) is not { } plan) return null;
        var latest = await db.Votes.AsNoTracking().Held().Where(v => v.PlanId == planId).OrderByDescending(v => v.OpenedAtUtc).ThenByDescending(v => v.Id)
            .Whole().FirstOrDefaultAsync(ct);
        var vote = latest is null ? null : new DecidedVote(
            latest.Id, latest.SessionDate, plan.SubmittedAtUtc is null || plan.SubmittedAtUtc <= latest.OpenedAtUtc,
            latest.IsOpen ? null : await VoteCount.LoadAsync(db, latest, ct),
            latest.IsOpen ? new MarkedBallots(0, 0) : await MarkedBallots.LoadAsync(db, latest, ct));
        form ??= new ApproveForm
        {
            Date = vote?.SessionDate,
            ChairName = await db.AiylAimaks.Where(a => a.Id == plan.AimakId).Select(a => a.KeneshChairName).SingleAsync(ct),
        };
        return new DecisionPage(plan, vote, form);
    }
}

public sealed record DecidedPlan(int Id, int AimakId, int CycleId, int FromYear, int ToYear, int VersionNumber, PlanStatus Status, DateTime? SubmittedAtUtc)
{
    internal static Task<DecidedPlan?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int planId, CancellationToken ct) =>
        db.Plans.AsNoTracking().EditableBy(user).Where(p => p.Id == planId).Select(p => new DecidedPlan(
            p.Id, p.AiylAimakId, p.CycleId, p.FromYear, p.ToYear, p.VersionNumber, p.Status,
            p.History.Where(h => h.To == PlanStatus.Submitted).Max(h => (DateTime?)h.AtUtc))).SingleOrDefaultAsync(ct);
}

/// <param name="IsOfThisText">false when the plan was submitted anew after the vote</param>
/// <param name="Count">null while the vote is open</param>
/// <param name="Marked">ballots cast from accounts an administrator had done something to; none while the vote is open</param>
public sealed record DecidedVote(int Id, DateOnly SessionDate, bool IsOfThisText, VoteCount? Count, MarkedBallots Marked);

/// <summary>A plan about to be returned.</summary>
public sealed record ReturnPage(DecidedPlan Plan, ReturnForm Form) : IInCycle
{
    public int CycleId => Plan.CycleId;
}
