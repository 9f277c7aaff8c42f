using System.Security.Claims;
using FluentValidation.Results;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Territory.Populations;
using KaraSuu.Planning.Web.Features.Territory.Villages;
using KaraSuu.Planning.Web.Sheets;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Territory.VillageSheets;

/// <summary>A row of the sheet: a village and one count of its people; a village with several counts has several rows.</summary>
public sealed class VillageRow
{
    public VillageForm Village { get; init; } = new();
    public CountForm Count { get; init; } = new();

    internal bool IsCounted => Count.AsOf is not null || Count.Source is not null || Count.People() != default;
}

/// <summary>The villages of an aimak with their counts; a village that is known gets one more count.</summary>
internal sealed class VillageSheet(PlanningDb db) : SheetOf<VillageRow>(db)
{
    private static readonly VillageForm.Validator VillageRules = new();
    private static readonly CountForm.Validator CountRules = new();

    private AiylAimak _tried = null!;
    private HashSet<string> _taken = [];

    public override string Name => "villages";
    public override string ListAddress => $"/aimaks/{ScopeId}/villages";
    public override int MostRows => 2_000;

    protected override async Task<bool> ReadAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        AimakId = ScopeId;
        if (await Db.AiylAimaks.AsNoTracking().EditableBy(user).Whole().SingleOrDefaultAsync(a => a.Id == ScopeId, ct) is not { } aimak) return false;
        _tried = aimak;
        if (!WithRows) return true;
        var counts = (await Db.Populations.AsNoTracking().Whole().Where(p => p.AiylAimakId == ScopeId && p.VillageId != null).OrderBy(p => p.AsOf)
            .ThenBy(p => p.Id).ToListAsync(ct)).ToLookup(p => p.VillageId);
        Existing = [.. aimak.Villages.OrderBy(v => v.SortKey, StringComparer.Ordinal).ThenBy(v => v.Id).SelectMany(v => counts[v.Id].DefaultIfEmpty()
            .Select(c => new[] { RowOf(aimak, v, c) }))];
        return true;
    }

    /// <summary>Which codes of the table villages of other aimaks have.</summary>
    public override async Task AskAsync(IReadOnlyList<SheetTable> tables, CancellationToken ct)
    {
        var codes = tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells).Select(c => c.Text.Trim()).Where(AiylAimak.IsSoate).Distinct()
            .Take(MostRows).ToList();
        if (codes.Count == 0) return;
        _taken = (await Db.Villages.Where(v => v.AiylAimakId != ScopeId && v.Soate != null && EF.Parameter(codes).Contains(v.Soate))
            .Select(v => v.Soate!).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
    }

    protected override IEnumerable<Column<VillageRow>> Describe() =>
    [
        Column.Of<VillageRow, string?>("CountForm.VillageId", r => r.Village.Name.Ky, (r, v) => r.Village.Name.Ky = v, "Name.Ky") with { IsNeeded = true },
        Column.Of<VillageRow, string?>("sheets.village.ru", r => r.Village.Name.Ru, (r, v) => r.Village.Name.Ru = v, "Name.Ru"),
        Column.Of<VillageRow, string?>("sheets.village.en", r => r.Village.Name.En, (r, v) => r.Village.Name.En = v, "Name.En"),
        Column.Of<VillageRow, string?>("VillageForm.Soate", r => r.Village.Soate, (r, v) => r.Village.Soate = v),
        Column.Of<VillageRow, DateOnly?>("CountForm.AsOf", r => r.Count.AsOf, (r, v) => r.Count.AsOf = v),
        Column.Of<VillageRow, int?>("CountForm.Women", r => r.Count.Women, (r, v) => r.Count.Women = v),
        Column.Of<VillageRow, int?>("CountForm.Men", r => r.Count.Men, (r, v) => r.Count.Men = v),
        Column.Of<VillageRow, int?>("CountForm.PublishedTotal", r => r.Count.PublishedTotal, (r, v) => r.Count.PublishedTotal = v),
        Column.Of<VillageRow, int?>("CountForm.Households", r => r.Count.Households, (r, v) => r.Count.Households = v),
        Column.Of<VillageRow, string?>("CountForm.Source", r => r.Count.Source, (r, v) => r.Count.Source = v),
    ];

    public override IEnumerable<ValidationFailure> Validate(VillageRow row, bool isFirst)
    {
        var failures = VillageRules.Validate(row.Village).Errors.Concat(CountRules.Validate(row.Count).Errors);
        return row.Village.Code is { } code && _taken.Contains(code)
            ? failures.Append(new ValidationFailure(nameof(VillageForm.Soate), Text.Of("territory.soate-taken"))) : failures;
    }

    /// <summary>The same day of the same village.</summary>
    public override string KeyOf(VillageRow first) => $"{Folded.NameOf(NameOf(first).Ky)} {first.Count.AsOf} {(first.IsCounted ? "" : "-")}";

    /// <summary>A village that is there, of which the row says nothing more.</summary>
    public override bool IsKnown(IReadOnlyList<VillageRow> rows) => !rows[0].IsCounted && Existing.Any(e => AreOfOne(e[0], rows[0]));

    public override Record Make(IReadOnlyList<VillageRow> rows, Stamp stamp)
    {
        Settle(_tried, rows[0]);
        return rows[0].IsCounted ? CountOf(rows[0], null, stamp) : _tried;
    }

    public override IEnumerable<string> Doubts(IReadOnlyList<VillageRow> rows) => rows[0].Count is var c
        ? TerritoryChecks.Population(0, c.Women, c.Men, c.PublishedTotal, c.AsOf).Select(k => Text.Of("check." + k.Code, [.. k.Details])) : [];

    public override async Task<IReadOnlyList<MadeRecord>> SaveAsync(IReadOnlyList<IReadOnlyList<VillageRow>> records, Stamp stamp, CancellationToken ct)
    {
        var aimak = await AimakAsync(ct);
        var before = aimak.Villages.Select(v => v.Id).ToHashSet();
        var settled = records.Select(rows => (Row: rows[0], Village: Settle(aimak, rows[0]))).ToList();
        await Db.SaveChangesAsync(ct);
        var counts = settled.Where(s => s.Row.IsCounted).Select(s => CountOf(s.Row, s.Village.Id, stamp)).ToList();
        Db.AddRange(counts);
        await Db.SaveChangesAsync(ct);
        return
        [
            .. counts.Select(c => new MadeRecord(nameof(PopulationCount), c.Id, c.Revision)),
            .. aimak.Villages.Where(v => !before.Contains(v.Id)).Select(v => new MadeRecord(nameof(Village), v.Id, 0, Said(v))),
        ];
    }

    public override async Task RemoveAsync(IReadOnlyList<MadeRecord> made, Stamp stamp, CancellationToken ct)
    {
        var (counted, settled) = (Ids(made, nameof(PopulationCount)), Ids(made, nameof(Village)));
        var counts = await Db.Populations.Whole().Where(p => p.AiylAimakId == ScopeId && EF.Parameter(counted).Contains(p.Id)).ToListAsync(ct);
        RequireAsMade([.. made.Where(m => m.Kind == nameof(PopulationCount))], counts);
        (await Db.DependingOnAsync<PopulationCount>(counted, ct)).RequireNone();
        var subjects = counted.ConvertAll(id => $"population-{id}");
        Db.RemoveRange(await Db.Explanations.Where(e => e.AiylAimakId == ScopeId && EF.Parameter(subjects).Contains(e.Subject)).ToListAsync(ct));
        Db.RemoveRange(counts);
        await Db.SaveChangesAsync(ct);
        var aimak = await AimakAsync(ct);
        Rule.Require(made.Where(m => m.Kind == nameof(Village)).All(m => aimak.Villages.Any(v => v.Id == m.Id && Said(v) == m.Written)),
            SheetRules.ChangedSince);
        var dependents = await Db.DependingOnAsync<Village>(settled, ct);
        foreach (var id in settled) aimak.RemoveVillage(id, dependents);
        await Db.SaveChangesAsync(ct);
    }

    private static List<int> Ids(IReadOnlyList<MadeRecord> made, string kind) => [.. made.Where(m => m.Kind == kind).Select(m => m.Id)];

    private Task<AiylAimak> AimakAsync(CancellationToken ct) => Db.AiylAimaks.EditableBy(User).Whole().SingleAsync(a => a.Id == ScopeId, ct);

    /// <summary>The village of a row, added where there is none of the name; what is known of it is not changed by a table.</summary>
    /// <exception cref="RuleBroken">when another name or code of it is known</exception>
    private static Village Settle(AiylAimak aimak, VillageRow row)
    {
        var name = NameOf(row);
        if (aimak.Villages.FirstOrDefault(v => Folded.AreAlike(v.Name.Ky, name.Ky)) is not { } known)
            return aimak.AddVillage(row.Village.Name.ToText(), row.Village.Code);
        RequireSame("Name.Ru", known.Name.Ru, name.Ru);
        RequireSame("Name.En", known.Name.En, name.En);
        RequireSame(nameof(VillageForm.Soate), known.Soate, row.Village.Code);
        return known;
    }

    private static void RequireSame(string field, string? known, string? written) =>
        Rule.RequireOf(field, Words.OrNull(written) is not { } said || said == known, SheetRules.KnownOtherwise, known ?? "");

    private static LocalText NameOf(VillageRow row) => PlaceNames.Village(row.Village.Name.ToText());

    private static bool AreOfOne(VillageRow one, VillageRow other) => Folded.AreAlike(NameOf(one).Ky, NameOf(other).Ky);

    private PopulationCount CountOf(VillageRow row, int? village, Stamp stamp) =>
        new(ScopeId, village, row.Count.AsOf, row.Count.People(), row.Count.Source, stamp);

    private static string Said(Village village) => $"{village.Name.Ky}|{village.Name.Ru}|{village.Name.En}|{village.Soate}";

    private static VillageRow RowOf(AiylAimak aimak, Village village, PopulationCount? count) => new()
    {
        Village = VillageForm.From(aimak, village),
        Count = count is null ? new CountForm() : CountForm.From(count),
    };
}
