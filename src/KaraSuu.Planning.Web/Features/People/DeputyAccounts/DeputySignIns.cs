using System.Security.Claims;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.People.DeputyAccounts;

/// <inheritdoc/>
public sealed class DeputySignIns(PlanningDb db, PortalUsers people, CodeSlips slips, TimeProvider clock) : IDeputySignIns
{
    public async Task<IActionResult> MakeAsync(
        int aimakId, IReadOnlyCollection<int> deputyIds, ClaimsPrincipal by, DateOnly today, HttpRequest request, string url, CancellationToken ct)
    {
        var page = await DeputyAccountsPage.LoadAsync(db, by, aimakId, new DeputyAccountsForm(), today, clock.GetUtcNow().UtcDateTime, ct);
        var chosen = page!.Open.Where(r => deputyIds.Contains(r.Id)).ToList();
        return chosen.Count == 0 ? new SavedResult(url, Text.Of("slips.none-made")) : await PrintAsync(aimakId, chosen, by, request, url, ct);
    }

    /// <summary>Accounts for those who have none, new codes for those who never set a password.</summary>
    internal async Task<IActionResult> PrintAsync(
        int aimakId, IReadOnlyList<DeputyAccountRow> chosen, ClaimsPrincipal by, HttpRequest request, string url, CancellationToken ct)
    {
        var codes = new List<IssuedCode>();
        foreach (var row in chosen) codes.Add(await CodeAsync(aimakId, row, by, ct));
        return new PaperOnceResult(await slips.PrintAsync(aimakId, codes, request, ct), CodeSlips.FileName, url, Text.Of("slips.made"));
    }

    private async Task<IssuedCode> CodeAsync(int aimakId, DeputyAccountRow row, ClaimsPrincipal by, CancellationToken ct) => row.UserId is { } id
        ? await people.GiveCodeAsync(await db.Users.ManagedBy(by).SingleAsync(u => u.Id == id, ct))
        : await people.AddWithCodeAsync(
            new PortalUser { UserName = row.UserName, FullName = row.FullName, AiylAimakId = aimakId, DeputyId = row.Id }, [Roles.Deputy]);
}
