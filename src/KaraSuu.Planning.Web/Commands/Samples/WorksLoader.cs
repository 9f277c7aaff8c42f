using KaraSuu.Planning.Domain;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Works;
using KaraSuu.Planning.Web.Data;
using KaraSuu.Planning.Web.Operations;
using KaraSuu.Planning.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace KaraSuu.Planning.Web.Commands.Samples;

/// <summary>Carries out a sample aimak's plan by the domain's own verbs; the aimak and its sign-ins are there before.</summary>
internal sealed class WorksLoader(PlanningDb db)
{
    private static readonly TimeOnly WorkingHour = new(9, 0);

    private readonly Dictionary<string, Work> _works = [];
    private readonly Dictionary<string, Act> _acts = [];
    private readonly Dictionary<string, Acceptance> _acceptances = [];
    private readonly Dictionary<string, (int Id, string Name)> _accounts = [];
    private readonly Dictionary<string, int> _contractors = [];
    private JmeGroup _group = null!;
    private MonitoringPlan _plan = null!;

    /// <summary>Whether a training aimak has its year of monitoring.</summary>
    public static Task<bool> IsDoneAsync(PlanningDb db, CancellationToken ct) =>
        db.MonitoringPlans.AnyAsync(p => db.AiylAimaks.Any(a => a.Id == p.AiylAimakId && a.IsTraining), ct);

    /// <summary>Loads everything or nothing.</summary>
    /// <param name="members">the aimak's own file, which says whose account a member of the group has</param>
    /// <returns>false when the aimak, its group or its sign-ins are not there, or its year of monitoring is there already</returns>
    public async Task<bool> LoadAsync(WorksFile file, SampleFile members, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var aimak = await db.AiylAimaks.Whole().SingleOrDefaultAsync(a => a.Slug == file.Slug, ct);
        if (aimak is null || await IsDoneAsync(db, ct)) return false;
        var group = await db.JmeGroups.Whole().Where(g => g.AiylAimakId == aimak.Id).OrderBy(g => g.Id).FirstOrDefaultAsync(ct);
        if (group is null) return false;
        foreach (var user in await db.Users.AsNoTracking().Where(u => u.AiylAimakId == aimak.Id).ToListAsync(ct))
            _accounts[user.UserName!.Split('.')[^1]] = (user.Id, user.FullName);
        if (_accounts.Count == 0) return false;
        _group = group;
        return await db.Database.InOneGoAsync(() => LoadAllAsync(file, members, aimak, group, ct));
    }

