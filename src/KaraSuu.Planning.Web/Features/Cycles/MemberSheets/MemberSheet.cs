using System.Security.Claims;
using FluentValidation.Results;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Cycles.WorkingGroups;
using KaraSuu.Planning.Web.Sheets;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Cycles.MemberSheets;

/// <summary>The working group of a cycle as a sheet: a row is a member.</summary>
internal sealed class MemberSheet(PlanningDb db) : SheetOfParts<MemberForm, PlanningCycle>(db)
{
    private static readonly MemberForm.Validator Rules = new();

    public override string Name => "working-group";
    public override string ListAddress => $"/cycles/{ScopeId}/working-group";
    public override int? CycleId => ScopeId;
    public override int MostRows => 500;

    protected override async Task<bool> ReadAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        if (await TryOnAsync(ct) is not { } cycle) return false;
        AimakId = cycle.AiylAimakId;
        return true;
    }

    protected override IEnumerable<Column<MemberForm>> Describe() =>
    [
        Column.Of<MemberForm, string?>("MemberForm.Name", f => f.Name, (f, v) => f.Name = v) with { IsNeeded = true },
        Column.Choice<MemberForm, GroupSide?>("MemberForm.Side", Column.ChoicesOf<GroupSide>(), f => f.Side, (f, v) => f.Side = v) with { IsNeeded = true },
        Column.Choice<MemberForm, Sex?>("MemberForm.Sex", SheetChoices.Sexes, f => f.Sex, (f, v) => f.Sex = v),
        Column.Of<MemberForm, string?>("MemberForm.Post", f => f.Post, (f, v) => f.Post = v),
    ];

    public override IEnumerable<ValidationFailure> Validate(MemberForm row, bool isFirst) => Rules.Validate(row).Errors;

    public override string KeyOf(MemberForm first) => Folded.NameOf(first.Name);

    public override string? PersonOf(MemberForm first) => first.Name;

    protected override Task<PlanningCycle?> FindAsync(IQueryable<PlanningCycle> records, CancellationToken ct) =>
        records.EditableBy(User).Whole().SingleOrDefaultAsync(c => c.Id == ScopeId, ct);

    protected override IEnumerable<(int Id, MemberForm Row)> PartsOf(PlanningCycle whole) => whole.WorkingGroup.Members.OrderBy(m => m.Side)
        .ThenBy(m => Sorted.KeyOf(m.Name), StringComparer.Ordinal).ThenBy(m => m.Id).Select(m => (m.Id, MemberForm.From(whole, m)));

    protected override object Add(PlanningCycle whole, MemberForm row, Stamp stamp)
    {
        whole.AddToWorkingGroup(row.Name, row.Sex, row.Side!.Value, row.Post);
        return whole.WorkingGroup.Members[^1];
    }

    protected override void Remove(PlanningCycle whole, int id, Dependents on)
    {
        on.RequireNone();
        whole.RemoveFromWorkingGroup(id);
    }

    protected override Task<Dependents> DependingOnAsync(IReadOnlyCollection<int> ids, CancellationToken ct) => Db.DependingOnAsync<GroupMember>(ids, ct);
}
