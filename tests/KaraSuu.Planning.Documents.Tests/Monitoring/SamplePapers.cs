using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Monitoring;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Documents.Tests.Monitoring;

/// <summary>Papers to print: those of Alexandrov with exactly what its deck says, and made-up ones with everything known.</summary>
internal static class SamplePapers
{
    public const string LongName = "Абдыкалыкова-Төлөмүшева Гүлнаркан Абдырахмановна";

    public static readonly Guid Id = new("7b1f2a52-3f51-4b7b-9d1e-000000003001");
    public static readonly DateTime Created = new(2026, 10, 12, 6, 30, 0, DateTimeKind.Utc);

    private const string TrainingGroup = "Үлгү айыл аймагынын биргелешкен мониторинг жана баалоо тобу";

    public static readonly Letterhead Kenesh = new(
        ["КЫРГЫЗ РЕСПУБЛИКАСЫ", "НАРЫН ОБЛУСУ", "КОЧКОР РАЙОНУ", "КАРА-СУУ АЙЫЛДЫК КЕҢЕШИ"],
        ["КЫРГЫЗСКАЯ РЕСПУБЛИКА", "НАРЫНСКАЯ ОБЛАСТЬ", "КОЧКОРСКИЙ РАЙОН", "КАРА-СУУЙСКИЙ АЙЫЛНЫЙ КЕНЕШ"],
        "Мантыш айылы, тел. 00000 0-00-00");

    /// <summary>The group as changed on 29 August 2017: fifteen members without names, the resolution without a number.</summary>
    public static JmeResolution Alexandrov2017() => new()
    {
        Id = Id,
        CreatedUtc = Created,
        Title = "Биргелешкен мониторинг жана баалоо тобунун курамын өзгөртүү жөнүндө",
        Kenesh = "Александровка айылдык кеңешинин",
        Session = "сессиясынын",
        Date = new DateOnly(2017, 8, 29),
        Establishes = false,
        Chair = new PaperSignature("Төрага"),
        Group = "Александровка айыл аймагынын биргелешкен мониторинг жана баалоо тобунун",
        MemberCount = 15,
        CompositionNote = "Топко айыл өкмөтүнүн кызматкерлери, айылдык кеңештин депутаттары, АКӨБ башчылары, «Шинсху» коомдук бирикмесинин төрайымы, айыл башкармалыгынын мүчөсү жана эки айылдын башчылары кирет.",
    };

    public static JmeResolution Resolution(int members) => Alexandrov2017() with
    {
        Letterhead = Kenesh,
        Kenesh = "Кара-Суу айылдык кеңешинин",
        Session = "VIII чакырылышынын кезектеги II сессиясынын",
        Number = "29/1",
        Date = new DateOnly(2026, 1, 25),
        Place = "Мантыш айылы",
        Establishes = true,
        Preamble = "Жергиликтүү жамааттын уставына ылайык, айыл өкмөтүнүн башчысынын маалыматын угуп жана талкуулап, айылдык кеңештин туруктуу комиссиясынын сунушун эске алып, Кара-Суу айылдык кеңешинин сессиясы",
        Points =
        [
            "Кара-Суу айыл аймагынын биргелешкен мониторинг жана баалоо тобу 1-тиркемеге ылайык курамда түзүлсүн.",
            "Топтун жобосу 2-тиркемеге ылайык бекитилсин.",
            "Айыл өкмөтүнө топтун ишине унаа жана керектүү маалымат берүү милдеттендирилсин.",
            "Токтомдун аткарылышын көзөмөлдөө бюджет жана экономика боюнча туруктуу комиссияга тапшырылсын.",
        ],
        Chair = new PaperSignature("Төрага", "А. Б. Үлгүбаев"),
        Group = "Кара-Суу айыл аймагынын биргелешкен мониторинг жана баалоо тобунун",
        CompositionNote = null,
        MemberCount = members,
        Members = [.. Enumerable.Range(1, members).Select(number => new JmeMemberLine(
            number == 2 ? LongName : $"Үлгүбаев Мүчө {number}",
            number % 3 == 0 ? "айылдык кеңештин депутаты" : "айыл тургуну",
            number % 2 == 0 ? "Мантыш" : "Кара-Мойнок",
            number % 2 == 0 ? "аял" : "эркек",
            number == 1 ? "төрага" : "мүчө",
            new DateOnly(2026, 1, 25)))],
        RegulationTitle = "Кара-Суу айыл аймагынын биргелешкен мониторинг жана баалоо тобу жөнүндө ЖОБО",
        AnnexSignature = new PaperSignature("Жооптуу катчы", "Б. В. Катчыева"),
    };

