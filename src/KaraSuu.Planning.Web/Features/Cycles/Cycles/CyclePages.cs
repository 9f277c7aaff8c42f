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
            .Select(c => new { c.Id, c.BudgetYear }).ToListAsync(ct);
        var stages = await StageReading.LoadAsync(db, [.. cycles.Select(c => c.Id)], today, ct);
        var rows = cycles.Select(c => new CycleRow(c.Id, c.BudgetYear, stages[c.Id])).ToList();
        var explained = await db.Explanations.AsNoTracking().Where(e => e.AiylAimakId == aimakId && e.Code == ParticipationChecks.YearWithoutCycle)
            .Select(e => new { e.Subject, e.Text }).ToListAsync(ct);
        return new CyclesPage(aimakId, aimak.Name, rows,
            [.. from check in ParticipationChecks.Years(aimakId, [.. rows.Select(r => r.Year)])
                select new MissingYear((int)check.Details[0], check, explained.FirstOrDefault(e => e.Subject == check.Subject)?.Text)]);
    }
}

public sealed record CycleRow(int Id, int Year, IReadOnlyList<StageStanding> Stages)
{
    public StageStanding? Current => StageStanding.Current(Stages);
    public int Done => Stages.Count(s => s.IsDone);
}

public sealed record MissingYear(int Year, Check Check, string? Explanation);

/// <summary>The budget year to plan for.</summary>
public sealed class NewCycleForm
{
    public int? BudgetYear { get; set; }

    internal sealed class Validator : AbstractValidator<NewCycleForm>
    {
        public Validator() => RuleFor(f => f.BudgetYear).Needed().Between(PlanningCycle.FirstYear, PlanningCycle.LastYear);
    }
}

public sealed record NewCyclePage(int AimakId, LocalText Aimak, NewCycleForm Form) : IInAimak;
