using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Photos;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.Works;

/// <summary>Reads a work page: one plain query for one thing, each by the key of the work.</summary>
internal static class WorkReading
{
    public static async Task<WorkPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, DateOnly today, CancellationToken ct)
    {
        if (await Head(db, user, id).SingleOrDefaultAsync(ct) is not { } head) return null;
        head = head with
        {
            Villages = await db.Villages.AsNoTracking().Where(v => v.AiylAimakId == head.AimakId).OrderBy(v => v.Id)
                .Select(v => new VillageName(v.Id, v.Name)).ToListAsync(ct),
            VillageIds = await db.Works.Where(w => w.Id == id).SelectMany(w => w.Villages).Select(v => v.VillageId).ToListAsync(ct),
        };
        var works = db.Works.AsNoTracking().Where(w => w.Id == id);
        var page = new WorkPage(
            head, await FundingAsync(db, id, ct), await Progress(works).ToListAsync(ct), await InspectionsAsync(db, id, ct),
            await Acceptances(db, id).ToListAsync(ct), [])
        {
            Segments = await works.SelectMany(w => w.Segments).OrderBy(s => s.Id).Select(s => new SegmentLine(s.Id, s.Name, s.Metres)).ToListAsync(ct),
            Steps = await works.SelectMany(w => w.History).OrderBy(s => s.On).ThenBy(s => s.Id)
                .Select(s => new StepLine(s.Id, s.To, s.On, s.By, s.Note, s.AtUtc)).ToListAsync(ct),
            Residents = await ResidentsSaid.LoadAsync(db, id, ct),
            Delays = await works.SelectMany(w => w.Delays).OrderBy(d => d.NotedOn).ThenBy(d => d.Id)
                .Select(d => new DelayLine(d.Id, d.NotedOn, d.Until, d.Reason, d.By, d.AtUtc)).ToListAsync(ct),
            Amendments = await works.SelectMany(w => w.Contract!.Amendments).OrderBy(a => a.SignedOn).ThenBy(a => a.Id)
                .Select(a => new AmendmentLine(a.Id, a.SignedOn, a.EndsOn, Money.Of((long?)a.Sum!.Value.Tyiyn), a.Number, a.Reason)).ToListAsync(ct),
            Photos = (await Photos(db, id).ToListAsync(ct)).ToLookup(p => p.OfId!.Value),
        };
        return page with { Checks = [.. WorkChecks.Work(await SummaryAsync(db, page, ct), today)] };
    }

    internal static IQueryable<WorkHead> Head(PlanningDb db, ClaimsPrincipal user, int id) =>
        from w in db.Works.AsNoTracking().VisibleTo(user)
        where w.Id == id
        from activity in db.Set<Activity>().Where(a => a.Id == w.ActivityId).DefaultIfEmpty()
        from item in db.Set<PlanItem>().Where(i => i.Id == activity!.PlanItemId).DefaultIfEmpty()
        from priority in db.Priorities.Where(p => p.Id == item!.PriorityIssueId).DefaultIfEmpty()
        select new WorkHead(
            w.Id, w.AiylAimakId, w.Title, w.Place, w.FromYear, w.ToYear, w.Quantity.Thousandths, w.Quantity.Unit, w.Department,
            w.Supervisor, w.Status, Money.Of((long?)w.StatedTotal!.Value.Tyiyn), w.Source, w.AcceptedOn, w.WarrantyUntil,
            w.Contract == null ? null : new WorkContract(
                w.Contract!.Number, w.Contract!.SignedOn, Money.Of((long?)w.Contract!.FirstSum!.Value.Tyiyn), w.Contract!.StartsOn, w.Contract!.FirstEndsOn,
                w.Contract!.WarrantyMonths, Money.Of((long?)w.Contract!.Sum!.Value.Tyiyn), w.Contract!.EndsOn, w.Contract!.ContractorId,
                db.Contractors.Where(c => c.Id == w.Contract!.ContractorId)
                    .Select(c => c.Name).FirstOrDefault()),
            activity == null
                ? null : new WorkOrigin(activity.Number, activity.Title, item!.JointActionPlanId, item.Number, (int?)priority!.Id, priority.Title), w.Code!)
        {
            Spot = w.Latitude == null || w.Longitude == null ? null : new Spot(w.Latitude.Value, w.Longitude.Value),
        };

    private static async Task<IReadOnlyList<WorkMoney>> FundingAsync(PlanningDb db, int id, CancellationToken ct)
    {
        var works = db.Works.AsNoTracking().Where(w => w.Id == id);
        var paid = (await works.SelectMany(w => w.Payments).OrderBy(p => p.Id)
            .Select(p => new WorkPayment(p.Id, p.FundingId, p.PaidOn, p.Amount, p.Document, p.Note, p.ReversesId, p.By, p.AtUtc)).ToListAsync(ct))
            .ToLookup(p => p.FundingId);
        var promised = await works.SelectMany(w => w.Funding).OrderBy(f => f.Id).Select(f => new { f.Id, f.Kind, f.Source, f.Donor, f.Amount })
            .ToListAsync(ct);
        return [.. promised.Select(f => new WorkMoney(f.Id, f.Kind, FundingRule.Called(f.Source, f.Donor), f.Amount, [.. paid[f.Id]]))];
    }

    /// <summary>What was taken back too, which is shown with the reason.</summary>
    private static IQueryable<ProgressEntry> Progress(IQueryable<Work> works) =>
        works.IgnoreQueryFilters().SelectMany(w => w.Progress).OrderByDescending(p => p.On).ThenByDescending(p => p.Id)
            .Select(p => new ProgressEntry(
                p.Id, p.On, p.Stage, p.Percent, p.Text, p.By, p.AtUtc, p.WithdrawnBy, p.WithdrawnAtUtc, p.WithdrawnBecause));

    private static IQueryable<WorkAcceptance> Acceptances(PlanningDb db, int id) =>
        db.Acceptances.AsNoTracking().Where(a => a.WorkId == id).OrderByDescending(a => a.Id)
            .Select(a => new WorkAcceptance(a.Id, a.Status, a.On, a.Number, a.Signatures.Count, a.OverrideReason));

    private static IQueryable<PhotoRow> Photos(PlanningDb db, int id) =>
        PhotoRow.ForStaff(db.Photos.Where(p => p.WorkId == id && p.Of == PhotoOf.Progress));

    private static async Task<IReadOnlyList<WorkInspection>> InspectionsAsync(PlanningDb db, int id, CancellationToken ct)
    {
        var acts = (await db.Acts.AsNoTracking().Where(a => a.WorkId == id).OrderBy(a => a.Id)
            .Select(a => new
            {
                a.InspectionId,
                Row = new WorkAct(
                    a.Id, a.RegisterYear, a.RegisterNumber, a.DrawnUpOn, a.Description, a.Severity, a.Status, a.DueOn, a.HandedOverOn, a.ClosedOn),
            }).ToListAsync(ct)).ToLookup(a => a.InspectionId, a => a.Row);
        var inspections = await db.Inspections.AsNoTracking().Where(i => i.WorkId == id).OrderByDescending(i => i.HeldOn).ThenByDescending(i => i.Id)
            .Select(i => new WorkInspection(i.Id, i.Kind, i.HeldOn, i.Outcome, i.OutcomeText, i.FinishedAtUtc != null)).ToListAsync(ct);
        return [.. inspections.Select(i => i with { Acts = [.. acts[i.Id]] })];
    }

    private static async Task<WorkSummary> SummaryAsync(PlanningDb db, WorkPage page, CancellationToken ct)
    {
        var head = page.Head;
        return new WorkSummary(
            head.Id, head.Status, $"{head.Title} {head.Place}", head.VillageIds, head.Origin is not null, page.Promised, page.Paid,
            head.Contract is { } c ? new ContractSummary(c.ContractorId is not null, c.Sum, c.SignedOn, c.StartsOn, c.EndsOn) : null,
            [.. page.Delays.Select(d => d.Until)], head.Unit, WorkChecks.PerUnit(page.Promised.Tyiyn, head.QuantityThousandths),
            head.QuantityThousandths is null ? null : await OthersPerUnitAsync(db, head, ct),
            [.. page.Funding.Select(f => f.Source).OfType<string>()], head.Villages,
            [.. from payment in page.Funding.SelectMany(f => f.Payments)
                select new PaymentSummary(payment.PaidOn, payment.Sum, payment.FundingId, payment.Document,
                    page.Funding.Any(f => f.Payments.Any(p => p.ReversesId == payment.Id)))])
        {
            Funding = [.. page.Funding.Select(f => new FundingSummary(f.Kind, f.Source, f.Promised))],
            Reports = [.. page.Progress.Where(p => !p.IsWithdrawn).Select(p => new ReportSummary(p.Id, p.On, p.Percent, p.Text))],
            StartedOn = page.Steps.Where(s => s.To is WorkStatus.InProgress).Min(s => (DateOnly?)s.On),
            AcceptedOn = page.Acceptances.Where(a => a.Status.AwaitsOrHasAllSides()).Max(a => (DateOnly?)a.On),
            Acts = [.. page.Inspections.SelectMany(i => i.Acts).Select(a => new ActDays(a.HandedOverOn, a.ClosedOn))],
        };
    }

    /// <summary>What the aimak's other works of the same unit cost for one of it.</summary>
    private static async Task<Money?> OthersPerUnitAsync(PlanningDb db, WorkHead head, CancellationToken ct)
    {
        var others = db.Works.Where(w => w.AiylAimakId == head.AimakId && w.Id != head.Id && w.Quantity.Unit == head.Unit && w.Quantity.Thousandths != null
            && w.Status != WorkStatus.Cancelled && w.Funding.Any());
        return WorkChecks.PerUnit(
            await others.SelectMany(w => w.Funding).SumAsync(f => (long?)f.Amount.Tyiyn, ct), await others.SumAsync(w => w.Quantity.Thousandths, ct));
    }
}