    /// <summary>Graveling in Krupskoye, as the deck has it: lengths, sum and result; no day, number, contractor or names.</summary>
    public static MonitoringAct Krupskoye() => new()
    {
        Id = Id,
        CreatedUtc = Created,
        Title = "Мониторинг актысы: Крупское айылынын көчөлөрүнө шагыл төгүү",
        Group = "Александровка айыл аймагынын биргелешкен мониторинг жана баалоо тобу",
        Object = "Крупское айылынын көчөлөрүнө шагыл төгүү",
        Address = "Мичурин көчөсү – 264 м; Набережная көчөсү – 430 м; Фрунзе көчөсү – 445 м",
        Funding = [new PaperMoney("Булагы белгисиз", Money.FromSom(260_600))],
        Customer = "Александровка айыл өкмөтү",
        Measurements =
        [
            new ActMeasurement("Мичурин көчөсү, узундугу", null, "264", "м"),
            new ActMeasurement("Набережная көчөсү, узундугу", null, "430", "м"),
            new ActMeasurement("Фрунзе көчөсү, узундугу", null, "445", "м"),
        ],
        Result = ActResult.NoRemarks,
    };

    public static MonitoringAct Act(int remarks = 1, int members = 5) => Krupskoye() with
    {
        Title = "№ 7 мониторингдин актысы",
        Group = TrainingGroup,
        Number = "7",
        Date = new DateOnly(2026, 5, 12),
        Place = "Мантыш айылы",
        Object = "Мантыш орто мектебинин короосуна төшөлмө таш төшөө",
        Address = "Борбордук көчө, 14; 264 м",
        Activity = "2026-жылга БАП, 2-пункт, 3-иш-чара: мектептин короосун жакшыртуу",
        Funding = [new PaperMoney("Жергиликтүү бюджет", Money.FromSom(150_000)), new PaperMoney("Үлүштүк грант", Money.FromSom(1_000_000))],
        Contractor = "«Ак-Жол Курулуш» ЖЧКсы, келишим № 14, 2026-жылдын 3-апрели",
        Customer = "Үлгү айыл өкмөтү",
        Stage = "Төшөлмө таш төшөлүп жатат, аткарылганы болжол менен 60 %",
        MembersPresent = [.. Enumerable.Range(1, members).Select(number => new PaperSignature(
            number == 1 ? "Топтун төрагасы" : "Топтун мүчөсү", number == 2 ? LongName : $"М. {number}. Үлгүбаев"))],
        AoRepresentative = "Үлгүбаева А. Б., курулуш боюнча адис",
        ContractorRepresentative = "Устабаев К. Л., иш башчы",
        Checked = "Төшөлмө таштын сапаты, бордюрлардын бекемдиги, жантаюусу жана суу агып кетүүчү жолу текшерилди. Бордюрлар үч жерде кол менен кыймылдайт, тигиштери толтурулган эмес.",
        Measurements =
        [
            new ActMeasurement("Төшөлгөн аянт", "320", "316", "м²", "± 2 %", true),
            new ActMeasurement("Кумдун катмары", "10", "6", "см", "± 1 см", false),
            new ActMeasurement("Жантаюу", "1,5", "1,5", "%", null, null),
        ],
        Result = ActResult.Violations,
        Remarks = [.. Enumerable.Range(1, remarks).Select(Remark)],
        Received = new ActReceipt("Катчыева Б. В., жооптуу катчы", new DateOnly(2026, 5, 13), "01-12/88"),
        Acquainted = new PaperSignature("«Ак-Жол Курулуш» ЖЧКсынын өкүлү", "К. Л. Устабаев"),
    };

    private static ActRemark Remark(int number) => new(
        $"Бордюрлардын айрым жерлери начар бекитилген, тигиштери толтурулган эмес ({number}-участок)",
        [number, number + 1],
        number % 2 == 1 ? "Келишимдин 4.2-пункту" : null,
        "Бордюрларды кайра бекитип, тигиштерин цемент эритмеси менен толтуруу",
        new DateOnly(2026, 5, 26),
        "орточо");

