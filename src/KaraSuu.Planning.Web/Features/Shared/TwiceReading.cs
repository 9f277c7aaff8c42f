using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Features.Shared;

/// <summary>The records of an aimak's lists that stand there twice; each list is read in one query, the works by whoever checks them one by one.</summary>
internal static class TwiceReading
{
    public static async Task<IEnumerable<RecordCheck>> LoadAsync(
        PlanningDb db, int aimakId, IReadOnlyList<WrittenWork> works, CancellationToken ct) =>
    [
        .. await HearingsAsync(db, aimakId, ct),
        .. await CouncilAsync(db, aimakId, ct),
        .. await WorksAsync(db, aimakId, works, ct),
        .. await MonitoringAsync(db, aimakId, ct),
        .. await PopulationsAsync(db, aimakId, ct),
    ];

    /// <summary>What stands twice in one cycle, its group, its meetings and the latest version of its plan.</summary>
    /// <param name="planId">the latest version of its plan; null where there is none</param>
    public static async Task<IEnumerable<RecordCheck>> OfCycleAsync(PlanningDb db, int cycleId, int? planId, int year, CancellationToken ct)
    {
        var members = await db.Cycles.AsNoTracking().Where(c => c.Id == cycleId).SelectMany(c => c.WorkingGroup.Members)
            .Select(m => new { m.Id, m.Name }).ToListAsync(ct);
        var duties = await db.Cycles.AsNoTracking().Where(c => c.Id == cycleId).SelectMany(c => c.Duties).Where(d => d.Title != null)
            .Select(d => new { d.Id, Title = d.Title!, d.DueOn }).ToListAsync(ct);
        var voiced = await (from m in db.Meetings.AsNoTracking() where m.CycleId == cycleId from i in m.Issues select new { i.Id, MeetingId = m.Id, i.Text })
            .ToListAsync(ct);
        var priorities = await db.Priorities.AsNoTracking().Where(p => p.CycleId == cycleId).Select(p => new { p.Id, p.Title }).ToListAsync(ct);
        var meetings = voiced.ToDictionary(i => i.Id, i => i.MeetingId);
        var years = new Years(_ => year);
        return
        [
            .. Found(CheckGroup.WorkingGroup, TwiceChecks.GroupMember, "group-member", _ => $"/cycles/{cycleId}/working-group",
                members.Select(m => TwiceChecks.NamedWithin(m.Id, cycleId, m.Name)), years),
            .. Found(CheckGroup.Plan, TwiceChecks.Duty, "duty", _ => $"/cycles/{cycleId}/stages",
                duties.Select(d => TwiceChecks.DutyOf(d.Id, cycleId, d.Title, d.DueOn)), years),
            .. Found(CheckGroup.Participation, TwiceChecks.VoicedIssue, "voiced-issue", id => $"/meetings/{meetings[id]}",
                voiced.Select(i => TwiceChecks.NamedWithin(i.Id, i.MeetingId, i.Text)), years),
            .. Found(CheckGroup.Priorities, TwiceChecks.Priority, "priority", id => $"/priorities/{id}",
                priorities.Select(p => TwiceChecks.NamedWithin(p.Id, cycleId, p.Title)), years),
            .. planId is { } plan ? await PlanAsync(db, plan, years, ct) : [],
        ];
    }

    private static async Task<IEnumerable<RecordCheck>> PlanAsync(PlanningDb db, int planId, Years years, CancellationToken ct)
    {
        var items = await db.ItemsOf(planId).AsNoTracking().Select(i => new { i.Id, i.ProblemName }).ToListAsync(ct);
        var activities = await db.ActivitiesOf(planId).AsNoTracking().Select(a => new { a.Id, a.PlanItemId, a.Title }).ToListAsync(ct);
        var remarks = await (from h in db.Hearings.AsNoTracking() where h.PlanId == planId from r in h.Remarks select new { r.Id, HearingId = h.Id, r.Text })
            .ToListAsync(ct);
        var hearings = remarks.ToDictionary(r => r.Id, r => r.HearingId);
        return
        [
            .. Found(CheckGroup.Items, TwiceChecks.PlanItem, "plan-item", _ => $"/plans/{planId}",
                items.Select(i => TwiceChecks.NamedWithin(i.Id, planId, i.ProblemName)), years),
            .. Found(CheckGroup.Items, TwiceChecks.Activity, "activity", _ => $"/plans/{planId}",
                activities.Select(a => TwiceChecks.NamedWithin(a.Id, a.PlanItemId, a.Title)), years),
            .. Found(CheckGroup.Plan, TwiceChecks.Remark, "remark", id => $"/hearings/{hearings[id]}",
                remarks.Select(r => TwiceChecks.NamedWithin(r.Id, r.HearingId, r.Text)), years),
        ];
    }

