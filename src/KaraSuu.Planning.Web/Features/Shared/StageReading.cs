using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>Where the stages of cycles stand: for one cycle or a page of them by the same queries, each keyed, counted by the database.</summary>
internal static class StageReading
{
    /// <returns>the stages of each cycle in their order</returns>
    public static async Task<IReadOnlyDictionary<int, IReadOnlyList<StageStanding>>> LoadAsync(
        PlanningDb db, IReadOnlyCollection<int> cycleIds, DateOnly today, CancellationToken ct)
    {
        var plans = await PlansAsync(db, cycleIds, ct);
        var records = new Records(
            await VillagesAsync(db, cycleIds, ct), await PrioritiesAsync(db, cycleIds, ct), plans, await HearingsAsync(db, cycleIds, today, ct),
            await WorksAsync(db, [.. plans.Select(p => p.Id)], ct), await EvaluationsAsync(db, [.. plans.Select(p => p.Id)], ct));
        var stages = (await StagesAsync(db, cycleIds, ct)).ToLookup(s => s.CycleId, s => s.Plan);
        return (await GroupsAsync(db, cycleIds, ct)).ToDictionary(g => g.CycleId, g => StageStanding.Of(stages[g.CycleId], records.Of(g), today));
    }

    private static async Task<List<(int CycleId, StagePlan Plan)>> StagesAsync(PlanningDb db, IReadOnlyCollection<int> cycleIds, CancellationToken ct)
    {
        var rows = await db.Cycles.AsNoTracking().Where(c => cycleIds.Contains(c.Id))
            .SelectMany(c => c.Stages, (c, s) => new { c.Id, s.Kind, s.PlannedFor, s.Post, s.IsDone, s.DoneOn, s.MarkedBy, s.MarkedAtUtc, s.Reason })
            .ToListAsync(ct);
        return [.. rows.Select(s => (s.Id, new StagePlan(s.Kind, s.PlannedFor, s.Post,
            CycleStage.WordOf(s.IsDone, s.DoneOn, s.MarkedBy, s.MarkedAtUtc, s.Reason))))];
    }

    private static Task<List<GroupRow>> GroupsAsync(PlanningDb db, IReadOnlyCollection<int> cycleIds, CancellationToken ct) =>
        db.Cycles.AsNoTracking().Where(c => cycleIds.Contains(c.Id))
            .Select(c => new GroupRow(c.Id, c.WorkingGroup.OrderNumber != null, c.WorkingGroup.OrderDate, c.WorkingGroup.Members.Count)).ToListAsync(ct);

    /// <summary>Each village of each cycle's aimak with its first meeting; without one, whether somebody explained that.</summary>
    private static async Task<List<VillageRow>> VillagesAsync(PlanningDb db, IReadOnlyCollection<int> cycleIds, CancellationToken ct)
    {
        var villages = await (
            from c in db.Cycles.AsNoTracking()
            where cycleIds.Contains(c.Id)
            join v in db.Villages on c.AiylAimakId equals v.AiylAimakId
            select new { CycleId = c.Id, v.Id, v.Name }).ToListAsync(ct);
        var heard = (await db.Meetings.AsNoTracking().Where(m => cycleIds.Contains(m.CycleId)).GroupBy(m => new { m.CycleId, m.VillageId })
            .Select(g => new { g.Key.CycleId, g.Key.VillageId, Meetings = g.Count(), First = g.Min(m => m.HeldOn) }).ToListAsync(ct))
            .ToDictionary(m => (m.CycleId, m.VillageId));
        var explained = (await (
            from c in db.Cycles.AsNoTracking()
            where cycleIds.Contains(c.Id)
            join e in db.Explanations on c.AiylAimakId equals e.AiylAimakId
            where e.Code == ParticipationChecks.VillageWithoutMeeting
            select e.Subject).ToListAsync(ct)).ToHashSet();
        return [.. villages.Select(v => heard.TryGetValue((v.CycleId, v.Id), out var m)
            ? new VillageRow(v.CycleId, m.Meetings, m.First, false)
            : new VillageRow(v.CycleId, 0, null, explained.Contains(Check.Told(ParticipationChecks.SubjectOf(v.CycleId), v.Name))))];
    }

    private static Task<List<PriorityRow>> PrioritiesAsync(PlanningDb db, IReadOnlyCollection<int> cycleIds, CancellationToken ct) =>
        db.Priorities.AsNoTracking().Where(p => cycleIds.Contains(p.CycleId))
            .GroupBy(p => new { p.CycleId, IsDecided = p.Inclusion != Inclusion.Undecided, IsFromASource = p.Source != null })
            .Select(g => new PriorityRow(g.Key.CycleId, g.Key.IsDecided, g.Key.IsFromASource, g.Count(), g.Max(p => p.DecidedAtUtc))).ToListAsync(ct);

    private static Task<List<PlanRow>> PlansAsync(PlanningDb db, IReadOnlyCollection<int> cycleIds, CancellationToken ct) =>
        db.Plans.AsNoTracking().Where(p => cycleIds.Contains(p.CycleId)).OrderBy(p => p.VersionNumber)
            .Select(p => new PlanRow(
                p.Id, p.CycleId, p.Status, p.Resolution!.Date, p.Items.Any(), p.Items.SelectMany(i => i.Activities).Count(),
                p.History.Where(h => h.To == PlanStatus.UnderDiscussion).Min(h => (DateTime?)h.AtUtc)))
            .ToListAsync(ct);

