using System.Globalization;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.JmeGroups;

/// <summary>The joint monitoring and evaluation group as resolutions of the kenesh made it.</summary>
public sealed class JmeGroupsController(PlanningDb db, JmeResolutionPaper paper) : PortalController
{
    /// <param name="on">the day whose members are shown; today when none is given</param>
    [HttpGet("jme-groups/{id:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Details(int id, DateOnly? on, CancellationToken ct) =>
        await JmeGroupPage.LoadAsync(db, User, id, on, Today, ct) is { } page ? View(page) : NotFound();

    /// <param name="on">the day of the resolution</param>
    /// <param name="in">ru asks for the Russian translation</param>
    [HttpGet("jme-groups/{id:int}/resolutions/{on}.pdf"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Resolution(int id, string on, string? @in, CancellationToken ct) =>
        DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && await db.JmeGroups.VisibleTo(User).AnyAsync(g => g.Id == id, ct) && await paper.ReadAsync(id, day, PaperText.In(@in), ct) is { } bytes
            ? File(bytes, "application/pdf") : NotFound();

    [HttpGet("aimaks/{aimakId:int}/jme-groups/new"), Authorize(Permissions.ManageJmeGroup)]
    public async Task<IActionResult> New(int aimakId, CancellationToken ct) =>
        await db.AiylAimaks.EditableBy(User).AnyAsync(a => a.Id == aimakId, ct)
            ? View("Edit", await PageAsync(aimakId, null, new JmeGroupForm { Joins = JoinRows.Empty() }, ct)) : NotFound();

    /// <param name="add">the button that asks for one more member, for readers without script</param>
    [HttpPost("aimaks/{aimakId:int}/jme-groups/new"), Authorize(Permissions.ManageJmeGroup)]
    public async Task<IActionResult> New(int aimakId, JmeGroupForm form, string? add, CancellationToken ct)
    {
        if (!await db.AiylAimaks.EditableBy(User).AnyAsync(a => a.Id == aimakId, ct)) return NotFound();
        var page = await PageAsync(aimakId, null, form, ct);
        if (add is not null) return OneRowMore(page);
        for (var i = 0; i < form.Joins.Count; i++) RequireChoice($"form.Joins[{i}].VillageId", form.Joins[i].VillageId, page.Villages);
        JmeGroup group = null!;
        if (!ModelState.IsValid || !Try(() => group = Established(aimakId, form))) return Again("Edit", page);
        db.Add(group);
        await db.SaveChangesAsync(ct);
        return Saved($"/jme-groups/{group.Id}", "jme.saved");
    }

    [HttpGet("jme-groups/{id:int}/edit"), Authorize(Permissions.ManageJmeGroup)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) =>
        await GroupAsync(id, ct) is { } group ? View(new JmeGroupEditPage(group.AiylAimakId, id, JmeGroupForm.From(group), [])) : NotFound();

    [HttpPost("jme-groups/{id:int}/edit"), Authorize(Permissions.ManageJmeGroup)]
    public async Task<IActionResult> Edit(int id, JmeGroupForm form, CancellationToken ct)
    {
        if (await GroupAsync(id, ct) is not { } group) return NotFound();
        form.Joins = [];
        if (!ModelState.IsValid || IsPartStale(group, form, JmeGroupForm.From(group)) || !Try(() => group.Correct(form.Facts(), Stamp)))
            return Again("Edit", new JmeGroupEditPage(group.AiylAimakId, id, form, []));
        await db.SaveChangesAsync(ct);
        return Saved($"/jme-groups/{id}", "jme.saved");
    }

    [HttpGet("jme-groups/{id:int}/norms"), Authorize(Permissions.ManageJmeGroup)]
    public async Task<IActionResult> Norms(int id, CancellationToken ct) =>
        await GroupAsync(id, ct) is { } group ? View(new JmeNormsPage(group.AiylAimakId, id, JmeNormsForm.From(group))) : NotFound();

    [HttpPost("jme-groups/{id:int}/norms"), Authorize(Permissions.ManageJmeGroup)]
    public async Task<IActionResult> Norms(int id, JmeNormsForm form, CancellationToken ct)
    {
        if (await GroupAsync(id, ct) is not { } group) return NotFound();
        if (!ModelState.IsValid || IsPartStale(group, form, JmeNormsForm.From(group)) || !Try(() => group.SetNorms(form.Norms())))
            return Again("Norms", new JmeNormsPage(group.AiylAimakId, id, form));
        await db.SaveChangesAsync(ct);
        return Saved($"/jme-groups/{id}", "jme.norms.saved");
    }

    private JmeGroup Established(int aimakId, JmeGroupForm form)
    {
        var group = new JmeGroup(aimakId, form.EstablishedOn!.Value, form.ResolutionNumber, form.LegalBasis, null, Stamp);
        group.Correct(form.Facts(), Stamp);
        JoinRows.Join(form, group, group.EstablishedOn);
        return group;
    }

    private ViewResult OneRowMore(JmeGroupEditPage page)
    {
        if (page.Form.Joins.Count < JoinRows.Most) page.Form.Joins.Add(new JoinRow());
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        return View("Edit", page);
    }

    private async Task<JmeGroupEditPage> PageAsync(int aimakId, int? id, JmeGroupForm form, CancellationToken ct) =>
        new(aimakId, id, form, await Choosing.VillagesAsync(db, aimakId, ct));

    private Task<JmeGroup?> GroupAsync(int id, CancellationToken ct) =>
        db.JmeGroups.EditableBy(User).Whole().SingleOrDefaultAsync(g => g.Id == id, ct);
}
