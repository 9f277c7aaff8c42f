using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Works.WorkContracts;

/// <summary>The form of a contract with the contractors of the aimak.</summary>
/// <param name="Amendments">how many supplementary agreements there are: the sum and the term typed here are those before them</param>
public sealed record ContractPage(WorkCrumb Work, ContractForm Form, int Amendments, IReadOnlyList<Choice> Contractors) : IInAimak
{
    public int AimakId => Work.AimakId;

    internal static async Task<ContractPage> LoadAsync(PlanningDb db, Work work, ContractForm form, CancellationToken ct) =>
        new(WorkCrumb.Of(work), form, work.Contract?.Amendments.Count ?? 0, await Choosing.ContractorsAsync(db, work.AiylAimakId, ct));
}
