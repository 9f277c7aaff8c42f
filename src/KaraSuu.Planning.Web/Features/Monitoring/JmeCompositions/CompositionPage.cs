using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Monitoring.JmeCompositions;

/// <summary>The form of a change with the members who may leave.</summary>
public sealed record CompositionPage(int AimakId, int GroupId, CompositionForm Form, IReadOnlyList<CompositionMember> Members,
    IReadOnlyList<Choice> Villages) : IInAimak
{
    internal static CompositionPage Of(JmeGroup group, CompositionForm form, IReadOnlyList<Choice> villages) => new(
        group.AiylAimakId, group.Id, form,
        [.. group.Members.Where(m => m.LeftOn is null)
            .OrderBy(m => m.SortKey, StringComparer.Ordinal).ThenBy(m => m.Id)
            .Select(m => new CompositionMember(m.Id, m.Name, m.Side, m.Office, m.JoinedOn))],
        villages);
}

public sealed record CompositionMember(int Id, string Name, JmeSide Side, JmeOffice Office, DateOnly JoinedOn);
