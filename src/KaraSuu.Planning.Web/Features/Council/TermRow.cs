using KaraSuu.Planning.Domain.Council;

namespace KaraSuu.Planning.Web.Features.Council;

/// <summary>One term of a deputy.</summary>
/// <param name="To">null while it runs</param>
public sealed record TermRow(int Id, DateOnly From, DateOnly? To)
{
    /// <summary>All terms, the first one first.</summary>
    internal static IReadOnlyList<TermRow> Of(Deputy deputy) =>
        [.. deputy.Terms.OrderBy(t => t.InOfficeFrom).Select(t => new TermRow(t.Id, t.InOfficeFrom, t.InOfficeTo))];
}
