using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Public;

/// <summary>
/// A work from the plan to its acceptance as everybody may see it: no person but by post, no telephone, no unfinished inspection, no draft of an act.
/// </summary>
public sealed record PublicWorkPage(
    PublicWork Work, IReadOnlyList<PublicProgress> Progress, IReadOnlyList<PublicInspection> Inspections, IReadOnlyList<PublicAct> Acts,
        IReadOnlyList<PublicAcceptance> Acceptances,
    IReadOnlyList<PublicPhoto> Photos)
{
    /// <summary>The latest entries of progress shown.</summary>
    public const int MostProgress = 30;

    /// <summary>The latest photos shown.</summary>
    public const int MostPhotos = 60;

    internal static async Task<PublicWorkPage?> LoadAsync(PlanningDb db, string slug, int id, CancellationToken ct)
    {
        if (await PublicWork.LoadAsync(db, slug, id, ct) is not { } work) return null;
        return new PublicWorkPage(
            work, await PublicProgress.Of(db, id).ToListAsync(ct), await PublicInspection.LoadAsync(db, id, ct), await PublicAct.LoadAsync(db, id, ct),
            await PublicAcceptance.LoadAsync(db, id, ct), await PublicPhoto.OfWork(db, id).ToListAsync(ct));
    }
}

/// <summary>The object, the money and the contract.</summary>
public sealed record PublicWork(
    int Id, PublicPlace Aimak, string Title, string? Place, int? FromYear, int? ToYear, long? QuantityThousandths, string? Unit,
        WorkStatus Status, string? WhyCancelled,
    Money? Stated, string? Source, DateOnly? AcceptedOn, DateOnly? WarrantyUntil, PublicContract? Contract, PublicOrigin? Origin)
{
    public IReadOnlyList<LocalText> Villages { get; private init; } = [];
    public IReadOnlyList<PublicMoney> Money { get; private init; } = [];
    public IReadOnlyList<PublicSegment> Segments { get; private init; } = [];
    public IReadOnlyList<PublicDelay> Delays { get; private init; } = [];
    public Money Promised => new(Money.Sum(m => m.Promised.Tyiyn));
    public Money Paid => new(Money.Sum(m => m.Paid.Tyiyn));

    /// <summary>Whether a source of which nothing was paid is one of which nothing is known.</summary>
    public bool IsPaidKnown => Status.PaidOf(Paid) is not null;

    public decimal? Quantity => QuantityThousandths / 1000m;

    internal static async Task<PublicWork?> LoadAsync(PlanningDb db, string slug, int id, CancellationToken ct)
    {
        if (await Of(db, slug, id).SingleOrDefaultAsync(ct) is not { } work) return null;
        var works = db.Works.Where(w => w.Id == id);
        return work with
        {
            Villages = [.. (await db.VillagesOfAsync(works, ct))[id]],
            Money = await PublicMoney.LoadAsync(db, id, ct),
            Segments = await works.SelectMany(w => w.Segments).OrderBy(s => s.Id).Select(s => new PublicSegment(s.Name, s.Metres)).ToListAsync(ct),
            Delays = await works.SelectMany(w => w.Delays).OrderBy(d => d.NotedOn).ThenBy(d => d.Id)
                .Select(d => new PublicDelay(d.NotedOn, d.Until, d.Reason)).ToListAsync(ct),
        };
    }

    internal static IQueryable<PublicWork> Of(PlanningDb db, string slug, int id) =>
        from w in db.Works.AsNoTracking()
        where w.Id == id
        join a in db.AiylAimaks on w.AiylAimakId equals a.Id
        where a.Slug == slug
        from x in db.Set<Activity>().Where(x => x.Id == w.ActivityId).DefaultIfEmpty()
        from i in db.Set<PlanItem>().Where(i => i.Id == x!.PlanItemId).DefaultIfEmpty()
        from p in db.Plans.Where(p => p.Id == i!.JointActionPlanId).DefaultIfEmpty()
        select new PublicWork(
            w.Id, new PublicPlace(a.Id, a.Slug, a.Name, a.IsTraining), w.Title, w.Place,
            w.FromYear, w.ToYear, w.Quantity.Thousandths, w.Quantity.Unit, w.Status,
            w.History.Where(h => h.To == WorkStatus.Cancelled).OrderByDescending(h => h.Id).Select(h => h.Note).FirstOrDefault(),
            Domain.Money.Of((long?)w.StatedTotal!.Value.Tyiyn), w.Source, w.AcceptedOn, w.WarrantyUntil,
            w.Contract == null ? null : new PublicContract(
                db.Contractors.Where(c => c.Id == w.Contract!.ContractorId).Select(c => c.Name).FirstOrDefault(), w.Contract!.Number, w.Contract!.SignedOn,
                Domain.Money.Of((long?)w.Contract!.FirstSum!.Value.Tyiyn), Domain.Money.Of((long?)w.Contract!.Sum!.Value.Tyiyn), w.Contract!.StartsOn,
                w.Contract!.FirstEndsOn, w.Contract!.EndsOn,
                w.Contract!.WarrantyMonths),
            x == null ? null : new PublicOrigin(p!.FromYear, p.ToYear, p.Status == PlanStatus.Approved, i!.Number, i.ProblemName, x.Number, x.Title));
}

