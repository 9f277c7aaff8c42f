using KaraSuu.Planning.Documents.Layout;

namespace KaraSuu.Planning.Documents.Monitoring;

/// <summary>The fixed words of a resolution on the JM&amp;E group. The Kyrgyz text is the authoritative one.</summary>
public sealed record JmeResolutionLabels
{
    public required PaperWords Words { get; init; }

    /// <summary>The heading when the session stands above it, in the possessive where the language has it.</summary>
    public required string HeadingOfSession { get; init; }

    public required string Establishing { get; init; }

    public required string Changing { get; init; }

    public required string Resolves { get; init; }

    /// <summary>{0} is the annex's number.</summary>
    public required string Annex { get; init; }

    /// <summary>{0} is the kenesh in the genitive, {1} the date, {2} the number.</summary>
    public required string AnnexTo { get; init; }

    /// <summary>{0} is the group in the genitive.</summary>
    public required string Composition { get; init; }

    public required string Name { get; init; }

    public required string Side { get; init; }

    public required string Village { get; init; }

    public required string Sex { get; init; }

    public required string Role { get; init; }

    /// <summary>Head of the column with the days of joining and leaving.</summary>
    public required string Since { get; init; }

    /// <summary>{0} is the day of leaving.</summary>
    public required string Left { get; init; }

    /// <summary>{0} is the number of members.</summary>
    public required string Count { get; init; }

    /// <summary>Why some rows are empty; {0} is how many.</summary>
    public required string NamesNotKnown { get; init; }

    public required string RegulationFollows { get; init; }

    public static JmeResolutionLabels Kyrgyz { get; } = new()
    {
        Words = PaperWords.Kyrgyz,
        HeadingOfSession = "ТОКТОМУ",
        Establishing = "Биргелешкен мониторинг жана баалоо тобун түзүү жөнүндө",
        Changing = "Биргелешкен мониторинг жана баалоо тобунун курамын өзгөртүү жөнүндө",
        Resolves = "ТОКТОМ КЫЛАТ:",
        Annex = "{0}-тиркеме",
        AnnexTo = "{0} {1} № {2} токтомуна",
        Composition = "{0} КУРАМЫ",
        Name = "Аты-жөнү",
        Side = "Кимдин атынан, кызматы",
        Village = "Айылы",
        Sex = "Жынысы",
        Role = "Топтогу милдети",
        Since = "Курамга кирген күнү",
        Left = "{0} чыккан",
        Count = "Топтун мүчөлөрүнүн саны: {0}.",
        NamesNotKnown = "{0} мүчөнүн аты-жөнү белгисиз, алар үчүн саптар бош калтырылды.",
        RegulationFollows = "Жобонун тексти тиркелет.",
    };

    public static JmeResolutionLabels Russian { get; } = new()
    {
        Words = PaperWords.Russian,
        HeadingOfSession = "ПОСТАНОВЛЕНИЕ",
        Establishing = "О создании группы совместного мониторинга и оценки",
        Changing = "Об изменении состава группы совместного мониторинга и оценки",
        Resolves = "ПОСТАНОВЛЯЕТ:",
        Annex = "Приложение {0}",
        AnnexTo = "к постановлению {0} {1} № {2}",
        Composition = "СОСТАВ {0}",
        Name = "Ф. И. О.",
        Side = "От кого, должность",
        Village = "Село",
        Sex = "Пол",
        Role = "Обязанность в группе",
        Since = "В составе с",
        Left = "вышел(-ла) {0}",
        Count = "Число членов группы: {0}.",
        NamesNotKnown = "Имена {0} членов неизвестны, строки для них оставлены пустыми.",
        RegulationFollows = "Текст положения прилагается.",
    };
}
