using KaraSuu.Planning.Documents.Layout;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Web.Texts;

namespace KaraSuu.Planning.Web.Printing;

/// <summary>
/// What the portal itself writes on a paper: in Kyrgyz, the language of every original, or in Russian, which is always a translation (docs/adr/0019).
/// What people typed stands on both as they typed it.
/// </summary>
public sealed class PaperText
{
    private PaperText(Labels labels) => Labels = labels;

    public static PaperText Kyrgyz { get; } = new(Labels.Kyrgyz);

    public static PaperText Russian { get; } = new(Labels.Russian);

    public Labels Labels { get; }

    public bool IsTranslation => Labels.IsTranslation;

    /// <summary>The last byte of a paper's identity: a translation is another file than its original.</summary>
    public byte Mark => IsTranslation ? (byte)1 : (byte)0;

    /// <param name="asked">what the address asks for with «?in=»; the original unless it is Russian</param>
    public static PaperText In(string? asked) => asked == Labels.Russian.Language ? Russian : Kyrgyz;

    public string Of(string key, params object?[] details) => Text.In(Labels.Language, key, details);

    public string Of(LocalText name) => name.In(Labels.Language);

    public string? Banner(AiylAimak aimak) => aimak.IsTraining ? Of("paper.training") : null;

    /// <summary>The words of a plan: in Kyrgyz the aimak's own, in a translation the usual ones.</summary>
    public PlanWords Plan(AiylAimak aimak, int fromYear, int toYear)
    {
        if (!IsTranslation)
        {
            var own = aimak.Wording;
            return new PlanWords(own.Approval, own.Approver, own.Chair + ":", own.LeadInOf(fromYear, toYear), own.PlanTitle);
        }
        var span = Labels.Fill(fromYear == toYear ? "plan.year" : "plan.years", Show.Years(fromYear, toYear));
        return new PlanWords(
            Labels["plan.approval"], Labels.Fill("plan.approver", Of(aimak.Name)), Labels["plan.chair"],
            Labels.Fill("plan.lead-in", Of(aimak.Name), Of(aimak.Oblast), Of(aimak.Rayon), span), Labels["plan.title"]);
    }

    /// <summary>«kara-suu-bap-2021-v1.pdf» or «kara-suu-bap-2021-v1-ru.pdf».</summary>
    public string FileName(string original) => IsTranslation ? original.Replace(".pdf", $"-{Labels.Language}.pdf", StringComparison.Ordinal) : original;
}

/// <summary>Who approves a plan in which words, whose plan it is and for which years, and its title.</summary>
public sealed record PlanWords(string Approval, string Approver, string Chair, string LeadIn, string Title)
{
    /// <summary>What the plan calls itself as a whole.</summary>
    public string Whole => $"{LeadIn} {Title}";
}
