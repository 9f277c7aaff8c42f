using System.Security.Claims;
using FluentValidation.Results;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Works.WorkFunding;
using KaraSuu.Planning.Web.Features.Works.Works;
using KaraSuu.Planning.Web.Sheets;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Works.WorkSheets;

/// <summary>A row of the sheet: a work and one of its sources; further sources stand in rows without a work.</summary>
public sealed class WorkRow
{
    public WorkForm Work { get; init; } = new();
    public WorkFundingForm Line { get; init; } = new();

    internal bool HasLine => Line.Kind is not null || Line.Amount is not null || Words.OrNull(Line.Source) is not null || Words.OrNull(Line.Donor) is not null;
}

/// <summary>The works of an aimak as a sheet.</summary>
internal sealed class WorkSheet(PlanningDb db) : SheetOf<WorkRow>(db)
{
    private static readonly WorkForm.Validator WorkRules = new();
    private static readonly WorkFundingForm.Validator LineRules = new();

    private IReadOnlyList<SheetChoice> _villages = [];

    public override string Name => "works";
    public override string ListAddress => $"/aimaks/{ScopeId}/works";

    protected override async Task<bool> ReadAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        AimakId = ScopeId;
        if (!await Db.AiylAimaks.EditableBy(user).AnyAsync(a => a.Id == ScopeId, ct)) return false;
        _villages = await SheetChoices.VillagesAsync(Db, ScopeId, ct);
        if (!WithRows) return true;
        Existing = [.. (await Db.Works.AsNoTracking().Whole().Where(w => w.AiylAimakId == ScopeId).OrderBy(w => w.SortKey).ThenBy(w => w.Id)
            .ToListAsync(ct)).Select(RowsOf)];
        return true;
    }

    protected override IEnumerable<Column<WorkRow>> Describe() =>
    [
        Column.Of<WorkRow, string?>("WorkForm.Title", r => r.Work.Title, (r, v) => r.Work.Title = v) with { IsNeeded = true },
        Column.Of<WorkRow, string?>("WorkForm.Place", r => r.Work.Place, (r, v) => r.Work.Place = v),
        Column.Many<WorkRow>("WorkForm.VillageIds", _villages, r => r.Work.VillageIds, (r, v) => r.Work.VillageIds = v)
            with { Note = "sheets.note.several" },
        Column.Of<WorkRow, Forms.Quantity?>("WorkForm.Quantity", r => r.Work.Quantity, (r, v) => r.Work.Quantity = v),
        Column.Of<WorkRow, string?>("WorkForm.Unit", r => r.Work.Unit, (r, v) => r.Work.Unit = v),
        Column.Of<WorkRow, int?>("WorkForm.FromYear", r => r.Work.FromYear, (r, v) => r.Work.FromYear = v),
        Column.Of<WorkRow, int?>("WorkForm.ToYear", r => r.Work.ToYear, (r, v) => r.Work.ToYear = v),
        Column.Of<WorkRow, string?>("WorkForm.Department", r => r.Work.Department, (r, v) => r.Work.Department = v),
        Column.Of<WorkRow, string?>("WorkForm.Supervisor", r => r.Work.Supervisor, (r, v) => r.Work.Supervisor = v),
        Column.Choice<WorkRow, FundingKind?>("WorkFundingForm.Kind", Column.ChoicesOf<FundingKind>(), r => r.Line.Kind, (r, v) => r.Line.Kind = v),
        Column.Of<WorkRow, string?>("WorkFundingForm.Source", r => r.Line.Source, (r, v) => r.Line.Source = v),
        Column.Of<WorkRow, string?>("WorkFundingForm.Donor", r => r.Line.Donor, (r, v) => r.Line.Donor = v),
        Column.Of<WorkRow, Money?>("WorkFundingForm.Amount", r => r.Line.Amount, (r, v) => r.Line.Amount = v),
    ];

    public override IEnumerable<ValidationFailure> Validate(WorkRow row, bool isFirst) =>
        [.. isFirst ? WorkRules.Validate(row.Work).Errors : [], .. row.HasLine ? LineRules.Validate(row.Line).Errors : []];

    public override bool GoesOn(WorkRow row, IReadOnlyList<WorkRow> record) =>
        Columns.Where(c => !IsOfLine(c)).All(c => c.Get(row) is null or List<int> { Count: 0 });

    /// <summary>People join the cells of a work downwards, over its sources.</summary>
    public override bool MayJoin(Column<WorkRow> column) => !IsOfLine(column);

    /// <summary>The same words at the same place in the same years.</summary>
    public override string KeyOf(WorkRow first) =>
        $"{Folded.NameOf(first.Work.Title)} {Folded.NameOf(first.Work.Place)} {first.Work.FromYear} {first.Work.ToYear}";

    public override Record Make(IReadOnlyList<WorkRow> rows, Stamp stamp)
    {
        var work = new Work(ScopeId, rows[0].Work.Facts());
        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at] is { HasLine: true, Line: var line })
                Rule.InRow("Rows", at, () => work.Fund(line.Kind!.Value, line.Source, line.Amount!.Value, line.Donor));
        }
        return work;
    }

    public override async Task RemoveAsync(IReadOnlyList<MadeRecord> made, Stamp stamp, CancellationToken ct)
    {
        foreach (var portion in made.Chunk(SavedAtOnce))
        {
            var ids = portion.Select(m => m.Id).ToList();
            var works = await Db.Works.Whole().Where(w => w.AiylAimakId == ScopeId && EF.Parameter(ids).Contains(w.Id)).ToListAsync(ct);
            RequireAsMade(portion, works);
            (await Db.DependingOnAsync<Work>(ids, ct)).RequireNone();
            Db.RemoveRange(works);
            await Db.SaveChangesAsync(ct);
            Db.ChangeTracker.Clear();
        }
    }

    private static List<WorkRow> RowsOf(Work work)
    {
        var lines = work.Funding.OrderBy(f => f.Id).Select(f => WorkFundingForm.From(f, work.Revision)).ToList();
        return [new WorkRow { Work = WorkForm.From(work), Line = lines.FirstOrDefault() ?? new() }, .. lines.Skip(1).Select(l => new WorkRow { Line = l })];
    }

    private static bool IsOfLine(Column<WorkRow> column) => column.Field is nameof(WorkFundingForm.Kind) or nameof(WorkFundingForm.Source)
        or nameof(WorkFundingForm.Donor) or nameof(WorkFundingForm.Amount);
}
