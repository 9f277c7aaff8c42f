using KaraSuu.Planning.Domain.Cycles;

namespace KaraSuu.Planning.Domain.Tests.Checks;

/// <summary>What the Kara-Suu deck prints, word for word and number for number.</summary>
internal static class Deck
{
    public const string SchoolDescription =
        "Мектепте билим алууга шарттын жетишсиздиги. айылдарындагы мектептерде жалпы 800 жакын окуучу билим алат, аталган мектептердин имараттары 1955-жылдары курулган. Бүгүнкү күнсө чейин мектебинде оңдоо-түзөө иштери жүргүзүлгөн эмес, чатырынан суу агып дубалдарына зыян келтирилген. Ал эми айылындагы орто мектеби кичинекей жана класстар азыркы талапка дал келбейт, окуучулар жылдан-жылга көбөйүп, орун аз болуп, мектепке балдар батпай калышты; имараттын эскилиги жетип, оңдоо-түзөө иштери жүргүзүлгөн эмес.";

    public const string LeadIn = "Нарын облусунун Кочкор районунун Кара-Суу айыл өкмөтү менен жергиликтүү жамаатардын {жыл}-жылга";

    public const int Population = 7037;
    public const int Women = 3475;
    public const int Men = 3545;
    public const int Beneficiaries = 5910;
    public const int BeneficiariesWomen = 3068;
    public const int BeneficiariesMen = 2842;

    public static PublishedTotals Of2018 => new(21, 425, 167, "14–28, 29–54, 55–55", "Слайд 10");

    public static PublishedTotals Of2019 => new(10, 273, 157, "14–28, 29–54, 55–55", "Слайд 10");

    public static PublishedTotals Of2021 => new(10, 273, 157, "14–28, 29–54, 55–55", "Слайд 10");
}
