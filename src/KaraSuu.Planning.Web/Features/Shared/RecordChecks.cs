using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>A check on a record that belongs to no cycle of planning.</summary>
/// <param name="Year">the year of the record; null where nobody wrote it down</param>
public sealed record RecordCheck(CheckGroup Group, Check Check, string About, string Url, int? Year);

/// <summary>
/// The checks of an aimak's works, monitoring groups, inspections, acts and evaluations, by the same rules as on the pages of these records;
/// each kind is read in a query or two, however many records there are.
/// </summary>
internal static class RecordChecks
{
    public static async Task<IReadOnlyList<RecordCheck>> LoadAsync(PlanningDb db, int aimakId, DateOnly today, CancellationToken ct)
    {
        var works = await WrittenWork.LoadAsync(db, aimakId, ct);
        return
        [
            .. await TwiceReading.LoadAsync(db, aimakId, works, ct),
            .. await WorksAsync(db, aimakId, works, today, ct),
            .. await GroupsAsync(db, aimakId, today, ct),
            .. await InspectionsAsync(db, aimakId, ct),
            .. await ActsAsync(db, aimakId, ct),
            .. await EvaluationsAsync(db, aimakId, ct),
        ];
    }

    private static async Task<IEnumerable<RecordCheck>> WorksAsync(
        PlanningDb db, int aimakId, IReadOnlyList<WrittenWork> works, DateOnly today, CancellationToken ct)
    {
        var villages = await db.Villages.AsNoTracking().Where(v => v.AiylAimakId == aimakId).Select(v => new VillageName(v.Id, v.Name)).ToListAsync(ct);
        var sources = (await db.Works.AsNoTracking().Where(w => w.AiylAimakId == aimakId)
            .SelectMany(w => w.Funding, (w, f) => new { WorkId = w.Id, f.Id, f.Kind, f.Source, f.Donor, f.Amount }).ToListAsync(ct)).ToLookup(f => f.WorkId);
        var delays = (await db.Works.AsNoTracking().Where(w => w.AiylAimakId == aimakId)
            .SelectMany(w => w.Delays, (w, d) => new { WorkId = w.Id, d.Until }).ToListAsync(ct)).ToLookup(d => d.WorkId, d => d.Until);
        var payments = (await db.Works.AsNoTracking().Where(w => w.AiylAimakId == aimakId)
            .SelectMany(w => w.Payments, (w, p) => new { WorkId = w.Id, p.Id, p.PaidOn, p.Amount, p.FundingId, p.Document, p.ReversesId }).ToListAsync(ct))
            .ToLookup(p => p.WorkId);
        var reports = (await db.Works.AsNoTracking().Where(w => w.AiylAimakId == aimakId)
            .SelectMany(w => w.Progress, (w, p) => new { WorkId = w.Id, p.Id, p.On, p.Percent, p.Text }).ToListAsync(ct)).ToLookup(p => p.WorkId);
        var starts = (await db.Works.AsNoTracking().Where(w => w.AiylAimakId == aimakId)
            .SelectMany(w => w.History, (w, s) => new { WorkId = w.Id, s.To, s.On }).Where(s => s.To == WorkStatus.InProgress).ToListAsync(ct))
            .ToLookup(s => s.WorkId, s => (DateOnly?)s.On);
        var acceptances = (await db.Acceptances.AsNoTracking().Where(a => a.AiylAimakId == aimakId).Select(a => new { a.WorkId, a.Status, a.On })
            .ToListAsync(ct)).Where(a => a.Status.AwaitsOrHasAllSides()).ToLookup(a => a.WorkId, a => (DateOnly?)a.On);
        var acts = (await db.Acts.AsNoTracking().Where(a => a.AiylAimakId == aimakId && a.ClosedOn != null)
            .Select(a => new { a.WorkId, Days = new ActDays(a.HandedOverOn, a.ClosedOn) }).ToListAsync(ct)).ToLookup(a => a.WorkId, a => a.Days);
        var measured = works.Where(w => w.Quantity is { Unit: not null, Thousandths: not null } && sources[w.Id].Any()).ToLookup(w => w.Quantity.Unit);
        return
            from w in works
            let funded = sources[w.Id].Sum(s => s.Amount.Tyiyn)
            let others = measured[w.Quantity.Unit].Where(o => o.Id != w.Id && w.Quantity.Thousandths is not null).ToList()
            let summary = new WorkSummary(
                w.Id, w.Status, $"{w.Title} {w.Place}", w.Villages, w.ActivityId is not null, new Money(funded),
                new Money(payments[w.Id].Sum(p => p.Amount.Tyiyn)),
                w.HasContract ? new ContractSummary(w.ContractorId is not null, w.Sum, w.SignedOn, w.StartsOn, w.EndsOn) : null,
                [.. delays[w.Id]], w.Quantity.Unit, WorkChecks.PerUnit(funded, w.Quantity.Thousandths),
                WorkChecks.PerUnit(others.Sum(o => sources[o.Id].Sum(s => s.Amount.Tyiyn)), others.Sum(o => o.Quantity.Thousandths)),
                [.. sources[w.Id].OrderBy(s => s.Id).Select(s => FundingRule.Called(s.Source, s.Donor)).OfType<string>()], villages,
                [.. from p in payments[w.Id]
                    select new PaymentSummary(p.PaidOn, p.Amount, p.FundingId, p.Document, payments[w.Id].Any(o => o.ReversesId == p.Id))])
            {
                Funding = [.. sources[w.Id].OrderBy(s => s.Id).Select(s => new FundingSummary(s.Kind, FundingRule.Called(s.Source, s.Donor), s.Amount))],
                Reports = [.. reports[w.Id].Select(r => new ReportSummary(r.Id, r.On, r.Percent, r.Text))],
                StartedOn = starts[w.Id].Min(),
                AcceptedOn = acceptances[w.Id].Max(),
                Acts = [.. acts[w.Id]],
            }
            from check in WorkChecks.Work(summary, today).Select(FoundCheck.Told)
            select new RecordCheck(CheckGroup.Works, check, w.Title, $"/works/{w.Id}", w.PlanYear ?? w.FromYear);
    }

