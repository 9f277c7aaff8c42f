using System.Runtime.CompilerServices;
using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Operations;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Commands.Samples;

/// <summary>Who and when, for something done on a day, or on an unknown one.</summary>
/// <param name="field">what the day is called where it is read</param>
/// <exception cref="RuleBroken">with the field when the day has not come yet</exception>
internal delegate Stamp StampOn(DateOnly? day, [CallerArgumentExpression(nameof(day))] string field = "");

/// <summary>Puts an aimak of a sample file into the database by the domain's own verbs; needs the reference lists there first.</summary>
internal sealed class SampleLoader(PlanningDb db, TimeProvider clock)
{
    private static readonly TimeOnly WorkingHour = new(9, 0);

    /// <summary>Loads everything or nothing.</summary>
    /// <returns>false when an aimak with the file's slug was there already and nothing was changed</returns>
    /// <exception cref="FileFault">the file refers to something that does not exist, or says what the domain's rules do not allow</exception>
    public async Task<bool> LoadAsync(SampleFile file, CancellationToken ct)
    {
        if (await db.AiylAimaks.AnyAsync(a => a.Slug == file.Aimak.Slug, ct)) return false;
        return await db.Database.InOneGoAsync(() => LoadAllAsync(file, ct));
    }

    private async Task<bool> LoadAllAsync(SampleFile file, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var aimak = FileFault.At("aimak", file.Aimak.ToAimak);
        db.Add(aimak);
        await db.SaveChangesAsync(ct);

        Stamp On(DateOnly? day, [CallerArgumentExpression(nameof(day))] string field = "")
        {
            var now = new Stamp(file.RecordedBy, clock.GetUtcNow().UtcDateTime);

            // The training aimak is made up and lives ahead of its readers; of a real one nothing has happened tomorrow.
            if (!aimak.IsTraining) now.RequireHappened(day, field);
            return day is null ? now : new Stamp(file.RecordedBy, day.Value.ToDateTime(WorkingHour, DateTimeKind.Utc));
        }
        var ids = new SampleIds(aimak, await db.LocalIssues.ToListAsync(ct), await db.VulnerableGroups.ToListAsync(ct));
        var deputies = FileFault.Each("deputies", file.Deputies, (d, _) => d.ToDeputy(aimak.Id, On(null)));
        db.AddRange(FileFault.Each("populations", file.Populations, (p, _) => p.ToCount(ids, On(p.AsOf))));
        db.AddRange(FileFault.Each("aboutTexts", file.AboutTexts, (t, i) => t.ToText(aimak.Id, i + 1)));
        var works = FileFault.Each("works", file.Works, (w, _) => (Sample: w, Work: w.ToWork(ids)));
        db.AddRange(works.Select(w => w.Work));
        db.AddRange(deputies);
        var group = file.JmeGroup is { } said ? FileFault.At("jmeGroup", () => said.ToGroup(ids, On(null))) : null;
        if (group is not null) db.Add(group);
        await db.SaveChangesAsync(ct);
        RequireOnce("votingRules", file.VotingRules, r => [r.ValidFrom.DayNumber]);
        var rules = FileFault.Each("votingRules", file.VotingRules, (r, _) => r.ToRule(aimak.Id, deputies));
        db.AddRange(rules);
        await db.SaveChangesAsync(ct);
        if (group is not null) FileFault.At("jmeGroup", () => file.JmeGroup!.Leave(group));
        if (group is not null) await InspectAsync(works, group, On(null), ct);
        RequireOnce("cycles", file.Cycles, c => Enumerable.Range(c.BudgetYear, Math.Max(1, (c.ThroughYear ?? c.BudgetYear) - c.BudgetYear + 1)));
        for (var i = 0; i < file.Cycles.Count; i++) await LoadCycleAsync($"cycles[{i}]", file.Cycles[i], aimak, deputies, rules, ids, On, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>A year has one cycle, and a day one rule.</summary>
    private static void RequireOnce<T>(string list, IReadOnlyList<T> samples, Func<T, IEnumerable<int>> of)
    {
        var known = new HashSet<int>();
        for (var i = 0; i < samples.Count; i++)
        {
            if (!of(samples[i]).All(known.Add)) throw new FileFault($"{list}[{i}]", new Said("start.data.twice"));
        }
    }

    /// <summary>What a source tells of the group's visits: no day, no names; a finding where something was violated.</summary>
    private async Task InspectAsync(List<(WorkSample Sample, Work Work)> works, JmeGroup group, Stamp stamp, CancellationToken ct)
    {
        var inspected = works.Select((w, at) => (w.Work, w.Sample.Outcome, w.Sample.Source, Place: $"works[{at}].outcome")).Where(w => w.Outcome is not null)
            .Select(w => (w.Work, w.Outcome, w.Source, w.Place, Inspection: FileFault.At(
                w.Place, () => Inspection.FromSource(w.Work, group, w.Outcome!.Kind, w.Outcome.Text, w.Source, stamp)))).ToList();
        db.AddRange(inspected.Select(i => i.Inspection));
        await db.SaveChangesAsync(ct);
        db.AddRange(inspected.Where(i => i.Outcome!.Kind.IsViolation())
            .Select(i => FileFault.At(i.Place, () => Act.FromSource(i.Work, i.Inspection, i.Outcome!.Text, i.Source, stamp))));
        await db.SaveChangesAsync(ct);
    }

    private async Task LoadCycleAsync(
        string at, CycleSample sample, AiylAimak aimak, List<Deputy> deputies, List<VotingRule> rules,
        SampleIds ids, StampOn stampOn, CancellationToken ct)
    {
        var cycle = FileFault.At(at, () => sample.ToCycle(aimak.Id, stampOn));
        db.Add(cycle);
        await db.SaveChangesAsync(ct);

        var ranked = sample.Stages.FirstOrDefault(s => s.Kind == StageKind.Priorities)?.DoneOn;
        var priorities = FileFault.Each(at + ".priorities", sample.Priorities, (p, i) => p.ToPriority(cycle.Id, i + 1, ids, stampOn(ranked)));
        db.AddRange(priorities);
        await db.SaveChangesAsync(ct);

        var priorityIds = priorities.Select(p => p.Id).ToList();
        db.AddRange(FileFault.Each(at + ".meetings", sample.Meetings, (m, _) => m.ToMeeting(cycle, priorityIds, ids, stampOn(m.HeldOn))));
        db.AddRange(FileFault.Each(at + ".proposals", sample.Proposals, (p, _) => p.ToProposal(cycle.Id, priorityIds, ids, stampOn(p.ReceivedOn))));
        var plan = sample.Plan is { } written ? FileFault.At(at + ".plan", () => written.ToPlan(cycle.Id, priorityIds, ids, stampOn)) : null;
        if (plan is not null) db.Add(plan);
        await db.SaveChangesAsync(ct);
        if (plan is null) return;

        if (sample.Plan!.Hearing is { } hearing)
            db.Add(FileFault.At(at + ".plan.hearing", () => hearing.ToHearing(cycle.Id, plan, ids, stampOn(hearing.HeldOn))));
        if (sample.Plan.Session is { } session) await DecideAsync(at + ".plan.session", session, plan, aimak, deputies, rules, ids, stampOn, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task DecideAsync(
        string at, SessionSample sample, JointActionPlan plan, AiylAimak aimak, List<Deputy> deputies, List<VotingRule> rules,
        SampleIds ids, StampOn stampOn, CancellationToken ct)
    {
        if (!sample.Agenda.Any(a => a.IsThisPlan)) throw FileFault.Lacks(at + ".agenda");
        var session = FileFault.At(at, () => sample.ToSession(plan, deputies, ids, stampOn(sample.HeldOn)));
        db.Add(session);
        await db.SaveChangesAsync(ct);

        var vote = FileFault.At(at + ".vote",
            () => sample.Vote.ToVote(session, plan, VotingRule.InForce(rules, session.HeldOn), aimak.KeneshSeats, deputies));
        db.Add(vote);
        FileFault.At(at + ".resolution", () => plan.Approve(vote, sample.Resolution.ToResolution(), stampOn(sample.Resolution.Date)));
    }
}