    private async Task<bool> LoadAllAsync(WorksFile file, SampleFile members, AiylAimak aimak, JmeGroup group, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var ids = new SampleIds(aimak, [], []);
        foreach (var member in members.JmeGroup!.Members.Where(m => m.Account is not null))
            group.CorrectMember(Member(member.Name), member.Facts(ids, _accounts[member.Account!].Id));
        var plan = await db.Plans.Whole().SingleAsync(p => p.AiylAimakId == aimak.Id && p.FromYear == file.PlanYear, ct);
        await FileFault.AtAsync("", () => PrepareAsync(file, plan, ids, ct));
        foreach (var (step, i) in file.Steps.Select((s, i) => (s, i)).OrderBy(s => s.s.On))
        {
            await FileFault.AtAsync($"steps[{i}]", () => TakeAsync(step, ct));
            await db.SaveChangesAsync(ct);
        }
        db.AddRange(file.Evaluations.Select(e => Evaluate(e, plan)));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private async Task PrepareAsync(WorksFile file, JointActionPlan plan, SampleIds ids, CancellationToken ct)
    {
        var contractors = file.Contractors.Select(c => c.ToContractor(ids.AimakId)).ToList();
        db.AddRange(contractors);
        foreach (var sample in file.Works)
        {
            var activity = plan.Items.SelectMany(i => i.Activities).Single(a => a.Title == sample.Activity);
            var work = new Work(ids.AimakId, sample.Facts(file.PlanYear, ids), new PlannedActivity(plan.Status, activity));
            foreach (var (name, metres) in sample.Segments ?? []) work.AddSegment(name, metres);
            db.Add(_works[sample.Key] = work);
        }
        await db.SaveChangesAsync(ct);
        foreach (var contractor in contractors) _contractors[contractor.Name] = contractor.Id;

        _plan = new MonitoringPlan(_group, file.MonitoringPlan.Year, StampOn(file.Steps[0].By, new DateOnly(file.MonitoringPlan.Year, 1, 1)));
        db.Add(_plan);
        var visits = file.MonitoringPlan.Visits.Select(v => (Sample: v,
            Visit: _plan.AddVisit(_group, new VisitFacts(_works[v.Work].Id, v.On, Members(v.Members), v.Transport, v.Note)))).ToList();
        await db.SaveChangesAsync(ct);
        foreach (var (sample, visit) in visits.Where(v => v.Sample.CalledOffBecause is not null)) _plan.CallOff(visit.Id, sample.CalledOffBecause);
    }

    private async Task TakeAsync(StepSample step, CancellationToken ct)
    {
        var (work, on) = (_works[step.Work], step.On);
        var stamp = StampOn(step.By, on);
        switch (step)
        {
            case { Contract: { } c }:
                work.Conclude(new ContractFacts(_contractors[c.Contractor], c.Number, on, Money.FromSom(c.Som), c.StartsOn, c.EndsOn, c.WarrantyMonths), stamp);
                break;
            case { Amendment: { } a }:
                work.Amend(new AmendmentFacts(on, a.Number, a.Som is { } som ? Money.FromSom(som) : null, a.EndsOn, a.Reason), stamp);
                break;
            case { Start: true }:
                work.Start(on, stamp);
                break;
            case { Payment: { } p }:
                work.Pay(new PaymentFacts(on, Money.FromSom(p.Som), work.Funding[p.Source - 1].Id, p.Document), stamp);
                break;
            case { Reversal: { } r }:
                work.ReversePayment(work.Payments.Single(p => p.Document == r.Document).Id, on, r.Reason, stamp);
                break;
            case { Progress: { } p }:
                work.Report(new ProgressFacts(on, p.Stage, p.Percent, p.Text), stamp);
                break;
            case { Delay: { } d }:
                work.NoteDelay(new DelayFacts(on, d.Until, d.Reason), stamp);
                break;
            case { Finish: true }:
                work.Finish(on, stamp);
                break;
            case { Cancel: { } reason }:
                work.Cancel(on, reason, stamp);
                break;
            case { Inspection: { } i }:
                await InspectAsync(i, work, on, stamp, ct);
                break;
            case { Acceptance: { } a }:
                var facts = new AcceptanceFacts(on, a.Number, a.Place, a.Documents, a.Volume, a.Som is { } cost
                    ? Money.FromSom(cost) : null, a.ContractorRepresentative);
                db.Add(_acceptances[a.Key] = new Acceptance(work, facts, stamp));
                break;
            case { Sign: { } s }:
                _acceptances[s.Acceptance].Sign(work, ActsOf(work), s.Side, SignerOf(s.Account, s.Side, on), _group);
                break;
            case { Refuse: { } r }:
                _acceptances[r.Acceptance].Refuse(work, r.Side, SignerOf(r.Account, r.Side, on), r.Reason, _group);
                break;
            case { Override: { } o }:
                _acceptances[o.Acceptance].Override(work, ActsOf(work), SignerOf(o.Account, AcceptanceSide.Ao, on), o.Reason);
                break;
            default:
                Follow(step, stamp);
                break;
        }
    }

    /// <summary>A step on an act's road.</summary>
    private void Follow(StepSample step, Stamp stamp)
    {
        switch (step)
        {
            case { HandOver: { } h }:
                _acts[h.Act].HandOver(new HandoverFacts(h.Number, step.On, h.Receiver), _group.Norms.ReplyDays, stamp);
                break;
            case { Answer: { } a }:
                _acts[a.Act].Answer(new ResponseFacts(a.Kind, step.On, a.LetterNumber, a.Reason, a.Instruction, a.Responsible, a.Deadline), stamp);
                break;
            case { Eliminated: { } e }:
                _acts[e.Act].ReportElimination(step.On, e.Text, stamp);
                break;
            case { Withdraw: { } w }:
                _acts[w.Act].Withdraw(step.On, w.Reason, stamp);
                break;
            case { Escalate: { } e }:
                _acts[e.Act].Escalate(e.To, step.On, e.Note, stamp);
                break;
            default:
                throw new FileFault("", new Said("start.data.lacks"));
        }
    }

    private async Task InspectAsync(InspectionSample sample, Work work, DateOnly on, Stamp stamp, CancellationToken ct)
    {
        var facts = new InspectionFacts(
            sample.Kind, on, Members(sample.Present), sample.Stage, sample.AoRepresentative, sample.ContractorRepresentative,
            sample.Checked, sample.Outcome, sample.OutcomeText, [.. sample.Measurements.Select(m => m.Facts())]);
        var visit = sample.PlannedOn is { } planned ? _plan.Visits.Single(v => v.WorkId == work.Id && v.On == planned) : null;
        var inspection = new Inspection(work, _group, facts, visit?.Id, stamp);
        db.Add(inspection);
        await db.SaveChangesAsync(ct);

        foreach (var act in sample.Acts)
        {
            var drawnUp = new ActFacts(on, act.Description, act.Clause, act.Severity, act.Recommendation, act.ProposedDeadline);
            db.Add(_acts[act.Key] = new Act(work, inspection, _acts.Values.Count(a => a.RegisterYear == on.Year) + 1, drawnUp, stamp));
        }
        foreach (var judged in sample.Judged) _acts[judged.Act].Reinspect(inspection, judged.IsEliminated, judged.Note, judged.NewDeadline, stamp);
        if (!sample.IsOpen) inspection.Finish(sample.Acts.Count, stamp);
    }

    private static PlanEvaluation Evaluate(EvaluationSample sample, JointActionPlan plan)
    {
        var evaluation = new PlanEvaluation(plan, sample.Side);
        evaluation.Describe(plan, new EvaluationFacts(sample.HeldOn, sample.Place, sample.Women, sample.Men, sample.Conclusion),
            StampOn(sample.FinishedBy, sample.HeldOn));
        foreach (var rating in sample.Ratings)
        {
            evaluation.Rate(plan.Items.OrderBy(i => i.Number).ElementAt(rating.Item - 1), rating.Achievement, rating.Actual, rating.Comment);
        }
        evaluation.Finish(plan, StampOn(sample.FinishedBy, sample.HeldOn));
        return evaluation;
    }

    private List<Act> ActsOf(Work work) => [.. _acts.Values.Where(a => a.WorkId == work.Id)];

    private Signer SignerOf(string account, AcceptanceSide side, DateOnly on)
    {
        var (id, name) = _accounts[account];
        var post = Acceptance.PostOf(side);
        return new Signer(id, StampOn(name, on), Text.In(Texts.Language.Kyrgyz, $"Post.{post}"), [post]);
    }

    private List<int> Members(IEnumerable<string> names) => [.. names.Select(Member)];

    private int Member(string name) =>
        (_group.Members.SingleOrDefault(m => m.Name == name)
            ?? throw FileFault.Nothing(name)).Id;

    private static Stamp StampOn(string by, DateOnly day) => new(by, day.ToDateTime(WorkingHour, DateTimeKind.Utc));
}
