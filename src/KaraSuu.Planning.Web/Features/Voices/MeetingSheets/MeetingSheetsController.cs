using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Sheets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Voices.MeetingSheets;

/// <summary>Meetings with attendance and voiced issues from a table.</summary>
[Route("cycles/{scopeId:int}/meetings/excel"), Authorize(Permissions.RecordMeetings)]
public sealed class MeetingSheetsController(PlanningDb db) : SheetController<MeetingRow>(db, new MeetingSheet(db));