    private static async Task<IEnumerable<RecordCheck>> GroupsAsync(PlanningDb db, int aimakId, DateOnly today, CancellationToken ct)
    {
        var groups = await db.JmeGroups.AsNoTracking().Where(g => g.AiylAimakId == aimakId && g.EstablishedOn <= today).OrderBy(g => g.Id)
            .Select(g => new
            {
                g.Id,
                g.EstablishedOn,
                HasNumber = g.ResolutionNumber != null,
                g.LegalBasis,
                g.Norms.MaxOfficialsPercent,
                Members = g.Members.Where(m => m.JoinedOn <= today && (m.LeftOn == null || today < m.LeftOn)).Select(m => m.Side).ToList(),
                Stated = g.Changes.Where(c => c.Members != null && c.ChangedOn <= today).OrderByDescending(c => c.ChangedOn).Select(c => c.Members)
                    .FirstOrDefault(),
            }).ToListAsync(ct);
        return
            from g in groups
            from check in MonitoringChecks.Group(new GroupSummary(
                g.Id, g.HasNumber, g.Members.Count, g.Stated, g.Members.Count(side => side is JmeSide.AoEmployee or JmeSide.Deputy), g.MaxOfficialsPercent,
                GroupFacts.BasisOf(g.LegalBasis, g.EstablishedOn).Count(a => a.IsYounger)))
            select new RecordCheck(CheckGroup.MonitoringGroup, check, Show.Date(g.EstablishedOn), $"/jme-groups/{g.Id}", null);
    }

