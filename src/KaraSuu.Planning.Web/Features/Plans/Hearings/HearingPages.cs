using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Plans.Hearings;

/// <summary>The hearings of a cycle.</summary>
public sealed record HearingsPage(int CycleId, HeardPlan? Plan, Listed<HearingRow> List) : IInCycle
{
    public const string UsualOrder = "-date";

    internal static async Task<HearingsPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int cycleId, ListQuery query, CancellationToken ct)
    {
        if (!await db.Cycles.VisibleTo(user).AnyAsync(c => c.Id == cycleId, ct)) return null;
        var plan = await db.Plans.AsNoTracking().Where(p => p.CycleId == cycleId).OrderByDescending(p => p.VersionNumber)
            .Select(p => new HeardPlan(p.Id, p.Status)).FirstOrDefaultAsync(ct);
        return new HearingsPage(cycleId, plan, await Listed<HearingRow>.LoadAsync(Rows(db, cycleId, query), query, ct));
    }

    internal static IQueryable<HearingRow> Rows(PlanningDb db, int cycleId, ListQuery query)
    {
        var hearings = db.Hearings.AsNoTracking().Where(h => h.CycleId == cycleId).Matching(query.Q);
        var down = query.IsDescending(UsualOrder);
        hearings = query.Key(UsualOrder) switch
        {
            "place" => hearings.By(h => h.SortKey, down).ThenBy(h => h.Id),
            _ => hearings.By(h => h.HeldOn, down).ThenBy(h => h.Id),
        };
        return hearings.Select(h => new HearingRow(
            h.Id, h.HeldOn, h.Place, db.Plans.Where(p => p.Id == h.PlanId).Select(p => p.VersionNumber).First(), h.PlanId,
            h.Total, h.Women, h.Men, h.Remarks.Count, h.Remarks.Count(r => r.Decision == RemarkDecision.Pending)));
    }
}

/// <summary>The cycle's newest plan version; a hearing is of it once it is shown to people.</summary>
public sealed record HeardPlan(int Id, PlanStatus Status);

public sealed record HearingRow(int Id, DateOnly HeldOn, string? Place, int Version, int PlanId, int? Total, int? Women, int? Men, int Remarks,
    int Pending);

/// <summary>The form of a hearing.</summary>
public sealed record HearingEditPage(int CycleId, int PlanId, int? Id, HearingForm Form) : IInCycle;

/// <summary>A hearing with its remarks.</summary>
public sealed record HearingPage(HearingHead Head, IReadOnlyList<CountedRow> Attendance, IReadOnlyList<RemarkRow> Remarks) : IInCycle
{
    public int CycleId => Head.CycleId;

    /// <summary>The categories added up.</summary>
    public Tally Categories => Tally.Of(Attendance.Select(a => a.Came));

    /// <summary>All who came as the protocol says it, where it says more than the categories do.</summary>
    public Headcount? InAll => Head.Came is var came && came != Headcount.SumOf([.. Attendance.Select(a => a.Came)]) ? came : null;

    public Tally All => InAll is { } said ? Tally.Of([said]) : Categories;

    /// <summary>Of the rest a sex is known only when it is known of all and of every category.</summary>
    public int? Rest(int? all, int? ofCategories) =>
        Attendance.Any(a => a.Women is null || a.Men is null) ? null : all - (Attendance.Count == 0 ? 0 : ofCategories);

    /// <summary>People of no known category.</summary>
    public int? Others => InAll?.Total - Categories.People is > 0 and var rest ? rest : null;

    internal static async Task<HearingPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, CancellationToken ct)
    {
        var head = await db.Hearings.AsNoTracking().VisibleTo(user).Where(h => h.Id == id).Select(h => new HearingHead(
            h.Id, h.CycleId, h.PlanId, db.Plans.Where(p => p.Id == h.PlanId).Select(p => p.VersionNumber).First(),
            h.HeldOn, h.Place, h.ChairedBy, h.Secretary, h.AnnouncedOn, h.AnnouncedBy, h.AnnouncementNote, h.Total, h.Women,
            h.Men)).SingleOrDefaultAsync(ct);
        if (head is null) return null;
        var attendance = await db.Hearings.Where(h => h.Id == id).SelectMany(h => h.Attendance).Select(a => new CountedRow(a.Category, a.Total, a.Women, a.Men))
            .ToListAsync(ct);
        return new HearingPage(head, [.. attendance.OrderBy(a => a.Category)], await RemarkRows(db, id).ToListAsync(ct));
    }

    private static IQueryable<RemarkRow> RemarkRows(PlanningDb db, int id) =>
        from h in db.Hearings
        where h.Id == id
        from r in h.Remarks
        from v in db.Villages.Where(v => v.Id == r.VillageId).DefaultIfEmpty()
        orderby r.Number
        select new RemarkRow(
            r.Id, r.Number, r.Text, v == null ? null : new LocalText(v.Name.Ky, v.Name.Ru, v.Name.En), r.Answer, r.Decision, r.Reason,
            db.Set<PlanItem>().Where(i => i.Id == r.PlanItemId).Select(i => (int?)i.Number).FirstOrDefault());
}

public sealed record HearingHead(
    int Id, int CycleId, int PlanId, int Version, DateOnly HeldOn, string? Place, string? ChairedBy, string? Secretary,
    DateOnly? AnnouncedOn, AnnouncedBy AnnouncedBy, string? AnnouncementNote, int? Total, int? Women, int? Men)
{
    public Headcount Came => new(Total, Women, Men);
    public IEnumerable<AnnouncedBy> Channels => Enum.GetValues<AnnouncedBy>().Where(c => c != AnnouncedBy.None && AnnouncedBy.HasFlag(c));
}

public sealed record CountedRow(HearingCategory Category, int? Total, int? Women, int? Men)
{
    public Headcount Came => new(Total, Women, Men);
}

public sealed record RemarkRow(int Id, int Number, string Text, LocalText? Village, string? Answer, RemarkDecision Decision, string? Reason, int? Item);
