using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Plans.PlanVersions;

/// <summary>The versions of a cycle's plan.</summary>
public sealed record PlanVersionsPage(int CycleId, IReadOnlyList<PlanVersionRow> Versions) : IInCycle
{
    internal static async Task<PlanVersionsPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int cycleId, CancellationToken ct)
    {
        if (!await db.Cycles.VisibleTo(user).AnyAsync(c => c.Id == cycleId, ct)) return null;
        var plans = db.Plans.AsNoTracking().Where(p => p.CycleId == cycleId);
        var items = await (from p in plans from i in p.Items group i by p.Id into g select new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var totals = await (
            from p in plans
            from i in p.Items
            from a in i.Activities
            from f in a.Funding
            group f.Amount.Tyiyn by p.Id into g
            select new { g.Key, Tyiyn = g.Sum() }).ToDictionaryAsync(g => g.Key, g => g.Tyiyn, ct);
        var changes = (await (from p in plans from h in p.History orderby h.Id descending select new { p.Id, Change = new PlanVersionChange(h.By, h.AtUtc) })
            .ToListAsync(ct)).ToLookup(h => h.Id, h => h.Change);
        var versions = await plans.OrderByDescending(p => p.VersionNumber)
            .Select(p => new { p.Id, p.VersionNumber, p.FromYear, p.ToYear, p.Status, p.DecidedOnPaper }).ToListAsync(ct);
        return new PlanVersionsPage(cycleId, [.. versions.Select(p => new PlanVersionRow(
            p.Id, p.VersionNumber, p.FromYear, p.ToYear, p.Status, p.DecidedOnPaper, items.GetValueOrDefault(p.Id), new Money(totals.GetValueOrDefault(p.Id)),
            changes[p.Id].FirstOrDefault()))]);
    }
}

public sealed record PlanVersionRow(
    int Id, int Number, int FromYear, int ToYear, PlanStatus Status, bool DecidedOnPaper, int Items, Money Total, PlanVersionChange? LastChange);

public sealed record PlanVersionChange(string By, DateTime AtUtc);

/// <summary>The form of a plan's period: of the first plan, or of one being prepared.</summary>
public sealed record PlanPeriodPage(int CycleId, int? PlanId, PlanPeriodForm Form) : IInCycle;

/// <summary>What a new version of an approved plan means.</summary>
public sealed record NewVersionPage(int CycleId, int PlanId, int Version) : IInCycle;
