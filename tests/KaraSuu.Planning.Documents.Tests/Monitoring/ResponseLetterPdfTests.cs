using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Monitoring;
using KaraSuu.Planning.Documents.Tests.Layout;

namespace KaraSuu.Planning.Documents.Tests.Monitoring;

public sealed class ResponseLetterPdfTests
{
    [Fact]
    public void A_letter_answers_each_remark_with_its_reason()
    {
        var words = Pdf.Words(ResponseLetterPdf.Render(SamplePapers.Letter()));

        Says.InOrder(words,
            "ҮЛГҮ АЙЫЛ ӨКМӨТҮ", "№ 01-14/102", "2026-жылдын 20-майы", "биргелешкен мониторинг жана баалоо тобуна", "ЖООП КАТ",
            "Сиздердин 2026-жылдын 12-майындагы № 7 мониторингдин актыңыздарды (Мантыш орто мектебинин",
            "(1-участок)", "(2-участок)", "(3-участок)", "Үлгү айыл өкмөтүнүн башчысы", "Б. Б. Башчыбаев", "порталда 20.05.2026 кол коюлган",
            "Көчүрмөсү: айылдык кеңештин", "Аткаруучу: Үлгүбаева А. Б.");
        Assert.Contains("Кабыл алынды", words, StringComparison.Ordinal);
        Assert.Contains("Четке кагылды.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_not_written_yet_leaves_room_for_ink()
    {
        var blank = SamplePapers.Letter(0) with
        {
            Letterhead = null,
            Number = null,
            Date = null,
            ActNumber = null,
            ActDate = null,
            Object = null,
            Head = new PaperSignature("Айыл өкмөтүнүн башчысы"),
            CopyTo = null,
            PreparedBy = null
        };

        var words = Pdf.Words(ResponseLetterPdf.Render(blank));

        Assert.StartsWith("№ ________ 20___-жылдын «___» __________", words, StringComparison.Ordinal);
        Assert.Contains("Сиздердин 20___-жылдын «___» __________ № ____ мониторингдин актыңыздарды айыл өкмөтү карап чыкты.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Көчүрмөсү", words, StringComparison.Ordinal);
        Assert.DoesNotContain("кол коюлган", words, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unanswered_remark_leaves_room_for_its_answer()
    {
        var words = Pdf.Words(ResponseLetterPdf.Render(SamplePapers.Letter() with { Lines = [new ResponseLine("Бордюр бош", null)] }));

        Assert.Matches("1 Бордюр бош _{10,} — — — —", words);
    }

    [Fact]
    public void The_signature_of_a_long_letter_goes_with_its_last_row()
    {
        for (var lines = 5; lines < 30; lines++)
        {
            var last = Pdf.Pages(ResponseLetterPdf.Render(SamplePapers.Letter(lines)))[^1];

            Assert.Contains($"({lines}-участок)", last, StringComparison.Ordinal);
            Assert.Contains("Б. Б. Башчыбаев", last.Replace('\u00A0', ' '), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_Russian_letter_speaks_Russian()
    {
        var words = Pdf.Words(ResponseLetterPdf.Render(SamplePapers.Letter() with { Labels = Labels.Russian }));

        Says.InOrder(words, "20 мая 2026 года", "ваш акт мониторинга от 12 мая 2026 года № 7", "Отклонено.", "подписано в портале 20.05.2026", "Исполнитель:");
    }
}
