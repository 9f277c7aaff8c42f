using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Sheets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Territory.VillageSheets;

/// <summary>Villages with population from a table.</summary>
[Route("aimaks/{scopeId:int}/villages/excel"), Authorize(Permissions.ManageTerritory)]
public sealed class VillageSheetsController(PlanningDb db) : SheetController<VillageRow>(db, new VillageSheet(db));
