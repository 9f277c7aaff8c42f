using System.Security.Claims;
using FluentValidation.Results;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Council.Deputies;
using KaraSuu.Planning.Web.Sheets;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Council.DeputySheets;

/// <summary>The deputies of a kenesh as a sheet: a row is a term in office; further terms of a deputy stand in rows without a name.</summary>
internal sealed class DeputySheet(PlanningDb db) : SheetOf<DeputyForm>(db)
{
    private static readonly DeputyForm.Validator Rules = new();

    public override string Name => "deputies";
    public override string ListAddress => $"/aimaks/{ScopeId}/deputies";
    public override int MostRows => 1_000;

    protected override async Task<bool> ReadAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        AimakId = ScopeId;
        if (!await Db.AiylAimaks.EditableBy(user).AnyAsync(a => a.Id == ScopeId, ct)) return false;
        if (!WithRows) return true;
        Existing = [.. (await Db.Deputies.AsNoTracking().Whole().Where(d => d.AiylAimakId == ScopeId).OrderBy(d => d.SortKey).ThenBy(d => d.Id)
            .ToListAsync(ct)).Select(RowsOf)];
        return true;
    }

    protected override IEnumerable<Column<DeputyForm>> Describe() =>
    [
        Column.Of<DeputyForm, string?>("DeputyForm.FullName", f => f.FullName, (f, v) => f.FullName = v) with { IsNeeded = true },
        Column.Choice<DeputyForm, Sex?>("DeputyForm.Sex", SheetChoices.Sexes, f => f.Sex, (f, v) => f.Sex = v),
        Column.Of<DeputyForm, DateOnly?>("DeputyForm.InOfficeFrom", f => f.InOfficeFrom, (f, v) => f.InOfficeFrom = v) with { IsNeeded = true },
        Column.Of<DeputyForm, DateOnly?>("DeputyForm.InOfficeTo", f => f.InOfficeTo, (f, v) => f.InOfficeTo = v),
    ];

    public override IEnumerable<ValidationFailure> Validate(DeputyForm row, bool isFirst) =>
        Rules.Validate(row).Errors.Where(e => isFirst || e.PropertyName != nameof(DeputyForm.FullName));

    public override bool GoesOn(DeputyForm row, IReadOnlyList<DeputyForm> record) => string.IsNullOrWhiteSpace(row.FullName) && row.Sex is null;

    public override bool MayJoin(Column<DeputyForm> column) => column.Field is nameof(DeputyForm.FullName) or nameof(DeputyForm.Sex);

    public override string KeyOf(DeputyForm first) => Folded.NameOf(first.FullName);

    public override string? PersonOf(DeputyForm first) => first.FullName;

    public override Record Make(IReadOnlyList<DeputyForm> rows, Stamp stamp)
    {
        var deputy = new Deputy(ScopeId, rows[0].Facts(), stamp);
        for (var at = 1; at < rows.Count; at++) Rule.InRow("Rows", at, () => deputy.AddTerm(rows[at].Term(), stamp));
        return deputy;
    }

    public override async Task RemoveAsync(IReadOnlyList<MadeRecord> made, Stamp stamp, CancellationToken ct)
    {
        var ids = made.Select(m => m.Id).ToList();
        var deputies = await Db.Deputies.Whole().Where(d => d.AiylAimakId == ScopeId && EF.Parameter(ids).Contains(d.Id)).ToListAsync(ct);
        RequireAsMade(made, deputies);
        (await Db.DependingOnAsync<Deputy>(ids, ct)).RequireNone();
        Db.RemoveRange(deputies);
        await Db.SaveChangesAsync(ct);
    }

    private static List<DeputyForm> RowsOf(Deputy deputy)
    {
        var terms = deputy.Terms.OrderBy(t => t.InOfficeFrom).Select(t => new DeputyForm { InOfficeFrom = t.InOfficeFrom, InOfficeTo = t.InOfficeTo })
            .DefaultIfEmpty(new DeputyForm()).ToList();
        (terms[0].FullName, terms[0].Sex) = (deputy.FullName, deputy.Sex);
        return terms;
    }
}
