using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Plans;
using KaraSuu.Planning.Documents.Tests.Layout;
using KaraSuu.Planning.Domain;

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
    public void What_was_paid_is_not_drawn_while_nothing_was_paid()
    {
        var report = SampleReports.Made(1);
        var item = report.Items[0];
        var unpaid = report with { Items = [item with { Money = [.. item.Money.Select(line => line with { Paid = Money.Zero })] }] };

        Assert.DoesNotContain("Төлөнгөн каражат булактар боюнча", Pdf.Words(ExecutionReportPdf.Render(unpaid)), StringComparison.Ordinal);
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
    public void A_contract_names_no_source_and_still_counts()
    {
        var item = SampleReports.Item(1) with
        {
            Money = [new ExecutionMoney("Бюджет", Money.FromSom(500_000), null, Money.FromSom(100_000)),
                new ExecutionMoney("Грант", Money.FromSom(700_000), null, Money.Zero)],
            Contracted = Money.FromSom(1_180_000),
        };
        var alone = SampleReports.Item(2) with
        {
            Money = [new ExecutionMoney("Бюджет", Money.FromSom(200_000), Money.FromSom(188_000), Money.FromSom(188_000))],
            Contracted = Money.FromSom(188_000),
        };

        var words = Pdf.Words(ExecutionReportPdf.Render(SampleReports.Made() with { Items = [item, alone] }));

        Says.InOrder(words,
            "Бюджет 500 000 — 100 000 20", "Грант 700 000 — 0 0", "Бардыгы 1 200 000 1 180 000 100 000 8,3",
            "Бюджет 200 000 188 000 188 000 94", "Бардыгы 200 000 188 000 188 000 94",
            "План боюнча жыйынтык", "Бюджет 700 000 — 288 000 41,1", "Грант 700 000 — 0 0", "Бардыгы 1 400 000 1 368 000 288 000 20,6",
            "бир нече булактан каржыланган пункттун келишимдери");
    }

    [Fact]
    public void An_item_of_contracts_alone_shows_them()
    {
        var item = SampleReports.Item(1) with { Money = [], Contracted = Money.FromSom(90_000) };

        var words = Pdf.Words(ExecutionReportPdf.Render(SampleReports.Made() with { Items = [item] }));

        Says.InOrder(words, "Каражат", "Бардыгы — 90 000 — —", "План боюнча жыйынтык", "Бардыгы — 90 000 — —");
        Assert.DoesNotContain("Каражат белгисиз", words, StringComparison.Ordinal);
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
