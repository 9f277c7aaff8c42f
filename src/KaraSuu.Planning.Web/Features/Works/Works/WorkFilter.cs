using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.Works;

/// <summary>Which works are asked for; what cannot be understood is not asked.</summary>
public sealed class WorkFilter
{
    [FromQuery(Name = "status")]
    public WorkStatus? Status { get; set; }

    /// <summary>A work of several villages is of each of them.</summary>
    [FromQuery(Name = "village")]
    public int? Village { get; set; }

    [FromQuery(Name = "contractor")]
    public int? Contractor { get; set; }

    /// <summary>A work of several years is of each of them.</summary>
    [FromQuery(Name = "year")]
    public int? Year { get; set; }

    [FromQuery(Name = "late")]
    public bool? Late { get; set; }

    [FromQuery(Name = "activity")]
    public int? Activity { get; set; }

    public bool IsEmpty => Status is null && Village is null && Contractor is null && Year is null && Late is not true && Activity is null;

    internal IQueryable<Work> Works(PlanningDb db, int aimakId, string? typed, DateOnly today)
    {
        var works = db.Works.AsNoTracking().Where(w => w.AiylAimakId == aimakId).Matching(typed);
        if (Status is { } status) works = works.Where(w => w.Status == status);
        if (Village is { } village) works = works.Where(w => w.Villages.Any(v => v.VillageId == village));
        if (Contractor is { } contractor) works = works.Where(w => w.Contract!.ContractorId == contractor);
        if (Year is { } year) works = works.Where(w => w.FromYear <= year && (w.ToYear ?? w.FromYear) >= year);
        if (Late is true) works = works.Where(WorkTerms.DueBefore(today));
        if (Activity is { } activity) works = works.Where(w => w.ActivityId == activity);
        return works;
    }
}
