using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Council.Deputies;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Sheets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Council.DeputySheets;

/// <summary>Deputies from a table; whoever looks after accounts too may have their sign-ins made and printed in the same step.</summary>
[Route("aimaks/{scopeId:int}/deputies/excel"), Authorize(Permissions.ManageCouncil)]
public sealed class DeputySheetsController(PlanningDb db, IDeputySignIns signIns) : SheetController<DeputyForm>(db, new DeputySheet(db))
{
    private protected override bool OffersCodes => User.May(Permissions.ManageUsers);

    private protected override async Task<IActionResult> CodesAsync(int aimakId, IReadOnlyList<MadeRecord> made, string url, CancellationToken ct) =>
        await signIns.MakeAsync(aimakId, [.. made.Select(m => m.Id)], User, Today, Request, url, ct);
}
