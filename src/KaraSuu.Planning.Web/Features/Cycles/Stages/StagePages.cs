using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Cycles.Stages;

/// <summary>A cycle's stages and duties by date, its norms and what was published of it.</summary>
public sealed record StagesPage(
    int CycleId, int Year, int Through, int WomenShareNorm, PublishedTotals? Published, IReadOnlyList<BandFacts> Bands,
    IReadOnlyList<StageStanding> Stages, IReadOnlyList<DutyRow> Duties, IReadOnlyList<Check> Checks) : IInCycle
{
    internal static async Task<StagesPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, DateOnly today, CancellationToken ct)
    {
        var cycles = db.Cycles.AsNoTracking().VisibleTo(user).Where(c => c.Id == id);
        var cycle = await cycles.Select(c => new
        {
            c.AiylAimakId,
            c.BudgetYear,
            c.ThroughYear,
            c.WomenShareNorm,
            c.PublishedTotals,
            Bands = c.AgeBandList.OrderBy(b => b.FromAge).Select(b => new BandFacts(b.FromAge, b.ToAge)).ToList(),
        }).SingleOrDefaultAsync(ct);
        if (cycle is null) return null;
        var stages = (await StageReading.LoadAsync(db, [id], today, ct))[id];
        var duties = await cycles.SelectMany(c => c.Duties)
            .Select(d => new DutyRow(d.Id, d.Code, d.Title, d.DueOn, d.Post, d.Note, d.DoneOn, d.DoneBy)).ToListAsync(ct);
        var others = cycle.PublishedTotals is null ? []
            : await db.Cycles.AsNoTracking().Where(c => c.AiylAimakId == cycle.AiylAimakId && c.Id != id && c.PublishedTotals != null)
                .Select(c => new { c.BudgetYear, c.PublishedTotals }).ToListAsync(ct);
        var summary = new CycleSummary(
            id, cycle.WomenShareNorm, Tally.Of([]), [], [], [.. cycle.Bands.Select(b => (b.From, b.To))],
            cycle.PublishedTotals, [.. others.Select(o => (o.BudgetYear, o.PublishedTotals!))]);
        return new StagesPage(
            id, cycle.BudgetYear, cycle.ThroughYear, cycle.WomenShareNorm, cycle.PublishedTotals, cycle.Bands, stages,
            [.. duties.OrderBy(d => d.DoneOn is not null).ThenBy(d => d.DueOn).ThenBy(d => d.Id)],
            [.. ParticipationChecks.Cycle(summary)]);
    }
}

public sealed record BandFacts(int From, int? To);

public sealed record DutyRow(int Id, string? Code, string? Title, DateOnly DueOn, Post Post, string? Note, DateOnly? DoneOn, string? DoneBy)
{
    public string Name => Code is null ? Title ?? "" : Texts.Text.Of("duty." + Code);

    /// <summary>Days until the duty is due; below zero when overdue.</summary>
    public int DaysLeft(DateOnly today) => DueOn.DayNumber - today.DayNumber;
}

public sealed record StageDatesPage(int CycleId, StageDatesForm Form) : IInCycle;

/// <summary>One stage: what its records say, and what somebody said of it.</summary>
public sealed record StagePage(int CycleId, StageStanding Stage) : IInCycle;

public sealed record StageDonePage(int CycleId, StageStanding Stage, StageDoneForm Form) : IInCycle;

public sealed record StageReopenPage(int CycleId, StageStanding Stage, StageReopenForm Form) : IInCycle;
