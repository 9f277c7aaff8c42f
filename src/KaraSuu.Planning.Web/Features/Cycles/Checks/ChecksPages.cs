using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Cycles.Checks;

/// <summary>All checks of a cycle.</summary>
public sealed record ChecksPage(int CycleId, int BudgetYear, IReadOnlyList<FoundCheck> Checks) : IInCycle
{
    public int Open => Checks.Count(c => !c.IsExplained);

    /// <summary>Where the record of a check is seen; a proposal has a page only for who records proposals, the list has all of them.</summary>
    public string UrlOf(FoundCheck check, bool recordsProposals) =>
        check.Group == CheckGroup.Proposals && !recordsProposals ? $"/cycles/{CycleId}/proposals" : check.Url;

    public static string ExplainUrl(int cycleId, FoundCheck check) =>
        $"/cycles/{cycleId}/checks/explain?code={Uri.EscapeDataString(check.Check.Code)}&subject={Uri.EscapeDataString(check.Check.Subject)}";
}

/// <summary>The form that explains one check.</summary>
public sealed record ExplainPage(int CycleId, FoundCheck Check, ExplainForm Form) : IInCycle;
