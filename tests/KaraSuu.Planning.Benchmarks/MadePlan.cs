using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Documents.Plans;
using KaraSuu.Planning.Domain;

namespace KaraSuu.Planning.Benchmarks;

/// <summary>A made-up plan of any size with the words and sums of an ordinary one: two sources for each activity.</summary>
internal static class MadePlan
{
    public static PlanDocument Of(int items, int activities) => new()
    {
        Id = new Guid("7b1f2a52-3f51-4b7b-9d1e-000000002026"),
        CreatedUtc = new DateTime(2026, 3, 12, 6, 0, 0, DateTimeKind.Utc),
        Title = "Үлгү айыл аймагынын 2026-жылга биргелешкен аракеттер планы",
        Approval = new PlanApproval("БЕКИТЕМИН", "Үлгү айылдык Кеңешинин", Year: 2026),
        LeadIn = "Үлгү айыл өкмөтү менен жергиликтүү жамааттын 2026-жылга",
        Heading = "БИРГЕЛЕШКЕН АРАКЕТТЕР ПЛАНЫ",
        Items = [.. Enumerable.Range(1, items).Select(number => Item(number, activities / items))],
        PublicUrl = "https://example.kg/public/ulgu/plans/2026",
        Watermark = "ДОЛБООР",
    };

    private static PlanDocumentItem Item(int number, int activities) => new()
    {
        Number = number,
        Direction = Labels.Kyrgyz.Fill("plan.local-issue", 6, "Калктуу конуштардагы муниципалдык жолдордун иштешин камсыз кылуу"),
        Problem = "Айылдардын ички жолдорунун абалы начар",
        Description = "Айыл ичиндеги жолдор жамгырдан кийин өтүүгө жараксыз болуп калат. Мектепке жана фельдшердик-акушердик пунктка баруу кыйын, кышында тез жардам айрым көчөлөргө жете албайт.",
        Beneficiaries = new PlanBeneficiaries("Айылдын тургундары", 1204, 611, 593),
        Activities = [.. Enumerable.Range(1, activities).Select(activity => Activity(number, activity))],
    };

    private static PlanDocumentActivity Activity(int item, int number) => new(
        $"Борбордук көчөнүн {item}-{number} бөлүгүнө шагыл төгүү жана тегиздөө",
        "2026-ж., II–III чейрек",
        "Айыл өкмөтүнүн жер адиси",
        "Жол жыл бою өтүүгө жарактуу",
        [new PlanDocumentFunding("Жергиликтүү бюджет", new Money(150_000_00)), new PlanDocumentFunding("Үлүштүк грант", new Money(1_000_000_00))]);
}
