using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.People.DeputyAccounts;

/// <summary>Accounts made from the list of deputies, each with a one-time code, and the sheet of slips to hand out (docs/adr/0037).</summary>
public sealed class DeputyAccountsController(PlanningDb db, PortalUsers people, CodeSlips slips, TimeProvider clock) : PortalController
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
        if (!ModelState.IsValid) return Again("Index", page);
        var codes = new List<IssuedCode>();
        foreach (var row in chosen) codes.Add(await CodeAsync(aimakId, row, ct));
        return new PaperOnceResult(
            await slips.PrintAsync(aimakId, codes, Request, ct), CodeSlips.FileName, $"/aimaks/{aimakId}/accounts", Text.Of("slips.made"));
    }

    private async Task<IssuedCode> CodeAsync(int aimakId, DeputyAccountRow row, CancellationToken ct) => row.UserId is { } id
        ? await people.GiveCodeAsync(await db.Users.ManagedBy(User).SingleAsync(u => u.Id == id, ct))
        : await people.AddWithCodeAsync(
            new PortalUser { UserName = row.UserName, FullName = row.FullName, AiylAimakId = aimakId, DeputyId = row.Id }, [Roles.Deputy]);

    private Task<DeputyAccountsPage?> LoadAsync(int aimakId, DeputyAccountsForm form, CancellationToken ct) =>
        DeputyAccountsPage.LoadAsync(db, User, aimakId, form, Today, clock.GetUtcNow().UtcDateTime, ct);
}
