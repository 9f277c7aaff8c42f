using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Monitoring;
using KaraSuu.Planning.Documents.Tests.Layout;

namespace KaraSuu.Planning.Documents.Tests.Monitoring;

public sealed class JmeResolutionPdfTests
{
    [Fact]
    public void Alexandrov_prints_its_count_and_fifteen_empty_numbered_rows()
    {
        var pages = Pdf.Pages(JmeResolutionPdf.Render(SamplePapers.Alexandrov2017()));

        Assert.Equal(2, pages.Length);
        Assert.Contains("Топтун мүчөлөрүнүн саны: 15.", pages[1], StringComparison.Ordinal);
        Assert.Contains("15 мүчөнүн аты-жөнү белгисиз", pages[1], StringComparison.Ordinal);
        Assert.Contains("АКӨБ башчылары, «Шинсху» коомдук бирикмесинин", Pdf.Squeeze(pages[1]), StringComparison.Ordinal);
        var numbers = pages[1].Split('\n').Select(line => line.Trim()).Where(line => int.TryParse(line, out _));
        Assert.Equal(Enumerable.Range(1, 15).Select(number => $"{number}"), numbers);
    }

    [Fact]
    public void What_the_deck_does_not_say_is_room_for_ink()
    {
        var words = Pdf.Words(JmeResolutionPdf.Render(SamplePapers.Alexandrov2017()));

        Assert.StartsWith("Александровка айылдык кеңешинин сессиясынын ТОКТОМУ № ________ 2017-жылдын 29-августу ____________________ (жери)", words,
            StringComparison.Ordinal);
        Assert.Contains("тобунун курамын өзгөртүү жөнүндө ____", words, StringComparison.Ordinal);
        Assert.Matches("ТОКТОМ КЫЛАТ: 1. _+ _+ 2. _+ _+ 3. _+ _+ 4. _+ _+ Төрага _+ _+ \\(колу\\) \\(аты-жөнү\\) М.О.", words);
        Assert.Contains("Александровка айылдык кеңешинин 2017-жылдын 29-августундагы № ____ токтомуна 1-тиркеме", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_resolution_follows_the_order_of_its_parts()
    {
        var words = Pdf.Words(JmeResolutionPdf.Render(SamplePapers.Resolution(15)));

        Says.InOrder(words,
            "КАРА-СУУ АЙЫЛДЫК КЕҢЕШИ", "КАРА-СУУЙСКИЙ АЙЫЛНЫЙ КЕНЕШ", "VIII чакырылышынын кезектеги II сессиясынын", "ТОКТОМУ",
            "№ 29/1", "2026-жылдын 25-январы", "Мантыш айылы", "Биргелешкен мониторинг жана баалоо тобун түзүү жөнүндө",
            "Жергиликтүү жамааттын уставына ылайык", "ТОКТОМ КЫЛАТ:", "1. Кара-Суу айыл аймагынын", "4. Токтомдун аткарылышын", "Төрага", "А. Б. Үлгүбаев",
            "1-тиркеме", "КУРАМЫ", "Үлгүбаев Мүчө 15", "Топтун мүчөлөрүнүн саны: 15.", "Жооптуу катчы", "2-тиркеме", "ЖОБО");
        Assert.DoesNotContain("белгисиз", words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_letterhead_stands_in_two_languages_side_by_side()
    {
        var line = Pdf.Text(JmeResolutionPdf.Render(SamplePapers.Resolution(3))).Split('\n')[0];

        Assert.Matches("КЫРГЫЗ РЕСПУБЛИКАСЫ {5,}КЫРГЫЗСКАЯ РЕСПУБЛИКА", line);
    }

    [Fact]
    public void Who_left_is_shown_and_not_counted()
    {
        var resolution = SamplePapers.Resolution(3);
        var members = resolution.Members.ToArray();
        members[2] = members[2] with { LeftOn = new DateOnly(2026, 8, 29) };

        var words = Pdf.Words(JmeResolutionPdf.Render(resolution with { Members = members, MemberCount = null }));

        Assert.Contains("29.08.2026 күнү чыккан", words, StringComparison.Ordinal);
        Assert.Contains("Топтун мүчөлөрүнүн саны: 2.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_composition_of_which_nothing_is_known_has_rows_for_ink_and_a_known_number_as_many()
    {
        var unknown = SamplePapers.Resolution(2) with { Members = [], MemberCount = null };

        Assert.Contains("кызматы 1 2 3 4 5 6 7", Pdf.Words(JmeResolutionPdf.Render(unknown)), StringComparison.Ordinal);
        var three = Pdf.Words(JmeResolutionPdf.Render(unknown with { MemberCount = 3 }));
        Assert.Contains("кызматы 1 2 3", three, StringComparison.Ordinal);
        Assert.DoesNotContain("кызматы 1 2 3 4", three, StringComparison.Ordinal);
    }

    [Fact]
    public void Ninety_members_repeat_the_head_of_their_table()
    {
        var pages = Pdf.Pages(JmeResolutionPdf.Render(SamplePapers.Resolution(90) with { RegulationTitle = null }));

        Assert.All(pages[1..], page => Assert.Contains("Кимдин атынан", page, StringComparison.Ordinal));
        Assert.Contains("Жооптуу катчы", pages[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_qualities_asked_of_members_stand_under_the_composition_and_nothing_where_nobody_said()
    {
        var resolution = SamplePapers.Resolution(2);

        var words = Pdf.Words(JmeResolutionPdf.Render(resolution with { Qualities = ["тартиптүүлүк", "адилеттүүлүк"] }));

        Assert.Contains("талап кылынган сапаттар: – тартиптүүлүк – адилеттүүлүк", words, StringComparison.Ordinal);
        Assert.DoesNotContain("сапаттар", Pdf.Words(JmeResolutionPdf.Render(resolution)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_Russian_resolution_speaks_Russian()
    {
        var words = Pdf.Words(JmeResolutionPdf.Render(SamplePapers.Resolution(2) with { Labels = Labels.Russian, Establishes = false }));

        Assert.Contains("25 января 2026 года", words, StringComparison.Ordinal);
        Assert.Contains("Об изменении состава группы", words, StringComparison.Ordinal);
        Assert.Contains("ПОСТАНОВЛЯЕТ:", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "январындагы")]
    [InlineData(4, "апрелиндеги")]
    [InlineData(6, "июнундагы")]
    [InlineData(8, "августундагы")]
    [InlineData(12, "декабрындагы")]
    public void A_dated_paper_names_its_month_in_the_right_form(int month, string expected) =>
        Assert.Equal($"2026-жылдын 5-{expected}", Labels.Kyrgyz.DayOf(new DateOnly(2026, month, 5)));
}
