using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Pages;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Territory.Aimaks;

/// <summary>The aimaks of the installation.</summary>
public sealed record AimaksPage(Listed<AimakRow> List)
{
    public const string UsualOrder = "name";

    internal static async Task<IReadOnlyList<AimakRow>> RowsAsync(PlanningDb db, ClaimsPrincipal user, ListQuery query, CancellationToken ct)
    {
        var all = await db.AiylAimaks.AsNoTracking().VisibleTo(user)
            .Select(a => new AimakRow(
                a.Id, a.Name, a.Oblast, a.Rayon, a.Soate, a.IsTraining,
                db.Villages.Count(v => v.AiylAimakId == a.Id),
                db.Cycles.Where(c => c.AiylAimakId == a.Id).Max(c => (int?)c.ThroughYear)))
            .ToListAsync(ct);
        var down = query.IsDescending(UsualOrder);
        var found = all.Holding(query.Q, a => [.. a.Name.AllTexts(), .. a.Oblast.AllTexts(), .. a.Rayon.AllTexts(), a.Soate]);
        return [.. query.Key(UsualOrder) switch
        {
            "oblast" => found.InOrderOf(a => $"{a.Oblast.Shown()} {a.Rayon.Shown()}", down),
            "soate" => found.InOrder(a => a.Soate, down),
            "villages" => found.InOrder(a => a.Villages, down),
            "year" => found.InOrder(a => a.LastYear, down),
            _ => found.InOrderOf(a => a.Name.Shown(), down),
        }];
    }
}

public sealed record AimakRow(int Id, LocalText Name, LocalText Oblast, LocalText Rayon, string? Soate, bool IsTraining, int Villages, int? LastYear);

/// <summary>What is known of one aimak.</summary>
public sealed record AimakPage(
    int AimakId, string Slug, LocalText Name, LocalText Oblast, LocalText Rayon, string? Soate, int? KeneshSeats, string? HeadName,
    string? KeneshChairName, string? Phone, string? Website, LocalText About, bool IsTraining, DocumentWording Wording, int Villages, int Cycles) : IInAimak
{
    public AboutAimak Told { get; init; } = new([]);

    public IEnumerable<Check> Checks => TerritoryChecks.Wording(AimakId, Wording);

    internal static async Task<AimakPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, CancellationToken ct) =>
        await HeadAsync(db, user, id, ct) is { } head ? head with { Told = await AboutAimak.LoadAsync(db, id, isPublic: false, ct) } : null;

    private static Task<AimakPage?> HeadAsync(PlanningDb db, ClaimsPrincipal user, int id, CancellationToken ct) =>
        db.AiylAimaks.AsNoTracking().VisibleTo(user).Where(a => a.Id == id)
            .Select(a => new AimakPage(
                a.Id, a.Slug, a.Name, a.Oblast, a.Rayon, a.Soate, a.KeneshSeats, a.HeadName, a.KeneshChairName, a.Phone, a.Website, a.About, a.IsTraining,
                    a.Wording,
                db.Villages.Count(v => v.AiylAimakId == a.Id), db.Cycles.Count(c => c.AiylAimakId == a.Id)))
            .SingleOrDefaultAsync(ct);
}

public sealed record NewAimakPage(NewAimakForm Form);

public sealed record AimakEditPage(int AimakId, LocalText Name, AimakForm Form) : IInAimak;

public sealed record WordingPage(int AimakId, LocalText Name, WordingForm Form) : IInAimak
{
    public DocumentWording Wording => Form.ToWording();
    public IEnumerable<Check> Checks => TerritoryChecks.Wording(AimakId, Wording);
}
