using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Plans;
using KaraSuu.Planning.Documents.Tests.Layout;

namespace KaraSuu.Planning.Documents.Tests.Plans;

public sealed class ExecutionReportPdfTests
{
    [Fact]
    public void An_item_shows_its_money_works_and_both_ratings()
    {
        var words = Pdf.Words(ExecutionReportPdf.Render(SampleReports.Made(1)));

        Says.InOrder(words,
            "2026-жылга биргелешкен аракеттер планынын", "АТКАРЫЛЫШЫ ЖӨНҮНДӨ ОТЧЁТ", "№ 12/3 токтому", "18.12.2026 Мантыш 64 51 115",
                "19.12.2026 Кара-Мойнок 33 — —",
            "1. Багыты: ЖММ: 6)", "Көйгөй: Айылдардын ички жолдорунун абалы начар", "Күтүлгөн натыйжа: 1139 метр жол",
            "Жергиликтүү бюджет 150 000 148 500 148 500 99", "Үлүштүк грант 1 000 000 1 000 000 700 000 70", "Бардыгы 1 150 000 1 148 500 848 500 73,8",
            "Кабыл алынды", "Аткарылууда", "Айыл өкмөтү 4 / 5", "3 / 5", "4 / 5 Жол жакшырды", "План боюнча жыйынтык", "Төлөнгөн каражат булактар боюнча",
                "Корутунду",
            "Үлгү айыл өкмөтүнүн башчысы", "тобунун төрагасы");
    }

    [Fact]
    public void A_total_with_unknown_sums_says_so_and_gives_no_share()
    {
        var words = Pdf.Words(ExecutionReportPdf.Render(SampleReports.Made(2)));
        var totals = words.Split("План боюнча жыйынтык")[1];

        Assert.Contains("Жергиликтүү бюджет 300 000 297 000 297 000 99", totals, StringComparison.Ordinal);
        Assert.Contains("Үлүштүк грант (белгилүү суммалар гана) 2 000 000 2 000 000 700 000 —", totals, StringComparison.Ordinal);
        Assert.Contains("Бардыгы (белгилүү суммалар гана) 2 300 000 2 297 000 997 000 —", totals, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_rated_leaves_room_for_ink()
    {
        var item = new ExecutionItem { Number = 1, Direction = "багыт", Problem = "көйгөй" };

        var words = Pdf.Words(ExecutionReportPdf.Render(SampleReports.Made() with { Items = [item], Meetings = [], Conclusions = null }));

        Says.InOrder(words, "Жыйынтыктоочу жыйын жөнүндө маалымат жок.", "Күтүлгөн натыйжа: ____", "Каражат белгисиз.", "иш башталган жок",
            "Айыл өкмөтү __________ —", "Корутунду ____");
        Assert.DoesNotContain("План боюнча жыйынтык", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Ratings_of_an_item_stay_on_one_page()
    {
        var pages = Pdf.Pages(ExecutionReportPdf.Render(SampleReports.Made(12)));

        Assert.True(pages.Length > 4);
        Assert.All(pages, page => Assert.Equal(page.Split("3 / 5").Length, page.Split("Тургундар").Length));
        Assert.Contains("тобунун төрагасы", pages[^1], StringComparison.Ordinal);
        Assert.Contains("киргизилет", pages[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_without_items_is_still_a_report() =>
        Assert.Equal(1, Pdf.PageCount(ExecutionReportPdf.Render(SampleReports.Made(0))));

    [Fact]
    public void A_Russian_report_speaks_Russian()
    {
        var words = Pdf.Words(ExecutionReportPdf.Render(SampleReports.Made(1) with { Labels = Labels.Russian }));

        Says.InOrder(words, "ОТЧЁТ ОБ ИСПОЛНЕНИИ", "Итоговые собрания", "Ожидаемый результат:", "Оценки", "Итого по плану", "Выводы");
    }
}
