using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Cycles.WorkingGroups;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Sheets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Cycles.MemberSheets;

/// <summary>Members of the working group from a table.</summary>
[Route("cycles/{scopeId:int}/working-group/excel"), Authorize(Permissions.ManageCycles)]
public sealed class MemberSheetsController(PlanningDb db) : SheetController<MemberForm>(db, new MemberSheet(db));
