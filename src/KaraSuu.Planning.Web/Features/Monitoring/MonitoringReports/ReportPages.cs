using System.Security.Claims;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Pages;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Monitoring.MonitoringReports;

/// <summary>All years side by side.</summary>
public sealed record ReportsPage(JmeReport Report) : IInAimak
{
    public int AimakId => Report.AimakId;

    /// <summary>The latest year first; inspections whose day is not known stand last.</summary>
    public IReadOnlyList<ReportYear> Years =>
        [.. Report.Years.Select(y => new ReportYear(y, Report.Of(y))).Concat(Report.HasUndated ? [new ReportYear(null, Report.Of(null))] : [])];
}

/// <summary>A year's line; a year of null is that of inspections without a known day.</summary>
public sealed record ReportYear(int? Year, ReportFigures Figures)
{
    public string Label => Year is { } year ? Show.Year(year) : Text.Of("reports.undated");

    /// <summary>Findings of the years by what became of them.</summary>
    public static StackedBars Chart(IEnumerable<ReportYear> years) =>
        new("findings", Text.Of("reports.chart"), [.. years.Where(y => y.Figures.Findings > 0).Select(y => new Bar(
        y.Label, Show.Number(y.Figures.Findings),
        [
            new BarPart("s1", Text.Of("reports.eliminated"), y.Figures.Eliminated, Show.Number(y.Figures.Eliminated)),
            new BarPart("s2", Text.Of("reports.open"), y.Figures.Open, Show.Number(y.Figures.Open)),
            new BarPart("s3", Text.Of("reports.withdrawn"), y.Figures.Withdrawn, Show.Number(y.Figures.Withdrawn)),
        ]))]);
}

/// <summary>Years beside each other; the one that is being read is no link.</summary>
public sealed record YearsTable(int AimakId, IReadOnlyList<ReportYear> Years, int? Now);

/// <summary>Contractors compared, those with the most findings first; a page shows only so many.</summary>
public sealed record ContractorsTable(int AimakId, IReadOnlyList<ContractorFigures> Rows, int Most)
{
    public IEnumerable<ContractorFigures> Shown => Rows.Take(Most);
}

/// <summary>One year in full, beside the others.</summary>
public sealed record ReportPage(JmeReport Report, int Year, ReportFigures Figures, Listed<ReportObject> Objects) : IInAimak
{
    /// <summary>Years shown beside it, itself among them.</summary>
    public const int YearsBeside = 5;

    public int AimakId => Report.AimakId;

    public IReadOnlyList<ReportYear> Years => [.. Report.Years.Take(YearsBeside).Select(y => new ReportYear(y, Report.Of(y)))];

    public IReadOnlyList<MonitoringOutcome?> Outcomes => [.. Figures.Visits.Select(v => v.Outcome).Distinct().Order()];

    public IReadOnlyList<InspectionKind> Kinds => [.. Figures.Visits.Select(v => v.Kind).Distinct().Order()];

    public int Visits(InspectionKind kind, MonitoringOutcome? outcome) => Figures.Visits.Where(v => v.Kind == kind && v.Outcome == outcome).Sum(v => v.Count);

    public IReadOnlyList<(string Word, int Count)> BySeverity =>
        [.. Figures.Acts.GroupBy(a => a.Severity).OrderByDescending(g => g.Key).Select(g => (Show.Any(g.Key), g.Sum(a => a.Count)))];

    public IReadOnlyList<(string Word, int Count)> ByStatus =>
        [.. Figures.Acts.GroupBy(a => a.Status).OrderBy(g => g.Key).Select(g => (Text.Of(g.Key), g.Sum(a => a.Count)))];

    public IReadOnlyList<(string Word, int Count)> ByOutcome =>
        [.. Figures.Acts.GroupBy(a => a.Outcome).OrderBy(g => g.Key).Select(g => (Show.Any(g.Key), g.Sum(a => a.Count)))];

    internal static async Task<ReportPage?> LoadAsync(PlanningDb db, ClaimsPrincipal user, int aimakId, int year, ListQuery query, DateOnly today,
        CancellationToken ct)
    {
        if (await JmeReport.LoadAsync(db, user, aimakId, today, ct) is not { } report || !report.Years.Contains(year)) return null;
        var figures = report.Of(year);
        var objects = await ReportObject.Of(db, aimakId, year).Skip((query.Page - 1) * ListQuery.PageSize).Take(ListQuery.PageSize).ToListAsync(ct);
        return new ReportPage(report, year, figures, new Listed<ReportObject>(objects, figures.Objects, query));
    }
}
