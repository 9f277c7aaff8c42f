using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Features.Voices.Proposals;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Sheets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Voices.ProposalSheets;

/// <summary>Proposals from a table.</summary>
[Route("cycles/{scopeId:int}/proposals/excel"), Authorize(Permissions.RecordProposals)]
public sealed class ProposalSheetsController(PlanningDb db) : SheetController<ProposalForm>(db, new ProposalSheet(db));
