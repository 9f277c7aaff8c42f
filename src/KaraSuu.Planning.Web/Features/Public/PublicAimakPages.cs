using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Features.Works;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Public;

/// <summary>All aimaks with the years of their approved plans.</summary>
public sealed record PublicAimaksPage(Listed<PublicAimakRow> List)
{
    internal static async Task<PublicAimaksPage> LoadAsync(PlanningDb db, ListQuery query, CancellationToken ct) =>
        new(await Listed<PublicAimakRow>.LoadAsync(db.AiylAimaks.AsNoTracking().OrderBy(a => a.IsTraining).ThenBy(a => a.Name.Ky).ThenBy(a => a.Id)
            .Select(a => new PublicAimakRow(a.Slug, a.Name, a.Oblast, a.Rayon, a.IsTraining,
                db.Plans.Where(p => p.AiylAimakId == a.Id && p.Status == PlanStatus.Approved).OrderBy(p => p.FromYear).Select(p => p.FromYear).ToList())),
                    query, ct));
}

public sealed record PublicAimakRow(string Slug, LocalText Name, LocalText Oblast, LocalText Rayon, bool IsTraining, IReadOnlyList<int> Plans);

/// <summary>An aimak as everybody may see it.</summary>
public sealed record PublicAimakPage(
    PublicAimak Aimak, IReadOnlyList<PublicCycle> Cycles, IReadOnlyList<WorkRow> Works, MoneyByYear Money, GroupFacts? Group)
{
    /// <summary>The page shows this many works; the money of all of them is in the chart.</summary>
    public const int MostWorks = 50;

    internal static async Task<PublicAimakPage?> LoadAsync(PlanningDb db, string slug, DateOnly today, CancellationToken ct)
    {
        if (await PublicAimak.LoadAsync(db, slug, ct) is not { } aimak) return null;
        var works = await db.Works.AsNoTracking().Where(w => w.AiylAimakId == aimak.Id).OrderByDescending(w => w.ToYear).ThenBy(w => w.Id).Take(MostWorks)
            .Select(w => new WorkRow(w.Id, w.Title, w.Place, w.FromYear, w.ToYear, w.StatedTotalTyiyn,
                db.Inspections.Where(i => i.WorkId == w.Id && i.FinishedAtUtc != null).OrderByDescending(i => i.HeldOn).ThenByDescending(i => i.Id)
                .Select(i => i.Outcome).FirstOrDefault(),
                w.Funding.OrderByDescending(f => f.AmountTyiyn).ThenBy(f => f.Id).Select(f => new WorkSource(f.Kind, f.Source, f.AmountTyiyn)).ToList()))
                    .ToListAsync(ct);
        return new PublicAimakPage(
            aimak, await PublicCycle.LoadAsync(db, aimak.Id, today, ct), works,
            await MoneyByYear.LoadAsync(db, aimak.Id, ct), await GroupFacts.LoadAsync(db, aimak.Id, ct));
    }
}

/// <summary>Facts of an aimak; the head and the chair are named as officials.</summary>
public sealed record PublicAimak(
    int Id, string Slug, LocalText Name, LocalText Oblast, LocalText Rayon, LocalText About, bool IsTraining, int? Seats,
    string? Head, string? Chair, string? Phone, string? Website, PublicCount? Population, IReadOnlyList<PublicVillage> Villages)
{
    internal static Task<PublicAimak?> LoadAsync(PlanningDb db, string slug, CancellationToken ct) =>
        db.AiylAimaks.AsNoTracking().Where(a => a.Slug == slug).Select(a => new PublicAimak(
            a.Id, a.Slug, a.Name, a.Oblast, a.Rayon, a.About, a.IsTraining, a.KeneshSeats, a.HeadName, a.KeneshChairName, a.Phone, a.Website,
            db.Populations.Where(p => p.AiylAimakId == a.Id && p.VillageId == null).OrderByDescending(p => p.AsOf).ThenByDescending(p => p.Id)
                .Select(p => new PublicCount(p.AsOf, p.Women, p.Men, p.PublishedTotal, p.Households)).FirstOrDefault(),
            a.Villages.OrderBy(v => v.Id).Select(v => new PublicVillage(v.Name,
                db.Populations.Where(p => p.VillageId == v.Id).OrderByDescending(p => p.AsOf).ThenByDescending(p => p.Id)
                    .Select(p => new PublicCount(p.AsOf, p.Women, p.Men, p.PublishedTotal, p.Households)).FirstOrDefault())).ToList()))
            .SingleOrDefaultAsync(ct);
}

public sealed record PublicVillage(LocalText Name, PublicCount? Population);

public sealed record PublicCount(DateOnly? AsOf, int? Women, int? Men, int? PublishedTotal, int? Households)
{
    public int? Sum => Women + Men;

    /// <summary>How far women + men are from the published total; 0 when they agree or one is unknown.</summary>
    public int Difference => Sum is { } sum && PublishedTotal is { } total ? Math.Abs(total - sum) : 0;
}

/// <summary>What of a cycle is public: the meetings once they are over, the priorities once they are set, the plan once it is approved.</summary>
public sealed record PublicCycle(
    int Id, int BudgetYear, PublishedTotals? Published, int Meetings, int Women, int Men, bool MeetingsAreOver,
    IReadOnlyList<PublicPriority> Priorities, IReadOnlyList<PublicPlanLink> Plans)
{
    internal static async Task<List<PublicCycle>> LoadAsync(PlanningDb db, int aimakId, DateOnly today, CancellationToken ct)
    {
        var cycles = await db.Cycles.AsNoTracking().Where(c => c.AiylAimakId == aimakId).OrderByDescending(c => c.BudgetYear).Select(c => new PublicCycle(
            c.Id, c.BudgetYear, c.PublishedTotals, db.Meetings.Count(m => m.CycleId == c.Id),
            db.Meetings.Where(m => m.CycleId == c.Id).SelectMany(m => m.Attendance).Where(a => a.Sex == Sex.Women).Sum(a => a.People),
            db.Meetings.Where(m => m.CycleId == c.Id).SelectMany(m => m.Attendance).Where(a => a.Sex == Sex.Men).Sum(a => a.People),
            false,
            db.Priorities.Where(p => p.CycleId == c.Id).OrderBy(p => p.Position)
                .Select(p => new PublicPriority(p.Position, p.Title, p.Inclusion, p.InclusionReason)).ToList(),
            db.Plans.Where(p => p.CycleId == c.Id && p.Status == PlanStatus.Approved).OrderBy(p => p.Id).Select(p => new PublicPlanLink(p.FromYear, p.ToYear))
                .ToList()))
            .AsSplitQuery().ToListAsync(ct);
        var stages = await StageReading.LoadAsync(db, [.. cycles.Select(c => c.Id)], today, ct);
        return [.. cycles.Select(c => c.Shown(stages[c.Id]))];
    }

    /// <summary>A stage that asks for nothing more is over: it is done, or a later one is.</summary>
    private PublicCycle Shown(IReadOnlyList<StageStanding> stages)
    {
        bool IsOver(StageKind kind) => stages.Any(s => s.Kind == kind && !s.IsOpen);
        return this with { MeetingsAreOver = IsOver(StageKind.Meetings), Priorities = IsOver(StageKind.Priorities) ? Priorities : [] };
    }
}

public sealed record PublicPriority(int Position, string Title, Inclusion Inclusion, string? Reason);

public sealed record PublicPlanLink(int FromYear, int ToYear);
