using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Plans;

/// <summary>The fixed words of the report on a plan's execution. The Kyrgyz text is the authoritative one.</summary>
public sealed record ExecutionReportLabels
{
    public required PaperWords Words { get; init; }

    public required string Heading { get; init; }

    public required string PlanResolution { get; init; }

    public required string Meetings { get; init; }

    public required string MeetingDate { get; init; }

    public required string Village { get; init; }

    public required string Women { get; init; }

    public required string Men { get; init; }

    public required string NoMeetings { get; init; }

    public required string Direction { get; init; }

    public required string Problem { get; init; }

    public required string ExpectedResult { get; init; }

    public required string Money { get; init; }

    public required string Source { get; init; }

    public required string Planned { get; init; }

    public required string Contracted { get; init; }

    public required string Paid { get; init; }

    /// <summary>Head of the column with the share of the plan that was paid.</summary>
    public required string PaidShare { get; init; }

    public required string NoMoney { get; init; }

    public required string Works { get; init; }

    public required string Work { get; init; }

    public required string Contractor { get; init; }

    public required string State { get; init; }

    public required string Note { get; init; }

    public required string NoWorks { get; init; }

    public required string Ratings { get; init; }

    public required string Who { get; init; }

    public required string Rating { get; init; }

    public required string Comment { get; init; }

    public required string Ao { get; init; }

    public required string Jme { get; init; }

    public required string Residents { get; init; }

    public required string Totals { get; init; }

    public required string SourcesChart { get; init; }

    public required string Conclusions { get; init; }

    public static ExecutionReportLabels Kyrgyz { get; } = new()
    {
        Words = PaperWords.Kyrgyz with { PublicPage = "Пландын аткарылышы ушул даректе ачык:" },
        Heading = "АТКАРЫЛЫШЫ ЖӨНҮНДӨ ОТЧЁТ",
        PlanResolution = "План бекитилген токтом",
        Meetings = "Жыйынтык жыйындары",
        MeetingDate = "Күнү",
        Village = "Айылы",
        Women = "Аялдар",
        Men = "Эркектер",
        NoMeetings = "Жыйынтык жыйыны жөнүндө маалымат жок.",
        Direction = "Багыты:",
        Problem = "Көйгөй:",
        ExpectedResult = "Күтүлгөн натыйжа:",
        Money = "Каражат",
        Source = "Каржылоо булагы",
        Planned = "Пландагы (сом)",
        Contracted = "Келишимдер (сом)",
        Paid = "Төлөнгөнү (сом)",
        PaidShare = "Пландан, %",
        NoMoney = "Каражат белгисиз.",
        Works = "Иштер жана алардын абалы",
        Work = "Иш",
        Contractor = "Подрядчик",
        State = "Абалы",
        Note = "Эскертме",
        NoWorks = "Бул багыт боюнча иш башталган жок.",
        Ratings = "Баалар",
        Who = "Ким баалады",
        Rating = "Баасы",
        Comment = "Түшүндүрмө",
        Ao = "Айыл өкмөтү",
        Jme = "Биргелешкен мониторинг жана баалоо тобу",
        Residents = "Тургундар (жыйынтык жыйынында)",
        Totals = "План боюнча жыйынтык",
        SourcesChart = "Төлөнгөн каражат булактар боюнча",
        Conclusions = "Корутунду",
    };

    public static ExecutionReportLabels Russian { get; } = new()
    {
        Words = PaperWords.Russian with { PublicPage = "Исполнение плана открыто по адресу:" },
        Heading = "ОТЧЁТ ОБ ИСПОЛНЕНИИ",
        PlanResolution = "Постановление об утверждении плана",
        Meetings = "Итоговые собрания",
        MeetingDate = "Дата",
        Village = "Село",
        Women = "Женщин",
        Men = "Мужчин",
        NoMeetings = "Сведений об итоговом собрании нет.",
        Direction = "Направление:",
        Problem = "Проблема:",
        ExpectedResult = "Ожидаемый результат:",
        Money = "Средства",
        Source = "Источник финансирования",
        Planned = "По плану (сом)",
        Contracted = "Договоры (сом)",
        Paid = "Оплачено (сом)",
        PaidShare = "От плана, %",
        NoMoney = "Средства неизвестны.",
        Works = "Работы и их состояние",
        Work = "Работа",
        Contractor = "Подрядчик",
        State = "Состояние",
        Note = "Примечание",
        NoWorks = "По этому направлению работы не начаты.",
        Ratings = "Оценки",
        Who = "Кто оценил",
        Rating = "Оценка",
        Comment = "Пояснение",
        Ao = "Айыл окмоту",
        Jme = "Группа совместного мониторинга и оценки",
        Residents = "Жители (на итоговом собрании)",
        Totals = "Итого по плану",
        SourcesChart = "Оплачено по источникам",
        Conclusions = "Выводы",
    };
}
