using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.Reinspections;

/// <summary>What was reported as eliminated, and the visits since then to judge it by.</summary>
public sealed record ReinspectionPage(ActHead Act, ReinspectionForm Form, ReportedElimination? Reported,
    IReadOnlyList<Choice> Inspections, bool MayBeVisited) : ActStepPage<ReinspectionForm>(Act, Form)
{
    internal static async Task<ReinspectionPage> LoadAsync(PlanningDb db, ActStepPage<ReinspectionForm> step, CancellationToken ct)
    {
        var reported = await db.Acts.AsNoTracking().Where(a => a.Id == step.Act.Id).SelectMany(a => a.Eliminations).OrderByDescending(e => e.ReportedOn)
            .ThenByDescending(e => e.Id)
            .Select(e => new ReportedElimination(e.ReportedOn, e.Text, e.By, e.AtUtc)).FirstOrDefaultAsync(ct);
        var mayBeVisited = await db.Works.AsNoTracking().AnyAsync(w => w.Id == step.Act.WorkId && w.Status != WorkStatus.Cancelled, ct);
        if (reported is null) return new ReinspectionPage(step.Act, step.Form, null, [], mayBeVisited);
        var since = await db.Inspections.AsNoTracking().Where(i => i.WorkId == step.Act.WorkId && i.Id != step.Act.InspectionId && i.HeldOn >= reported.On)
            .OrderByDescending(i => i.HeldOn).ThenByDescending(i => i.Id).Select(i => new { i.Id, i.HeldOn, i.Kind }).ToListAsync(ct);
        return new ReinspectionPage(step.Act, step.Form, reported, [.. since.Select(i => Choice.Of(i.Id, $"{Show.Date(i.HeldOn)}, {Text.Of(i.Kind)}"))],
            mayBeVisited);
    }
}

public sealed record ReportedElimination(DateOnly On, string Text, string By, DateTime AtUtc);