    private static async Task<IEnumerable<RecordCheck>> HearingsAsync(PlanningDb db, int aimakId, CancellationToken ct)
    {
        var hearings = await (
            from h in db.Hearings.AsNoTracking()
            join p in db.Plans on h.PlanId equals p.Id
            where p.AiylAimakId == aimakId
            select new { h.Id, h.PlanId, h.HeldOn, p.FromYear }).ToListAsync(ct);
        var years = hearings.ToDictionary(h => h.Id, h => (int?)h.FromYear);
        return Found(CheckGroup.Plan, TwiceChecks.Hearing, "hearing", id => $"/hearings/{id}",
            hearings.Select(h => TwiceChecks.HearingOf(h.Id, h.PlanId, h.HeldOn, Show.Date(h.HeldOn))), id => years[id]);
    }

    private static async Task<IEnumerable<RecordCheck>> CouncilAsync(PlanningDb db, int aimakId, CancellationToken ct)
    {
        var deputies = await db.Deputies.AsNoTracking().Where(d => d.AiylAimakId == aimakId).Select(d => new { d.Id, d.FullName }).ToListAsync(ct);
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.AiylAimakId == aimakId)
            .Select(s => new { s.Id, s.Number, s.Convocation, s.HeldOn }).ToListAsync(ct);
        var agenda = await (
            from s in db.Sessions.AsNoTracking()
            where s.AiylAimakId == aimakId
            from a in s.Agenda
            select new { a.Id, SessionId = s.Id, a.Title, s.HeldOn }).ToDictionaryAsync(a => a.Id, ct);
        return
        [
            .. Found(CheckGroup.Council, TwiceChecks.Deputy, "deputy", id => $"/deputies/{id}", deputies.Select(d => TwiceChecks.DeputyOf(d.Id, d.FullName))),
            .. Found(CheckGroup.Council, TwiceChecks.Session, "session", id => $"/sessions/{id}",
                sessions.Select(s => TwiceChecks.SessionOf(s.Id, s.Number, s.Convocation, s.HeldOn))),
            .. Found(CheckGroup.Council, TwiceChecks.AgendaItem, "agenda-item", id => $"/sessions/{agenda[id].SessionId}",
                agenda.Values.Select(a => TwiceChecks.NamedWithin(a.Id, a.SessionId, a.Title)), id => agenda[id].HeldOn.Year),
        ];
    }

    private static async Task<IEnumerable<RecordCheck>> WorksAsync(
        PlanningDb db, int aimakId, IReadOnlyList<WrittenWork> works, CancellationToken ct)
    {
        var contractors = await db.Contractors.AsNoTracking().Where(c => c.AiylAimakId == aimakId)
            .Select(c => new { c.Id, c.Name, c.TaxNumber }).ToListAsync(ct);
        var years = works.ToDictionary(w => w.Id, w => w.FromYear);
        return
        [
            .. Found(CheckGroup.Works, TwiceChecks.Contractor, "contractor", id => $"/contractors/{id}",
                contractors.Select(c => TwiceChecks.ContractorOf(c.Id, c.Name, c.TaxNumber))),
            .. Found(CheckGroup.Works, TwiceChecks.Work, "work", id => $"/works/{id}",
                works.Select(w => TwiceChecks.WorkOf(w.Id, w.Title, w.Place, w.FromYear, w.Villages)), id => years[id]),
            .. Found(CheckGroup.Works, TwiceChecks.Contract, "work", id => $"/works/{id}",
                works.Select(w => TwiceChecks.ContractOf(w.Id, w.Title, w.ContractorId, w.ContractNumber, w.SignedOn)), id => years[id]),
        ];
    }

    private static async Task<IEnumerable<RecordCheck>> MonitoringAsync(PlanningDb db, int aimakId, CancellationToken ct)
    {
        var members = await (
            from g in db.JmeGroups.AsNoTracking()
            where g.AiylAimakId == aimakId
            from m in g.Members
            select new { m.Id, GroupId = g.Id, m.Name, m.LeftOn }).ToDictionaryAsync(m => m.Id, ct);
        var visits = await (
            from p in db.MonitoringPlans.AsNoTracking()
            where p.AiylAimakId == aimakId
            from v in p.Visits
            where v.CalledOffBecause == null
            select new { v.Id, PlanId = p.Id, v.WorkId, v.On }).ToDictionaryAsync(v => v.Id, ct);
        var inspections = await db.Inspections.AsNoTracking().Where(i => i.AiylAimakId == aimakId)
            .Select(i => new { i.Id, i.WorkId, i.HeldOn, i.Kind }).ToDictionaryAsync(i => i.Id, ct);
        var acts = await db.Acts.AsNoTracking().Where(a => a.AiylAimakId == aimakId && a.Status != ActStatus.Withdrawn)
            .Select(a => new { a.Id, a.InspectionId, a.Description }).ToListAsync(ct);
        return
        [
            .. Found(CheckGroup.MonitoringGroup, TwiceChecks.JmeMember, "jme-member", id => $"/jme-groups/{members[id].GroupId}",
                members.Values.Select(m => TwiceChecks.JmeMemberOf(m.Id, m.GroupId, m.Name, m.LeftOn))),
            .. Found(CheckGroup.Inspections, TwiceChecks.Visit, "visit", id => $"/monitoring-plans/{visits[id].PlanId}",
                visits.Values.Select(v => TwiceChecks.VisitOf(v.Id, v.WorkId, v.On, v.PlanId, Show.Date(v.On))), id => visits[id].On.Year),
            .. Found(CheckGroup.Inspections, TwiceChecks.Inspection, "inspection", id => $"/inspections/{id}",
                inspections.Values.Select(i => TwiceChecks.VisitOf(i.Id, i.WorkId, i.HeldOn, i.Kind, Show.Date(i.HeldOn))), id => inspections[id].HeldOn?.Year),
            .. Found(CheckGroup.Acts, TwiceChecks.Act, "act", id => $"/acts/{id}",
                acts.Select(a => TwiceChecks.NamedWithin(a.Id, a.InspectionId, a.Description))),
        ];
    }

    private static async Task<IEnumerable<RecordCheck>> PopulationsAsync(PlanningDb db, int aimakId, CancellationToken ct)
    {
        var counts = await db.Populations.AsNoTracking().Where(p => p.AiylAimakId == aimakId).Select(p => new { p.Id, p.VillageId, p.AsOf, p.Source })
            .ToListAsync(ct);
        return Found(CheckGroup.Population, TwiceChecks.Population, "population", _ => $"/aimaks/{aimakId}/villages",
            counts.Select(c => TwiceChecks.PopulationOf(c.Id, c.VillageId, c.AsOf, c.Source, Show.Date(c.AsOf))));
    }

    /// <param name="url">where a record is seen</param>
    /// <param name="years">the year of each record; null where the kind has none</param>
    private static IEnumerable<RecordCheck> Found(
        CheckGroup group, string code, string kind, Url url, IEnumerable<WrittenRecord> records, Years? years = null) =>
        TwiceChecks.Of(code, kind, records).Select(found => new RecordCheck(
            group, found.Check, found.Record.Called, FormattableString.Invariant(url(found.Record.Id)), years?.Invoke(found.Record.Id)));

    private delegate FormattableString Url(int id);

    private delegate int? Years(int id);
}
