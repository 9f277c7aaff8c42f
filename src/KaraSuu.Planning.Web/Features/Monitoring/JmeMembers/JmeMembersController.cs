using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.JmeMembers;

/// <summary>Members of the group; who joined and left is changed by resolutions only.</summary>
public sealed class JmeMembersController(PlanningDb db) : PortalController
{
    [HttpGet("jme-groups/{groupId:int}/jme-members/{id:int}"), Authorize(Permissions.ManageJmeGroup)]
    public async Task<IActionResult> Edit(int groupId, int id, CancellationToken ct) =>
        await FindAsync(groupId, id, ct) is var (group, member)
            ? View(await PageAsync(group, member, JmeMemberForm.From(member, group.Revision), ct)) : NotFound();

    [HttpPost("jme-groups/{groupId:int}/jme-members/{id:int}"), Authorize(Permissions.ManageJmeGroup)]
    public async Task<IActionResult> Edit(int groupId, int id, JmeMemberForm form, CancellationToken ct)
    {
        if (await FindAsync(groupId, id, ct) is not var (group, member)) return NotFound();
        var page = await PageAsync(group, member, form, ct);
        RequireChoice("form.VillageId", form.VillageId, page.Villages);
        RequireChoice("form.UserId", form.UserId, page.Accounts);
        if (!ModelState.IsValid || IsPartStale(group, form, JmeMemberForm.From(member, group.Revision)) || !Try(() => group.CorrectMember(id, form.Facts())))
            return Again("Edit", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/jme-groups/{groupId}", "jme.member.saved");
    }

    private async Task<JmeMemberPage> PageAsync(JmeGroup group, JmeMembership member, JmeMemberForm form, CancellationToken ct) => new(
        group.AiylAimakId, group.Id, member.Id, member.JoinedOn, member.LeftOn, form,
        await Choosing.VillagesAsync(db, group.AiylAimakId, ct), await MonitoringChoices.AccountsAsync(db, group.AiylAimakId, group.Id, member.Id, ct));

    private async Task<(JmeGroup Group, JmeMembership Member)?> FindAsync(int groupId, int id, CancellationToken ct) =>
        await db.JmeGroups.EditableBy(User).Whole().SingleOrDefaultAsync(g => g.Id == groupId, ct) is { } group
            && group.Members.SingleOrDefault(m => m.Id == id) is { } member ? (group, member) : null;
}
