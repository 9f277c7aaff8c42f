using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Photos;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.Acts;

/// <summary>An act as it will be printed, with its road, the answers and what was done about it.</summary>
public sealed record ActPage(
    ActSheet Act, VisitSheet Visit, WorkSheet Work, IReadOnlyList<string> Present, IReadOnlyList<ResponseRow> Responses,
        IReadOnlyList<EliminationRow> Eliminations,
    IReadOnlyList<PastStep> History, IReadOnlyList<PhotoRow> Photos, IReadOnlyDictionary<int, IReadOnlyList<PhotoRow>> Evidence, DateOnly Today) : IInAimak
{
    public int AimakId => Act.AimakId;

    public IReadOnlyList<RoadStep> Road => ActRoad.Of(Act.Status, Act.DrawnUpOn, Act.ReplyDueOn, Act.DueOn, History, Today);

    /// <summary>Who brought it to where it stands, and when.</summary>
    public (string By, DateTime AtUtc) Last => History is [.., var step] ? (step.By, step.AtUtc) : (Act.By, Act.AtUtc);

    public IEnumerable<Check> Checks =>
        ActChecks.Act(new ActSummary(Act.Id, Act.DrawnUpOn, Work.Contractor is not null, Work.HasSum, Visit.HasRegulation, Photos.Count(p => !p.IsWithdrawn)));

    internal static async Task<ActPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, DateOnly today, CancellationToken ct)
    {
        var read = await (
            from a in db.Acts.AsNoTracking().VisibleTo(user)
            where a.Id == id
            join i in db.Inspections on a.InspectionId equals i.Id
            join w in db.Works on a.WorkId equals w.Id
            join g in db.JmeGroups on i.GroupId equals g.Id
            select new
            {
                Act = new ActSheet(
                    a.Id, a.AiylAimakId, a.Status, a.RegisterYear, a.RegisterNumber, a.DrawnUpOn, a.Description, a.Clause, a.Severity, a.Recommendation,
                        a.ProposedDeadline,
                    a.Source, a.By, a.AtUtc, a.HandoverNumber, a.HandedOverOn, a.Receiver, a.ReplyDueOn, a.AnsweredOn, a.DueOn, a.ClosedOn, a.EscalatedTo,
                        a.EscalatedOn),
                Visit = new VisitSheet(
                    i.Id, i.HeldOn, i.Stage, i.AoRepresentative, i.ContractorRepresentative, i.Checked, i.Outcome,
                    a.DrawnUpOn == null || !g.Regulations.Any()
                        ? null : g.Regulations.Any(r => r.InForce.From <= a.DrawnUpOn && (r.InForce.Until == null || a.DrawnUpOn <= r.InForce.Until))),
                Work = new WorkSheet(
                    w.Id, w.Title, w.Place, w.Quantity.Thousandths, w.Quantity.Unit, w.Segments.Sum(s => s.Metres), w.Contract!.Number, w.Contract.SignedOn,
                        Money.Of((long?)w.Contract.Sum!.Value.Tyiyn),
                    w.Contract.ContractorId, db.Contractors.Where(c => c.Id == w.Contract.ContractorId).Select(c => c.Name)
                        .FirstOrDefault(), w.Funding.Any(), Money.Of((long?)w.StatedTotal!.Value.Tyiyn)),
            }).SingleOrDefaultAsync(ct);
        if (read is null) return null;
        var present = await (
            from i in db.Inspections
            where i.Id == read.Visit.Id
            from p in i.Present
            join m in db.Set<JmeMembership>() on p.MembershipId equals m.Id
            orderby m.Office == JmeOffice.Member, m.SortKey
            select m.Name).ToListAsync(ct);
        var acts = db.Acts.Where(a => a.Id == id);
        var responses = await acts.SelectMany(a => a.Responses).OrderBy(r => r.Id)
            .Select(r => new ResponseRow(r.Id, r.Kind, r.On, r.LetterNumber, r.Reason, r.Instruction, r.Responsible, r.Deadline, r.By, r.AtUtc))
            .ToListAsync(ct);
        var eliminations = await (
            from a in acts
            from e in a.Eliminations
            from i in db.Inspections.Where(i => i.Id == e.InspectionId).DefaultIfEmpty()
            orderby e.Id
            select new EliminationRow(e.Id, e.ReportedOn, e.Text, e.By, e.AtUtc, e.InspectionId, i!.HeldOn, e.IsEliminated, e.Note)).ToListAsync(ct);
        var history = await acts.SelectMany(a => a.History).OrderBy(s => s.Id)
            .Select(s => new PastStep(s.From, s.To, s.On, s.By, s.AtUtc, s.Note, s.EscalatedTo)).ToListAsync(ct);
        var reported = eliminations.Select(e => (int?)e.Id).ToList();
        var photos = await PhotoRow.ForStaff(db.Photos
            .Where(p => (p.Of == PhotoOf.Act && p.OfId == id) || (p.Of == PhotoOf.Elimination && reported.Contains(p.OfId)))).ToListAsync(ct);
        return new ActPage(
            read.Act, read.Visit, read.Work, present, responses, eliminations, history,
                [.. photos.Where(p => p.Of == PhotoOf.Act)],
            photos.Where(p => p.Of == PhotoOf.Elimination).GroupBy(p => p.OfId!.Value).ToDictionary(g => g.Key, IReadOnlyList<PhotoRow> (g) => [.. g]), today);
    }
}

/// <summary>What stands in the act itself.</summary>
public sealed record ActSheet(
    int Id, int AimakId, ActStatus Status, int? Year, int? Number, DateOnly? DrawnUpOn, string Description, string? Clause, FindingSeverity? Severity,
    string? Recommendation, DateOnly? ProposedDeadline, string? Source, string By, DateTime AtUtc, string? HandoverNumber, DateOnly? HandedOverOn,
        string? Receiver,
    DateOnly? ReplyDueOn, DateOnly? AnsweredOn, DateOnly? DueOn, DateOnly? ClosedOn, Post? EscalatedTo, DateOnly? EscalatedOn)
{
    public string Title => ActHead.TitleOf(Number, Year);
}

/// <summary>The visit the act comes from.</summary>
public sealed record VisitSheet(
    int Id, DateOnly? HeldOn, string? Stage, string? AoRepresentative, string? ContractorRepresentative, string? Checked, MonitoringOutcome? Outcome,
        bool? HasRegulation);

/// <summary>The object and its contract.</summary>
public sealed record WorkSheet(
    int Id, string Title, string? Place, long? QuantityThousandths, string? Unit, int Metres, string? ContractNumber, DateOnly? SignedOn, Money? Sum,
    int? ContractorId, string? Contractor, bool HasFunding, Money? Stated)
{
    public bool HasSum => Sum is not null || Stated is not null || HasFunding;
}

public sealed record ResponseRow(
    int Id, ResponseKind Kind, DateOnly On, string? LetterNumber, string? Reason, string? Instruction, string? Responsible, DateOnly? Deadline, string By,
        DateTime AtUtc);

public sealed record EliminationRow(
    int Id, DateOnly ReportedOn, string Text, string By, DateTime AtUtc, int? InspectionId, DateOnly? InspectedOn, bool? IsEliminated, string? Note);