    public static ResponseLetter Letter(int lines = 3) => new()
    {
        Id = Id,
        CreatedUtc = Created,
        Title = "№ 7 мониторингдин актысына жооп кат",
        Letterhead = new Letterhead(
            ["КЫРГЫЗ РЕСПУБЛИКАСЫ", "НАРЫН ОБЛУСУ", "КОЧКОР РАЙОНУ", "ҮЛГҮ АЙЫЛ ӨКМӨТҮ"],
            ["КЫРГЫЗСКАЯ РЕСПУБЛИКА", "НАРЫНСКАЯ ОБЛАСТЬ", "КОЧКОРСКИЙ РАЙОН", "АЙЫЛ ОКМОТУ ҮЛГҮ"],
            "Мантыш айылы, тел. 00000 0-00-00"),
        Number = "01-14/102",
        Date = new DateOnly(2026, 5, 20),
        To = "Үлгү айыл аймагынын биргелешкен мониторинг жана баалоо тобуна",
        ActNumber = "7",
        ActDate = new DateOnly(2026, 5, 12),
        Object = "Мантыш орто мектебинин короосуна төшөлмө таш төшөө",
        Lines =
        [
            .. Enumerable.Range(1, lines).Select(number => new ResponseLine(
                Remark(number).Text,
                (ResponseAnswer)((number - 1) % 3),
                number % 3 == 1 ? null : "Долбоордо бул участокто бордюр каралган эмес",
                "Подрядчикке бордюрларды кайра бекитүү жөнүндө жазуу жүзүндө көрсөтмө берилди",
                "Курулуш боюнча адис Үлгүбаева А. Б.",
                new DateOnly(2026, 5, 26),
                number % 3 == 0 ? null : "Бекитилди, сүрөттөрү тиркелет")),
        ],
        Head = new PaperSignature("Үлгү айыл өкмөтүнүн башчысы", "Б. Б. Башчыбаев", new DateOnly(2026, 5, 20)),
        CopyTo = "айылдык кеңештин туруктуу комиссиясына",
        PreparedBy = "Үлгүбаева А. Б., тел. 00000 0-00-01",
    };

    public static AcceptanceAct Acceptance(int remarks = 2) => new()
    {
        Id = Id,
        CreatedUtc = Created,
        Title = "№ 3 кабыл алуу актысы",
        Number = "3",
        Date = new DateOnly(2026, 9, 30),
        Place = "Мантыш айылы",
        ApprovedBy = new PaperSignature("Үлгү айыл өкмөтүнүн башчысы", "Б. Б. Башчыбаев", new DateOnly(2026, 10, 1)),
        Object = "Мантыш орто мектебинин короосуна төшөлмө таш төшөө",
        Address = "Борбордук көчө, 14; 264 м",
        Contractor = "«Ак-Жол Курулуш» ЖЧКсы",
        ContractNumber = "14",
        ContractDate = new DateOnly(2026, 4, 3),
        ContractPrice = Money.FromSom(1_150_000),
        StartedOn = new DateOnly(2026, 4, 20),
        FinishedOn = new DateOnly(2026, 9, 15),
        Commission =
        [
            new AcceptanceSide("Жергиликтүү өз алдынча башкаруу органы",
                new PaperSignature("айыл өкмөтүнүн адиси", "А. Б. Үлгүбаева", new DateOnly(2026, 9, 30))),
            new AcceptanceSide("Биргелешкен мониторинг жана баалоо тобу", new PaperSignature("топтун төрагасы", LongName, new DateOnly(2026, 9, 30))),
            new AcceptanceSide("Техникалык көзөмөл адиси", new PaperSignature("инженер", "Т. К. Көзөмөлов")),
        ],
        ContractorSignature = new PaperSignature("Подрядчик: «Ак-Жол Курулуш» ЖЧКсынын директору", "К. Л. Устабаев"),
        Documents = ["Келишим № 14", "Аткарылган иштердин актысы (КС-2)", "Материалдардын сапат күбөлүктөрү"],
        Remarks = [.. Enumerable.Range(1, remarks).Select(number => new AcceptanceRemark(
            "7", new DateOnly(2026, 5, 12), Remark(number).Text, true, new DateOnly(2026, 5, 25), "Кайра текшерүү 28.05.2026: жоюлган, 4 сүрөт"))],
        Volumes =
        [
            new AcceptanceVolume("Төшөлмө таш төшөө", "м²", "320", "316", Money.FromSom(1_000_000)),
            new AcceptanceVolume("Бордюр коюу", "м", "264", "264", Money.FromSom(150_000)),
        ],
        Warranty = "24 ай, 2028-жылдын 30-сентябрына чейин",
        IsAccepted = true,
    };

