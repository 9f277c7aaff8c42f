using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Public;

/// <summary>The works of an aimak as everybody may see them.</summary>
/// <param name="Village">the village whose works are asked for</param>
public sealed record PublicWorksPage(PublicPlace Aimak, Listed<PublicWorkRow> List, int? Village, IReadOnlyList<Choice> Villages)
{
    public const string UsualOrder = "-years";

    internal static async Task<PublicWorksPage?> LoadAsync(PlanningDb db, string slug, int? village, ListQuery query, CancellationToken ct)
    {
        if (await PublicPlace.FindAsync(db, slug, ct) is not { } aimak) return null;
        var list = await Listed<PublicWorkRow>.LoadAsync(Rows(db, aimak.Id, village, query), query, ct);
        var shown = list.Rows.Select(r => r.Id).ToList();
        var villages = await db.VillagesOfAsync(db.Works.Where(w => shown.Contains(w.Id)), ct);
        return new PublicWorksPage(
            aimak, list with { Rows = [.. list.Rows.Select(r => r with { Villages = [.. villages[r.Id]] })] }, village,
            await Choosing.VillagesAsync(db, aimak.Id, ct));
    }

    private static IQueryable<PublicWorkRow> Rows(PlanningDb db, int aimakId, int? village, ListQuery query)
    {
        var down = query.IsDescending(UsualOrder);
        var works = db.Works.AsNoTracking().Where(w => w.AiylAimakId == aimakId).Matching(query.Q);
        if (village is { } id) works = works.Where(w => w.Villages.Any(v => v.VillageId == id));
        works = query.Key(UsualOrder) switch
        {
            "title" => works.By(w => w.SortKey, down).ThenBy(w => w.Id),
            "status" => works.By(w => w.Status, down).ThenBy(w => w.Id),
            "total" => works.By(w => w.Funding.Sum(f => f.Amount.Tyiyn), down).ThenBy(w => w.Id),
            _ => works.By(w => w.ToYear, down).ThenBy(w => w.Id),
        };
        return works.Select(w => new PublicWorkRow(
            w.Id, w.Title, w.Place, w.FromYear, w.ToYear, w.Status, Money.Of((long?)w.StatedTotal!.Value.Tyiyn),
            Money.OfSources(w.Funding.Sum(f => (long?)f.Amount.Tyiyn)),
            db.Contractors.Where(c => c.Id == w.Contract!.ContractorId).Select(c => c.Name).FirstOrDefault(),
            db.Acts.Count(a => a.WorkId == w.Id && a.Status != ActStatus.Draft && ActStatuses.Open.Contains(a.Status)),
            db.Acts.Count(a => a.WorkId == w.Id && a.Status == ActStatus.Recorded)));
    }
}

public sealed record PublicPlace(int Id, string Slug, LocalText Name, bool IsTraining)
{
    internal static Task<PublicPlace?> FindAsync(PlanningDb db, string slug, CancellationToken ct) => db.AiylAimaks.AsNoTracking().Where(a => a.Slug == slug)
        .Select(a => new PublicPlace(a.Id, a.Slug, a.Name, a.IsTraining)).SingleOrDefaultAsync(ct);
}

/// <param name="Open">findings that still bind; drafts of acts are nobody's business yet</param>
/// <param name="Recorded">findings a source tells of without saying what became of them</param>
public sealed record PublicWorkRow(
    int Id, string Title, string? Place, int? FromYear, int? ToYear, WorkStatus Status, Money? Stated, Money? Sources, string? Contractor, int Open,
        int Recorded)
{
    public IReadOnlyList<LocalText> Villages { get; init; } = [];

    /// <summary>The sum of the sources, or what the source states where it names none.</summary>
    public Money? Total => Sources ?? Stated;
}
