using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Plans;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Documents.Tests.Plans;

/// <summary>Plans to print: the published one of Kara-Suu for 2021, and made-up ones of any size.</summary>
internal static class SamplePlans
{
    public const string NoActivities = "Булакта иш-чаралар көрсөтүлгөн эмес.";

    private static readonly DateTime Created = new(2021, 3, 12, 6, 30, 0, DateTimeKind.Utc);

    /// <summary>Word for word the page the aimak published; chair, day and number are not known.</summary>
    public static PlanDocument KaraSuu2021() => new()
    {
        Id = new Guid("7b1f2a52-3f51-4b7b-9d1e-000000002021"),
        CreatedUtc = Created,
        Title = "Кара-Суу айыл аймагынын 2021-жылга биргелешкен аракеттер планы",
        Author = "Кара-Суу айыл өкмөтү",
        Approval = new PlanApproval("БЕКТЕМИН", "Кара-Суу айылдык Кеңешинин", Year: 2021),
        LeadIn = "Нарын облусунун Кочкор районунун Кара-Суу айыл өкмөтү менен жергиликтүү жамаатардын 2021-жылга",
        Heading = "БИРГЕЛИШКЕН АРАКЕТТЕР ПЛАНЫ",
        Items =
        [
            new PlanDocumentItem
            {
                Number = 1,
                Direction = Labels.Kyrgyz.Fill("plan.local-issue", 2, "Муниципалдык менчикти башкаруу"),
                Problem = "Мектепте билим алууга шарттын жоктугу.",
                Description = "Мектепте билим алууга шарттын жетишсиздиги. айылдарындагы мектептерде жалпы 800 жакын окуучу билим алат, аталган мектептердин имараттары 1955-жылдары курулган. Бүгүнкү күнсө чейин мектебинде оңдоо-түзөө иштери жүргүзүлгөн эмес, чатырынан суу агып дубалдарына зыян келтирилген. Ал эми айылындагы орто мектеби кичинекей жана класстар азыркы талапка дал келбейт, окуучулар жылдан-жылга көбөйүп, орун аз болуп, мектепке балдар батпай калышты; имараттын эскилиги жетип, оңдоо-түзөө иштери жүргүзүлгөн эмес.",
                Beneficiaries = new PlanBeneficiaries("Кара-Суу айыл аймагынын айылдарындагы окуучулары", 5910, 3068, 2842),
                NoActivities = NoActivities,
            },
        ],
    };

    /// <summary>A plan with activities spread evenly over its items, each with two sources.</summary>
    public static PlanDocument Made(int items, int activities) => KaraSuu2021() with
    {
        Heading = "БИРГЕЛЕШКЕН АРАКЕТТЕР ПЛАНЫ",
        Approval = new PlanApproval("БЕКИТЕМИН", "Үлгү айылдык Кеңешинин", "А. Б. Үлгүбаев", "2026-жылдын 12-марты", ResolutionNumber: "12/3"),
        AgreedBy = new PlanSignature("Үлгү айыл өкмөтүнүн башчысы"),
        Items = [.. Enumerable.Range(1, items).Select(number => Item(number, Activities(number, activities / items)))],
    };

    public static PlanDocumentItem Item(int number, IReadOnlyList<PlanDocumentActivity> activities) => new()
    {
        Number = number,
        Direction = Labels.Kyrgyz.Fill("plan.local-issue", 6, "Калктуу конуштардагы муниципалдык жолдордун иштешин камсыз кылуу"),
        Problem = "Айылдардын ички жолдорунун абалы начар",
        Description = "Айыл ичиндеги жолдор жамгырдан кийин өтүүгө жараксыз болуп калат. Мектепке жана фельдшердик-акушердик пунктка баруу кыйын.",
        Beneficiaries = new PlanBeneficiaries("Айылдын тургундары", 1204, 611, 593),
        Activities = activities,
    };

    public static PlanDocumentActivity Activity(string name, params PlanDocumentFunding[] funding) =>
        new(name, "2026-ж., II–III чейрек", "Айыл өкмөтүнүн адиси", "Жол жыл бою өтүүгө жарактуу", funding);

    private static PlanDocumentActivity[] Activities(int item, int count) =>
    [
        .. Enumerable.Range(1, count).Select(number => Activity(
            $"Борбордук көчөнүн {item}-{number} бөлүгүнө шагыл төгүү жана тегиздөө",
            new PlanDocumentFunding("Жергиликтүү бюджет", new Money(150_000_00)),
            new PlanDocumentFunding("Үлүштүк грант", new Money(1_000_000_00)))),
    ];
}