    public static AcceptanceAct Overridden() => Acceptance() with
    {
        Remarks = [new AcceptanceRemark("7", new DateOnly(2026, 5, 12), Remark(1).Text, false)],
        Override = new AcceptanceOverride(
            "Мектепте окуу жылы башталды, короо ачылбаса балдар жол менен жүрөт. Калган эскертүү кепилдик мөөнөтүндө жоюлат деп подрядчик кат менен милдеттенди.",
            "Б. Б. Башчыбаев",
            "Үлгү айыл өкмөтүнүн башчысы",
            new DateOnly(2026, 10, 1),
            [Remark(1).Text + ", № 7 акты"]),
        Refusals = [new AcceptanceRefusal("Биргелешкен мониторинг жана баалоо тобу", LongName, new DateOnly(2026, 9, 30),
            "Бордюрлар дагы эле кыймылдайт, эскертүү жоюлган эмес.")],
    };

    public static MonitoringReport Report(int objects = 5, int overdue = 3, int years = 5) => new()
    {
        Id = Id,
        CreatedUtc = Created,
        Title = "Биргелешкен мониторинг жана баалоо тобунун 2026-жыл боюнча отчёту",
        Group = "Үлгү айыл аймагынын биргелешкен мониторинг жана баалоо тобунун",
        Period = "2026-жыл боюнча",
        Date = new DateOnly(2026, 12, 20),
        Number = "1",
        Place = "Мантыш айылы",
        Resolution = "Айылдык кеңештин 2026-жылдын 25-январындагы № 29/1 токтому",
        Members = 15,
        WomenMembers = 6,
        PlannedInspections = 12,
        HeldInspections = 10,
        MoneyCovered = Money.FromSom(79_886_076),
        AnswerDays = new ReportDays(4.5m, 12, 9),
        EliminationDays = new ReportDays(14, 41, 7),
        Objects = [.. Enumerable.Range(1, objects).Select(number => new ReportObject(
            $"Борбордук көчөнүн {number}-бөлүгүнө шагыл төгүү", "Мантыш", number % 3 == 0 ? null : "«Ак-Жол Курулуш» ЖЧКсы",
            number % 4 == 0 ? null : Money.FromSom(260_600L * number), 2, 1, number % 3, number % 2, number % 2 == 0 ? "Эскертүү жок" : "Бузуулар бар"))],
        NotVisited = ["Кара-Мойнок айылынын суу түтүгү", "Ортоктогу көчө жарыгы"],
        Severities = ["Жеңил", "Орточо", "Оор"],
        Kinds = [new ReportKind("Иштин сапаты", [2, 4, 1]), new ReportKind("Кошумча иш керек", [1, 0, 0]), new ReportKind("Талап аткарылган эмес", [0, 1, 0])],
        Overdue = [.. Enumerable.Range(1, overdue).Select(number => new ReportOverdue(
            number.ToString(System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2026, 5, 12), "Мантыш орто мектебинин короосу",
                Remark(number).Text, number % 2 == 0 ? "жооп жок" : "жоюлган жок", new DateOnly(2026, 5, 26), 14 + number))],
        Years = [.. Enumerable.Range(0, years)
            .Select(back => new ReportYear(2026 - back, 10 + back, 14, 6, 9 - back % 4, 7 - back % 4, 4.5m + back, 14,
            Money.FromSom(79_886_076 - back * 1_000_000)))],
        Contractors =
        [
            new ReportContractor("«Ак-Жол Курулуш» ЖЧКсы", 6, 7, 5, 2, 14, Money.FromSom(52_067_000)),
            new ReportContractor("Жеке ишкер Устабаев К. Л.", 3, 2, 2, 0, 6.5m, Money.FromSom(1_311_000)),
        ],
        Conclusions = "Быйыл топ пландагы он эки объектинин онуна барды. Айыл өкмөтү эскертүүлөргө орточо беш күндө жооп берди.\nЭки эскертүү азырга чейин жоюлган жок; аларды айылдык кеңештин туруктуу комиссиясы көзөмөлгө алсын.",
        Chair = new PaperSignature("Топтун төрагасы", LongName),
        Secretary = new PaperSignature("Топтун катчысы"),
    };
}
