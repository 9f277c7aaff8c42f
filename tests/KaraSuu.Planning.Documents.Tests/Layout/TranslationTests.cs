using System.Text.RegularExpressions;
using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Monitoring;
using KaraSuu.Planning.Documents.Plans;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;

namespace KaraSuu.Planning.Documents.Tests.Layout;

/// <summary>Every paper in Russian, filled with Russian words, so that each Kyrgyz one on it is a word that was not translated.</summary>
public sealed partial class TranslationTests
{
    private const string Mark = "Котормо. Түп нускасы — кыргыз тилинде. Перевод. Подлинник — на кыргызском языке.";

    private static readonly Guid Id = new("7b1f2a52-3f51-4b7b-9d1e-000000005001");
    private static readonly DateTime Created = new(2026, 12, 25, 6, 30, 0, DateTimeKind.Utc);
    private static readonly DateOnly Day = new(2026, 5, 12);
    private static readonly Money Sum = Money.FromSom(150_000);
    private static readonly PaperSignature Signer = new("Глава", "И. И. Иванов", Day);

    private static readonly Dictionary<string, Func<byte[]>> Papers = new()
    {
        ["ПЛАН СОВМЕСТНЫХ ДЕЙСТВИЙ"] = () => PlanPdf.Render(Plan),
        ["ОТЧЁТ ОБ ИСПОЛНЕНИИ"] = () => ExecutionReportPdf.Render(Execution),
        ["ПОСТАНОВЛЕНИЕ"] = () => JmeResolutionPdf.Render(Resolution),
        ["АКТ МОНИТОРИНГА"] = () => MonitoringActPdf.Render(Act),
        ["ОТВЕТНОЕ ПИСЬМО"] = () => ResponseLetterPdf.Render(Letter),
        ["АКТ ПРИЁМКИ"] = () => AcceptanceActPdf.Render(Acceptance),
        ["ОТЧЁТ"] = () => MonitoringReportPdf.Render(Report),
    };

    public static TheoryData<string> Titles => [.. Papers.Keys];

    [Theory, MemberData(nameof(Titles))]
    public void What_it_says_of_itself_stands_apart_from_the_paper(string title)
    {
        var lines = Pdf.Lines(Papers[title]());
        var mark = lines.Select((line, at) => (line, at)).Single(l => l.line.Word == "Котормо.").at;

        Assert.True(lines[mark + 1].Top - lines[mark].Bottom >= 4, $"{lines[mark]}, then {lines[mark + 1]}");
    }

    [Theory, MemberData(nameof(Titles))]
    public void It_says_that_it_is_a_translation_first_and_on_every_page_and_then_speaks_Russian_alone(string title)
    {
        var pdf = Papers[title]();
        var words = Pdf.Words(pdf);

        Assert.StartsWith(Mark, words, StringComparison.Ordinal);
        Assert.All(Pdf.Pages(pdf), page => Assert.Contains("Перевод с кыргызского, стр.", page, StringComparison.Ordinal));
        Assert.Contains(title, words, StringComparison.Ordinal);
        var russian = words[Mark.Length..];
        Assert.False(russian.AsSpan().ContainsAny(LabelTests.KyrgyzLetters), russian);
        Assert.DoesNotContain(Labels.All.Values.SelectMany(KyrgyzAlone), word => $" {russian} ".Contains($" {word} ", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Titles))]
    public void Whose_paper_it_is_stands_under_its_title(string title)
    {
        var words = Pdf.Words(Papers[title]());

        if (title is "ОТВЕТНОЕ ПИСЬМО" or "АКТ ПРИЁМКИ") return;
        Assert.Contains($"{title} {(title == "ПОСТАНОВЛЕНИЕ" ? "сессии айылного кенеша «Образец»" : "образцового аймака")}", words, StringComparison.Ordinal);
    }

    [Fact]
    public void It_names_its_original() =>
        Assert.StartsWith($"{Mark} «БИРГЕЛЕШКЕН АРАКЕТТЕР ПЛАНЫ»", Pdf.Words(PlanPdf.Render(Plan with { OriginalTitle = "БИРГЕЛЕШКЕН АРАКЕТТЕР ПЛАНЫ" })),
            StringComparison.Ordinal);

    /// <summary>Kyrgyz words between the places of facts, where Russian has others; single letters and signs say nothing.</summary>
    private static IEnumerable<string> KyrgyzAlone(LabelLine line) =>
        from words in Place().Split(line.ky)
        let bare = words.Trim(' ', ':', '.', ',', ';', '-', '№', '(', ')', '«', '»', '_', '—', '\u00A0')
        where bare.Length > 3 && !line.ru.Contains(bare, StringComparison.OrdinalIgnoreCase)
        select bare;

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    private static PlanDocument Plan => new()
    {
        Labels = Labels.Russian,
        Id = Id,
        CreatedUtc = Created,
        Title = "План",
        PublicUrl = "https://example.kg/public/x",
        Approval = new PlanApproval("УТВЕРЖДАЮ", "Айылный кенеш Образец", "И. И. Иванов", Year: 2026),
        LeadIn = "образцового аймака на 2026 год",
        Heading = "ПЛАН СОВМЕСТНЫХ ДЕЙСТВИЙ",
        Items =
        [
            new PlanDocumentItem
            {
                Number = 1,
                Direction = Labels.Russian.Fill("plan.local-issue", 6, "Дороги"),
                Problem = "Дорога разбита",
                Beneficiaries = new PlanBeneficiaries("Жители", 1204, 611, 593),
                Activities = [new PlanDocumentActivity("Гравий", "май", "специалист", "проезд", [new("Местный бюджет", new Money(100)), new("Грант", null)])],
            },
            new PlanDocumentItem { Number = 2, Direction = "Вода", Problem = "Нет воды", Beneficiaries = new PlanBeneficiaries(null), NoActivities = "Нет." },
        ],
        Votes =
        [
            new("4", "12 мая", null, new PlanDocumentCounts(3, 5, 1, 2, Passed: false, "И. И. Иванов")),
            new("5", "13 мая", "Ошибка", new PlanDocumentCounts(9, 1, 1, 0, Passed: true, "И. И. Иванов"))
            {
                ByHand = [new PlanDocumentHand(BallotWay.RaisedHand, 2, "И. И. Иванов", "П. П. Петров"), new PlanDocumentHand(BallotWay.Paper, 1, "И", "П")],
            },
            new("6", "14 мая", null, null) { CalledOffBecause = "Открыто не на той сессии" },
            new("6", "14 мая", "Ошибка", null),
        ],
        AgreedBy = new PlanSignature("Глава"),
    };

