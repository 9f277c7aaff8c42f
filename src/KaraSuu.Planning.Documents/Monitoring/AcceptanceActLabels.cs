using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Monitoring;

/// <summary>The fixed words of an acceptance act. The Kyrgyz text is the authoritative one.</summary>
public sealed record AcceptanceActLabels
{
    public required PaperWords Words { get; init; }

    public required string Approval { get; init; }

    public required string Heading { get; init; }

    public required string HeadingUnder { get; init; }

    public required string Object { get; init; }

    public required string Address { get; init; }

    public required string Contractor { get; init; }

    public required string Contract { get; init; }

    /// <summary>{0} is the contract's date, {1} its number.</summary>
    public required string ContractText { get; init; }

    public required string Price { get; init; }

    public required string Started { get; init; }

    public required string Finished { get; init; }

    public required string Commission { get; init; }

    /// <summary>The three sides when nobody is named yet.</summary>
    public required IReadOnlyList<string> Sides { get; init; }

    public required string Side { get; init; }

    public required string Name { get; init; }

    public required string Post { get; init; }

    public required string Documents { get; init; }

    public required string Remarks { get; init; }

    public required string NoRemarks { get; init; }

    public required string Act { get; init; }

    public required string Remark { get; init; }

    public required string State { get; init; }

    public required string Removed { get; init; }

    public required string NotRemoved { get; init; }

    public required string Proof { get; init; }

    public required string Volumes { get; init; }

    public required string Work { get; init; }

    public required string Unit { get; init; }

    public required string Contracted { get; init; }

    public required string Accepted { get; init; }

    public required string Cost { get; init; }

    public required string AcceptedCost { get; init; }

    public required string Warranty { get; init; }

    public required string Decision { get; init; }

    public required string IsAccepted { get; init; }

    public required string IsNotAccepted { get; init; }

    public required string Override { get; init; }

    /// <summary>{0} is the post, {1} the name, {2} the date.</summary>
    public required string OverrideBy { get; init; }

    public required string Reason { get; init; }

    public required string OpenRemarks { get; init; }

    public required string Refusals { get; init; }

    public required string Day { get; init; }

    public required string Signatures { get; init; }

    public required string ContractorPost { get; init; }

    /// <summary>What the act is not.</summary>
    public required string NotACertificate { get; init; }

    public static AcceptanceActLabels Kyrgyz { get; } = new()
    {
        Words = PaperWords.Kyrgyz,
        Approval = "БЕКИТЕМИН",
        Heading = "КАБЫЛ АЛУУ АКТЫСЫ",
        HeadingUnder = "подрядчик аткарган ишти биргелешип кабыл алуу жөнүндө",
        Object = "Объект",
        Address = "Дареги, узундугу",
        Contractor = "Подрядчик",
        Contract = "Келишим",
        ContractText = "{0} № {1} келишим",
        Price = "Келишимдин баасы",
        Started = "Иш башталган күн",
        Finished = "Иш бүткөн күн",
        Commission = "Кабыл алуу комиссиясы",
        Sides = ["Жергиликтүү өз алдынча башкаруу органы", "Биргелешкен мониторинг жана баалоо тобу", "Техникалык көзөмөл адиси"],
        Side = "Тарап",
        Name = "Аты-жөнү",
        Post = "Кызматы",
        Documents = "Көрсөтүлгөн документтер",
        Remarks = "Мониторинг тобунун эскертүүлөрү жана алардын жоюлганынын далили",
        NoRemarks = "Мониторинг тобунун бул иш боюнча эскертүүсү жок.",
        Act = "Актынын № жана күнү",
        Remark = "Эскертүү",
        State = "Абалы",
        Removed = "жоюлду",
        NotRemoved = "жоюлган жок",
        Proof = "Далили",
        Volumes = "Кабыл алынган иштин көлөмү жана наркы",
        Work = "Иштин аталышы",
        Unit = "Бирдиги",
        Contracted = "Келишим боюнча",
        Accepted = "Кабыл алынганы",
        Cost = "Наркы (сом)",
        AcceptedCost = "Кабыл алынган нарк",
        Warranty = "Кепилдик мөөнөтү",
        Decision = "Комиссиянын чечими",
        IsAccepted = "Иш кабыл алынсын",
        IsNotAccepted = "Иш кабыл алынбасын",
        Override = "ЖОЮЛБАГАН ЭСКЕРТҮҮЛӨРГӨ КАРАБАСТАН КАБЫЛ АЛЫНДЫ",
        OverrideBy = "Чечимди кабыл алган: {0} {1}, {2}.",
        Reason = "Себеби:",
        OpenRemarks = "Жоюлбаган эскертүүлөр:",
        Refusals = "Кол коюудан баш тарткандар",
        Day = "Күнү",
        Signatures = "Комиссиянын мүчөлөрүнүн жана подрядчиктин колдору",
        ContractorPost = "Подрядчик",
        NotACertificate = "Бул акты объектини пайдаланууга киргизүү жөнүндө мамлекеттик документ эмес: мыйзам талап кылган учурда мамлекеттик кабыл алуу өзүнчө жүргүзүлөт.",
    };

    public static AcceptanceActLabels Russian { get; } = new()
    {
        Words = PaperWords.Russian,
        Approval = "УТВЕРЖДАЮ",
        Heading = "АКТ ПРИЁМКИ",
        HeadingUnder = "о совместной приёмке работы, выполненной подрядчиком",
        Object = "Объект",
        Address = "Адрес, протяжённость",
        Contractor = "Подрядчик",
        Contract = "Договор",
        ContractText = "договор {0} № {1}",
        Price = "Цена договора",
        Started = "Начало работ",
        Finished = "Окончание работ",
        Commission = "Приёмочная комиссия",
        Sides = ["Орган местного самоуправления", "Группа совместного мониторинга и оценки", "Специалист технического надзора"],
        Side = "Сторона",
        Name = "Ф. И. О.",
        Post = "Должность",
        Documents = "Предъявленные документы",
        Remarks = "Замечания группы мониторинга и подтверждение их устранения",
        NoRemarks = "Замечаний группы мониторинга по этой работе нет.",
        Act = "№ и дата акта",
        Remark = "Замечание",
        State = "Состояние",
        Removed = "устранено",
        NotRemoved = "не устранено",
        Proof = "Подтверждение",
        Volumes = "Принятый объём работ и его стоимость",
        Work = "Наименование работ",
        Unit = "Единица",
        Contracted = "По договору",
        Accepted = "Принято",
        Cost = "Стоимость (сом)",
        AcceptedCost = "Принятая стоимость",
        Warranty = "Гарантийный срок",
        Decision = "Решение комиссии",
        IsAccepted = "Работу принять",
        IsNotAccepted = "Работу не принимать",
        Override = "ПРИНЯТО НЕСМОТРЯ НА НЕУСТРАНЁННЫЕ ЗАМЕЧАНИЯ",
        OverrideBy = "Решение принял(-а): {0} {1}, {2}.",
        Reason = "Причина:",
        OpenRemarks = "Неустранённые замечания:",
        Refusals = "Отказались подписать",
        Day = "Дата",
        Signatures = "Подписи членов комиссии и подрядчика",
        ContractorPost = "Подрядчик",
        NotACertificate = "Настоящий акт не является государственным документом о вводе объекта в эксплуатацию: где закон требует, государственная приёмка проводится отдельно.",
    };
}
