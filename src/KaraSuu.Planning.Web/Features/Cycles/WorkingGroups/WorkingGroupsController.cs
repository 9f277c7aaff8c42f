using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Cycles.WorkingGroups;

/// <summary>The working group of a cycle: its order, norm and members.</summary>
public sealed class WorkingGroupsController(PlanningDb db) : PortalController
{
    [HttpGet("cycles/{cycleId:int}/working-group"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int cycleId, CancellationToken ct) =>
        await WorkingGroupPage.LoadAsync(db, User, cycleId, ct) is { } page ? View(page) : NotFound();

    [HttpGet("cycles/{cycleId:int}/working-group/order"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Order(int cycleId, CancellationToken ct) =>
        await CycleAsync(cycleId, ct) is { } cycle ? View(new OrderPage(cycleId, OrderForm.From(cycle))) : NotFound();

    [HttpPost("cycles/{cycleId:int}/working-group/order"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Order(int cycleId, OrderForm form, CancellationToken ct)
    {
        if (await CycleAsync(cycleId, ct) is not { } cycle) return NotFound();
        if (!ModelState.IsValid || IsPartStale(cycle, form, OrderForm.From(cycle))
            || !Try(() => cycle.FormWorkingGroup(form.OrderNumber, form.OrderDate, form.Norm(), Stamp)))
            return Again("Order", new OrderPage(cycleId, form));
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/working-group", "group.order.saved");
    }

    [HttpGet("cycles/{cycleId:int}/working-group/members/new"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> New(int cycleId, CancellationToken ct) =>
        await db.Cycles.EditableBy(User).AnyAsync(c => c.Id == cycleId, ct) ? View("Member", new MemberPage(cycleId, null, new MemberForm())) : NotFound();

    [HttpPost("cycles/{cycleId:int}/working-group/members/new"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> New(int cycleId, MemberForm form, CancellationToken ct)
    {
        if (await CycleAsync(cycleId, ct) is not { } cycle) return NotFound();
        var namesakes = cycle.WorkingGroup.NamesakesOf(form.Name);
        if (!ModelState.IsValid || !Try(() => cycle.WorkingGroup.RequireTold(form.Name, form.SameAs)))
            return Again("Member", new MemberPage(cycleId, null, form) { Namesakes = namesakes });
        if (form.SameAs is > 0 and var known) return Saved($"/cycles/{cycleId}/working-group/members/{known}", "group.namesake.known");
        if (!Try(() => cycle.AddToWorkingGroup(form.Name, form.Sex, form.Side!.Value, form.Post)))
            return Again("Member", new MemberPage(cycleId, null, form) { Namesakes = namesakes });
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/working-group", "group.member.saved");
    }

    [HttpGet("cycles/{cycleId:int}/working-group/members/{id:int}"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Member(int cycleId, int id, CancellationToken ct) =>
        await FindAsync(cycleId, id, ct) is var (cycle, member) ? View(new MemberPage(cycleId, id, MemberForm.From(cycle, member))) : NotFound();

    [HttpPost("cycles/{cycleId:int}/working-group/members/{id:int}"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Member(int cycleId, int id, MemberForm form, CancellationToken ct)
    {
        if (await FindAsync(cycleId, id, ct) is not var (cycle, member)) return NotFound();
        if (!ModelState.IsValid || IsPartStale(cycle, form, MemberForm.From(cycle, member))
            || !Try(() => cycle.ChangeInWorkingGroup(id, form.Name, form.Sex, form.Side!.Value, form.Post)))
            return Again("Member", new MemberPage(cycleId, id, form));
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/working-group", "group.member.saved");
    }

    [HttpGet("cycles/{cycleId:int}/working-group/members/{id:int}/remove"), Authorize(Permissions.ManageCycles)]
    public async Task<IActionResult> Remove(int cycleId, int id, CancellationToken ct) =>
        await FindAsync(cycleId, id, ct) is var (cycle, member) ? View(new MemberPage(cycleId, id, MemberForm.From(cycle, member))) : NotFound();

    [HttpPost("cycles/{cycleId:int}/working-group/members/{id:int}/remove"), Authorize(Permissions.ManageCycles), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int cycleId, int id, CancellationToken ct)
    {
        if (await FindAsync(cycleId, id, ct) is not var (cycle, _)) return NotFound();
        cycle.RemoveFromWorkingGroup(id);
        await db.SaveChangesAsync(ct);
        return Saved($"/cycles/{cycleId}/working-group", "group.member.removed");
    }

    private Task<PlanningCycle?> CycleAsync(int id, CancellationToken ct) =>
        db.Cycles.EditableBy(User).Whole().SingleOrDefaultAsync(c => c.Id == id, ct);

    private async Task<(PlanningCycle Cycle, GroupMember Member)?> FindAsync(int cycleId, int id, CancellationToken ct) =>
        await CycleAsync(cycleId, ct) is { } cycle && cycle.WorkingGroup.Members.SingleOrDefault(m => m.Id == id) is { } member ? (cycle, member) : null;
}
