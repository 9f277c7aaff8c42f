using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Monitoring;

/// <summary>The fixed words of the JM&amp;E group's report. The Kyrgyz text is the authoritative one.</summary>
public sealed record MonitoringReportLabels
{
    public required PaperWords Words { get; init; }

    public required string Heading { get; init; }

    public required string Group { get; init; }

    public required string Resolution { get; init; }

    public required string Members { get; init; }

    /// <summary>{0} is the number of members, {1} of women among them.</summary>
    public required string MembersOfWhom { get; init; }

    public required string Inspections { get; init; }

    /// <summary>{0} is the number held, {1} planned.</summary>
    public required string HeldOfPlanned { get; init; }

    public required string MoneyCovered { get; init; }

    public required string AnswerDays { get; init; }

    public required string EliminationDays { get; init; }

    /// <summary>{0} is the median, {1} the longest, {2} the number of findings.</summary>
    public required string DaysText { get; init; }

    public required string NoDays { get; init; }

    public required string Objects { get; init; }

    public required string NoObjects { get; init; }

    public required string Object { get; init; }

    public required string Contractor { get; init; }

    public required string Cost { get; init; }

    public required string Visits { get; init; }

    public required string Acts { get; init; }

    public required string FindingsCount { get; init; }

    public required string Open { get; init; }

    public required string Result { get; init; }

    public required string NotVisited { get; init; }

    public required string Findings { get; init; }

    public required string NoFindings { get; init; }

    public required string Kind { get; init; }

    public required string Overdue { get; init; }

    public required string NothingOverdue { get; init; }

    public required string Act { get; init; }

    public required string Remark { get; init; }

    public required string What { get; init; }

    public required string Due { get; init; }

    public required string DaysLate { get; init; }

    public required string Years { get; init; }

    public required string Year { get; init; }

    public required string Eliminated { get; init; }

    public required string AnswerDaysShort { get; init; }

    public required string EliminationDaysShort { get; init; }

    public required string YearsChart { get; init; }

    public required string KindsChart { get; init; }

    /// <summary>The value at a bar of the years; {0} is the number of findings, {1} of those eliminated.</summary>
    public required string YearBar { get; init; }

    public required string Contractors { get; init; }

    public required string ObjectsCount { get; init; }

    public required string OverdueCount { get; init; }

    public required string Conclusions { get; init; }

    /// <summary>How the days are counted.</summary>
    public required string Median { get; init; }

    public static MonitoringReportLabels Kyrgyz { get; } = new()
    {
        Words = PaperWords.Kyrgyz,
        Heading = "ОТЧЁТУ",
        Group = "Топ жана анын иши",
        Resolution = "Негизи",
        Members = "Мүчөлөрү",
        MembersOfWhom = "{0}, анын ичинен {1} аял",
        Inspections = "Текшерүүлөр",
        HeldOfPlanned = "{0} өткөрүлдү, пландаштырылганы {1}",
        MoneyCovered = "Мониторинг камтыган каражат",
        AnswerDays = "Айыл өкмөтүнүн жообу",
        EliminationDays = "Эскертүүнүн жоюлушу",
        DaysText = "ортончосу {0}, эң узагы {1} ({2} эскертүү боюнча)",
        NoDays = "мындай эскертүү болгон жок",
        Objects = "Текшерилген объектилер",
        NoObjects = "Бул мезгилде бир да объект текшерилген жок.",
        Object = "Объект",
        Contractor = "Подрядчик",
        Cost = "Каражаты (сом)",
        Visits = "Текшерүү",
        Acts = "Акты",
        FindingsCount = "Эскертүү",
        Open = "Жоюлбаган",
        Result = "Натыйжа",
        NotVisited = "Планда болуп, барылбай калган объектилер",
        Findings = "Эскертүүлөр түрү жана оордугу боюнча",
        NoFindings = "Бул мезгилде эскертүү жазылган жок.",
        Kind = "Түрү",
        Overdue = "Жообу жок жана мөөнөтү өткөн эскертүүлөр",
        NothingOverdue = "Жообу жок же мөөнөтү өткөн эскертүү жок.",
        Act = "Акты",
        Remark = "Эскертүү",
        What = "Эмнеси кечикти",
        Due = "Мөөнөтү",
        DaysLate = "Кечиккен күн",
        Years = "Жылдар боюнча салыштыруу",
        Year = "Жыл",
        Eliminated = "Жоюлганы",
        AnswerDaysShort = "Жооп, күн",
        EliminationDaysShort = "Жоюу, күн",
        YearsChart = "Эскертүүлөрдүн саны жылдар боюнча",
        KindsChart = "Эскертүүлөрдүн саны түрү боюнча",
        YearBar = "{0}, жоюлганы {1}",
        Contractors = "Подрядчиктер боюнча салыштыруу",
        ObjectsCount = "Объект",
        OverdueCount = "Мөөнөтү өткөнү",
        Conclusions = "Корутунду жана сунуштар",
        Median = "Күндөр ортончо (медиана) менен берилди: эскертүүлөрдүн жарымы ушул күндөн эрте, жарымы кеч.",
    };

    public static MonitoringReportLabels Russian { get; } = new()
    {
        Words = PaperWords.Russian,
        Heading = "ОТЧЁТ",
        Group = "Группа и её работа",
        Resolution = "Основание",
        Members = "Члены группы",
        MembersOfWhom = "{0}, в том числе женщин – {1}",
        Inspections = "Проверки",
        HeldOfPlanned = "проведено {0}, запланировано {1}",
        MoneyCovered = "Средства, охваченные мониторингом",
        AnswerDays = "Ответ айыл окмоту",
        EliminationDays = "Устранение замечания",
        DaysText = "медиана {0}, самый долгий срок {1} (по замечаниям: {2})",
        NoDays = "таких замечаний не было",
        Objects = "Проверенные объекты",
        NoObjects = "За этот период ни один объект не проверен.",
        Object = "Объект",
        Contractor = "Подрядчик",
        Cost = "Средства (сом)",
        Visits = "Проверок",
        Acts = "Актов",
        FindingsCount = "Замечаний",
        Open = "Не устранено",
        Result = "Результат",
        NotVisited = "Объекты плана, на которых группа не побывала",
        Findings = "Замечания по видам и тяжести",
        NoFindings = "За этот период замечаний нет.",
        Kind = "Вид",
        Overdue = "Замечания без ответа и просроченные",
        NothingOverdue = "Замечаний без ответа и просроченных нет.",
        Act = "Акт",
        Remark = "Замечание",
        What = "Что просрочено",
        Due = "Срок",
        DaysLate = "Дней просрочки",
        Years = "Сравнение по годам",
        Year = "Год",
        Eliminated = "Устранено",
        AnswerDaysShort = "Ответ, дней",
        EliminationDaysShort = "Устранение, дней",
        YearsChart = "Число замечаний по годам",
        KindsChart = "Число замечаний по видам",
        YearBar = "{0}, устранено {1}",
        Contractors = "Сравнение по подрядчикам",
        ObjectsCount = "Объектов",
        OverdueCount = "Просрочено",
        Conclusions = "Выводы и рекомендации",
        Median = "Дни даны медианой: половина замечаний раньше этого срока, половина позже.",
    };
}
