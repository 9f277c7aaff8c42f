using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Monitoring;
using KaraSuu.Planning.Documents.Tests.Layout;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Documents.Tests.Monitoring;

public sealed class AcceptanceActPdfTests
{
    [Fact]
    public void An_accepted_work_says_who_accepted_what_and_on_what_proof()
    {
        var words = Pdf.Words(AcceptanceActPdf.Render(SamplePapers.Acceptance()));

        Says.InOrder(words,
            "«БЕКИТЕМИН» Үлгү айыл өкмөтүнүн башчысы __________ Б. Б. Башчыбаев 2026-жылдын 1-октябры", "КАБЫЛ АЛУУ АКТЫСЫ", "№ 3", "2026-жылдын 30-сентябры",
            "2026-жылдын 3-апрелиндеги № 14 келишим", "1 150 000 сом", "2026-жылдын 20-апрели", "2026-жылдын 15-сентябры",
            "Жергиликтүү өз алдынча башкаруу органы", "Техникалык көзөмөл адиси", "1. Келишим № 14",
            "(1-участок)", "(2-участок)", "Төшөлмө таш төшөө м² 320 316 1 000 000", "Бардыгы 1 150 000", "24 ай", "■ Иш кабыл алынсын",
            "мамлекеттик документ эмес", "кол тамгалары", "А. Б. Үлгүбаева", "порталда 30.09.2026 кол коюлган", "Т. К. Көзөмөлов", "К. Л. Устабаев");
        Assert.Contains("25.05.2026", words, StringComparison.Ordinal);
        Assert.DoesNotContain("КАРАБАСТАН", words, StringComparison.Ordinal);
        Assert.DoesNotContain("баш тарткандар", words, StringComparison.Ordinal);
    }

    [Fact]
    public void An_override_is_framed_with_its_reason_who_when_and_the_open_remarks()
    {
        var words = Pdf.Words(AcceptanceActPdf.Render(SamplePapers.Overridden()));

        Says.InOrder(words,
            "жоюлган жок", "■ Иш кабыл алынсын", "ЖОЮЛБАГАН ЭСКЕРТҮҮЛӨРГӨ КАРАБАСТАН КАБЫЛ АЛЫНДЫ",
            "Чечимди кабыл алган: Үлгү айыл өкмөтүнүн башчысы Б. Б. Башчыбаев, 2026-жылдын 1-октябры.",
            "Себеби: Мектепте окуу жылы башталды", "Жоюлбаган эскертүүлөр:", "1. Бордюрлардын айрым жерлери", "№ 7 акты");
    }

    [Fact]
    public void A_refusal_names_who_and_why()
    {
        var words = Pdf.Words(AcceptanceActPdf.Render(SamplePapers.Overridden()));

        Says.InOrder(words, "Кол коюудан баш тарткандар", "Биргелешкен мониторинг", "30.09.2026", "Бордюрлар дагы эле кыймылдайт");
    }

    [Fact]
    public void A_reason_of_three_pages_is_printed_whole()
    {
        var told = string.Join('\n', Enumerable.Range(1, 60).Select(number => string.Join(' ', Enumerable.Repeat($"сөз{number}", 25))));
        var act = SamplePapers.Overridden();

        var pdf = AcceptanceActPdf.Render(act with { Override = act.Override! with { Reason = told } });

        Assert.Equal(1500, Pdf.Words(pdf).Split(' ').Count(word => word.StartsWith("сөз", StringComparison.Ordinal)));
        Assert.InRange(Pdf.PageCount(pdf), 4, 7);
    }

    [Fact]
    public void An_act_nobody_has_filled_in_names_the_three_sides_and_leaves_room()
    {
        var blank = new AcceptanceAct
        {
            Id = SamplePapers.Id,
            CreatedUtc = SamplePapers.Created,
            Title = "Кабыл алуу актысы"
        };

        var words = Pdf.Words(AcceptanceActPdf.Render(blank));

        Says.InOrder(words, "№ ________", "20___-жылдын «___» __________ № ____ келишим", "1 Жергиликтүү", "2 Биргелешкен", "3 Техникалык",
            "□ Иш кабыл алынсын", "□ Иш кабыл алынбасын");
        Assert.Equal(4, words.Split("(аты-жөнү)").Length - 1);
        Assert.DoesNotContain("эскертүүсү жок", words, StringComparison.Ordinal);
        Assert.DoesNotContain("БЕКИТЕМИН", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_work_without_remarks_says_so() =>
        Assert.Contains("бул иш боюнча эскертүүсү жок", Pdf.Words(AcceptanceActPdf.Render(SamplePapers.Acceptance(0))), StringComparison.Ordinal);

    [Fact]
    public void A_sum_with_unknown_parts_says_it_is_not_all()
    {
        var act = SamplePapers.Acceptance();

        var words = Pdf.Words(AcceptanceActPdf.Render(act with { Volumes = [.. act.Volumes, new AcceptanceVolume("Тазалоо", null, null, null, null)] }));

        Assert.Contains("3 Тазалоо — — — —", words, StringComparison.Ordinal);
        Assert.Contains("Бардыгы (белгилүү суммалар гана) 1 150 000", words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_sums_are_never_divided()
    {
        var most = new Money(Money.MaxTyiyn - 1);

        var words = Pdf.Words(AcceptanceActPdf.Render(SamplePapers.Acceptance() with { AcceptedCost = most, ContractPrice = most }));

        Assert.Equal(2, words.Split("999 999 999 999,99").Length - 1);
    }

    [Fact]
    public void Sixty_remarks_repeat_the_head_of_their_table()
    {
        var pages = Pdf.Pages(AcceptanceActPdf.Render(SamplePapers.Acceptance(60))).Where(page => page.Contains("-участок)", StringComparison.Ordinal))
            .ToArray();

        Assert.True(pages.Length > 3);
        Assert.All(pages, page => Assert.Contains("Далили", page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_Russian_act_speaks_Russian()
    {
        var words = Pdf.Words(AcceptanceActPdf.Render(SamplePapers.Overridden() with { Labels = Labels.Russian, IsAccepted = false }));

        Says.InOrder(words, "«УТВЕРЖДАЮ»", "АКТ ПРИЁМКИ", "договор от 3 апреля 2026 года № 14", "не устранено", "■ Работу не принимать", "ПРИНЯТО НЕСМОТРЯ НА",
            "не является государственным документом");
    }
}