/// <summary>The contract without its people; a contractor is named as the company it is.</summary>
public sealed record PublicContract(
    string? Contractor, string? Number, DateOnly? SignedOn, Money? FirstSigned, Money? Sum, DateOnly? StartsOn, DateOnly? FirstEndsOn, DateOnly? EndsOn,
        int? WarrantyMonths)
{
    /// <summary>Null where it is still the sum.</summary>
    public Money? FirstSum => FirstSigned == Sum ? null : FirstSigned;
}

/// <summary>The activity of a plan a work carries out.</summary>
/// <param name="IsInForce">whether the plan's public page shows it</param>
public sealed record PublicOrigin(int PlanYear, int PlanThrough, bool IsInForce, int ItemNumber, string Problem, int ActivityNumber, string Activity)
{
    /// <summary>The years in the address of the plan.</summary>
    public string Years => PlanAddress.YearsOf(PlanYear, PlanThrough);
}

public sealed record PublicMoney(FundingKind Kind, string? Source, Money Promised, Money Paid)
{
    public string Name => Source ?? Text.Of(Kind);

    internal static async Task<IReadOnlyList<PublicMoney>> LoadAsync(PlanningDb db, int workId, CancellationToken ct)
    {
        var works = db.Works.Where(w => w.Id == workId);
        var paid = await works.SelectMany(w => w.Payments).GroupBy(p => p.FundingId).Select(g => new { g.Key, Tyiyn = g.Sum(p => p.Amount.Tyiyn) })
            .ToDictionaryAsync(g => g.Key, g => g.Tyiyn, ct);
        var promised = await works.SelectMany(w => w.Funding).OrderBy(f => f.Id).Select(f => new { f.Id, f.Kind, f.Source, f.Donor, f.Amount })
            .ToListAsync(ct);
        return [.. promised.Select(f => new PublicMoney(f.Kind, FundingRule.Called(f.Source, f.Donor), f.Amount, new Money(paid.GetValueOrDefault(f.Id))))];
    }
}

/// <summary>A photo somebody of the office showed to everybody; who took it is not public.</summary>
public sealed record PublicPhoto(Guid Key, PhotoOf Of, DateTime UploadedAtUtc)
{
    internal static IQueryable<PublicPhoto> OfWork(PlanningDb db, int workId) =>
        PublicPhotos.Allowed(db.Photos.AsNoTracking()).Where(p => p.WorkId == workId).OrderByDescending(p => p.Id).Take(PublicWorkPage.MostPhotos)
            .Select(p => new PublicPhoto(p.Key, p.Of, p.UploadedAtUtc));
}

public sealed record PublicSegment(string Name, int Metres);

public sealed record PublicDelay(DateOnly NotedOn, DateOnly? Until, string Reason);

public sealed record PublicProgress(DateOnly On, string? Stage, int? Percent, string Text)
{
    internal static IQueryable<PublicProgress> Of(PlanningDb db, int workId) =>
        db.Works.AsNoTracking().Where(w => w.Id == workId).SelectMany(w => w.Progress).OrderByDescending(p => p.On).ThenByDescending(p => p.Id)
            .Take(PublicWorkPage.MostProgress)
            .Select(p => new PublicProgress(p.On, p.Stage, p.Percent, p.Text));
}

/// <summary>A finished inspection: what was looked at and found, not who came.</summary>
public sealed record PublicInspection(
    int Id, InspectionKind Kind, DateOnly? HeldOn, string? Stage, string? Checked, MonitoringOutcome? Outcome, string? OutcomeText, string? Source)
{
    public IReadOnlyList<PublicMeasurement> Measurements { get; private init; } = [];

    internal static async Task<IReadOnlyList<PublicInspection>> LoadAsync(PlanningDb db, int workId, CancellationToken ct)
    {
        var finished = db.Inspections.AsNoTracking().Where(i => i.WorkId == workId && i.FinishedAtUtc != null);
        var measured = (await (
            from i in finished
            from m in i.Measurements
            orderby m.Id
            select new { i.Id, Row = new PublicMeasurement(m.Name, m.PlannedThousandths, m.ActualThousandths, m.Unit, m.TolerancePercent) }).ToListAsync(ct))
            .ToLookup(m => m.Id, m => m.Row);
        var inspections = await finished.OrderByDescending(i => i.HeldOn).ThenByDescending(i => i.Id)
            .Select(i => new PublicInspection(i.Id, i.Kind, i.HeldOn, i.Stage, i.Checked, i.Outcome, i.OutcomeText, i.Source)).ToListAsync(ct);
        return [.. inspections.Select(i => i with { Measurements = [.. measured[i.Id]] })];
    }
}

