using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Monitoring;
using KaraSuu.Planning.Documents.Tests.Layout;

namespace KaraSuu.Planning.Documents.Tests.Monitoring;

public sealed class MonitoringActPdfTests
{
    private static readonly ActPhoto Photo = new(SamplePhotos.Jpeg, "Бордюр");

    [Fact]
    public void An_act_says_all_of_its_facts_in_order()
    {
        var words = Pdf.Words(MonitoringActPdf.Render(SamplePapers.Act()));

        Says.InOrder(words,
            "Үлгү айыл аймагынын биргелешкен мониторинг жана баалоо тобу МОНИТОРИНГДИН АКТЫСЫ", "№ 7", "2026-жылдын 12-майы", "Мантыш айылы",
            "Объект Мантыш орто мектебинин короосуна төшөлмө таш төшөө", "Борбордук көчө, 14; 264 м", "3-иш-чара",
            "Жергиликтүү бюджет – 150 000 сом; Үлүштүк грант – 1 000 000 сом", "Үлгү айыл өкмөтү", "«Ак-Жол Курулуш» ЖЧКсы", "60 %",
            "М. 1. Үлгүбаев (Топтун төрагасы)", "Үлгүбаева А. Б., курулуш боюнча адис", "Устабаев К. Л., иш башчы",
            "Эмне текшерилди", "Өлчөөлөр", "Кумдун катмары 10 6 см ± 1 см туура келбейт", "■ Бузуулар бар",
            "Бордюрлардын айрым жерлери", "26.05.2026", "жергиликтүү өз алдынча башкаруу органына сунуш катары берилет",
            "Топтун катышкан мүчөлөрүнүн кол тамгалары", "М. 5. Үлгүбаев", "Акт менен тааныштым", "К. Л. Устабаев",
            "Актыны айыл өкмөтү кабыл алды", "Катчыева Б. В.", "2026-жылдын 13-майы", "01-12/88");
    }

