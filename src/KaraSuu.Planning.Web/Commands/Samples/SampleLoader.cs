using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Commands.Samples;

/// <summary>Puts an aimak of a sample file into the database by the domain's own verbs; needs the reference lists there first.</summary>
internal sealed class SampleLoader(PlanningDb db, TimeProvider clock)
{
    private static readonly TimeOnly WorkingHour = new(9, 0);

    /// <summary>Loads everything or nothing.</summary>
    /// <returns>false when an aimak with the file's slug was there already and nothing was changed</returns>
    /// <exception cref="InvalidDataException">the file refers to something that does not exist</exception>
    /// <exception cref="RuleBroken">the file says something the domain's rules do not allow</exception>
    public async Task<bool> LoadAsync(SampleFile file, CancellationToken ct)
    {
        if (await db.AiylAimaks.AnyAsync(a => a.Slug == file.Aimak.Slug, ct)) return false;
        return await db.Database.InOneGoAsync(() => LoadAllAsync(file, ct));
    }

    private async Task<bool> LoadAllAsync(SampleFile file, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var aimak = file.Aimak.ToAimak();
        db.Add(aimak);
        await db.SaveChangesAsync(ct);

        Stamp StampOn(DateOnly? day) => new(file.RecordedBy, day?.ToDateTime(WorkingHour, DateTimeKind.Utc) ?? clock.GetUtcNow().UtcDateTime);
        var ids = new SampleIds(aimak, await db.LocalIssues.ToListAsync(ct), await db.VulnerableGroups.ToListAsync(ct));
        var deputies = file.Deputies.Select(d => d.ToDeputy(aimak.Id, StampOn(null))).ToList();
        db.AddRange(file.Populations.Select(p => p.ToCount(ids, StampOn(p.AsOf))));
        db.AddRange(file.AboutTexts.Select((t, i) => t.ToText(aimak.Id, i + 1)));
        var works = file.Works.Select(w => (Sample: w, Work: w.ToWork(ids))).ToList();
        db.AddRange(works.Select(w => w.Work));
        db.AddRange(deputies);
        var group = file.JmeGroup?.ToGroup(ids, StampOn(null));
        if (group is not null) db.Add(group);
        await db.SaveChangesAsync(ct);
        var rules = file.VotingRules.Select(r => r.ToRule(aimak.Id, deputies)).ToList();
        db.AddRange(rules);
        await db.SaveChangesAsync(ct);
        if (group is not null) file.JmeGroup!.Leave(group);
        if (group is not null) await InspectAsync(works, group, StampOn(null), ct);
        foreach (var sample in file.Cycles) await LoadCycleAsync(sample, aimak, deputies, rules, ids, StampOn, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>What a source tells of the group's visits: no day, no names; a finding where something was violated.</summary>
    private async Task InspectAsync(List<(WorkSample Sample, Work Work)> works, JmeGroup group, Stamp stamp, CancellationToken ct)
    {
        var inspected = works.Where(w => w.Sample.Outcome is not null)
            .Select(w => (w.Sample, w.Work, Inspection: Inspection.FromSource(w.Work, group, w.Sample.Outcome!.Kind, w.Sample.Outcome.Text, w.Sample.Source,
                stamp))).ToList();
        db.AddRange(inspected.Select(i => i.Inspection));
        await db.SaveChangesAsync(ct);
        db.AddRange(inspected.Where(i => i.Sample.Outcome!.Kind.IsViolation())
            .Select(i => Act.FromSource(i.Work, i.Inspection, i.Sample.Outcome!.Text, i.Sample.Source, stamp)));
        await db.SaveChangesAsync(ct);
    }

    private async Task LoadCycleAsync(
        CycleSample sample, AiylAimak aimak, List<Deputy> deputies, List<VotingRule> rules,
        SampleIds ids, Func<DateOnly?, Stamp> stampOn, CancellationToken ct)
    {
        var cycle = sample.ToCycle(aimak.Id, stampOn);
        db.Add(cycle);
        await db.SaveChangesAsync(ct);

        var ranked = sample.Stages.SingleOrDefault(s => s.Kind == StageKind.Priorities)?.DoneOn;
        var priorities = sample.Priorities.Select((p, i) => p.ToPriority(cycle.Id, i + 1, ids, stampOn(ranked))).ToList();
        db.AddRange(priorities);
        await db.SaveChangesAsync(ct);

        var priorityIds = priorities.Select(p => p.Id).ToList();
        db.AddRange(sample.Meetings.Select(m => m.ToMeeting(cycle, priorityIds, ids, stampOn(m.HeldOn))));
        db.AddRange(sample.Proposals.Select(p => p.ToProposal(cycle.Id, priorityIds, ids, stampOn(p.ReceivedOn))));
        var plan = sample.Plan?.ToPlan(cycle.Id, priorityIds, ids, stampOn);
        if (plan is not null) db.Add(plan);
        await db.SaveChangesAsync(ct);
        if (plan is null) return;

        if (sample.Plan!.Hearing is { } hearing) db.Add(hearing.ToHearing(cycle.Id, plan, ids, stampOn(hearing.HeldOn)));
        if (sample.Plan.Session is { } session) await DecideAsync(session, plan, aimak, deputies, rules, ids, stampOn, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task DecideAsync(
        SessionSample sample, JointActionPlan plan, AiylAimak aimak, List<Deputy> deputies, List<VotingRule> rules,
        SampleIds ids, Func<DateOnly?, Stamp> stampOn, CancellationToken ct)
    {
        var session = sample.ToSession(plan, deputies, ids, stampOn(sample.HeldOn));
        db.Add(session);
        await db.SaveChangesAsync(ct);

        var vote = sample.Vote.ToVote(session, plan, VotingRule.InForce(rules, session.HeldOn), aimak.KeneshSeats, deputies);
        db.Add(vote);
        plan.Approve(vote, sample.Resolution.ToResolution(), stampOn(sample.Resolution.Date));
    }
}
