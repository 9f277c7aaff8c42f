using KaraSuu.Planning.Documents.Plans;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Documents.Tests.Plans;

public sealed class ActivityTableTests
{
    [Fact]
    public void Two_hundred_activities_repeat_the_heading_on_every_page()
    {
        var pages = Pdf.Pages(PlanPdf.Render(SamplePlans.Made(items: 1, activities: 200)));

        Assert.True(pages.Length > 10);
        Assert.All(
            pages.Where(page => page.Contains("Борбордук", StringComparison.Ordinal)),
            page => Assert.Single(page.Split('\n'), line => line.Contains("Мөөнөтү", StringComparison.Ordinal)));
        Assert.Equal(200, pages.Sum(page => page.Split("Борбордук").Length - 1));
    }

    [Fact]
    public void A_repeated_heading_is_read_aloud_once()
    {
        var structure = Pdf.Structure(PlanPdf.Render(SamplePlans.Made(items: 1, activities: 60)));

        Assert.Equal(2, Pdf.CountOf("Table", structure));
        Assert.Equal(11, Pdf.CountOf("TH", structure));
        Assert.Equal(1 + 60 * 2 + 1 + 1 + 2 + 1, Pdf.CountOf("TR", structure));
    }

    [Fact]
    public void Money_told_by_year_is_added_up_by_year_and_what_is_not_told_stays_unknown()
    {
        var activity = SamplePlans.Activity("Жолду оңдоо",
            [new("Жергиликтүү бюджет", new Money(746_485_00), 2018), new("Жергиликтүү бюджет", new Money(15_00), 2018),
                new("Үлүштүк грант", new Money(4_230_082_00))]);
        var item = SamplePlans.Item(1, [activity]);
        var plan = SamplePlans.KaraSuu2021() with { Items = [item], Years = (2018, 2019) };

        var words = Pdf.Words(PlanPdf.Render(plan));

        Assert.Contains("Жергиликтүү бюджет, 2018-ж. 746 485", words, StringComparison.Ordinal);
        Assert.Contains("План боюнча бардыгы 4 976 582 2018-жыл 746 500 2019-жыл — Жылы белгисиз 4 230 082", words, StringComparison.Ordinal);
        Assert.Contains("1 Жергиликтүү бюджет 746 500", words, StringComparison.Ordinal);
        var untold = plan with { Items = [item with { Activities = [activity with { Funding = [new("Үлүштүк грант", new Money(5_00))] }] }] };
        Assert.DoesNotContain("Жылы белгисиз", Pdf.Words(PlanPdf.Render(untold)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_activity_has_a_row_for_each_source_and_stands_once_beside_them()
    {
        var activity = SamplePlans.Activity("Мектептин чатырын оңдоо",
            [.. Enumerable.Range(1, 6).Select(number => new PlanDocumentFunding($"Булак-{number}", new Money(number * 100_000_00L)))]);

        var words = Pdf.Words(Plan(activity));

        Assert.Equal(2, words.Split("Мектептин чатырын").Length);
        for (var number = 1; number <= 6; number++) Assert.Contains($"Булак-{number} {number}00 000", words, StringComparison.Ordinal);
        Assert.Contains("Пункт боюнча бардыгы 2 100 000", words, StringComparison.Ordinal);
    }

    [Fact]
    public void More_sources_than_a_page_holds_run_over_the_page_and_none_is_lost()
    {
        var pdf = Plan(SamplePlans.Activity("Суу түтүгүн өткөрүү",
            [.. Enumerable.Range(1, 120).Select(number => new PlanDocumentFunding($"Булак-{number}.", new Money(1_000_00)))]));

        var pages = Pdf.Pages(pdf);
        Assert.True(pages.Length >= 3);
        Assert.Equal(240, Pdf.Words(pdf).Split("Булак-").Length - 1);
        Assert.Contains("Пункт боюнча бардыгы 120 000", Pdf.Words(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_taller_than_a_page_is_continued_on_the_next_one()
    {
        var name = string.Join(' ', Enumerable.Range(1, 700).Select(number => $"сөз{number}"));
        var pdf = Plan(SamplePlans.Activity(name, new PlanDocumentFunding("Жергиликтүү бюджет", new Money(5_000_00))));

        var words = Pdf.Words(pdf).Split(' ').ToHashSet();
        Assert.True(Pdf.PageCount(pdf) >= 3);
        Assert.All(Enumerable.Range(1, 700), number => Assert.Contains($"сөз{number}", words));
    }

    [Fact]
    public void An_ordinary_activity_is_never_parted_by_a_page()
    {
        var sources = Enumerable.Range(1, 4).Select(number => new PlanDocumentFunding($"Булак-{number}", new Money(1_000_00))).ToArray();

        var pages = Pdf.Pages(Plan([.. Enumerable.Range(1, 60).Select(number => SamplePlans.Activity($"Жумуш-{number}.", sources))]));

        var tables = pages.Select(page => page.Split("Каржылоо булактары боюнча")[0]).ToArray();
        Assert.All(tables, page => Assert.Equal(page.Split("Жумуш-").Length - 1, page.Split("Булак-4").Length - 1));
        Assert.Equal(60, tables.Sum(page => page.Split("Булак-4").Length - 1));
    }

    [Fact]
    public void A_total_never_stands_alone_under_a_repeated_heading()
    {
        for (var lines = 0; lines < 20; lines++)
        {
            var plan = SamplePlans.Made(items: 1, activities: 8);
            var item = plan.Items[0] with { Description = string.Concat(Enumerable.Repeat("Айылдын ички жолу.\n", lines)) };

            var pages = Pdf.Pages(PlanPdf.Render(plan with { Items = [item] }));

            var page = pages.Single(text => text.Contains("Пункт боюнча бардыгы", StringComparison.Ordinal));
            Assert.Contains("Борбордук", page.Split("Пункт боюнча бардыгы")[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_unknown_sum_is_a_dash_and_the_total_says_so()
    {
        var pdf = Plan(
            SamplePlans.Activity(
                "Чатырды оңдоо", new PlanDocumentFunding("Жергиликтүү бюджет", new Money(150_000_50)), new PlanDocumentFunding("Демөөрчү", null)),
            SamplePlans.Activity("Көчөнү тазалоо"));

        var words = Pdf.Words(pdf);

        Assert.Contains("Демөөрчү —", words, StringComparison.Ordinal);
        Assert.Contains("Пункт боюнча бардыгы (белгилүү суммалар гана) 150 000,50", words, StringComparison.Ordinal);
        Assert.Contains("Көчөнү тазалоо", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_are_summed_over_the_whole_plan()
    {
        var words = Pdf.Words(PlanPdf.Render(SamplePlans.Made(items: 10, activities: 60)));

        Assert.Equal(11, words.Split("6 900 000").Length);
        Assert.Contains("Каржылоо булактары боюнча жыйынтык № Каржылоо булагы Суммасы (сом) 1 Жергиликтүү бюджет 9 000 000 2 Үлүштүк грант 60 000 000 План боюнча бардыгы 69 000 000", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_word_is_divided_by_syllables_and_a_longer_one_anywhere()
    {
        var letters = string.Concat(Enumerable.Repeat("бвг", 60));
        var pdf = Plan(SamplePlans.Activity("Электрификациялаштырууларыбыздыкындай " + letters, new PlanDocumentFunding("Б", new Money(100))));

        var joined = Pdf.Words(pdf).Replace(" ", "", StringComparison.Ordinal);
        var firstLine = Pdf.Text(pdf).Split('\n').Single(line => line.Contains("Электрифи", StringComparison.Ordinal)).Trim();
        Assert.Contains("-", firstLine.Split("  ").First(part => part.Contains("Электр", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("Электрификациялаштырууларыбыздыкындай", joined.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(letters, joined, StringComparison.Ordinal);
    }

    [Fact]
    public void The_widest_sum_stays_in_one_piece()
    {
        var words = Pdf.Words(Plan(SamplePlans.Activity("Иш", new PlanDocumentFunding("Б", new Money(9_999_999_999_999_99)))));

        Assert.Equal(5, words.Split("9 999 999 999 999,99").Length);
    }

    private static byte[] Plan(params PlanDocumentActivity[] activities) =>
        PlanPdf.Render(SamplePlans.KaraSuu2021() with { Items = [SamplePlans.Item(1, activities)] });
}