    [Fact]
    public void The_act_of_Krupskoye_has_what_the_deck_says_and_ink_for_the_rest()
    {
        var words = Pdf.Words(MonitoringActPdf.Render(SamplePapers.Krupskoye()));

        Assert.Contains("№ ________ 20___-жылдын «___» __________", words, StringComparison.Ordinal);
        Assert.Contains("260 600 сом", words, StringComparison.Ordinal);
        Assert.Contains("Мичурин көчөсү, узундугу — 264 м — —", words, StringComparison.Ordinal);
        Assert.Contains("Набережная көчөсү, узундугу — 430 м — —", words, StringComparison.Ordinal);
        Assert.Contains("Фрунзе көчөсү, узундугу — 445 м — —", words, StringComparison.Ordinal);
        Assert.Contains("■ Эскертүү жок", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Эскертүүлөр жана сунуштар", words, StringComparison.Ordinal);
        Assert.Matches("Подрядчик _{30,} Иштин баскычы _{30,}", words);
    }

    [Fact]
    public void An_act_nobody_has_filled_in_can_be_filled_in_by_hand()
    {
        var blank = SamplePapers.Krupskoye() with { Object = null, Address = null, Funding = [], Customer = null, Measurements = [], Result = null };

        var words = Pdf.Words(MonitoringActPdf.Render(blank));

        Says.InOrder(words, "□ Эскертүү жок", "□ Бузуу аныкталган жок", "□ Бузуулар бар", "□ Кошумча иш керек", "□ Талап аткарылган эмес",
            "Эскертүүлөр жана сунуштар");
        Assert.DoesNotContain("■", words, StringComparison.Ordinal);
        Assert.Equal(4, words.Split("(аты-жөнү)").Length - 1);
    }

    [Fact]
    public void Sixty_remarks_and_three_pages_of_text_lose_nothing()
    {
        var told = string.Join('\n', Enumerable.Range(1, 60).Select(number => string.Join(' ', Enumerable.Repeat($"сөз{number}", 25))));

        var pdf = MonitoringActPdf.Render(SamplePapers.Act(60, 15) with { Checked = told });

        var words = Pdf.Words(pdf);
        Assert.All(Enumerable.Range(1, 60), number => Assert.Contains($"({number}-участок)", words, StringComparison.Ordinal));
        Assert.Equal(1500, words.Split(' ').Count(word => word.StartsWith("сөз", StringComparison.Ordinal)));
        Assert.InRange(Pdf.PageCount(pdf), 8, 14);
        var rows = Pdf.Pages(pdf).Where(page => page.Contains("-участок)", StringComparison.Ordinal)).ToArray();
        Assert.True(rows.Length > 3);
        Assert.All(rows, page => Assert.Contains("Сунушталган", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Signatures_stand_under_the_words_they_sign()
    {
        for (var remarks = 1; remarks < 40; remarks++)
        {
            var page = Pdf.Pages(MonitoringActPdf.Render(SamplePapers.Act(remarks, 3)))
                .Single(text => text.Contains("мүчөлөрүнүн кол тамгалары", StringComparison.Ordinal));

            Assert.Contains("сунуш катары берилет", page, StringComparison.Ordinal);
            Assert.Contains("М. 3. Үлгүбаев", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_long_name_is_printed_whole()
    {
        var words = Pdf.Words(MonitoringActPdf.Render(SamplePapers.Act()));

        Assert.Contains("Абдыкалыкова- Төлөмүшева Гүлнаркан Абдырахмановна", words.Split("кол тамгалары")[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(5, 3)]
    [InlineData(20, 10)]
    public void Photos_stand_two_on_a_page_with_their_captions(int photos, int pages)
    {
        var without = Pdf.PageCount(MonitoringActPdf.Render(SamplePapers.Act()));

        var pdf = MonitoringActPdf.Render(SamplePapers.Act() with { Photos = [.. Enumerable.Repeat(Photo, photos)] });

        Assert.Equal(without + pages, Pdf.PageCount(pdf));
        Assert.Equal(photos, Pdf.CountOf("Figure", Pdf.Structure(pdf)));
        var words = Pdf.Words(pdf);
        Assert.All(Enumerable.Range(1, photos), number =>
            Assert.Contains($"№ 7 мониторингдин актысына {number}-сүрөт. Бордюр", words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_jpeg_goes_into_the_act_as_it_is()
    {
        var pdf = MonitoringActPdf.Render(SamplePapers.Act() with { Photos = [Photo] });

        Assert.True(pdf.AsSpan().IndexOf(SamplePhotos.Jpeg) > 0);
        Assert.Equal("48x36 jpeg", Assert.Single(Pdf.Images(pdf)));
    }

    [Fact]
    public void A_photo_that_cannot_be_read_is_said_to_be_so()
    {
        var pdf = MonitoringActPdf.Render(SamplePapers.Act() with
        {
            Photos = [new ActPhoto(SamplePhotos.Broken, "Бузулган"), new ActPhoto("GIF89a"u8.ToArray()),
            new ActPhoto(default)]
        });

        var words = Pdf.Words(pdf);
        Assert.Equal(3, words.Split("Сүрөттүн файлы окулбайт же өтө чоң.").Length - 1);
        Assert.Contains("1-сүрөт. Бузулган", words, StringComparison.Ordinal);
        Assert.Empty(Pdf.Images(pdf));
    }

    [Fact]
    public void A_photo_taken_back_after_the_act_was_handed_over_leaves_its_number()
    {
        var pdf = MonitoringActPdf.Render(SamplePapers.Act() with { Photos = [ActPhoto.Withdrawn, Photo] });

        var words = Pdf.Words(pdf);
        Assert.Contains("Сүрөт акт тапшырылгандан кийин алынды.", words, StringComparison.Ordinal);
        Assert.Contains("2-сүрөт. Бордюр", words, StringComparison.Ordinal);
        Assert.Single(Pdf.Images(pdf));
    }

    [Fact]
    public void The_mark_of_training_stands_on_every_page_with_photos_too()
    {
        var act = SamplePapers.Act(10) with { Banner = "ОКУУ ҮЛГҮСҮ", Photos = [Photo, Photo, Photo] };

        Assert.All(Pdf.Pages(MonitoringActPdf.Render(act)), page => Assert.Contains("ОКУУ ҮЛГҮСҮ", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_public_address_stands_before_the_photos()
    {
        var pages = Pdf.Pages(MonitoringActPdf.Render(SamplePapers.Act() with { PublicUrl = "https://example.kg/works/12", Photos = [Photo] }));

        Assert.Contains("https://example.kg/works/12", pages[^2], StringComparison.Ordinal);
        Assert.DoesNotContain("https://example.kg/works/12", pages[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_Russian_act_speaks_Russian()
    {
        var words = Pdf.Words(MonitoringActPdf.Render(SamplePapers.Act() with { Labels = Labels.Russian, Acquainted = null }));

        Says.InOrder(words, "АКТ МОНИТОРИНГА", "12 мая 2026 года", "■ Есть нарушения", "как рекомендация", "С актом ознакомлен", "(Ф. И. О.)");
    }
}
