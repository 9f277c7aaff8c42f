using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Monitoring;
using KaraSuu.Planning.Documents.Tests.Layout;

namespace KaraSuu.Planning.Documents.Tests.Monitoring;

public sealed class MonitoringReportPdfTests
{
    [Fact]
    public void A_report_tells_the_year_in_order()
    {
        var words = Pdf.Words(MonitoringReportPdf.Render(SamplePapers.Report()));

        Says.InOrder(words,
            "баалоо тобунун 2026-жыл боюнча", "ОТЧЁТУ", "15, анын ичинен 6 аял", "10 өткөрүлдү, пландаштырылганы 12", "79 886 076 сом",
            "ортончосу 4,5 күн, эң узагы 12 күн (9 эскертүү боюнча)", "ортончосу 14 күн, эң узагы 41 күн (7 эскертүү боюнча)",
            "Текшерилген объектилер", "Бардыгы (белгилүү суммалар гана) 2 866 600 10 5 6 3", "2. Ортоктогу көчө жарыгы",
            "Иштин сапаты 2 4 1 7", "Бардыгы 3 5 1 9", "Эскертүүлөрдүн саны түрү боюнча", "Жообу жок жана мөөнөтү өткөн", "жоюлган жок 26.05.2026 15",
            "Жылдар боюнча салыштыруу", "2026 10 14 6 9 7 4,5 14 79 886 076", "9, жоюлганы 7", "Подрядчиктер боюнча салыштыруу",
                "Жеке ишкер Устабаев К. Л. 3 2 2 0 6,5 1 311 000",
            "Корутунду жана сунуштар", "Быйыл топ", "Топтун төрагасы", "Топтун катчысы");
    }

    [Fact]
    public void A_year_without_work_says_so_and_leaves_room()
    {
        var words = Pdf.Words(MonitoringReportPdf.Render(Empty()));

        Says.InOrder(words, "Мүчөлөрү ____", "мындай эскертүү болгон жок", "бир да объект текшерилген жок", "эскертүү жазылган жок",
            "мөөнөтү өткөн эскертүү жок", "Корутунду жана сунуштар ____");
        Assert.DoesNotContain("салыштыруу", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_reads_as_text()
    {
        var structure = Pdf.Structure(MonitoringReportPdf.Render(SamplePapers.Report()));

        Assert.Contains("P (block)\n    \"Иштин сапаты 7\"", structure, StringComparison.Ordinal);
        Assert.Contains("P (block)\n    \"2026 9, жоюлганы 7\"", structure, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_years_and_sixty_overdue_remarks_repeat_their_heads()
    {
        var pages = Pdf.Pages(MonitoringReportPdf.Render(SamplePapers.Report(30, 60, 10)));

        Assert.InRange(pages.Length, 6, 9);
        Assert.All(pages.Where(page => page.Contains("-участок)", StringComparison.Ordinal)),
            page => Assert.Contains("Эмнеси", page, StringComparison.Ordinal));
        Assert.Contains("2017", Assert.Single(pages, page => page.Contains("Эскертүүлөрдүн саны жылдар боюнча", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_with_fewer_counts_than_severities_counts_none()
    {
        var words = Pdf.Words(MonitoringReportPdf.Render(SamplePapers.Report() with { Kinds = [new ReportKind("Башка", [2])] }));

        Assert.Contains("Башка 2 0 0 2", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Russian_report_speaks_Russian()
    {
        var words = Pdf.Words(MonitoringReportPdf.Render(SamplePapers.Report() with { Labels = Labels.Russian }));

        Says.InOrder(words, "ОТЧЁТ", "15, в том числе женщин – 6", "медиана 4,5 дн.", "Сравнение по годам", "Выводы и рекомендации");
    }

    private static MonitoringReport Empty() => SamplePapers.Report() with
    {
        Members = null,
        WomenMembers = null,
        PlannedInspections = null,
        HeldInspections = null,
        MoneyCovered = null,
        AnswerDays = new ReportDays(null, null, 0),
        EliminationDays = new ReportDays(null, null, 0),
        Objects = [],
        NotVisited = [],
        Kinds = [],
        Overdue = [],
        Years = null,
        Contractors = null,
        Conclusions = null,
    };
}
