using System.Globalization;
using KaraSuu.Planning.Web.Features.Shared;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Cycles.Checks;

/// <summary>All checks of a cycle.</summary>
public sealed record ChecksPage(int CycleId, int AimakId, int BudgetYear, IReadOnlyList<FoundCheck> Checks) : IInCycle
{
    public int Open => Checks.Count(c => !c.IsExplained);

    /// <summary>Where the record of a check is seen; a proposal has a page only for who records proposals, the list has all of them.</summary>
    public string UrlOf(FoundCheck check, bool recordsProposals) =>
        check.Group == CheckGroup.Proposals && !recordsProposals ? $"/cycles/{CycleId}/proposals" : check.Url;

    public string ExplainUrl(FoundCheck check) => $"/cycles/{CycleId}/checks/explain{ExplainPage.QueryOf(check, null)}";
}

/// <param name="Url">where its record is seen; null where the reader has no page of it</param>
/// <param name="ExplainUrl">null where the reader may not explain it</param>
public sealed record FoundRow(FoundCheck Found, string? Url, string? ExplainUrl);

/// <summary>The form that explains one check of a cycle.</summary>
public sealed record ExplainPage(int CycleId, FoundCheck Check, ExplainForm Form) : IInCycle
{
    /// <summary>The part of an address that names a check.</summary>
    internal static string QueryOf(FoundCheck found, int? year) =>
        $"?code={Uri.EscapeDataString(found.Check.Code)}&subject={Uri.EscapeDataString(found.Check.Subject)}"
        + (year is { } of ? string.Create(CultureInfo.InvariantCulture, $"&year={of}") : "");
}

/// <summary>The form that explains one check of an aimak's book.</summary>
public sealed record BookExplainPage(int AimakId, string Back, FoundCheck Check, ExplainForm Form) : IInAimak;
