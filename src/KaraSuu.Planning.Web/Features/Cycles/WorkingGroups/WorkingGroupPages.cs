using System.Security.Claims;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Cycles.WorkingGroups;

/// <summary>The working group of a cycle, its members and how they meet the norm.</summary>
public sealed record WorkingGroupPage(int CycleId, int Year, int Through, string? OrderNumber, DateOnly? OrderDate, GroupNorm Norm,
    IReadOnlyList<MemberRow> Members) : IInCycle
{
    public IEnumerable<Check> Checks =>
        ParticipationChecks.WorkingGroup(CycleId, Norm, Count(GroupSide.Ao), Count(GroupSide.Kenesh), Count(GroupSide.Community));

    public IReadOnlyList<SideRow> Sides =>
    [
        .. Enum.GetValues<GroupSide>().Select(side => new SideRow(
            side, From(side), side == GroupSide.Community ? Norm.CommunityTo : From(side),
            Known(Sex.Women, m => m.Side == side), Known(Sex.Men, m => m.Side == side), Count(side))),
    ];

    public int? Women => Known(Sex.Women, _ => true);
    public int? Men => Known(Sex.Men, _ => true);

    /// <summary>Members of a sex; null where none is known to be and of somebody it is not known.</summary>
    private int? Known(Sex sex, Func<MemberRow, bool> among)
    {
        var count = Members.Count(m => among(m) && m.Sex == sex);
        return count == 0 && Members.Any(m => among(m) && m.Sex is null) ? null : count;
    }

    internal static async Task<WorkingGroupPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int id, CancellationToken ct)
    {
        var cycle = await db.Cycles.AsNoTracking().VisibleTo(user).Where(c => c.Id == id).Select(c => new
        {
            c.BudgetYear,
            c.ThroughYear,
            c.WorkingGroup.OrderNumber,
            c.WorkingGroup.OrderDate,
            c.WorkingGroup.Norm,
            Members = c.WorkingGroup.Members.Select(m => new MemberRow(m.Id, m.Name, m.Sex, m.Side, m.Post)).ToList(),
        }).SingleOrDefaultAsync(ct);
        return cycle is null ? null
            : new WorkingGroupPage(id, cycle.BudgetYear, cycle.ThroughYear, cycle.OrderNumber, cycle.OrderDate, cycle.Norm,
                [.. cycle.Members.OrderBy(m => m.Side).ThenBy(m => Sorted.KeyOf(m.Name), StringComparer.Ordinal).ThenBy(m => m.Id)]);
    }

    private int Count(GroupSide side) => Members.Count(m => m.Side == side);

    private int From(GroupSide side) => side switch { GroupSide.Ao => Norm.Ao, GroupSide.Kenesh => Norm.Kenesh, _ => Norm.CommunityFrom };
}

public sealed record MemberRow(int Id, string Name, Sex? Sex, GroupSide Side, string? Post);

/// <summary>One side of the group against its norm.</summary>
public sealed record SideRow(GroupSide Side, int From, int To, int? Women, int? Men, int Members)
{
    public bool IsMet => Members >= From && Members <= To;
}

public sealed record OrderPage(int CycleId, OrderForm Form) : IInCycle;

public sealed record MemberPage(int CycleId, int? Id, MemberForm Form) : IInCycle
{
    /// <summary>Members of the same name, so that a person can say whether the new one is one of them.</summary>
    public IReadOnlyList<GroupMember> Namesakes { get; init; } = [];

    public IEnumerable<Forms.Choice> Whose =>
    [
        .. Namesakes.Select(n => Forms.Choice.Of(n.Id, Text.Of("group.namesake.same", n.Name, n.Post ?? Text.Of(n.Side)))),
        Forms.Choice.Of(0, Text.Of("group.namesake.other")),
    ];
}
