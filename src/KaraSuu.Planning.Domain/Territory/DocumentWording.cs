using System.Globalization;

namespace KaraSuu.Planning.Domain.Territory;

/// <summary>The wording of an aimak's official documents in Kyrgyz. It belongs to the aimak: published plans differ in it.</summary>
public sealed record DocumentWording
{
    public const int MaxLength = 300;
    public const string UsualApproval = "БЕКИТЕМИН";
    public const string UsualPlanTitle = "БИРГЕЛЕШКЕН АРАКЕТТЕР ПЛАНЫ";

    /// <summary>Stands for the plan's year or years in <see cref="PlanLeadIn"/>.</summary>
    public const string YearsMark = "{жыл}";

    public DocumentWording(string approval, string approver, string chair, string planLeadIn, string planTitle)
    {
        Approval = Words.OneLine(approval);
        Approver = Words.OneLine(approver);
        Chair = Words.OneLine(chair);
        PlanLeadIn = Words.OneLine(planLeadIn);
        PlanTitle = Words.OneLine(planTitle);
    }

    private DocumentWording()
    {
    }

    /// <summary>Heading of the approval block, without quotation marks: БЕКИТЕМИН.</summary>
    public string Approval { get; private init; } = "";

    /// <summary>Whose chair approves, in the genitive: «Кара-Суу айылдык Кеңешинин».</summary>
    public string Approver { get; private init; } = "";

    /// <summary>The chair's line: «Төрагасы».</summary>
    public string Chair { get; private init; } = "";

    /// <summary>The sentence above the plan's title, with <see cref="YearsMark"/> for the years.</summary>
    public string PlanLeadIn { get; private init; } = "";

    public string PlanTitle { get; private init; } = "";

    /// <summary>
    /// The lead-in with the years of a plan: «2021-жылга»; of several, «2018–2019-жылдарга», whichever ending the aimak wrote after the mark.
    /// </summary>
    public string LeadInOf(int fromYear, int toYear)
    {
        var first = fromYear.ToString(CultureInfo.InvariantCulture);
        if (fromYear == toYear) return PlanLeadIn.Replace(YearsMark, first, StringComparison.Ordinal);
        return PlanLeadIn.Replace($"{YearsMark}-жылдар", $"{YearsMark}-жыл", StringComparison.Ordinal)
            .Replace($"{YearsMark}-жыл", $"{YearsMark}-жылдар", StringComparison.Ordinal)
            .Replace(YearsMark, $"{first}–{toYear.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal);
    }

    /// <exception cref="RuleBroken">with its field, when one of the texts is too long, or the lead-in has no place for the years</exception>
    internal void RequireWhole()
    {
        Rule.RequireOf(nameof(PlanLeadIn), PlanLeadIn.Contains(YearsMark, StringComparison.Ordinal), TerritoryRules.LeadInNeedsYears, YearsMark);
        Words.UpTo(Approval, MaxLength);
        Words.UpTo(Approver, MaxLength);
        Words.UpTo(Chair, MaxLength);
        Words.UpTo(PlanLeadIn, MaxLength);
        Words.UpTo(PlanTitle, MaxLength);
    }

    /// <summary>The spelling and order usual in published plans (Kara-Suu 2021, Zhazy 2018–2019), for an aimak that sets nothing.</summary>
    public static DocumentWording Usual(string aimak, string oblast, string rayon) => new(
        UsualApproval,
        $"{aimak} айылдык Кеңешинин",
        "Төрагасы",
        $"{oblast} облусунун {rayon} районунун {aimak} айыл өкмөтү менен жергиликтүү жамааттын {YearsMark}-жылга",
        UsualPlanTitle);
}
