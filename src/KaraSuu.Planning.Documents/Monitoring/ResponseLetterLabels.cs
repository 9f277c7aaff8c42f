using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Monitoring;

/// <summary>The fixed words of the answer to an act. The Kyrgyz text is the authoritative one.</summary>
public sealed record ResponseLetterLabels
{
    public required PaperWords Words { get; init; }

    public required string Heading { get; init; }

    /// <summary>{0} is the date of the act, {1} its number.</summary>
    public required string Opening { get; init; }

    /// <summary>The same with the object; {2} is the object.</summary>
    public required string OpeningWithObject { get; init; }

    public required string Remark { get; init; }

    public required string Answer { get; init; }

    /// <summary>The words of the answers in the order of <see cref="ResponseAnswer"/>.</summary>
    public required IReadOnlyList<string> Answers { get; init; }

    public required string Action { get; init; }

    public required string Responsible { get; init; }

    public required string Deadline { get; init; }

    public required string Result { get; init; }

    /// <summary>{0} is who gets a copy.</summary>
    public required string CopyTo { get; init; }

    /// <summary>{0} is who prepared the letter.</summary>
    public required string PreparedBy { get; init; }

    public static ResponseLetterLabels Kyrgyz { get; } = new()
    {
        Words = PaperWords.Kyrgyz,
        Heading = "ЖООП КАТ",
        Opening = "Сиздердин {0} № {1} мониторинг актыңыздарды айыл өкмөтү карап чыкты. Ар бир эскертүү боюнча төмөнкүнү билдиребиз:",
        OpeningWithObject = "Сиздердин {0} № {1} мониторинг актыңыздарды ({2}) айыл өкмөтү карап чыкты. Ар бир эскертүү боюнча төмөнкүнү билдиребиз:",
        Remark = "Эскертүү",
        Answer = "Жооп жана себеби",
        Answers = ["Кабыл алынды", "Жарым-жартылай кабыл алынды", "Четке кагылды"],
        Action = "Көрүлө турган чара, подрядчикке көрсөтмө",
        Responsible = "Жооптуу",
        Deadline = "Мөөнөтү",
        Result = "Натыйжа, далили",
        CopyTo = "Көчүрмөсү: {0}",
        PreparedBy = "Аткаруучу: {0}",
    };

    public static ResponseLetterLabels Russian { get; } = new()
    {
        Words = PaperWords.Russian,
        Heading = "ОТВЕТНОЕ ПИСЬМО",
        Opening = "Айыл окмоту рассмотрел ваш акт мониторинга {0} № {1}. По каждому замечанию сообщаем следующее:",
        OpeningWithObject = "Айыл окмоту рассмотрел ваш акт мониторинга {0} № {1} ({2}). По каждому замечанию сообщаем следующее:",
        Remark = "Замечание",
        Answer = "Ответ и причина",
        Answers = ["Принято", "Принято частично", "Отклонено"],
        Action = "Меры, указание подрядчику",
        Responsible = "Ответственный",
        Deadline = "Срок",
        Result = "Результат, подтверждение",
        CopyTo = "Копия: {0}",
        PreparedBy = "Исполнитель: {0}",
    };
}
