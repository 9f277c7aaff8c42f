using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Printing;
using KaraSuu.Planning.Web.Security;
using KaraSuu.Planning.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.MonitoringReports;

/// <summary>The joint monitoring group's reports on its years.</summary>
public sealed class MonitoringReportsController(PlanningDb db, MonitoringReportPaper paper) : PortalController
{
    [HttpGet("aimaks/{aimakId:int}/reports"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Index(int aimakId, CancellationToken ct) =>
        await JmeReport.LoadAsync(db, User, aimakId, Today, ct) is { } report ? View(new ReportsPage(report)) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/reports.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Export(int aimakId, CancellationToken ct)
    {
        if (await JmeReport.LoadAsync(db, User, aimakId, Today, ct) is not { } report) return NotFound();
        var rows = new ReportsPage(report).Years;
        return ListFile.Of("reports",
            [
                Text.Of("reports.year"), Text.Of("reports.objects"), Text.Of("reports.inspections"), Text.Of("reports.covered"), Text.Of("reports.findings"),
                    Text.Of("reports.eliminated"),
                Text.Of("reports.open"), Text.Of("reports.unanswered"), Text.Of("reports.overdue"), Text.Of("reports.answer-median"),
                    Text.Of("reports.answer-longest"),
                Text.Of("reports.eliminate-median"), Text.Of("reports.eliminate-longest"),
            ],
            rows.Select(r => new object?[]
            {
                r.Year, r.Figures.Objects, r.Figures.Inspections, r.Figures.Covered, r.Figures.Findings, r.Figures.Eliminated, r.Figures.Open,
                    r.Figures.Unanswered, r.Figures.Overdue,
                r.Figures.ToAnswer.Median, r.Figures.ToAnswer.Longest, r.Figures.ToEliminate.Median, r.Figures.ToEliminate.Longest,
            }));
    }

    [HttpGet("aimaks/{aimakId:int}/reports/{year:int}"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Year(int aimakId, int year, ListQuery query, CancellationToken ct) =>
        await ReportPage.LoadAsync(db, User, aimakId, year, query, Today, ct) is { } page ? View(page) : NotFound();

    [HttpGet("aimaks/{aimakId:int}/reports/{year:int}.csv"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> ExportYear(int aimakId, int year, CancellationToken ct)
    {
        if (!await db.AiylAimaks.VisibleTo(User).AnyAsync(a => a.Id == aimakId, ct)) return NotFound();
        var rows = await ReportObject.Of(db, aimakId, year).ToListAsync(ct);
        return ListFile.Of($"report-{Show.Year(year)}",
            [
                Text.Of("works.title"), Text.Of("works.place"), Text.Of("reports.contractor"), Text.Of("reports.inspections"), Text.Of("works.outcome"),
                Text.Of("reports.findings"), Text.Of("reports.open"), Text.Of("reports.covered"),
            ],
            rows.Select(r => new object?[] { r.Title, r.Place, r.Contractor, r.Inspections, r.Outcome, r.Findings, r.Open, r.Money }));
    }

    /// <param name="in">ru asks for the Russian translation</param>
    [HttpGet("aimaks/{aimakId:int}/reports/{year:int}.pdf"), Authorize(Permissions.ReadPlanning)]
    public async Task<IActionResult> Pdf(int aimakId, int year, string? @in, CancellationToken ct)
    {
        var text = PaperText.In(@in);
        if (await paper.ReadAsync(User, aimakId, year, text, ct) is not { } read) return NotFound();
        Response.Headers.CacheControl = "no-store";
        Response.Headers.ContentDisposition = $"inline; filename=\"{text.FileName(MonitoringReportPaper.FileName(read.Slug, year))}\"";
        return File(read.Bytes, "application/pdf");
    }
}
