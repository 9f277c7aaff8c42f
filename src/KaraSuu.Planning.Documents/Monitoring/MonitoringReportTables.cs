using System.Globalization;
using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Documents.Monitoring;

/// <summary>The tables of the JM&amp;E group's report.</summary>
internal static class MonitoringReportTables
{
    private static readonly TextStyle Style = new(9);

    public static Table Objects(Labels labels, IReadOnlyList<ReportObject> objects)
    {
        var (sum, complete) = MoneyTable.Add(objects.Select(item => item.Cost));
        var money = MoneyShare(objects.Select(item => item.Cost), sum);
        var rest = 1 - money;
        Column[] columns =
        [
            new("№", 0.04 * rest, TextAlign.Center),
            new(labels["report.object"], 0.19 * rest),
            new(labels["report.contractor"], 0.15 * rest),
            new(labels["report.cost"], money, TextAlign.Right),
            Counts(labels["report.visits"], 0.12 * rest),
            Counts(labels["report.acts"], 0.085 * rest),
            Counts(labels["report.findings-count"], 0.14 * rest),
            Counts(labels["report.open"], 0.13 * rest),
            new(labels["report.result"], 0.145 * rest),
        ];
        var totals = Totals(
            new Cell(MoneyTable.TotalTitle(labels, complete), FontFace.Bold, TextAlign.Right, 3),
            Strong(MoneyTable.Text(sum)),
            Strong(objects.Sum(item => item.Inspections)),
            Strong(objects.Sum(item => item.Acts)),
            Strong(objects.Sum(item => item.Findings)),
            Strong(objects.Sum(item => item.Open)),
            new Cell(""));
        return new Table(Style, columns, [.. objects.Select(Row), totals]) { SpaceBefore = 5 };

        static RowGroup Row(ReportObject item, int index) => RowGroup.OneRow(
            Count(index + 1),
            new Cell(PaperWords.Known(item.Village) is { } village ? $"{item.Name} ({village})" : item.Name),
            new Cell(PaperWords.OrDash(item.Contractor)),
            new Cell(MoneyTable.Text(item.Cost)),
            Count(item.Inspections),
            Count(item.Acts),
            Count(item.Findings),
            Count(item.Open),
            new Cell(PaperWords.OrDash(item.Result)));
    }

    public static Table Kinds(Labels labels, IReadOnlyList<string> severities, IReadOnlyList<ReportKind> kinds)
    {
        var share = 0.6 / (severities.Count + 1);
        Column[] columns =
        [
            new(labels["report.kind"], 0.4),
            .. severities.Select(severity => Counts(severity, share)),
            Counts(labels["paper.total"], share),
        ];
        var totals = Totals(
        [
            new Cell(labels["paper.total"], FontFace.Bold, TextAlign.Right),
            .. severities.Select((_, i) => Strong(kinds.Sum(kind => Of(kind, i)))),
            Strong(kinds.Sum(kind => kind.BySeverity.Sum())),
        ]);
        return new Table(Style, columns, [.. kinds.Select(Row), totals]) { SpaceBefore = 5 };

        RowGroup Row(ReportKind kind) => RowGroup.OneRow(
            [new Cell(kind.Kind), .. severities.Select((_, i) => Count(Of(kind, i))), Strong(kind.BySeverity.Sum())]);

        static int Of(ReportKind kind, int severity) => severity < kind.BySeverity.Count ? kind.BySeverity[severity] : 0;
    }

