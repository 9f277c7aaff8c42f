using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring;

/// <summary>A finding that is not settled yet and blocks acceptance.</summary>
public sealed record OpenFinding(int Id, int? RegisterYear, int? RegisterNumber, ActStatus Status, string Description, DateOnly? DueOn)
{
    internal static Task<List<OpenFinding>> LoadAsync(PlanningDb db, int workId, CancellationToken ct) =>
        db.Acts.AsNoTracking().Where(a => a.WorkId == workId && ActStatuses.Unsettled.Contains(a.Status)).OrderBy(a => a.Id)
            .Select(a => new OpenFinding(a.Id, a.RegisterYear, a.RegisterNumber, a.Status, a.Description, a.DueOn)).ToListAsync(ct);
}
