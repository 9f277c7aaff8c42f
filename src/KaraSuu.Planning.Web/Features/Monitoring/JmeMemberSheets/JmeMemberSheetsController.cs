using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Sheets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Monitoring.JmeMemberSheets;

/// <summary>Members of the monitoring group from a table.</summary>
[Route("jme-groups/{scopeId:int}/excel"), Authorize(Permissions.ManageJmeGroup)]
public sealed class JmeMemberSheetsController(PlanningDb db) : SheetController<JmeMemberRow>(db, new JmeMemberSheet(db));
