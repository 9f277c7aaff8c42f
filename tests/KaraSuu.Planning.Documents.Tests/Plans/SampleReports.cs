using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Plans;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Documents.Tests.Plans;

/// <summary>Reports on a plan's execution of any size.</summary>
internal static class SampleReports
{
    public static ExecutionReport Made(int items = 2) => new()
    {
        Id = new Guid("7b1f2a52-3f51-4b7b-9d1e-000000004001"),
        CreatedUtc = new DateTime(2026, 12, 25, 6, 30, 0, DateTimeKind.Utc),
        Title = "2026-жылга биргелешкен аракеттер планынын аткарылышы жөнүндө отчёт",
        LeadIn = "Үлгү айыл өкмөтү менен жергиликтүү жамааттын 2026-жылга биргелешкен аракеттер планынын",
        Date = new DateOnly(2026, 12, 25),
        Place = "Мантыш айылы",
        PlanResolution = "Айылдык кеңештин 2025-жылдын 28-майындагы № 12/3 токтому",
        Meetings = [new ClosingMeeting(new DateOnly(2026, 12, 18), "Мантыш", 64, 51), new ClosingMeeting(new DateOnly(2026, 12, 19), "Кара-Мойнок", 33, null)],
        Items = [.. Enumerable.Range(1, items).Select(Item)],
        Conclusions = "Пландагы иштердин көбү аткарылды. Калган иштер кийинки жылдын планына киргизилет.",
        HeadOfAo = new PaperSignature("Үлгү айыл өкмөтүнүн башчысы", "Б. Б. Башчыбаев"),
        JmeChair = new PaperSignature("Биргелешкен мониторинг жана баалоо тобунун төрагасы"),
    };

    public static ExecutionItem Item(int number) => new()
    {
        Number = number,
        Direction = Labels.Kyrgyz.Fill("plan.local-issue", 6, "Калктуу конуштардагы муниципалдык жолдордун иштешин камсыз кылуу"),
        Problem = "Айылдардын ички жолдорунун абалы начар",
        ExpectedResult = "1139 метр жол жыл бою өтүүгө жарактуу болот",
        Money =
        [
            new ExecutionMoney("Жергиликтүү бюджет", Money.FromSom(150_000), Money.FromSom(148_500), Money.FromSom(148_500)),
            new ExecutionMoney("Үлүштүк грант", Money.FromSom(1_000_000), Money.FromSom(1_000_000), number % 2 == 0 ? null : Money.FromSom(700_000)),
        ],
        Contracted = Money.FromSom(1_148_500),
        Works =
        [
            new ExecutionWork("Борбордук көчөгө шагыл төгүү", "Кабыл алынды", "«Ак-Жол Курулуш» ЖЧКсы", "№ 3 кабыл алуу актысы"),
            new ExecutionWork("Набережная көчөсүнө шагыл төгүү", "Аткарылууда"),
        ],
        AoRating = new ExecutionRating("4 / 5", "Негизги көчөлөр бүттү, бир көчө калды."),
        JmeRating = new ExecutionRating("3 / 5", "Шагылдын катмары эки жерде жука болгон, жоюлду."),
        ResidentsView = number % 2 == 0 ? new ExecutionRating(null) : new ExecutionRating("4 / 5", "Жол жакшырды; кышында тазалоо керек."),
    };
}
