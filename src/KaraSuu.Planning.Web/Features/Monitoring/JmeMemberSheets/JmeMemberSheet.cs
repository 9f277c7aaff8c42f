using System.Security.Claims;
using FluentValidation;
using FluentValidation.Results;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Sheets;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.JmeMemberSheets;

/// <summary>A row of the sheet: a member, and the days of the resolutions that took the member in and ended the membership.</summary>
public sealed class JmeMemberRow
{
    public JoinRow Member { get; init; } = new();
    public DateOnly? ChangedOn { get; set; }
    public DateOnly? LeftOn { get; set; }

    internal sealed class Validator : AbstractValidator<JmeMemberRow>
    {
        public Validator() => RuleFor(r => r.ChangedOn).Needed();
    }
}

/// <summary>The members of a monitoring group as a sheet; who joins, joins by a resolution that is written down.</summary>
internal sealed class JmeMemberSheet(PlanningDb db) : SheetOfParts<JmeMemberRow, JmeGroup>(db)
{
    private static readonly JoinRow.Validator MemberRules = new();
    private static readonly JmeMemberRow.Validator RowRules = new();

    private IReadOnlyList<SheetChoice> _villages = [];

    public override string Name => "jme-members";
    public override string ListAddress => $"/jme-groups/{ScopeId}";
    public override int MostRows => 500;

    protected override async Task<bool> ReadAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        if (await TryOnAsync(ct) is not { } group) return false;
        AimakId = group.AiylAimakId;
        _villages = await SheetChoices.VillagesAsync(Db, AimakId, ct);
        return true;
    }

    protected override IEnumerable<Column<JmeMemberRow>> Describe() =>
    [
        Column.Of<JmeMemberRow, string?>("JoinRow.Name", r => r.Member.Name, (r, v) => r.Member.Name = v) with { IsNeeded = true },
        Column.Choice<JmeMemberRow, JmeSide?>("JoinRow.Side", Column.ChoicesOf<JmeSide>(), r => r.Member.Side, (r, v) => r.Member.Side = v)
            with
        { IsNeeded = true },
        Column.Of<JmeMemberRow, DateOnly?>("sheets.jme-members.joined", r => r.ChangedOn, (r, v) => r.ChangedOn = v, nameof(JmeMemberRow.ChangedOn))
            with
        { IsNeeded = true, Note = "sheets.jme-members.joined.note" },
        Column.Of<JmeMemberRow, DateOnly?>("sheets.jme-members.left", r => r.LeftOn, (r, v) => r.LeftOn = v, nameof(JmeMemberRow.LeftOn)),
        Column.Choice<JmeMemberRow, JmeOffice?>("JoinRow.Office", Column.ChoicesOf<JmeOffice>(), r => r.Member.Office ?? JmeOffice.Member,
            (r, v) => r.Member.Office = v),
        Column.Choice<JmeMemberRow, Sex?>("JoinRow.Sex", SheetChoices.Sexes, r => r.Member.Sex, (r, v) => r.Member.Sex = v),
        Column.Choice<JmeMemberRow, int?>("JoinRow.VillageId", _villages, r => r.Member.VillageId, (r, v) => r.Member.VillageId = v),
        Column.Of<JmeMemberRow, string?>("JoinRow.Post", r => r.Member.Post, (r, v) => r.Member.Post = v),
        Column.Of<JmeMemberRow, string?>("JoinRow.Department", r => r.Member.Department, (r, v) => r.Member.Department = v),
    ];

    public override IEnumerable<ValidationFailure> Validate(JmeMemberRow row, bool isFirst) =>
        [.. MemberRules.Validate(row.Member).Errors, .. RowRules.Validate(row).Errors];

    public override string KeyOf(JmeMemberRow first) => Folded.NameOf(first.Member.Name);

    public override string? PersonOf(JmeMemberRow first) => first.Member.Name;

    protected override Task<JmeGroup?> FindAsync(IQueryable<JmeGroup> records, CancellationToken ct) =>
        records.EditableBy(User).Whole().SingleOrDefaultAsync(g => g.Id == ScopeId, ct);

    protected override IEnumerable<(int Id, JmeMemberRow Row)> PartsOf(JmeGroup whole) => whole.Members.OrderBy(m => m.Office == JmeOffice.Member)
        .ThenBy(m => m.Office).ThenBy(m => m.SortKey, StringComparer.Ordinal).ThenBy(m => m.Id).Select(m => (m.Id, RowOf(m)));

    protected override object Add(JmeGroup whole, JmeMemberRow row, Stamp stamp)
    {
        var member = whole.Join(row.ChangedOn!.Value, row.Member.Facts());
        if (row.LeftOn is { } on) Leave(whole, member, on);
        return member;
    }

    protected override void Remove(JmeGroup whole, int id, Dependents on) => whole.TakeBack(id, on);

    protected override Task<Dependents> DependingOnAsync(IReadOnlyCollection<int> ids, CancellationToken ct) => Db.DependingOnAsync<JmeMembership>(ids, ct);

    /// <summary>What is wrong with the last day stands in its cell.</summary>
    private static void Leave(JmeGroup group, JmeMembership member, DateOnly on)
    {
        try
        {
            group.Leave(member, on);
        }
        catch (RuleBroken broken)
        {
            throw new RuleBroken(broken.Code, nameof(JmeMemberRow.LeftOn), [.. broken.Details]);
        }
    }

    private static JmeMemberRow RowOf(JmeMembership member) => new()
    {
        ChangedOn = member.JoinedOn,
        LeftOn = member.LeftOn,
        Member = new JoinRow
        {
            Name = member.Name,
            Side = member.Side,
            Office = member.Office,
            Sex = member.Sex,
            VillageId = member.VillageId,
            Post = member.Post,
            Department = member.Department,
        },
    };
}
