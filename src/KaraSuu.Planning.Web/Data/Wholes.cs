using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Domain.Works;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Data;

/// <summary>
/// Each record with all that belongs to it, as every verb must find it: a rule over a list that was not loaded passes silently.
/// Nothing else includes; <see cref="Wholeness"/> refuses to save what was changed without its parts.
/// </summary>
internal static class Wholes
{
    public static IQueryable<AiylAimak> Whole(this IQueryable<AiylAimak> aimaks) => aimaks.Include(a => a.Villages);

    public static IQueryable<PlanningCycle> Whole(this IQueryable<PlanningCycle> cycles) =>
        cycles.Include(c => c.Stages).Include(c => c.Duties).Include(c => c.AgeBandList).Include(c => c.WorkingGroup.Members).AsSplitQuery();

    public static IQueryable<PraMeeting> Whole(this IQueryable<PraMeeting> meetings) =>
        meetings.Include(m => m.Attendance).Include(m => m.Vulnerable).Include(m => m.Issues).AsSplitQuery();

    public static IQueryable<Regrouping> Whole(this IQueryable<Regrouping> regroupings) => regroupings.Include(r => r.Moves);

    public static IQueryable<JointActionPlan> Whole(this IQueryable<JointActionPlan> plans) =>
        plans.Include(p => p.Items).ThenInclude(i => i.Activities).ThenInclude(a => a.Funding).Include(p => p.History).AsSplitQuery();

    public static IQueryable<PublicHearing> Whole(this IQueryable<PublicHearing> hearings) =>
        hearings.Include(h => h.Attendance).Include(h => h.Remarks).AsSplitQuery();

    public static IQueryable<PopulationCount> Whole(this IQueryable<PopulationCount> counts) => counts.Include(c => c.Ages);

    public static IQueryable<PlanEvaluation> Whole(this IQueryable<PlanEvaluation> evaluations) => evaluations.Include(e => e.Ratings);

    public static IQueryable<KeneshSession> Whole(this IQueryable<KeneshSession> sessions) =>
        sessions.Include(s => s.Agenda).Include(s => s.Present).AsSplitQuery();

    public static IQueryable<PlanVote> Whole(this IQueryable<PlanVote> votes) =>
        votes.Include(v => v.Entitled).Include(v => v.Ballots).Include(v => v.ByHand).Include(v => v.Ways).AsSplitQuery();

    /// <summary>The terms come with every deputy.</summary>
    public static IQueryable<Deputy> Whole(this IQueryable<Deputy> deputies) => deputies.Include(d => d.Terms);

    /// <summary>With the contract, which comes with every work, and with progress taken back, which no other query finds.</summary>
    public static IQueryable<Work> Whole(this IQueryable<Work> works) =>
        works.IgnoreQueryFilters().Include(w => w.Villages).Include(w => w.Funding)
            .Include(w => w.Segments).Include(w => w.History).Include(w => w.Payments).Include(w => w.Progress)
            .Include(w => w.Delays).AsSplitQuery();

    public static IQueryable<JmeGroup> Whole(this IQueryable<JmeGroup> groups) =>
        groups.Include(g => g.Changes).Include(g => g.Members).Include(g => g.Regulations).AsSplitQuery();

    public static IQueryable<MonitoringPlan> Whole(this IQueryable<MonitoringPlan> plans) =>
        plans.Include(p => p.Visits).ThenInclude(v => v.Members).AsSplitQuery();

    public static IQueryable<Inspection> Whole(this IQueryable<Inspection> inspections) =>
        inspections.Include(i => i.Present).Include(i => i.Measurements).AsSplitQuery();

    public static IQueryable<Act> Whole(this IQueryable<Act> acts) =>
        acts.Include(a => a.History).Include(a => a.Responses).Include(a => a.Eliminations).AsSplitQuery();

    public static IQueryable<Acceptance> Whole(this IQueryable<Acceptance> acceptances) => acceptances.Include(a => a.Signatures);
}
