using System.Security.Claims;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Photos;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.Inspections;

/// <summary>The form of an inspection with the members of the group on its day.</summary>
public sealed record InspectionEditPage(
    int AimakId, int WorkId, string WorkTitle, WorkStatus WorkStatus, int? Id, InspectionForm Form, IReadOnlyList<MemberChoice> Members) : IInAimak
{
    /// <summary>During the warranty only warranty inspections are held, before acceptance all others.</summary>
    public IReadOnlyList<Choice> Kinds =>
        [.. Choice.Of<InspectionKind>()
            .Where(c => c.Value == nameof(InspectionKind.Warranty) == WorkStatuses.IsAccepted(WorkStatus) || c.Value == Form.Kind?.ToString())];

    internal static InspectionEditPage Of(Work work, JmeGroup group, int? id, InspectionForm form, DateOnly today)
    {
        var day = form.HeldOn ?? today;
        return new InspectionEditPage(work.AiylAimakId, work.Id, work.Title, work.Status, id, form,
            [.. group.Members.Where(m => m.WasMemberOn(day) || form.Present.Contains(m.Id))
                .OrderBy(m => m.Office == JmeOffice.Member).ThenBy(m => m.SortKey, StringComparer.Ordinal)
                .Select(m => new MemberChoice(m.Id, m.Name, m.Post ?? Text.Of(m.Side), m.WasMemberOn(day)))]);
    }
}

/// <param name="Standing">post, or the side the member comes from</param>
/// <param name="IsMemberThatDay">false for somebody ticked who was no member on the day</param>
public sealed record MemberChoice(int Id, string Name, string Standing, bool IsMemberThatDay);

/// <summary>No inspection can be written down: there is no group, or nobody of it is on record.</summary>
public sealed record NoGroupPage(int AimakId, int WorkId, string WorkTitle, int? GroupId) : IInAimak;

/// <summary>Asks once before the record of a visit is closed.</summary>
public sealed record FinishPage(int AimakId, int Id, string WorkTitle, DateOnly? HeldOn, MonitoringOutcome? Outcome, int Acts, FinishForm Form) : IInAimak
{
    internal static Task<FinishPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, FinishForm? form, CancellationToken ct) =>
        db.Inspections.AsNoTracking().EditableBy(user).Where(i => i.Id == id)
            .Select(i => new FinishPage(
                i.AiylAimakId, i.Id, db.Works.Where(w => w.Id == i.WorkId).Select(w => w.Title).First(), i.HeldOn, i.Outcome,
                db.Acts.Count(a => a.InspectionId == id && a.Status != ActStatus.Withdrawn), form ?? new FinishForm { Revision = i.Revision }))
            .SingleOrDefaultAsync(ct);
}

/// <summary>Which version of the record is being closed.</summary>
public sealed class FinishForm : IRevised
{
    public int Revision { get; set; }
}

