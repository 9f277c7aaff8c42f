using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.Works;

/// <summary>Reads a work page in nine queries; no query multiplies one list by another.</summary>
internal static class WorkReading
{
    public static async Task<WorkPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, DateOnly today, CancellationToken ct)
    {
        if (await Head(db, user, id).SingleOrDefaultAsync(ct) is not { } head) return null;
        var funding = await Funding(db, id).ToListAsync(ct);
        var progress = await Log(db, id).SingleAsync(ct);
        var lines = new List<WorkLine>();
        foreach (var kind in Lines(db, id)) lines.AddRange(await kind.ToListAsync(ct));
        var inspections = await Inspections(db, id).ToListAsync(ct);
        var page = new WorkPage(head, funding, progress.Progress, lines, inspections, progress.Acceptances, []);
        return page with { Checks = [.. WorkChecks.Work(Summary(page), today)] };
    }

    internal static IQueryable<WorkHead> Head(PlanningDb db, ClaimsPrincipal user, int id) =>
        from w in db.Works.AsNoTracking().VisibleTo(user)
        where w.Id == id
        from activity in db.Set<Activity>().Where(a => a.Id == w.ActivityId).DefaultIfEmpty()
        from item in db.Set<PlanItem>().Where(i => i.Id == activity!.PlanItemId).DefaultIfEmpty()
        from priority in db.Priorities.Where(p => p.Id == item!.PriorityIssueId).DefaultIfEmpty()
        select new WorkHead(
            w.Id, w.AiylAimakId, w.Title, w.Place, w.VillageId, w.FromYear, w.ToYear, w.QuantityThousandths, w.Unit, w.Department, w.Supervisor, w.Status,
            w.StatedTotalTyiyn, w.Source, w.AcceptedOn, w.WarrantyUntil,
            w.Contract == null ? null : new WorkContract(
                w.Contract!.Number, w.Contract!.SignedOn, w.Contract!.FirstSumTyiyn, w.Contract!.StartsOn, w.Contract!.FirstEndsOn, w.Contract!.WarrantyMonths,
                w.Contract!.SumTyiyn, w.Contract!.EndsOn, w.Contract!.ContractorId, db.Contractors.Where(c => c.Id == w.Contract!.ContractorId)
                    .Select(c => c.Name).FirstOrDefault()),
            activity == null ? null : new WorkOrigin(activity.Number, activity.Title, item!.JointActionPlanId, item.Number, (int?)priority!.Id, priority.Title),
            w.QuantityThousandths == null
                ? null : db.Works.Where(o => o.AiylAimakId == w.AiylAimakId && o.Id != w.Id && o.Unit == w.Unit && o.QuantityThousandths != null
                && o.Status != WorkStatus.Cancelled && o.Funding.Any())
                .SelectMany(o => o.Funding).Sum(f => (long?)f.AmountTyiyn),
            w.QuantityThousandths == null
                ? null : db.Works.Where(o => o.AiylAimakId == w.AiylAimakId && o.Id != w.Id && o.Unit == w.Unit && o.QuantityThousandths != null
                && o.Status != WorkStatus.Cancelled && o.Funding.Any())
                .Sum(o => o.QuantityThousandths),
            db.Villages.Where(v => v.AiylAimakId == w.AiylAimakId).Select(v => new VillageName(v.Id, v.Name)).ToList());

    internal static IQueryable<WorkMoney> Funding(PlanningDb db, int id) =>
        from w in db.Works.AsNoTracking()
        where w.Id == id
        from f in w.Funding
        orderby f.Id
        select new WorkMoney(
            f.Id, f.Kind, f.Source, f.AmountTyiyn,
            db.Set<Payment>().Where(p => p.FundingId == f.Id).OrderBy(p => p.Id)
                .Select(p => new WorkPayment(p.Id, p.FundingId, p.PaidOn, p.AmountTyiyn, p.Document, p.Note, p.ReversesId, p.By, p.AtUtc)).ToList());

    /// <summary>Acceptances are one, or a few after refusals; they may be read beside the progress.</summary>
    internal static IQueryable<WorkLog> Log(PlanningDb db, int id) =>
        (from w in db.Works.AsNoTracking()
         where w.Id == id
         select new WorkLog(
            w.Progress.OrderByDescending(p => p.On).ThenByDescending(p => p.Id)
                .Select(p => new ProgressEntry(p.Id, p.On, p.Stage, p.Percent, p.Text, p.By, p.AtUtc)).ToList(),
            db.Acceptances.Where(a => a.WorkId == w.Id).OrderByDescending(a => a.Id)
                .Select(a => new WorkAcceptance(a.Id, a.Status, a.On, a.Number, a.Signatures.Count, a.OverrideReason)).ToList())).AsSingleQuery();

    /// <summary>Each kind by itself: what one kind has and another lacks would be an untyped NULL in the SQL of both together.</summary>
    internal static IReadOnlyList<IQueryable<WorkLine>> Lines(PlanningDb db, int id)
    {
        var works = db.Works.AsNoTracking().Where(w => w.Id == id);
        return
        [
            works.SelectMany(w => w.History).Select(s => new WorkLine(LineKind.Step, s.Id, s.On, null, null, s.By, s.Note, s.AtUtc, s.To, null)),
            works.SelectMany(w => w.Delays).Select(d => new WorkLine(LineKind.Delay, d.Id, d.NotedOn, d.Until, null, d.By, d.Reason, d.AtUtc, null, null)),
            works.SelectMany(w => w.Contract!.Amendments)
                .Select(a => new WorkLine(LineKind.Amendment, a.Id, a.SignedOn, a.EndsOn, a.SumTyiyn, a.Number, a.Reason, null, null, null)),
            works.SelectMany(w => w.Segments).Select(s => new WorkLine(LineKind.Segment, s.Id, null, null, s.Metres, s.Name, null, null, null, null)),
            db.Photos.AsNoTracking().Where(p => p.WorkId == id && p.Of == PhotoOf.Progress)
                .Select(p => new WorkLine(LineKind.Photo, p.OfId!.Value, null, null, null, p.UploadedBy, p.FileName, p.UploadedAtUtc, null, p.Key)),
        ];
    }

    internal static IQueryable<WorkInspection> Inspections(PlanningDb db, int id) =>
        from i in db.Inspections.AsNoTracking()
        where i.WorkId == id
        orderby i.HeldOn descending, i.Id descending
        select new WorkInspection(
            i.Id, i.Kind, i.HeldOn, i.Outcome, i.OutcomeText, i.FinishedAtUtc != null,
            db.Acts.Where(a => a.InspectionId == i.Id).OrderBy(a => a.Id)
                .Select(a => new WorkAct(a.Id, a.RegisterYear, a.RegisterNumber, a.DrawnUpOn, a.Description, a.Severity, a.Status, a.DueOn)).ToList());

    private static WorkSummary Summary(WorkPage page)
    {
        var head = page.Head;
        return new WorkSummary(
            head.Id, head.Status, $"{head.Title} {head.Place}", head.VillageId, head.Origin is not null, page.Promised, page.Paid,
            head.Contract is { } c ? new ContractSummary(c.ContractorId is not null, c.Sum, c.SignedOn, c.StartsOn, c.EndsOn) : null,
            [.. page.Delays.Select(d => d.Until)], head.Unit, WorkChecks.PerUnit(page.Promised.Tyiyn, head.QuantityThousandths),
                WorkChecks.PerUnit(head.OthersTyiyn, head.OthersThousandths),
            [.. page.Funding.Select(f => f.Source).OfType<string>()], head.Villages);
    }

}

internal sealed record WorkLog(IReadOnlyList<ProgressEntry> Progress, IReadOnlyList<WorkAcceptance> Acceptances);
