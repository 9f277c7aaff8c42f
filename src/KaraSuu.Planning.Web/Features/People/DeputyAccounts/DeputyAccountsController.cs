using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.People.DeputyAccounts;

/// <summary>Accounts made from the list of deputies, each with a one-time code, and the sheet of slips to hand out (docs/adr/0037).</summary>
public sealed class DeputyAccountsController(PlanningDb db, DeputySignIns signIns, TimeProvider clock) : PortalController
{
    [HttpGet("aimaks/{aimakId:int}/accounts"), Authorize(Permissions.ManageUsers)]
    public async Task<IActionResult> Index(int aimakId, CancellationToken ct) =>
        await LoadAsync(aimakId, new DeputyAccountsForm(), ct) is { } page ? View(page) : NotFound();

    /// <summary>Accounts for those who have none, new codes for those who never set a password; all of them or none.</summary>
    [HttpPost("aimaks/{aimakId:int}/accounts"), Authorize(Permissions.ManageUsers)]
    public async Task<IActionResult> Index(int aimakId, DeputyAccountsForm form, CancellationToken ct)
    {
        if (await LoadAsync(aimakId, form, ct) is not { } page) return NotFound();
        var chosen = page.Open.Where(r => form.DeputyIds.Contains(r.Id)).ToList();
        if (ModelState.IsValid && chosen.Count < form.DeputyIds.Distinct().Count()) ModelState.AddModelError("form.DeputyIds", Text.Of("error.choose"));
        if (chosen.Any(r => r.UserId is { } id && id == User.UserId())) ModelState.AddModelError("form.DeputyIds", Text.Of("users.not-own-password"));
        if (User.DeputyId() is { } own && chosen.Any(r => r.Id == own)) ModelState.AddModelError("form.DeputyIds", Text.Of("users.not-own-deputy"));
        return ModelState.IsValid ? await signIns.PrintAsync(aimakId, chosen, User, Request, $"/aimaks/{aimakId}/accounts", ct) : Again("Index", page);
    }

    private Task<DeputyAccountsPage?> LoadAsync(int aimakId, DeputyAccountsForm form, CancellationToken ct) =>
        DeputyAccountsPage.LoadAsync(db, User, aimakId, form, Today, clock.GetUtcNow().UtcDateTime, ct);
}
