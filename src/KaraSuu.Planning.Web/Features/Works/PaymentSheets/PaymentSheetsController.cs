using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Sheets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KaraSuu.Planning.Web.Features.Works.PaymentSheets;

/// <summary>Payments for the works of an aimak from a table.</summary>
[Route("aimaks/{scopeId:int}/payments/excel"), Authorize(Permissions.ManageWorks)]
public sealed class PaymentSheetsController(PlanningDb db) : SheetController<PaymentRow>(db, new PaymentSheet(db));