    private static ExecutionReport Execution => new()
    {
        Labels = Labels.Russian,
        Id = Id,
        CreatedUtc = Created,
        Title = "Отчёт",
        PublicUrl = "https://example.kg/public/x",
        LeadIn = "образцового аймака",
        Meetings = [new ClosingMeeting(Day, "Село", 5, 6)],
        Items =
        [
            new ExecutionItem
            {
                Number = 1,
                Direction = "Дороги",
                Problem = "Дорога разбита",
                Money = [new ExecutionMoney("Бюджет", Sum, Sum, Sum), new ExecutionMoney("Грант", Sum, null, Sum)],
                Works = [new ExecutionWork("Гравий", "Принята")],
            },
            new ExecutionItem { Number = 2, Direction = "Вода", Problem = "Нет воды" },
        ],
        HeadOfAo = Signer,
        JmeChair = Signer,
    };

    private static JmeResolution Resolution => new()
    {
        Labels = Labels.Russian,
        Id = Id,
        CreatedUtc = Created,
        Title = "Постановление",
        Kenesh = Labels.Russian.Fill("resolution.kenesh", "Образец"),
        Session = "сессии",
        Date = Day,
        Establishes = true,
        Chair = Signer,
        Group = "группы",
        Members = [new JmeMemberLine("И. И. Иванов", "житель", "Село", "мужчина", "председатель", Day, Day)],
        MemberCount = 3,
        RegulationTitle = "Положение",
    };

    private static MonitoringAct Act => new()
    {
        Labels = Labels.Russian,
        Id = Id,
        CreatedUtc = Created,
        Title = "Акт",
        Group = "образцового аймака",
        Funding = [new PaperMoney("Бюджет", Sum)],
        Measurements = [new ActMeasurement("Длина", "5", "4", "м", null, false), new ActMeasurement("Ширина", "5", "5", "м", null, true)],
        Photos = [new ActPhoto(new byte[3])],
    };

    private static ResponseLetter Letter => new()
    {
        Labels = Labels.Russian,
        Id = Id,
        CreatedUtc = Created,
        Title = "Ответ",
        To = "Группе",
        Object = "Дорога",
        Lines = [.. Enum.GetValues<ResponseAnswer>().Select(answer => new ResponseLine("Бордюр", answer))],
        Head = Signer,
        CopyTo = "комиссии",
        PreparedBy = "И. И. Иванов",
    };

    private static AcceptanceAct Acceptance => new()
    {
        Labels = Labels.Russian,
        Id = Id,
        CreatedUtc = Created,
        Title = "Акт",
        ApprovedBy = Signer,
        ContractPrice = Sum,
        Remarks = [new AcceptanceRemark("7", Day, "Бордюр", true, Day), new AcceptanceRemark("8", Day, "Бордюр", false)],
        Volumes = [new AcceptanceVolume("Гравий", "м", "5", "5", Sum), new AcceptanceVolume("Уборка", null, null, null, null)],
        Override = new AcceptanceOverride("Зима", "И. И. Иванов", "Глава", Day, ["Бордюр"]),
        Refusals = [new AcceptanceRefusal("Группа", "П. П. Петров", Day, "Бордюр")],
    };

    private static MonitoringReport Report => new()
    {
        Labels = Labels.Russian,
        Id = Id,
        CreatedUtc = Created,
        Title = "Отчёт",
        Group = "образцового аймака",
        Period = "за 2026 год",
        Members = 5,
        WomenMembers = 2,
        PlannedInspections = 4,
        MoneyCovered = Sum,
        AnswerDays = new ReportDays(4.5m, 12, 9),
        EliminationDays = new ReportDays(null, null, 0),
        Objects = [new ReportObject("Дорога", "Село", null, null, 1, 1, 1, 1, null), new ReportObject("Мост", null, null, Sum, 1, 1, 1, 1, null)],
        NotVisited = ["Школа"],
        Severities = ["Опасно"],
        Kinds = [new ReportKind("Качество", [1]), new ReportKind("Сроки", [2])],
        Overdue = [new ReportOverdue("7", Day, "Дорога", "Бордюр", "нет ответа", Day, 3)],
        Years = [new ReportYear(2026, 1, 1, 1, 1, 1, 4.5m, 14, Sum), new ReportYear(2025, 1, 1, 1, 1, 1, null, null, null)],
        Contractors = [new ReportContractor("ОсОО", 1, 1, 1, 1, 14, Sum)],
        Chair = Signer,
        Secretary = Signer,
    };
}
