using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Territory.Populations;

/// <summary>Dated counts of people and households, as their sources give them.</summary>
public sealed class PopulationsController(PlanningDb db) : PortalController
{
    [HttpGet("aimaks/{aimakId:int}/population"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int aimakId, ListQuery query, CancellationToken ct) =>
        await PopulationPage.LoadAsync(db, User, aimakId, null, query, ct) is { } page ? View(page) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/villages/{villageId:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> OfVillage(int aimakId, int villageId, ListQuery query, CancellationToken ct) =>
        await PopulationPage.LoadAsync(db, User, aimakId, villageId, query, ct) is { } page ? View("Index", page) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/population/new"), Authorize(Permissions.ManageTerritory)]
    public async Task<IActionResult> New(int aimakId, int? village, CancellationToken ct) =>
        await db.AiylAimaks.EditableBy(User).AnyAsync(a => a.Id == aimakId, ct)
            ? View("Edit", new CountEditPage(aimakId, null, new CountForm { VillageId = village }, await Choosing.VillagesAsync(db, aimakId, ct))) : NotFound();

    [HttpPost("aimaks/{aimakId:int}/population/new"), Authorize(Permissions.ManageTerritory)]
    public async Task<IActionResult> New(int aimakId, CountForm form, CancellationToken ct)
    {
        if (!await db.AiylAimaks.EditableBy(User).AnyAsync(a => a.Id == aimakId, ct)) return NotFound();
        var page = new CountEditPage(aimakId, null, form, await Choosing.VillagesAsync(db, aimakId, ct));
        RequireChoice("form.VillageId", form.VillageId, page.Villages);
        if (!ModelState.IsValid
            || !Try(() => db.Add(new PopulationCount(aimakId, form.VillageId, form.AsOf, form.People(), form.Source, Stamp, form.AgeFacts()))))
        {
            return Again("Edit", page);
        }
        await db.SaveChangesAsync(ct);
        return Saved(page.Back, "population.saved");
    }

    [HttpGet("population/{id:int}"), Authorize(Permissions.ManageTerritory)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct) =>
        await db.Populations.AsNoTracking().EditableBy(User).Whole().SingleOrDefaultAsync(p => p.Id == id, ct) is { } count
            ? View(new CountEditPage(count.AiylAimakId, id, CountForm.From(count), await Choosing.VillagesAsync(db, count.AiylAimakId, ct))) : NotFound();

    [HttpPost("population/{id:int}"), Authorize(Permissions.ManageTerritory)]
    public async Task<IActionResult> Edit(int id, CountForm form, CancellationToken ct)
    {
        if (await db.Populations.EditableBy(User).Whole().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } count) return NotFound();
        form.VillageId = count.VillageId;
        var page = new CountEditPage(count.AiylAimakId, id, form, await Choosing.VillagesAsync(db, count.AiylAimakId, ct));
        if (!ModelState.IsValid || IsStale(count, form, CountForm.From(count))
            || !Try(() => count.Correct(form.AsOf, form.People(), form.Source, Stamp, form.AgeFacts())))
        {
            return Again("Edit", page);
        }
        await db.SaveChangesAsync(ct);
        return Saved(page.Back, "population.saved");
    }

    [HttpGet("population/{id:int}/remove"), Authorize(Permissions.ManageTerritory)]
    public Task<IActionResult> Remove(int id, CancellationToken ct) => Edit(id, ct);

    /// <summary>A count written by mistake goes with the explanation of its check.</summary>
    [HttpPost("population/{id:int}/remove"), Authorize(Permissions.ManageTerritory), ActionName(nameof(Remove))]
    public async Task<IActionResult> Removed(int id, CancellationToken ct)
    {
        if (await db.Populations.EditableBy(User).Whole().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } count) return NotFound();
        var page = new CountEditPage(count.AiylAimakId, id, CountForm.From(count), await Choosing.VillagesAsync(db, count.AiylAimakId, ct));
        var dependents = await db.DependingOnAsync<PopulationCount>(id, ct);
        if (!Try(dependents.RequireNone)) return Again("Remove", page);
        var subject = $"population-{id}";
        db.RemoveRange(await db.Explanations.Where(e => e.AiylAimakId == count.AiylAimakId && e.Subject == subject).ToListAsync(ct));
        db.Remove(count);
        await db.SaveChangesAsync(ct);
        return Saved(page.Back, "population.removed");
    }

    [HttpGet("population/{id:int}/explain"), Authorize(Permissions.ExplainChecks)]
    public async Task<IActionResult> Explain(int id, CancellationToken ct) =>
        await db.Populations.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(p => p.Id == id, ct) is { } count && Difference(count) is { } check
            ? View(new CountExplanationPage(count.AiylAimakId, count.VillageId, check, CountExplanationForm.From(await KnownAsync(count, check, ct))))
                : NotFound();

    [HttpPost("population/{id:int}/explain"), Authorize(Permissions.ExplainChecks)]
    public async Task<IActionResult> Explain(int id, CountExplanationForm form, CancellationToken ct)
    {
        if (await db.Populations.AsNoTracking().EditableBy(User).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } count
            || Difference(count) is not { } check)
        {
            return NotFound();
        }
        var page = new CountExplanationPage(count.AiylAimakId, count.VillageId, check, form);
        var known = await KnownAsync(count, check, ct);
        if (!ModelState.IsValid || (known is not null && IsStale(known, form, CountExplanationForm.From(known)))
            || !Try(() => Explain(known, count, check, form)))
        {
            return Again("Explain", page);
        }
        await db.SaveChangesAsync(ct);
        return Saved(page.Back, "population.explanation-saved");
    }

    private void Explain(CheckExplanation? known, PopulationCount count, Check check, CountExplanationForm form)
    {
        if (known is not null) known.Change(form.Explanation, Stamp);
        else db.Add(new CheckExplanation(count.AiylAimakId, check.Code, check.Subject, form.Explanation, Stamp));
    }

    private Task<CheckExplanation?> KnownAsync(PopulationCount count, Check check, CancellationToken ct) =>
        db.Explanations.EditableBy(User)
            .SingleOrDefaultAsync(e => e.AiylAimakId == count.AiylAimakId && e.Code == check.Code && e.Subject == check.Subject, ct);

    private static Check? Difference(PopulationCount c) =>
        TerritoryChecks.Population(c.Id, c.Women, c.Men, c.PublishedTotal, c.AsOf).FirstOrDefault(k => k.Code == TerritoryChecks.PopulationDiffers);
}
