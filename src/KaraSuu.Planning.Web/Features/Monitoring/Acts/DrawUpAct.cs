using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.Acts;

/// <summary>Writes an act down under the next number of the group's register; the unique index is the truth, and a form whose number was taken meanwhile is
/// carried out anew.</summary>
internal sealed class DrawUpAct(PlanningDb db, ClaimsPrincipal user)
{
    /// <returns>the act; null when the inspection is not the person's to act on</returns>
    /// <exception cref="RuleBroken">when the inspection is finished, the work accepted, or the facts are wrong</exception>
    public async Task<Act?> AsAsync(int inspectionId, ActFacts facts, Stamp stamp, CancellationToken ct)
    {
        if (await db.Inspections.EditableBy(user).Whole().SingleOrDefaultAsync(i => i.Id == inspectionId, ct) is not { } inspection) return null;
        var work = await db.Works.Whole().SingleAsync(w => w.Id == inspection.WorkId, ct);
        var year = facts.DrawnUpOn.Year;
        var last = await db.Acts.Where(a => a.AiylAimakId == work.AiylAimakId && a.RegisterYear == year).MaxAsync(a => a.RegisterNumber, ct) ?? 0;
        var act = new Act(work, inspection, last + 1, facts, stamp);
        db.Add(act);
        await db.SaveChangesAsync(ct);
        return act;
    }
}
