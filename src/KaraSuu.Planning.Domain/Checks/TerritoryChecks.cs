using KaraSuu.Planning.Domain.Territory;

namespace KaraSuu.Planning.Domain.Checks;

/// <summary>Checks on population figures and on the wording of documents.</summary>
public static class TerritoryChecks
{
    public const string PopulationDiffers = "population-differs";
    public const string PopulationUndated = "population-undated";
    public const string UnusualWording = "unusual-wording";

    /// <summary>Spellings seen in real plans, with the usual one. A hint, never a block.</summary>
    private static readonly (string Seen, string Usual)[] Misspellings =
    [
        ("БЕКТЕМИН", "БЕКИТЕМИН"),
        ("БИРГЕЛИШКЕН", "БИРГЕЛЕШКЕН"),
        ("АРЕКЕТТЕР", "АРАКЕТТЕР"),
        ("ЖАМААТАРДЫН", "ЖАМААТТАРДЫН"),
    ];

    public static IEnumerable<Check> Population(int id, int? women, int? men, int? publishedTotal, DateOnly? asOf)
    {
        if (women is { } w && men is { } m && publishedTotal is { } total && w + m != total)
            yield return new Check(PopulationDiffers, Severity.Warning, w, m, w + m, total, Math.Abs(total - (w + m))) { Subject = $"population-{id}" };
        if (asOf is null)
            yield return new Check(PopulationUndated, Severity.Info) { Subject = $"population-{id}" };
    }

    public static IEnumerable<Check> Wording(int aimakId, DocumentWording wording)
    {
        string[] texts = [wording.Approval, wording.Approver, wording.Chair, wording.PlanLeadIn, wording.PlanTitle];
        return Misspellings
            .Where(m => texts.Any(t => t.ToUpperInvariant().Contains(m.Seen, StringComparison.Ordinal)))
            .Select(m => new Check(UnusualWording, Severity.Info, m.Seen, m.Usual) { Subject = $"aimak-{aimakId}" });
    }
}
