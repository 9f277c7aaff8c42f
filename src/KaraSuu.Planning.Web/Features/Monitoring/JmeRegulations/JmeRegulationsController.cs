using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.JmeRegulations;

/// <summary>Regulations the group works by, as dated data.</summary>
public sealed class JmeRegulationsController(PlanningDb db) : PortalController
{
    [HttpGet("jme-groups/{groupId:int}/regulations/new"), Authorize(Permissions.ManageJmeGroup)]
    public async Task<IActionResult> New(int groupId, CancellationToken ct) =>
        await GroupAsync(groupId, ct) is { } group ? View(new JmeRegulationPage(group.AiylAimakId, groupId, new JmeRegulationForm())) : NotFound();

    [HttpPost("jme-groups/{groupId:int}/regulations/new"), Authorize(Permissions.ManageJmeGroup)]
    public async Task<IActionResult> New(int groupId, JmeRegulationForm form, CancellationToken ct)
    {
        if (await GroupAsync(groupId, ct) is not { } group) return NotFound();
        if (!ModelState.IsValid || !Try(() => group.Adopt(form.Facts(), Stamp))) return Again("New", new JmeRegulationPage(group.AiylAimakId, groupId, form));
        await db.SaveChangesAsync(ct);
        return Saved($"/jme-groups/{groupId}", "jme.regulation.saved");
    }

    [HttpGet("jme-groups/{groupId:int}/regulations/{id:int}/remove"), Authorize(Permissions.ManageJmeGroup)]
    public async Task<IActionResult> Remove(int groupId, int id, CancellationToken ct) =>
        await GroupAsync(groupId, ct) is { } group && group.Regulations.SingleOrDefault(r => r.Id == id) is { } regulation
            ? View(new JmeRegulationRemovePage(group.AiylAimakId, groupId, regulation.Title, regulation.InForce.From, regulation.InForce.Until)) : NotFound();

    [HttpPost("jme-groups/{groupId:int}/regulations/{id:int}/remove"), Authorize(Permissions.ManageJmeGroup), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int groupId, int id, CancellationToken ct)
    {
        if (await GroupAsync(groupId, ct) is not { } group || group.Regulations.All(r => r.Id != id)) return NotFound();
        group.RemoveRegulation(id);
        await db.SaveChangesAsync(ct);
        return Saved($"/jme-groups/{groupId}", "jme.regulation.removed");
    }

    private Task<JmeGroup?> GroupAsync(int id, CancellationToken ct) =>
        db.JmeGroups.EditableBy(User).Whole().SingleOrDefaultAsync(g => g.Id == id, ct);
}
