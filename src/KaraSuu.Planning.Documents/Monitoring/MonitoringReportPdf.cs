using System.Globalization;
using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Monitoring;

/// <summary>Prints the JM&amp;E group's report on a year.</summary>
public sealed class MonitoringReportPdf
{
    private static readonly TextStyle BarStyle = new(10);

    private readonly MonitoringReport _report;
    private readonly PaperSheet _sheet;

    private MonitoringReportPdf(MonitoringReport report) => (_report, _sheet) = (report, new PaperSheet(report));

    private Labels Labels => _report.Labels;

    /// <summary>The bytes of the PDF.</summary>
    public static byte[] Render(MonitoringReport report)
    {
        var pdf = new MonitoringReportPdf(report);
        pdf.AddHead();
        pdf.AddObjects();
        pdf.AddFindings();
        pdf.AddOverdue();
        pdf.AddYears();
        pdf.AddContractors();
        pdf.AddConclusions();
        return pdf._sheet.Draw();
    }

    private void AddHead()
    {
        _sheet.Heading($"{_report.Group} {_report.Period}", Labels["report.heading"]);
        _sheet.NumberAndDate(_report.Number, _report.Date, _report.Place);

        _sheet.Section(Labels["report.group"], 18);
        _sheet.Fact(Labels["report.resolution"], _report.Resolution);
        _sheet.Fact(Labels["report.members"], MembersText());
        _sheet.Fact(Labels["report.inspections"], InspectionsText());
        _sheet.Fact(Labels["report.money-covered"], Labels.Sum(_report.MoneyCovered));
        _sheet.Fact(Labels["report.answer-days"], DaysText(_report.AnswerDays));
        _sheet.Fact(Labels["report.elimination-days"], DaysText(_report.EliminationDays));
        _sheet.Add(new Paragraph(PaperSheet.Small, Labels["report.median"]) { SpaceBefore = 6 });
    }

    private string? MembersText() => (_report.Members, _report.WomenMembers) switch
    {
        ({ } members, { } women) => Labels.Fill("report.members-of-whom", members, women),
        ({ } members, null) => members.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private string? InspectionsText() => _report is { PlannedInspections: null, HeldInspections: null }
        ? null
        : Labels.Fill("report.held-of-planned", CountText(_report.HeldInspections), CountText(_report.PlannedInspections));

    private static string CountText(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? PaperWords.ShortInk;

    private string DaysText(ReportDays days) => days is { Median: { } median, Longest: { } longest }
        ? Labels.Fill("report.days-text", Labels.DaysOf(median), Labels.DaysOf(longest), days.Findings)
        : Labels["report.no-days"];

    private void AddObjects()
    {
        _sheet.Section(Labels["report.objects"]);
        if (_report.Objects.Count > 0) _sheet.Add(MonitoringReportTables.Objects(Labels, _report.Objects));
        else _sheet.Paragraphs(Labels["report.no-objects"]);

        if (_report.NotVisited.Count == 0) return;
        _sheet.Section(Labels["report.not-visited"]);
        foreach (var (i, name) in _report.NotVisited.Index())
            _sheet.Add(new Paragraph(PaperSheet.Body, $"{i + 1}. {name}") { SpaceBefore = 3 });
    }

    private void AddFindings()
    {
        _sheet.Section(Labels["report.findings"]);
        if (_report.Kinds.Count == 0)
        {
            _sheet.Paragraphs(Labels["report.no-findings"]);
            return;
        }

        _sheet.Add(MonitoringReportTables.Kinds(Labels, _report.Severities, _report.Kinds));
        Chart(Labels["report.kinds-chart"], [.. _report.Kinds.Select(kind =>
        {
            var sum = kind.BySeverity.Sum();
            return new Bar(kind.Kind, sum, sum.ToString(CultureInfo.InvariantCulture));
        })]);
    }

    private void AddOverdue()
    {
        _sheet.Section(Labels["report.overdue"]);
        if (_report.Overdue.Count > 0) _sheet.Add(MonitoringReportTables.Overdue(Labels, _report.Overdue));
        else _sheet.Paragraphs(Labels["report.nothing-overdue"]);
    }

    private void AddYears()
    {
        if (_report.Years is not { Count: > 0 } years) return;

        _sheet.Section(Labels["report.years"]);
        _sheet.Add(MonitoringReportTables.Years(Labels, years));
        Chart(Labels["report.years-chart"], [.. years.Select(year => new Bar(
            year.Year.ToString(CultureInfo.InvariantCulture),
            year.Findings,
            Labels.Fill("report.year-bar", year.Findings, year.Eliminated)))]);
    }

    private void AddContractors()
    {
        if (_report.Contractors is not { Count: > 0 } contractors) return;

        _sheet.Section(Labels["report.contractors"]);
        _sheet.Add(MonitoringReportTables.Contractors(Labels, contractors));
    }

    private void Chart(string caption, IReadOnlyList<Bar> bars)
    {
        _sheet.Add(new Paragraph(BarStyle, caption, FontFace.Bold) { SpaceBefore = 12, KeepWithNext = true });
        _sheet.Add(new Bars(BarStyle, bars) { SpaceBefore = 6 });
    }

    private void AddConclusions()
    {
        _sheet.Section(Labels["report.conclusions"]);
        _sheet.Paragraphs(_report.Conclusions, inkLines: 6);
        _sheet.KeepWithNext();
        _sheet.Signatures(null, [_report.Chair, _report.Secretary], 28);
    }
}
