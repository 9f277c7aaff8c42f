using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Monitoring;

/// <summary>The fixed words of an act of the JM&amp;E group. The Kyrgyz text is the authoritative one.</summary>
public sealed record MonitoringActLabels
{
    public required PaperWords Words { get; init; }

    public required string Heading { get; init; }

    public required string Object { get; init; }

    public required string Address { get; init; }

    public required string Activity { get; init; }

    public required string Funding { get; init; }

    public required string Contractor { get; init; }

    public required string Customer { get; init; }

    public required string Stage { get; init; }

    public required string MembersPresent { get; init; }

    public required string AoRepresentative { get; init; }

    public required string ContractorRepresentative { get; init; }

    public required string Checked { get; init; }

    public required string Measurements { get; init; }

    public required string Measure { get; init; }

    public required string Planned { get; init; }

    public required string Actual { get; init; }

    public required string Unit { get; init; }

    public required string Tolerance { get; init; }

    public required string Conclusion { get; init; }

    public required string Within { get; init; }

    public required string NotWithin { get; init; }

    public required string Result { get; init; }

    /// <summary>The words of the results in the order of <see cref="ActResult"/>.</summary>
    public required IReadOnlyList<string> Results { get; init; }

    public required string Remarks { get; init; }

    public required string Remark { get; init; }

    public required string Photo { get; init; }

    public required string Norm { get; init; }

    public required string Recommendation { get; init; }

    public required string ProposedDeadline { get; init; }

    /// <summary>What weight the act has.</summary>
    public required string IsRecommendation { get; init; }

    public required string Received { get; init; }

    public required string ReceivedBy { get; init; }

    public required string ReceivedOn { get; init; }

    public required string RegistrationNumber { get; init; }

    public required string Signatures { get; init; }

    public required string Member { get; init; }

    public required string Acquainted { get; init; }

    public required string AcquaintedPost { get; init; }

    /// <summary>Caption of a photo; {0} is the number of the act, {1} of the photo.</summary>
    public required string PhotoOf { get; init; }

    public static MonitoringActLabels Kyrgyz { get; } = new()
    {
        Words = PaperWords.Kyrgyz,
        Heading = "МОНИТОРИНГ АКТЫСЫ",
        Object = "Объект",
        Address = "Дареги, узундугу",
        Activity = "Пландагы иш-чара",
        Funding = "Каржылоо",
        Contractor = "Подрядчик",
        Customer = "Буюртмачы",
        Stage = "Иштин баскычы",
        MembersPresent = "Топтун катышкан мүчөлөрү",
        AoRepresentative = "Айыл өкмөтүнүн өкүлү",
        ContractorRepresentative = "Подрядчиктин өкүлү",
        Checked = "Эмне текшерилди",
        Measurements = "Өлчөөлөр",
        Measure = "Өлчөнгөн нерсе",
        Planned = "План боюнча",
        Actual = "Иш жүзүндө",
        Unit = "Бирдиги",
        Tolerance = "Жол берилген айырма",
        Conclusion = "Корутунду",
        Within = "туура келет",
        NotWithin = "туура келбейт",
        Result = "Текшерүүнүн жыйынтыгы",
        Results = ["Эскертүү жок", "Бузуу аныкталган жок", "Бузуулар бар", "Кошумча иш керек", "Талап аткарылган эмес"],
        Remarks = "Эскертүүлөр жана сунуштар",
        Remark = "Эскертүү",
        Photo = "Сүрөт №",
        Norm = "Ченем же келишимдин пункту",
        Recommendation = "Сунуш",
        ProposedDeadline = "Сунушталган мөөнөт",
        IsRecommendation = "Бул акты жергиликтүү өз алдынча башкаруу органына сунуш катары берилет. Подрядчикке көрсөтмө берүү жана анын аткарылышын көзөмөлдөө айыл өкмөтүнүн милдети.",
        Received = "Актыны айыл өкмөтү кабыл алды",
        ReceivedBy = "Кабыл алган адам",
        ReceivedOn = "Күнү",
        RegistrationNumber = "Каттоо номери",
        Signatures = "Топтун катышкан мүчөлөрүнүн колдору",
        Member = "Топтун мүчөсү",
        Acquainted = "Акты менен тааныштым",
        AcquaintedPost = "Подрядчиктин өкүлү",
        PhotoOf = "№ {0} мониторинг актысына {1}-сүрөт",
    };

    public static MonitoringActLabels Russian { get; } = new()
    {
        Words = PaperWords.Russian,
        Heading = "АКТ МОНИТОРИНГА",
        Object = "Объект",
        Address = "Адрес, протяжённость",
        Activity = "Мероприятие плана",
        Funding = "Финансирование",
        Contractor = "Подрядчик",
        Customer = "Заказчик",
        Stage = "Этап работ",
        MembersPresent = "Присутствовали члены группы",
        AoRepresentative = "Представитель айыл окмоту",
        ContractorRepresentative = "Представитель подрядчика",
        Checked = "Что проверено",
        Measurements = "Измерения",
        Measure = "Что измерено",
        Planned = "По плану",
        Actual = "Фактически",
        Unit = "Единица",
        Tolerance = "Допуск",
        Conclusion = "Вывод",
        Within = "соответствует",
        NotWithin = "не соответствует",
        Result = "Результат проверки",
        Results = ["Замечаний нет", "Нарушений не выявлено", "Есть нарушения", "Нужны дополнительные работы", "Требование не выполнено"],
        Remarks = "Замечания и рекомендации",
        Remark = "Замечание",
        Photo = "Фото №",
        Norm = "Норма или пункт договора",
        Recommendation = "Рекомендация",
        ProposedDeadline = "Предлагаемый срок",
        IsRecommendation = "Настоящий акт передаётся органу местного самоуправления как рекомендация. Указания подрядчику и контроль за их исполнением остаются обязанностью айыл окмоту.",
        Received = "Акт принят айыл окмоту",
        ReceivedBy = "Кем принят",
        ReceivedOn = "Дата",
        RegistrationNumber = "Регистрационный номер",
        Signatures = "Подписи присутствовавших членов группы",
        Member = "Член группы",
        Acquainted = "С актом ознакомлен",
        AcquaintedPost = "Представитель подрядчика",
        PhotoOf = "Фото {1} к акту мониторинга № {0}",
    };
}
