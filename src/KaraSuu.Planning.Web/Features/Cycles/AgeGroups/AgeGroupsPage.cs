using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Cycles.AgeGroups;

/// <summary>The form of a cycle's norms, with what its bands leave out.</summary>
public sealed record AgeGroupsPage(int CycleId, bool IsInUse, AgeGroupsForm Form) : IInCycle
{
    /// <summary>Ages the typed bands leave out.</summary>
    public IEnumerable<Check> Checks => AgeBands.Gaps(Form.Bands.Select(b => b.Ages()).OfType<(int From, int? To)>()).Select(gap =>
        new Check(ParticipationChecks.AgeBandGap, Severity.Warning, gap.From, gap.To is null ? "+" : gap.To.Value));
}
