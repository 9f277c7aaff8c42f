using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council.Votes;

/// <summary>Everything a vote about to be opened rests on: the page asks the very rules the button will ask.</summary>
internal sealed record Opening(
    KeneshSession Session, AgendaItem Item, JointActionPlan Plan, VotingRule? Rule, int? Seats, IReadOnlyList<Deputy> Deputies, IReadOnlyList<PlanVote> Earlier)
{
    private const string SomeReason = "…";

    public bool IsAgain => Earlier.Any(v => !v.IsCalledOff);

    public static async Task<Opening> LoadAsync(PlanningDb db, KeneshSession session, AgendaItem item, CancellationToken ct)
    {
        var rules = await db.VotingRules.Where(r => r.AiylAimakId == session.AiylAimakId).ToListAsync(ct);
        return new Opening(
            session, item, await db.Plans.Whole().SingleAsync(p => p.Id == item.PlanId, ct), VotingRule.InForce(rules, session.HeldOn),
            await db.AiylAimaks.Where(a => a.Id == session.AiylAimakId).Select(a => a.KeneshSeats).SingleAsync(ct),
            await db.Deputies.Where(d => d.AiylAimakId == session.AiylAimakId).ToListAsync(ct),
            await db.Votes.Where(v => v.PlanId == item.PlanId).Whole().ToListAsync(ct));
    }

    /// <exception cref="RuleBroken">something stands in the way</exception>
    public PlanVote Open(string? againBecause, Stamp stamp) =>
        PlanVote.Open(Session, Item, Plan, Rule, Seats, Deputies, Earlier, againBecause, stamp);

    /// <summary>What stands in the way of opening, apart from a reason not yet typed; null when nothing does.</summary>
    public RuleBroken? Obstacle(Stamp stamp)
    {
        try
        {
            Open(SomeReason, stamp);
            return null;
        }
        catch (RuleBroken broken)
        {
            return broken;
        }
    }
}
