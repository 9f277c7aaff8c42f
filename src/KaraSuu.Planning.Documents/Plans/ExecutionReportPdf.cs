using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Plans;

/// <summary>Prints the report on a plan's execution: each item with its money, works and ratings, then the totals.</summary>
public sealed class ExecutionReportPdf
{
    private static readonly TextStyle BarStyle = new(10);

    private readonly ExecutionReport _report;
    private readonly PaperSheet _sheet;

    private ExecutionReportPdf(ExecutionReport report) => (_report, _sheet) = (report, new PaperSheet(report, "execution.public-page"));

    private Labels Labels => _report.Labels;

    /// <summary>The bytes of the PDF.</summary>
    public static byte[] Render(ExecutionReport report)
    {
        var pdf = new ExecutionReportPdf(report);
        pdf.AddHead();
        foreach (var item in report.Items) pdf.AddItem(item);
        pdf.AddTotals();
        pdf.AddEnd();
        return pdf._sheet.Draw();
    }

    private void AddHead()
    {
        _sheet.Heading(_report.LeadIn, Labels["execution.heading"]);
        _sheet.NumberAndDate(_report.Number, _report.Date, _report.Place);
        _sheet.Fact(Labels["execution.plan-resolution"], _report.PlanResolution, spaceBefore: 14);

        _sheet.Section(Labels["execution.meetings"]);
        if (_report.Meetings.Count > 0) _sheet.Add(ExecutionTables.Meetings(Labels, _report.Meetings));
        else _sheet.Paragraphs(Labels["execution.no-meetings"]);
    }

    private void AddItem(ExecutionItem item)
    {
        _sheet.Section($"{item.Number}. {Labels["execution.direction"]} {item.Direction}", 22);
        _sheet.Add(new Paragraph(PaperSheet.Prose, new Run(Labels["execution.problem"] + " ", FontFace.Bold), new Run(item.Problem)) { SpaceBefore = 5 });
        AddExpected(item);

        if (item.Money.Count > 0 || item.Contracted is not null) AddTable(Labels["execution.money"], ExecutionTables.Money(Labels, item));
        else _sheet.Paragraphs(Labels["execution.no-money"], spaceBefore: 5);

        if (item.Works.Count > 0) AddTable(Labels["execution.works"], ExecutionTables.Works(Labels, item.Works));
        else _sheet.Paragraphs(Labels["execution.no-works"], spaceBefore: 5);

        AddTable(Labels["execution.ratings"], ExecutionTables.Ratings(Labels, item));
    }

    private void AddExpected(ExecutionItem item)
    {
        var lines = PaperSheet.LinesOf(item.ExpectedResult);
        _sheet.Add(new Paragraph(PaperSheet.Prose, new Run(Labels["execution.expected-result"] + " ", FontFace.Bold),
            new Run(lines.Count > 0 ? lines[0] : PaperWords.Ink))
        { SpaceBefore = 5 });
        foreach (var line in lines.Skip(1)) _sheet.Add(new Paragraph(PaperSheet.Prose, line) { SpaceBefore = 2 });
    }

    private void AddTable(string caption, Table table)
    {
        _sheet.Add(new Paragraph(PaperSheet.Body, caption, FontFace.Bold) { SpaceBefore = 9, KeepWithNext = true });
        _sheet.Add(table);
    }

    private void AddTotals()
    {
        ExecutionMoney[] money = [.. _report.Items.SelectMany(item => item.Money)];
        if (money.Length == 0 && _report.Items.All(item => item.Contracted is null)) return;

        _sheet.Section(Labels["execution.totals"], 24);
        _sheet.Add(ExecutionTables.Totals(Labels, _report.Items));
        if (ExecutionTables.HasUnsharedContracts(_report.Items)) _sheet.Paragraphs(Labels["execution.contracts-name-no-source"], spaceBefore: 5);
        Bar[] bars = [.. money.GroupBy(line => line.Source.Trim()).Select(PaidBar).OfType<Bar>()];
        if (bars.Length < 2 || bars.All(bar => bar.Value == 0)) return;

        _sheet.Add(new Paragraph(BarStyle, Labels["execution.sources-chart"], FontFace.Bold) { SpaceBefore = 12, KeepWithNext = true });
        _sheet.Add(new Bars(BarStyle, bars) { SpaceBefore = 6 });
    }

    private static Bar? PaidBar(IGrouping<string, ExecutionMoney> source) =>
        MoneyTable.Add(source.Select(line => line.Paid)).Sum is { } paid ? new Bar(source.Key, paid.Tyiyn, MoneyTable.Text(paid)) : null;

    private void AddEnd()
    {
        _sheet.Section(Labels["execution.conclusions"]);
        _sheet.Paragraphs(_report.Conclusions, inkLines: 5);
        _sheet.KeepWithNext();
        _sheet.Signatures(null, [_report.HeadOfAo, _report.JmeChair], 28);
    }
}
