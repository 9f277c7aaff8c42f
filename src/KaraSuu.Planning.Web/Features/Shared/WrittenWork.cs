using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>A work as the checks of the book read it: for what is doubtful of itself, and for what stands twice.</summary>
/// <param name="PlanYear">the first year of the plan it carries out</param>
internal sealed record WrittenWork(
    int Id, string Title, string? Place, WorkStatus Status, int? ActivityId, Quantity Quantity, int? FromYear, int? PlanYear, bool HasContract,
    int? ContractorId, string? ContractNumber, Money? Sum, DateOnly? SignedOn, DateOnly? StartsOn, DateOnly? EndsOn)
{
    public IReadOnlyList<int> Villages { get; init; } = [];

    /// <summary>The works of an aimak that were not cancelled.</summary>
    public static async Task<IReadOnlyList<WrittenWork>> LoadAsync(PlanningDb db, int aimakId, CancellationToken ct)
    {
        var works = await db.Works.AsNoTracking().Where(w => w.AiylAimakId == aimakId && w.Status != WorkStatus.Cancelled).OrderBy(w => w.Id)
            .Select(w => new WrittenWork(
                w.Id, w.Title, w.Place, w.Status, w.ActivityId, w.Quantity, w.FromYear,
                (from a in db.Set<Activity>()
                 where a.Id == w.ActivityId
                 join i in db.Set<PlanItem>() on a.PlanItemId equals i.Id
                 join p in db.Plans on i.JointActionPlanId equals p.Id
                 select (int?)p.FromYear).FirstOrDefault(),
                w.Contract != null, w.Contract!.ContractorId, w.Contract.Number, w.Contract.Sum, w.Contract.SignedOn, w.Contract.StartsOn,
                w.Contract.EndsOn)).ToListAsync(ct);
        var villages = (await db.Works.AsNoTracking().Where(w => w.AiylAimakId == aimakId)
            .SelectMany(w => w.Villages, (w, v) => new { WorkId = w.Id, v.VillageId }).ToListAsync(ct)).ToLookup(v => v.WorkId, v => v.VillageId);
        return [.. works.Select(w => w with { Villages = [.. villages[w.Id]] })];
    }
}
