using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Council.DeputyTerms;

/// <summary>The form of a new or known term, beside all terms of the deputy.</summary>
/// <param name="Id">null for one more</param>
public sealed record TermPage(int AimakId, int DeputyId, string Deputy, int? Id, TermForm Form, IReadOnlyList<TermRow> Terms) : IInAimak
{
    internal static TermPage Of(Deputy deputy, int? id, TermForm form) => new(deputy.AiylAimakId, deputy.Id, deputy.FullName, id, form, TermRow.Of(deputy));
}
