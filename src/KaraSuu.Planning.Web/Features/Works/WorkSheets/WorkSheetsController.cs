using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Sheets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Works.WorkSheets;

/// <summary>Works with their sources of money from a table.</summary>
[Route("aimaks/{scopeId:int}/works/excel"), Authorize(Permissions.ManageWorks)]
public sealed class WorkSheetsController(PlanningDb db) : SheetController<WorkRow>(db, new WorkSheet(db));