public sealed record PublicMeasurement(string Name, long? PlannedThousandths, long? ActualThousandths, string Unit, int? TolerancePercent)
{
    public decimal? Planned => PlannedThousandths / 1000m;
    public decimal? Actual => ActualThousandths / 1000m;
    public bool? IsWithin => Measurement.Judge(PlannedThousandths, ActualThousandths, TolerancePercent);
}

/// <summary>An act handed over, or one only a source tells of.</summary>
public sealed record PublicAct(
    int Id, int? Year, int? Number, DateOnly? DrawnUpOn, ActStatus Status, string Description, string? Clause, FindingSeverity? Severity,
        string? Recommendation, DateOnly? ProposedDeadline,
    DateOnly? HandedOverOn, DateOnly? ReplyDueOn, DateOnly? AnsweredOn, DateOnly? DueOn, DateOnly? ClosedOn, Post? EscalatedTo, DateOnly? EscalatedOn,
        string? Source, string? WhyWithdrawn)
{
    public IReadOnlyList<PublicAnswer> Answers { get; private init; } = [];
    public IReadOnlyList<PublicElimination> Eliminations { get; private init; } = [];

    public bool IsOpen => Status.IsOpen();

    public string Title => Number is { } number ? Text.Of("public.act", number, Year) : Text.Of("public.act.unnumbered");

    internal static async Task<IReadOnlyList<PublicAct>> LoadAsync(PlanningDb db, int workId, CancellationToken ct)
    {
        var handed = HandedOver(db, workId);
        var answers = (await (
            from a in handed
            from r in a.Responses
            orderby r.Id
            select new { a.Id, Row = new PublicAnswer(r.Kind, r.On, r.LetterNumber, r.Reason, r.Instruction, r.Deadline) }).ToListAsync(ct))
            .ToLookup(r => r.Id, r => r.Row);
        var eliminations = (await (
            from a in handed
            from e in a.Eliminations
            orderby e.Id
            select new { a.Id, Row = new PublicElimination(e.ReportedOn, e.Text, e.IsEliminated, e.Note) }).ToListAsync(ct)).ToLookup(e => e.Id, e => e.Row);
        var acts = await Of(db, workId).ToListAsync(ct);
        return [.. acts.Select(a => a with { Answers = [.. answers[a.Id]], Eliminations = [.. eliminations[a.Id]] })];
    }

    internal static IQueryable<PublicAct> Of(PlanningDb db, int workId) =>
        HandedOver(db, workId).OrderByDescending(a => a.RegisterYear).ThenByDescending(a => a.RegisterNumber).ThenBy(a => a.Id)
            .Select(a => new PublicAct(
                a.Id, a.RegisterYear, a.RegisterNumber, a.DrawnUpOn, a.Status, a.Description, a.Clause, a.Severity, a.Recommendation, a.ProposedDeadline,
                a.HandedOverOn, a.ReplyDueOn, a.AnsweredOn, a.DueOn, a.ClosedOn, a.EscalatedTo, a.EscalatedOn, a.Source,
                a.History.Where(h => h.To == ActStatus.Withdrawn).OrderByDescending(h => h.Id).Select(h => h.Note).FirstOrDefault()));

    private static IQueryable<Act> HandedOver(PlanningDb db, int workId) => db.Acts.AsNoTracking().Where(a => a.WorkId == workId).ShownToAll();
}

/// <summary>The aiyl okmotu's answer; who is responsible is not public.</summary>
public sealed record PublicAnswer(ResponseKind Kind, DateOnly On, string? LetterNumber, string? Reason, string? Instruction, DateOnly? Deadline);

public sealed record PublicElimination(DateOnly ReportedOn, string Text, bool? IsEliminated, string? Note);

/// <summary>An acceptance with what each side said, by post.</summary>
public sealed record PublicAcceptance(
    int Id, AcceptanceStatus Status, string? Number, DateOnly On, string? Volume, Money? Cost, string? OverrideReason, DateTime? OverriddenAtUtc,
        int? OverriddenFindings)
{
    public IReadOnlyList<PublicSignature> Signatures { get; private init; } = [];

    internal static async Task<IReadOnlyList<PublicAcceptance>> LoadAsync(PlanningDb db, int workId, CancellationToken ct)
    {
        var signatures = (await (
            from a in db.Acceptances
            where a.WorkId == workId
            from s in a.Signatures
            orderby s.Id
            select new { a.Id, Row = new PublicSignature(s.Side, s.AtUtc, s.PostTitle, s.Refusal) }).ToListAsync(ct)).ToLookup(s => s.Id, s => s.Row);
        var acceptances = await db.Acceptances.Where(a => a.WorkId == workId).OrderByDescending(a => a.Id)
            .Select(a => new PublicAcceptance(
                a.Id, a.Status, a.Number, a.On, a.Volume, Money.Of((long?)a.Cost!.Value.Tyiyn), a.OverrideReason, a.OverriddenAtUtc,
                a.OverriddenFindings)).ToListAsync(ct);
        return [.. acceptances.Select(a => a with { Signatures = [.. signatures[a.Id]] })];
    }
}

public sealed record PublicSignature(AcceptanceSide Side, DateTime AtUtc, string PostTitle, string? Refusal);
