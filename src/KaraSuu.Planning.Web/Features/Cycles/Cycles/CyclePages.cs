using System.Security.Claims;
using FluentValidation;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Cycles.Cycles;

/// <summary>An aimak's budget years, the latest first, and the years between them that have none.</summary>
public sealed record CyclesPage(int AimakId, LocalText Aimak, IReadOnlyList<CycleRow> Rows, IReadOnlyList<MissingYear> Missing) : IInAimak
{
    internal static async Task<CyclesPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, DateOnly today, CancellationToken ct)
    {
        var aimak = await db.AiylAimaks.AsNoTracking().VisibleTo(user).Where(a => a.Id == aimakId).Select(a => new { a.Name }).SingleOrDefaultAsync(ct);
        if (aimak is null) return null;
        var cycles = await db.Cycles.AsNoTracking().Where(c => c.AiylAimakId == aimakId).OrderByDescending(c => c.BudgetYear)
            .Select(c => new { c.Id, c.BudgetYear, c.ThroughYear }).ToListAsync(ct);
        var stages = await StageReading.LoadAsync(db, [.. cycles.Select(c => c.Id)], today, ct);
        var rows = cycles.Select(c => new CycleRow(c.Id, c.BudgetYear, c.ThroughYear, stages[c.Id])).ToList();
        var explained = await db.Explanations.AsNoTracking().Where(e => e.AiylAimakId == aimakId && e.Code == ParticipationChecks.YearWithoutCycle)
            .Select(e => new { e.Subject, e.Text }).ToListAsync(ct);
        return new CyclesPage(aimakId, aimak.Name, rows,
            [.. from check in ParticipationChecks.Years(aimakId, [.. rows.SelectMany(r => Enumerable.Range(r.Year, r.Through - r.Year + 1))])
                select new MissingYear((int)check.Details[0], check, explained.FirstOrDefault(e => e.Subject == check.Subject)?.Text)]);
    }
}

public sealed record CycleRow(int Id, int Year, int Through, IReadOnlyList<StageStanding> Stages)
{
    public StageStanding? Current => StageStanding.Current(Stages);
    public int Done => Stages.Count(s => s.IsDone);
}

public sealed record MissingYear(int Year, Check Check, string? Explanation);

/// <summary>The budget year to plan for, or the first and the last of several.</summary>
public sealed class NewCycleForm
{
    public int? BudgetYear { get; set; }
    public int? ThroughYear { get; set; }

    internal sealed class Validator : AbstractValidator<NewCycleForm>
    {
        public Validator()
        {
            RuleFor(f => f.BudgetYear).Needed().Between(PlanningCycle.FirstYear, PlanningCycle.LastYear);
            RuleFor(f => f.ThroughYear).Between(PlanningCycle.FirstYear, PlanningCycle.LastYear);
        }
    }
}

/// <summary>The last year of a cycle.</summary>
public sealed class CycleYearsForm : IRevised
{
    public int Revision { get; set; }
    public int? ThroughYear { get; set; }

    internal static CycleYearsForm From(PlanningCycle cycle) => new() { Revision = cycle.Revision, ThroughYear = cycle.ThroughYear };

    internal sealed class Validator : AbstractValidator<CycleYearsForm>
    {
        public Validator() => RuleFor(f => f.ThroughYear).Needed().Between(PlanningCycle.FirstYear, PlanningCycle.LastYear);
    }
}

public sealed record CycleYearsPage(int CycleId, int BudgetYear, CycleYearsForm Form) : IInCycle;

public sealed record NewCyclePage(int AimakId, LocalText Aimak, NewCycleForm Form) : IInAimak;
