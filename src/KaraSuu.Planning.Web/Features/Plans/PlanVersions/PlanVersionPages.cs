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
        var versions = await db.Plans.AsNoTracking().Where(p => p.CycleId == cycleId).OrderByDescending(p => p.VersionNumber)
            .Select(p => new PlanVersionRow(
                p.Id, p.VersionNumber, p.FromYear, p.ToYear, p.Status, p.DecidedOnPaper, p.Items.Count,
                new Money(p.Items.SelectMany(i => i.Activities).SelectMany(a => a.Funding).Sum(f => f.AmountTyiyn)),
                p.History.OrderByDescending(h => h.Id).Select(h => new PlanVersionChange(h.By, h.AtUtc)).FirstOrDefault()))
            .ToListAsync(ct);
        return new PlanVersionsPage(cycleId, versions);
    }
}

public sealed record PlanVersionRow(
    int Id, int Number, int FromYear, int ToYear, PlanStatus Status, bool DecidedOnPaper, int Items, Money Total, PlanVersionChange? LastChange);

public sealed record PlanVersionChange(string By, DateTime AtUtc);

/// <summary>The form of a plan's period: of the first plan, or of one being prepared.</summary>
public sealed record PlanPeriodPage(int CycleId, int? PlanId, PlanPeriodForm Form) : IInCycle;

/// <summary>What a new version of an approved plan means.</summary>
public sealed record NewVersionPage(int CycleId, int PlanId, int Version) : IInCycle;