    private static async Task<IEnumerable<RecordCheck>> InspectionsAsync(PlanningDb db, int aimakId, CancellationToken ct)
    {
        var inspections = await (
            from i in db.Inspections.AsNoTracking()
            where i.AiylAimakId == aimakId
            join w in db.Works on i.WorkId equals w.Id
            join g in db.JmeGroups on i.GroupId equals g.Id
            orderby i.Id
            select new
            {
                i.Id,
                i.HeldOn,
                i.Outcome,
                w.Title,
                w.Department,
                g.EstablishedOn,
                i.Kind,
                w.AcceptedOn,
                SignedOn = w.Contract == null ? null : w.Contract.SignedOn,
                Acts = db.Acts.Count(a => a.InspectionId == i.Id && a.Status != ActStatus.Withdrawn),
            }).ToListAsync(ct);
        var present = (await (
            from i in db.Inspections.AsNoTracking()
            where i.AiylAimakId == aimakId
            from p in i.Present
            join m in db.Set<JmeMembership>() on p.MembershipId equals m.Id
            orderby m.SortKey, p.Id
            select new { InspectionId = i.Id, Member = new PresentMember(m.Name, m.Side, m.Department, m.JoinedOn, m.LeftOn) }).ToListAsync(ct))
            .ToLookup(p => p.InspectionId, p => p.Member);
        var measured = (await db.Inspections.AsNoTracking().Where(i => i.AiylAimakId == aimakId)
            .SelectMany(i => i.Measurements, (i, m) => new
            {
                InspectionId = i.Id,
                m.Id,
                m.Name,
                m.PlannedThousandths,
                m.ActualThousandths,
                m.TolerancePercent,
            }).ToListAsync(ct)).Where(m => Measurement.Judge(m.PlannedThousandths, m.ActualThousandths, m.TolerancePercent) == false)
            .OrderBy(m => m.Id).ToLookup(m => m.InspectionId, m => m.Name);
        return
            from i in inspections
            from check in MonitoringChecks.Visit(new VisitSummary(i.Id, i.HeldOn, i.EstablishedOn, i.Department, [.. present[i.Id]])
            { ContractSignedOn = i.SignedOn, WarrantySince = i.Kind == InspectionKind.Warranty ? i.AcceptedOn : null })
                .Concat(ActChecks.Inspection(i.Id, i.Outcome, i.Acts, [.. measured[i.Id]])).Select(FoundCheck.Told)
            select new RecordCheck(CheckGroup.Inspections, check, $"{i.Title}, {Show.Date(i.HeldOn)}", $"/inspections/{i.Id}", i.HeldOn?.Year);
    }

    private static async Task<IEnumerable<RecordCheck>> ActsAsync(PlanningDb db, int aimakId, CancellationToken ct)
    {
        var acts = await (
            from a in db.Acts.AsNoTracking()
            where a.AiylAimakId == aimakId
            join i in db.Inspections on a.InspectionId equals i.Id
            join w in db.Works on a.WorkId equals w.Id
            join g in db.JmeGroups on i.GroupId equals g.Id
            orderby a.Id
            select new
            {
                a.Id,
                a.DrawnUpOn,
                a.RegisterYear,
                a.RegisterNumber,
                w.Title,
                HasContractor = w.Contract!.ContractorId != null,
                HasSum = w.Contract.Sum != null || w.StatedTotal != null || w.Funding.Any(),
                HasRegulations = g.Regulations.Any(),
                HasRegulation = g.Regulations.Any(r => r.InForce.From <= a.DrawnUpOn && (r.InForce.Until == null || a.DrawnUpOn <= r.InForce.Until)),
                Photos = db.Photos.Count(p => p.Of == PhotoOf.Act && p.OfId == a.Id),
            }).ToListAsync(ct);
        return
            from a in acts
            from check in ActChecks.Act(new ActSummary(
                a.Id, a.DrawnUpOn, a.HasContractor, a.HasSum, a.DrawnUpOn is null || !a.HasRegulations ? null : a.HasRegulation, a.Photos))
            select new RecordCheck(
                CheckGroup.Acts, check, a.RegisterNumber is { } number ? $"№ {number.ToString(CultureInfo.InvariantCulture)}, {a.Title}" : a.Title,
                $"/acts/{a.Id}", a.RegisterYear ?? a.DrawnUpOn?.Year);
    }

    private static async Task<IEnumerable<RecordCheck>> EvaluationsAsync(PlanningDb db, int aimakId, CancellationToken ct)
    {
        var ratings = (await (
            from e in db.Evaluations.AsNoTracking()
            where e.AiylAimakId == aimakId && e.FinishedAtUtc != null && e.Side != EvaluationSide.Residents
            from r in e.Ratings
            join i in db.Set<PlanItem>() on r.PlanItemId equals i.Id
            join p in db.Plans on i.JointActionPlanId equals p.Id
            select new { p.Id, p.FromYear, ItemId = i.Id, i.Number, i.ProblemName, e.Side, r.Achievement }).ToListAsync(ct))
            .GroupBy(r => r.ItemId).OrderBy(g => g.Key);
        return
            from item in ratings
            let one = item.First()
            from check in EvaluationChecks.Item(
                item.Key, item.Where(r => r.Side is EvaluationSide.Ao).Select(r => (Achievement?)r.Achievement).FirstOrDefault(),
                item.Where(r => r.Side is EvaluationSide.JmeGroup).Select(r => (Achievement?)r.Achievement).FirstOrDefault())
            select new RecordCheck(
                CheckGroup.Evaluations, check, $"{one.Number.ToString(CultureInfo.InvariantCulture)}. {one.ProblemName}", $"/plans/{one.Id}/evaluations",
                one.FromYear);
    }
}
