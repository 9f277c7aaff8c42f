using System.Globalization;

namespace KaraSuu.Planning.Documents.Plans;

/// <summary>The fixed words of a printed plan in one language. The Kyrgyz text is the authoritative one.</summary>
public sealed record PlanLabels
{
    /// <summary>Language of the document: ky or ru.</summary>
    public required string Language { get; init; }

    public required string Chair { get; init; }

    /// <summary>Blank date; {0} is the year.</summary>
    public required string BlankDate { get; init; }

    public required string BlankYear { get; init; }

    /// <summary>Resolution; {0} is its number.</summary>
    public required string Resolution { get; init; }

    public required string Direction { get; init; }

    /// <summary>Direction by issue of local importance; {0} is its number, {1} its title.</summary>
    public required string LocalIssue { get; init; }

    public required string Problem { get; init; }

    public required string Beneficiaries { get; init; }

    /// <summary>{0} is the number of people.</summary>
    public required string People { get; init; }

    /// <summary>{0} is what <see cref="Women"/> and <see cref="Men"/> say.</summary>
    public required string OfWhom { get; init; }

    public required string Women { get; init; }

    public required string Men { get; init; }

    public required string Unknown { get; init; }

    public required string Activities { get; init; }

    public required string Activity { get; init; }

    public required string Term { get; init; }

    public required string Responsible { get; init; }

    public required string Source { get; init; }

    public required string Sum { get; init; }

    public required string Result { get; init; }

    /// <summary>Head of the column where execution is noted by hand during the year.</summary>
    public required string Execution { get; init; }

    public required string ItemTotal { get; init; }

    /// <summary>Heading of the totals by source.</summary>
    public required string TotalsBySource { get; init; }

    public required string GrandTotal { get; init; }

    /// <summary>Added to a total when some sums are not known.</summary>
    public required string OnlyKnownSums { get; init; }

    /// <summary>Heading of the votes on a plan that was voted on more than once.</summary>
    public required string VotedAgain { get; init; }

    /// <summary>{0} is the number of the session, {1} its day.</summary>
    public required string VoteOfSession { get; init; }

    /// <summary>{0}–{3} are the votes for, against, abstained and not cast, {4} the result, {5} who closed the vote and when.</summary>
    public required string VoteCounts { get; init; }

    public required string VotePassed { get; init; }

    public required string VoteNotPassed { get; init; }

    public required string VoteIsOpen { get; init; }

    public required string AgainBecause { get; init; }

    public required string Agreed { get; init; }

    public required string UnderSignature { get; init; }

    public required string UnderName { get; init; }

    public required string Seal { get; init; }

    public required string PublicPage { get; init; }

    /// <summary>{0} is the page, {1} the number of pages.</summary>
    public required string PageNumber { get; init; }

    // The words about beneficiaries are those of the Kara-Suu plan of 2021, the one published plan known in full.
    public static PlanLabels Kyrgyz { get; } = new()
    {
        Language = "ky",
        Chair = "Төрагасы:",
        BlankDate = "{0}-жылдын «___» __________",
        BlankYear = "20___",
        Resolution = "№ {0} токтом",
        Direction = "Багыты:",
        LocalIssue = "ЖММ: {0}) {1}",
        Problem = "Көйгөйдүн аталышы жана сүрөттөлүшү:",
        Beneficiaries = "Бенефициарлар:",
        People = "{0} адам",
        OfWhom = "анын ичинен {0}",
        Women = "{0} аял",
        Men = "{0} эркек",
        Unknown = "белгисиз",
        Activities = "Иш-чаралар:",
        Activity = "Иш-чара",
        Term = "Мөөнөтү",
        Responsible = "Жооптуу",
        Source = "Каржылоо булагы",
        Sum = "Суммасы (сом)",
        Result = "Күтүлгөн натыйжа",
        Execution = "Аткарылышы",
        ItemTotal = "Багыт боюнча бардыгы",
        TotalsBySource = "Каржылоо булактары боюнча жыйынтык",
        GrandTotal = "План боюнча бардыгы",
        OnlyKnownSums = "белгилүү суммалар гана",
        VotedAgain = "План боюнча кайра добуш берилген",
        VoteOfSession = "№ {0} сессия, {1}:",
        VoteCounts = "макул — {0}, каршы — {1}, калыс — {2}, добуш берген жок — {3}; {4}. Жапкан: {5}.",
        VotePassed = "чечим кабыл алынды",
        VoteNotPassed = "чечим кабыл алынган жок",
        VoteIsOpen = "добуш берүү жүрүп жатат.",
        AgainBecause = "Кайра добуш берүүнүн себеби:",
        Agreed = "Макулдашылды:",
        UnderSignature = "(колу)",
        UnderName = "(аты-жөнү)",
        Seal = "М.О.",
        PublicPage = "Бекитилген планды бул даректен окуса болот:",
        PageNumber = "{0}-бет / {1}",
    };

    public static PlanLabels Russian { get; } = new()
    {
        Language = "ru",
        Chair = "Председатель:",
        BlankDate = "«___» __________ {0} года",
        BlankYear = "20___",
        Resolution = "Постановление № {0}",
        Direction = "Направление:",
        LocalIssue = "ВМЗ: {0}) {1}",
        Problem = "Название и описание проблемы:",
        Beneficiaries = "Бенефициары:",
        People = "{0} чел.",
        OfWhom = "в том числе {0}",
        Women = "женщин\u00A0–\u00A0{0}",
        Men = "мужчин\u00A0–\u00A0{0}",
        Unknown = "неизвестно",
        Activities = "Мероприятия:",
        Activity = "Мероприятие",
        Term = "Срок",
        Responsible = "Ответственный",
        Source = "Источник финансирования",
        Sum = "Сумма (сом)",
        Result = "Ожидаемый результат",
        Execution = "Исполнение",
        ItemTotal = "Всего по направлению",
        TotalsBySource = "Итого по источникам финансирования",
        GrandTotal = "Всего по плану",
        OnlyKnownSums = "только известные суммы",
        VotedAgain = "По плану голосовали повторно",
        VoteOfSession = "Сессия № {0}, {1}:",
        VoteCounts = "за — {0}, против — {1}, воздержались — {2}, не голосовали — {3}; {4}. Закрыл(а): {5}.",
        VotePassed = "решение принято",
        VoteNotPassed = "решение не принято",
        VoteIsOpen = "идёт голосование.",
        AgainBecause = "Причина повторного голосования:",
        Agreed = "Согласовано:",
        UnderSignature = "(подпись)",
        UnderName = "(Ф. И. О.)",
        Seal = "М.П.",
        PublicPage = "Утверждённый план открыт по адресу:",
        PageNumber = "стр. {0} из {1}",
    };

    /// <summary>The direction of an item by its issue of local importance: «ЖММ: 2) Муниципалдык менчикти башкаруу».</summary>
    public string DirectionOf(int issueNumber, string issueTitle) =>
        string.Format(CultureInfo.InvariantCulture, LocalIssue, issueNumber, issueTitle);
}
