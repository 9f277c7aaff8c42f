using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.JmeCompositions;

/// <summary>Resolutions that change who is in the group.</summary>
public sealed class JmeCompositionsController(PlanningDb db) : PortalController
{
    /// <param name="on">the day of a resolution whose names are to be written down</param>
    [HttpGet("jme-groups/{groupId:int}/changes/new"), Authorize(Permissions.ManageJmeGroup)]
    public async Task<IActionResult> New(int groupId, DateOnly? on, CancellationToken ct)
    {
        if (await GroupAsync(groupId, ct) is not { } group) return NotFound();
        ModelState.Clear();
        var number = on == group.EstablishedOn ? group.ResolutionNumber : group.Changes.FirstOrDefault(c => c.ChangedOn == on)?.ResolutionNumber;
        return View(await PageAsync(group, new CompositionForm
        {
            Revision = group.Revision,
            ChangedOn = on,
            ResolutionNumber = number,
            Joins = JoinRows.Empty()
        }, ct));
    }

    /// <param name="add">the button that asks for one more member, for readers without script</param>
    [HttpPost("jme-groups/{groupId:int}/changes/new"), Authorize(Permissions.ManageJmeGroup)]
    public async Task<IActionResult> New(int groupId, CompositionForm form, string? add, CancellationToken ct)
    {
        if (await GroupAsync(groupId, ct) is not { } group) return NotFound();
        var page = await PageAsync(group, form, ct);
        if (add is not null) return OneRowMore(page);
        for (var i = 0; i < form.Joins.Count; i++) RequireChoice($"form.Joins[{i}].VillageId", form.Joins[i].VillageId, page.Villages);
        if (form.Leaves.Any(id => page.Members.All(m => m.Id != id))) ModelState.AddModelError("form.Leaves", Text.Of("error.choose"));
        if (!ModelState.IsValid || IsChangedMeanwhile(group, form) || !Try(() => form.Apply(group, Stamp))) return Again("New", page);
        await db.SaveChangesAsync(ct);
        return Saved($"/jme-groups/{groupId}?on={Show.Date(form.ChangedOn)}", "compositions.saved");
    }

    /// <summary>Somebody else saved the group since the form was opened: the page shows its members of now, keeps what was typed, and the next save is
    /// taken.</summary>
    private bool IsChangedMeanwhile(JmeGroup group, CompositionForm form)
    {
        if (form.Revision == group.Revision) return false;
        form.Revision = group.Revision;
        Response.StatusCode = StatusCodes.Status409Conflict;
        ModelState.AddModelError("", Text.Of("compositions.changed-meanwhile", group.Members.Count(m => m.LeftOn is null)));
        return true;
    }

    private ViewResult OneRowMore(CompositionPage page)
    {
        if (page.Form.Joins.Count < JoinRows.Most) page.Form.Joins.Add(new JoinRow());
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        return View("New", page);
    }

    private async Task<CompositionPage> PageAsync(JmeGroup group, CompositionForm form, CancellationToken ct) =>
        CompositionPage.Of(group, form, await Choosing.VillagesAsync(db, group.AiylAimakId, ct));

    private Task<JmeGroup?> GroupAsync(int id, CancellationToken ct) =>
        db.JmeGroups.EditableBy(User).Whole().SingleOrDefaultAsync(g => g.Id == id, ct);
}