    public static Table Overdue(Labels labels, IReadOnlyList<ReportOverdue> overdue)
    {
        Column[] columns =
        [
            new("№", 0.045, TextAlign.Center),
            new(labels["report.act"], 0.12, TextAlign.Center),
            new(labels["report.object"], 0.2),
            new(labels["report.remark"], 0.255),
            new(labels["report.what"], 0.14),
            new(labels["report.due"], 0.12, TextAlign.Center),
            Counts(labels["report.days-late"], 0.12),
        ];
        return new Table(Style, columns, [.. overdue.Select(Row)]) { SpaceBefore = 5 };

        static RowGroup Row(ReportOverdue line, int index) => RowGroup.OneRow(
            Count(index + 1),
            new Cell($"№ {PaperWords.Known(line.ActNumber) ?? "____"}\n{PaperWords.Figures(line.ActDate)}".TrimEnd()),
            new Cell(line.Object),
            new Cell(line.Remark),
            new Cell(line.What),
            new Cell(PaperWords.OrDash(PaperWords.Figures(line.Due))),
            line.DaysLate is { } days ? Count(days) : new Cell(PaperWords.Dash));
    }

    public static Table Years(Labels labels, IReadOnlyList<ReportYear> years)
    {
        var money = MoneyShare(years.Select(year => year.MoneyCovered), null);
        var rest = (1 - money) / 8;
        Column[] columns =
        [
            new(labels["report.year"], rest * 0.7, TextAlign.Center),
            Counts(labels["report.objects-count"], rest),
            Counts(labels["report.visits"], rest),
            Counts(labels["report.acts"], rest * 0.8),
            Counts(labels["report.findings-count"], rest * 1.15),
            Counts(labels["report.eliminated"], rest * 1.15),
            Counts(labels["report.answer-days-short"], rest),
            Counts(labels["report.elimination-days-short"], rest * 1.2),
            new(labels["report.cost"], money, TextAlign.Right),
        ];
        return new Table(Style, columns, [.. years.Select(Row)]) { SpaceBefore = 5 };

        static RowGroup Row(ReportYear year) => RowGroup.OneRow(
            Count(year.Year),
            Count(year.Objects),
            Count(year.Inspections),
            Count(year.Acts),
            Count(year.Findings),
            Count(year.Eliminated),
            Days(year.AnswerDays),
            Days(year.EliminationDays),
            new Cell(MoneyTable.Text(year.MoneyCovered)));
    }

    public static Table Contractors(Labels labels, IReadOnlyList<ReportContractor> contractors)
    {
        var money = MoneyShare(contractors.Select(contractor => contractor.Cost), null);
        var rest = 1 - money;
        Column[] columns =
        [
            new("№", 0.05 * rest, TextAlign.Center),
            new(labels["report.contractor"], 0.34 * rest),
            Counts(labels["report.objects-count"], 0.11 * rest),
            Counts(labels["report.findings-count"], 0.125 * rest),
            Counts(labels["report.eliminated"], 0.125 * rest),
            Counts(labels["report.overdue-count"], 0.125 * rest),
            Counts(labels["report.elimination-days-short"], 0.125 * rest),
            new(labels["report.cost"], money, TextAlign.Right),
        ];
        return new Table(Style, columns, [.. contractors.Select(Row)]) { SpaceBefore = 5 };

        static RowGroup Row(ReportContractor contractor, int index) => RowGroup.OneRow(
            Count(index + 1),
            new Cell(contractor.Name),
            Count(contractor.Objects),
            Count(contractor.Findings),
            Count(contractor.Eliminated),
            Count(contractor.Overdue),
            Days(contractor.EliminationDays),
            new Cell(MoneyTable.Text(contractor.Cost)));
    }

    private static double MoneyShare(IEnumerable<Money?> sums, Money? total) => MoneyTable.Share([.. sums, total], Style, 0.13);

    private static Column Counts(string heading, double share) => new(heading, share, TextAlign.Center);

    private static Cell Count(int count) => new(count.ToString(CultureInfo.InvariantCulture));

    private static Cell Strong(int count) => new(count.ToString(CultureInfo.InvariantCulture), FontFace.Bold);

    private static Cell Strong(string text) => new(text, FontFace.Bold);

    private static Cell Days(decimal? days) =>
        new(days is { } known ? PaperWords.Number(known) : PaperWords.Dash);

    private static RowGroup Totals(params IReadOnlyList<Cell> cells) => RowGroup.OneRow(cells) with { KeepWithPrevious = true, Shaded = true };
}