/// <summary>An inspection read as the record of a visit.</summary>
public sealed record InspectionPage(
    InspectionHead Head, IReadOnlyList<PresentRow> Present, IReadOnlyList<MeasuredRow> Measurements, IReadOnlyList<DrawnUpRow> Acts,
        IReadOnlyList<PhotoRow> Photos, SpotRow? Spot) : IInAimak
{
    public int AimakId => Head.AimakId;

    public IEnumerable<Check> Checks =>
    [
        .. MonitoringChecks.Visit(new VisitSummary(Head.Id, Head.HeldOn, Head.GroupSince, Head.Department, [.. Present.Select(p => p.Member)])
            { ContractSignedOn = Head.ContractSignedOn, WarrantySince = Head.Kind == InspectionKind.Warranty ? Head.AcceptedOn : null }),
        .. ActChecks.Inspection(Head.Id, Head.Outcome, Acts.Count(a => ActVerbs.Counts(a.Status)),
            [.. Measurements.Where(m => m.IsWithin == false).Select(m => m.Name)]),
    ];

    internal static async Task<InspectionPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, CancellationToken ct)
    {
        var head = await (
            from i in db.Inspections.AsNoTracking().VisibleTo(user)
            join w in db.Works on i.WorkId equals w.Id
            join g in db.JmeGroups on i.GroupId equals g.Id
            where i.Id == id
            select new InspectionHead(
                i.Id, i.AiylAimakId, i.WorkId, w.Title, w.Place, w.Department, g.EstablishedOn, w.Status, i.Kind, i.HeldOn, i.Stage,
                i.AoRepresentative, i.ContractorRepresentative, i.Checked,
                i.Outcome, i.OutcomeText, i.Source, i.By, i.AtUtc, i.FinishedBy, i.FinishedAtUtc)
            {
                ContractSignedOn = w.Contract == null ? null : w.Contract.SignedOn,
                AcceptedOn = w.AcceptedOn,
                Object = w.Latitude == null || w.Longitude == null ? null : new Spot(w.Latitude.Value, w.Longitude.Value),
            }).SingleOrDefaultAsync(ct);
        if (head is null) return null;
        var present = await (
            from i in db.Inspections
            where i.Id == id
            from p in i.Present
            join m in db.Set<JmeMembership>() on p.MembershipId equals m.Id
            orderby m.Office == JmeOffice.Member, m.SortKey
            select new PresentRow(new PresentMember(m.Name, m.Side, m.Department, m.JoinedOn, m.LeftOn), m.Post, m.Office)).ToListAsync(ct);
        var measured = await db.Inspections.Where(i => i.Id == id).SelectMany(i => i.Measurements).OrderBy(m => m.Id)
            .Select(m => new MeasuredRow(m.Name, m.Unit, m.PlannedThousandths, m.ActualThousandths, m.TolerancePercent)).ToListAsync(ct);
        var acts = await db.Acts.AsNoTracking().Where(a => a.InspectionId == id).OrderBy(a => a.Id)
            .Select(a => new DrawnUpRow(a.Id, a.RegisterYear, a.RegisterNumber, a.Status, a.Severity, a.Description)).ToListAsync(ct);
        var photos = await PhotoRow.ForStaff(db.Photos.Where(p => p.Of == PhotoOf.Inspection && p.OfId == id)).ToListAsync(ct);
        var spot = await db.InspectionSpots.AsNoTracking().Where(s => s.InspectionId == id)
            .Select(s => new SpotRow(s.Latitude, s.Longitude, s.By, s.AtUtc, s.IsPublic, s.ShownBy, s.ShownAtUtc)).SingleOrDefaultAsync(ct);
        return new InspectionPage(head, present, measured, acts, photos, spot);
    }
}

public sealed record InspectionHead(
    int Id, int AimakId, int WorkId, string WorkTitle, string? Place, string? Department, DateOnly GroupSince, WorkStatus WorkStatus, InspectionKind Kind,
    DateOnly? HeldOn, string? Stage, string? AoRepresentative, string? ContractorRepresentative, string? Checked,
    MonitoringOutcome? Outcome, string? OutcomeText, string? Source, string By, DateTime AtUtc, string? FinishedBy, DateTime? FinishedAtUtc)
{
    public DateOnly? ContractSignedOn { get; init; }
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>Where the object stands; null where it is not known.</summary>
    public Spot? Object { get; init; }

    public bool IsFinished => FinishedAtUtc is not null;

    /// <summary>Acts are drawn up until the record is closed; later too where it was written from a source.</summary>
    public bool TakesActs => (!IsFinished || Source is not null) && WorkStatuses.MayBeInspected(WorkStatus);
}

public sealed record PresentRow(PresentMember Member, string? Post, JmeOffice Office)
{
    /// <summary>Post, or the side the member comes from.</summary>
    public string Standing => Post ?? Text.Of(Member.Side);
}

/// <param name="PlannedThousandths">thousandths of the unit</param>
/// <param name="ActualThousandths">thousandths of the unit</param>
public sealed record MeasuredRow(string Name, string Unit, long? PlannedThousandths, long? ActualThousandths, int? TolerancePercent)
{
    public bool? IsWithin => Measurement.Judge(PlannedThousandths, ActualThousandths, TolerancePercent);
}

/// <summary>Where the group stood, and whether everybody sees how far from the object that is.</summary>
public sealed record SpotRow(int Latitude, int Longitude, string By, DateTime AtUtc, bool IsPublic, string? ShownBy, DateTime? ShownAtUtc)
{
    public Spot Spot => new(Latitude, Longitude);
}

/// <summary>What is decided about the place.</summary>
public sealed class SpotShownForm
{
    public bool IsPublic { get; set; }
}

public sealed record DrawnUpRow(int Id, int? Year, int? Number, ActStatus Status, FindingSeverity? Severity, string Description);
