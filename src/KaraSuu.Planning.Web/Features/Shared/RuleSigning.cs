using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>The person signed in, as a voting rule knows people.</summary>
internal static class RuleSigning
{
    public static async Task<RuleSigner> LoadAsync(PlanningDb db, ClaimsPrincipal person, Stamp stamp, CancellationToken ct)
    {
        var (user, deputyId) = (person.UserId(), person.DeputyId());
        var isUnconfirmed = await db.AccessNotices.AnyAsync(n => n.UserId == user && n.ConfirmedAtUtc == null, ct);
        var deputy = deputyId is null ? null : await db.Deputies.AsNoTracking().SingleOrDefaultAsync(d => d.Id == deputyId, ct);
        return new RuleSigner(stamp, user, deputy, [.. person.Posts()], isUnconfirmed);
    }
}

/// <summary>A rule that waits for the word of the person who reads.</summary>
public sealed record WaitingRule(int Id, DateOnly ValidFrom, string SetBy)
{
    /// <summary>Rules of the aimak that this person may confirm; nothing is asked of the database for others.</summary>
    internal static async Task<IReadOnlyList<WaitingRule>> LoadAsync(
        PlanningDb db, ClaimsPrincipal person, int aimakId, Stamp stamp, CancellationToken ct)
    {
        if (!person.May(Permissions.ConfirmVotingRules) || person.AimakId() != aimakId) return [];
        var rules = await db.VotingRules.AsNoTracking().Where(r => r.AiylAimakId == aimakId && r.SetBy != null && r.ConfirmedBy == null)
            .OrderBy(r => r.ValidFrom).ToListAsync(ct);
        if (rules.Count == 0) return [];
        var signer = await RuleSigning.LoadAsync(db, person, stamp, ct);
        return [.. rules.Where(r => r.WaitsFor(signer)).Select(r => new WaitingRule(r.Id, r.ValidFrom, r.SetBy!))];
    }
}
