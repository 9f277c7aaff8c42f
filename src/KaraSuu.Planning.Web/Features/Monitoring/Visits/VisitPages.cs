using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Forms;
using KaraSuu.Planning.Web.Pages;

namespace KaraSuu.Planning.Web.Features.Monitoring.Visits;

/// <summary>The form of a planned visit with the works and the year's members to choose from.</summary>
public sealed record VisitPage(int AimakId, int PlanId, int Year, int? Id, VisitForm Form, IReadOnlyList<Choice> Works,
    IReadOnlyList<VisitMemberChoice> Members) : IInAimak
{
    internal static async Task<VisitPage> LoadAsync(PlanningDb db, MonitoringPlan plan, JmeGroup group, int? id, int? kept, VisitForm form,
        CancellationToken ct)
    {
        var (first, last) = (new DateOnly(plan.Year, 1, 1), new DateOnly(plan.Year, 12, 31));
        return new VisitPage(
            plan.AiylAimakId, plan.Id, plan.Year, id, form, await MonitoringChoices.WorksAsync(db, plan.AiylAimakId, kept, ct),
            [.. group.Members.Where(m => m.JoinedOn <= last && (m.LeftOn is null || m.LeftOn > first)).OrderBy(m => m.Office == JmeOffice.Member)
                .ThenBy(m => m.Office).ThenBy(m => m.SortKey, StringComparer.Ordinal).ThenBy(m => m.Id)
                .Select(m => new VisitMemberChoice(m.Id, m.Name, m.JoinedOn > first ? m.JoinedOn : null, m.LeftOn <= last ? m.LeftOn : null))]);
    }
}

/// <param name="From">the day of joining when it is in the plan's year</param>
/// <param name="Until">the first day without this member when it is in the plan's year</param>
public sealed record VisitMemberChoice(int Id, string Name, DateOnly? From, DateOnly? Until);

public sealed record CallOffPage(int AimakId, int PlanId, int Year, int Id, DateOnly On, string Work, CallOffForm Form) : IInAimak;
