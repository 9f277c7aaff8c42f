using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Territory.Populations;

/// <summary>The counts of one village, or of the whole aimak, the latest first.</summary>
public sealed record PopulationPage(int AimakId, LocalText Aimak, VillageFacts? Village, Listed<CountRow> List) : IInAimak
{
    internal static async Task<PopulationPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, int? villageId, ListQuery query,
        CancellationToken ct)
    {
        var aimak = await db.AiylAimaks.AsNoTracking().VisibleTo(user).Where(a => a.Id == aimakId).Select(a => new { a.Name }).SingleOrDefaultAsync(ct);
        if (aimak is null) return null;
        var village = villageId is null ? null
            : await db.Villages.AsNoTracking().Where(v => v.Id == villageId && v.AiylAimakId == aimakId)
                .Select(v => new VillageFacts(v.Id, v.Name, v.Soate, db.Works.SelectMany(w => w.Villages).Count(of => of.VillageId == v.Id)))
                .SingleOrDefaultAsync(ct);
        if (villageId is not null && village is null) return null;
        var rows = db.Populations.AsNoTracking().Where(p => p.AiylAimakId == aimakId && p.VillageId == villageId)
            .OrderByDescending(p => p.AsOf).ThenByDescending(p => p.Id)
            .Select(p => new CountRow(
                p.Id, p.AsOf, p.Women, p.Men, p.PublishedTotal, p.Households, p.Source,
                db.Explanations.Where(e => e.AiylAimakId == aimakId && e.Code == TerritoryChecks.PopulationDiffers && e.Subject == "population-" + p.Id)
                    .Select(e => e.Text).FirstOrDefault())
            { Ages = p.Ages.OrderBy(a => a.FromAge).Select(a => new AgeRow(a.FromAge, a.ToAge, a.Total, a.Women, a.Men)).ToList() });
        return new PopulationPage(aimakId, aimak.Name, village, await Listed<CountRow>.LoadAsync(rows, query, ct));
    }
}

/// <param name="Works">how many works are done in it; one of several villages counts in each</param>
public sealed record VillageFacts(int Id, LocalText Name, string? Soate, int Works);

public sealed record CountRow(int Id, DateOnly? AsOf, int? Women, int? Men, int? PublishedTotal, int? Households, string? Source, string? Explanation)
{
    /// <summary>The same people by age, where the source says.</summary>
    public IReadOnlyList<AgeRow> Ages { get; init; } = [];

    public int? Sum => Women + Men;
    public bool Differs => Sum is { } sum && PublishedTotal is { } total && sum != total;
}

/// <summary>People of one age band.</summary>
public sealed record AgeRow(int From, int? To, int? Total, int? Women, int? Men)
{
    public string InWords => $"{Show.Ages(From, To)}: {CountWords.Of(Total, Women, Men)}";
}

/// <summary>The form of a count; the village of a known one does not change.</summary>
public sealed record CountEditPage(int AimakId, int? Id, CountForm Form, IReadOnlyList<Choice> Villages) : IInAimak
{
    public string Back => Form.VillageId is { } village ? $"/aimaks/{AimakId}/villages/{village}" : $"/aimaks/{AimakId}/population";
    public string? Village => Villages.FirstOrDefault(v => Form.VillageId is { } id && v.Value == Choice.Of(id, "").Value)?.Label;
}

public sealed record CountExplanationPage(int AimakId, int? VillageId, Check Check, CountExplanationForm Form) : IInAimak
{
    public string Back => $"/aimaks/{AimakId}/villages" + (VillageId is { } village ? $"/{village}" : "");
}