    private static Task<List<HearingRow>> HearingsAsync(PlanningDb db, IReadOnlyCollection<int> cycleIds, DateOnly today, CancellationToken ct) =>
        db.Hearings.AsNoTracking().Where(h => cycleIds.Contains(h.CycleId) && h.HeldOn <= today)
            .Select(h => new HearingRow(h.CycleId, h.HeldOn, h.Remarks.All(r => r.Decision != RemarkDecision.Pending))).ToListAsync(ct);

    private static async Task<List<WorkRow>> WorksAsync(PlanningDb db, List<int> planIds, CancellationToken ct) => planIds.Count == 0 ? [] : await (
        from i in db.Set<PlanItem>().AsNoTracking()
        where planIds.Contains(i.JointActionPlanId)
        join a in db.Set<Activity>() on i.Id equals a.PlanItemId
        join w in db.Works on a.Id equals w.ActivityId
        select new WorkRow(i.JointActionPlanId, a.Id, w.Status, w.AcceptedOn)).ToListAsync(ct);

    private static async Task<List<EvaluationRow>> EvaluationsAsync(PlanningDb db, List<int> planIds, CancellationToken ct) => planIds.Count == 0 ? []
        : await db.Evaluations.AsNoTracking().Where(e => planIds.Contains(e.PlanId))
            .Select(e => new EvaluationRow(e.PlanId, e.Side, e.FinishedAtUtc != null, e.HeldOn)).ToListAsync(ct);

    /// <summary>What was read, put together for each cycle.</summary>
    private sealed record Records(
        List<VillageRow> Villages, List<PriorityRow> Priorities, List<PlanRow> Plans, List<HearingRow> Hearings, List<WorkRow> Works,
        List<EvaluationRow> Evaluations)
    {
        public CycleRecords Of(GroupRow cycle)
        {
            var villages = Villages.Where(v => v.CycleId == cycle.CycleId).ToList();
            var priorities = Priorities.Where(p => p.CycleId == cycle.CycleId).ToList();
            var plans = Plans.Where(p => p.CycleId == cycle.CycleId).ToList();
            var hearings = Hearings.Where(h => h.CycleId == cycle.CycleId).ToList();
            var works = Works.Where(w => plans.Any(p => p.Id == w.PlanId)).ToList();
            var accepted = works.Where(w => w.Status.IsAccepted()).ToList();
            var finished = Evaluations.Where(e => e.IsFinished && plans.Any(p => p.Id == e.PlanId)).ToList();
            var approved = plans.Where(p => p.IsApproved).ToList();
            return new CycleRecords
            {
                HasGroupOrder = cycle.HasNumber || cycle.OrderDate is not null,
                GroupOrderedOn = cycle.OrderDate,
                GroupMembers = cycle.Members,
                Villages = villages.Count,
                Meetings = villages.Sum(v => v.Meetings),
                VillagesHeard = villages.Count(v => v.Meetings > 0),
                VillagesExplained = villages.Count(v => v.IsExplained),
                LastVillageHeardOn = villages.Max(v => v.First),
                Priorities = priorities.Sum(p => p.Count),
                PrioritiesDecided = priorities.Where(p => p.IsDecided).Sum(p => p.Count),
                PrioritiesDecidedOn = priorities.Any(p => p.IsFromASource) ? null : DayOf(priorities.Max(p => p.LastUtc)),
                HasPlanItems = plans.Any(p => p.HasItems),
                IsPlanOut = plans.Any(p => p.Status.MayBeHeard()),
                PlanOutOn = DayOf(plans.Min(p => p.OutUtc)),
                Hearings = hearings.Count,
                HearingsAnswered = hearings.Count(h => h.IsAnswered),
                LastHearingOn = hearings.Max(h => (DateOnly?)h.HeldOn),
                IsSubmitted = plans.Any(p => p.Status.WasSubmitted()),
                IsApproved = approved.Count > 0,
                ApprovedOn = approved.FirstOrDefault()?.ResolutionDate,
                Activities = approved.LastOrDefault()?.Activities ?? 0,
                ActivitiesAccepted = accepted.DistinctBy(w => w.ActivityId).Count(),
                ActivitiesCancelled = works.Where(w => w.Status is WorkStatus.Cancelled).Select(w => w.ActivityId)
                    .Except(accepted.Select(w => w.ActivityId)).Count(),
                OpenWorks = works.Count(w => w.Status.MayBeChanged()),
                LastAcceptedOn = accepted.Any(w => w.AcceptedOn is null) ? null : accepted.Max(w => w.AcceptedOn),
                Evaluations = Evaluations.Count(e => plans.Any(p => p.Id == e.PlanId)),
                SidesFinished = finished.DistinctBy(e => e.Side).Count(),
                LastEvaluatedOn = finished.Any(e => e.HeldOn is null) ? null : finished.Max(e => e.HeldOn),
            };
        }

        private static DateOnly? DayOf(DateTime? utc) => utc is { } at ? Show.DayOf(at) : null;
    }

    private sealed record GroupRow(int CycleId, bool HasNumber, DateOnly? OrderDate, int Members);

    private sealed record VillageRow(int CycleId, int Meetings, DateOnly? First, bool IsExplained);

    private sealed record PriorityRow(int CycleId, bool IsDecided, bool IsFromASource, int Count, DateTime? LastUtc);

    private sealed record PlanRow(
        int Id, int CycleId, PlanStatus Status, DateOnly? ResolutionDate, bool HasItems, int Activities, DateTime? OutUtc)
    {
        public bool IsApproved => Status.IsDecided();
    }

    private sealed record HearingRow(int CycleId, DateOnly HeldOn, bool IsAnswered);

    private sealed record WorkRow(int PlanId, int ActivityId, WorkStatus Status, DateOnly? AcceptedOn);

    private sealed record EvaluationRow(int PlanId, EvaluationSide Side, bool IsFinished, DateOnly? HeldOn);
}
