using System.Globalization;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Sheets;

/// <summary>Choices several sheets offer, by every name people write.</summary>
internal static class SheetChoices
{
    /// <summary>One person or several: «аял», «аялдар».</summary>
    public static IReadOnlyList<SheetChoice> Sexes =>
    [
        new(Sex.Women, [.. Column.NamesOf("Sex.Women"), .. Column.NamesOf("women")]),
        new(Sex.Men, [.. Column.NamesOf("Sex.Men"), .. Column.NamesOf("men")]),
    ];

    /// <summary>By its name in any language, or its code.</summary>
    public static async Task<IReadOnlyList<SheetChoice>> VillagesAsync(PlanningDb db, int aimakId, CancellationToken ct) =>
        [.. (await db.Villages.AsNoTracking().Where(v => v.AiylAimakId == aimakId).OrderBy(v => v.SortKey).ThenBy(v => v.Id).ToListAsync(ct))
            .Select(v => new SheetChoice(v.Id, [.. Column.NamesOf(v.Name), .. v.Soate is { } code ? [code] : Array.Empty<string>()]))];

    /// <summary>By its number, its title, or both as the forms write them.</summary>
    public static async Task<IReadOnlyList<SheetChoice>> LocalIssuesAsync(PlanningDb db, CancellationToken ct) =>
        [.. (await db.LocalIssues.AsNoTracking().OrderBy(i => i.Number).ToListAsync(ct)).Select(i =>
        {
            var (number, titles) = (i.Number.ToString(CultureInfo.InvariantCulture), Column.NamesOf(i.Title));
            return new SheetChoice(i.Id, [.. titles.Select(t => $"{number}) {t}"), number, .. titles]);
        })];
}
