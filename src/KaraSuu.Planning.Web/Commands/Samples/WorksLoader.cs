using System.Globalization;
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
    /// <param name="ofMembers">what is said of a fault of that file, which is not the one of the works</param>
    /// <returns>false when the aimak, its group or its sign-ins are not there, or its year of monitoring is there already</returns>
    public async Task<bool> LoadAsync(WorksFile file, SampleFile members, Func<FileFault, CannotStart> ofMembers, CancellationToken ct)
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
        return await db.Database.InOneGoAsync(() => LoadAllAsync(file, members, ofMembers, aimak, group, ct));
    }

    private async Task<bool> LoadAllAsync(
        WorksFile file, SampleFile members, Func<FileFault, CannotStart> ofMembers, AiylAimak aimak, JmeGroup group, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var ids = new SampleIds(aimak, [], []);
        try
        {
            FileFault.Each("jmeGroup.members", members.JmeGroup?.Members ?? [], (member, _) => member.Account is null ? 0 : Link(member, group, ids));
        }
        catch (FileFault fault)
        {
            throw ofMembers(fault);
        }
        var plan = await db.Plans.Whole().Where(p => p.AiylAimakId == aimak.Id && p.FromYear == file.PlanYear).OrderByDescending(p => p.VersionNumber)
            .FirstOrDefaultAsync(ct) ?? throw FileFault.Nothing(file.PlanYear.ToString(CultureInfo.InvariantCulture), "planYear");
        await PrepareAsync(file, plan, ids, ct);
        foreach (var (step, i) in file.Steps.Select((s, i) => (s, i)).OrderBy(s => s.s.On))
        {
            await FileFault.AtAsync($"steps[{i}]", () => TakeAsync(step, ct));
            await db.SaveChangesAsync(ct);
        }
        db.AddRange(FileFault.Each("evaluations", file.Evaluations, (e, _) => Evaluate(e, plan)));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private async Task PrepareAsync(WorksFile file, JointActionPlan plan, SampleIds ids, CancellationToken ct)
    {
        if (file.Steps.Count == 0) throw FileFault.Lacks("steps");
        var contractors = FileFault.Each("contractors", file.Contractors, (c, _) => c.ToContractor(ids.AimakId));
        db.AddRange(contractors);
        var activities = plan.Items.SelectMany(i => i.Activities).ToList();
        db.AddRange(FileFault.Each("works", file.Works, (sample, _) =>
        {
            var activity = FileFault.One(activities, a => a.Title == Words.OneLine(sample.Activity), sample.Activity, "activity");
            var work = new Work(ids.AimakId, sample.Facts(file.PlanYear, ids), new PlannedActivity(plan.Status, activity));
            foreach (var (name, metres) in sample.Segments ?? []) work.AddSegment(name, metres);
            return _works[sample.Key] = work;
        }));
        await db.SaveChangesAsync(ct);
        foreach (var contractor in contractors) _contractors[contractor.Name] = contractor.Id;

        _plan = FileFault.At("monitoringPlan", () =>
        {
            var year = file.MonitoringPlan.Year;
            if (year is < MonitoringPlan.FirstYear or > MonitoringPlan.LastYear) throw new FileFault("year", new Said("start.data.unreadable"));
            return new MonitoringPlan(_group, year, StampOn(file.Steps[0].By, new DateOnly(year, 1, 1)));
        });
        db.Add(_plan);
        var visits = FileFault.Each("monitoringPlan.visits", file.MonitoringPlan.Visits, (v, _) => (Sample: v,
            Visit: _plan.AddVisit(_group, new VisitFacts(Of(_works, v.Work, "work").Id, v.On, Members(v.Members, "members"), v.Transport, v.Note))));
        await db.SaveChangesAsync(ct);
        FileFault.Each("monitoringPlan.visits", visits, (v, _) =>
        {
            if (v.Sample.CalledOffBecause is { } because) _plan.CallOff(v.Visit.Id, because);
            return v;
        });
    }

    private async Task TakeAsync(StepSample step, CancellationToken ct)
    {
        var (work, on) = (Of(_works, step.Work, "work"), step.On);
        var stamp = StampOn(step.By, on);
        switch (step)
        {
            case { Contract: { } c }:
                work.Conclude(new ContractFacts(
                    Of(_contractors, c.Contractor, "contract.contractor"), c.Number, on, Money.FromSom(c.Som), c.StartsOn, c.EndsOn, c.WarrantyMonths), stamp);
                break;
            case { Amendment: { } a }:
                work.Amend(new AmendmentFacts(on, a.Number, a.Som is { } som ? Money.FromSom(som) : null, a.EndsOn, a.Reason), stamp);
                break;
            case { Start: true }:
                work.Start(on, stamp);
                break;
            case { Payment: { } p }:
                work.Pay(new PaymentFacts(on, Money.FromSom(p.Som), At(work.Funding, p.Source, "payment.source").Id, p.Document), stamp);
                break;
            case { Reversal: { } r }:
                var paid = FileFault.One(work.Payments, p => p.Document == Words.OneLine(r.Document), r.Document, "reversal.document");
                work.ReversePayment(paid.Id, on, r.Reason, stamp);
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
                Of(_acceptances, s.Acceptance, "sign.acceptance").Sign(work, ActsOf(work), s.Side, SignerOf(s.Account, "sign", s.Side, on), _group);
                break;
            case { Refuse: { } r }:
                Of(_acceptances, r.Acceptance, "refuse.acceptance").Refuse(work, r.Side, SignerOf(r.Account, "refuse", r.Side, on), r.Reason, _group);
                break;
            case { Override: { } o }:
                Of(_acceptances, o.Acceptance, "override.acceptance")
                    .Override(work, ActsOf(work), SignerOf(o.Account, "override", AcceptanceSide.Ao, on), o.Reason);
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
                Of(_acts, h.Act, "handOver.act").HandOver(new HandoverFacts(h.Number, step.On, h.Receiver), _group.Norms.ReplyDays, stamp);
                break;
            case { Answer: { } a }:
                Of(_acts, a.Act, "answer.act").Answer(
                    new ResponseFacts(a.Kind, step.On, a.LetterNumber, a.Reason, a.Instruction, a.Responsible, a.Deadline), stamp);
                break;
            case { Eliminated: { } e }:
                Of(_acts, e.Act, "eliminated.act").ReportElimination(step.On, e.Text, stamp);
                break;
            case { Withdraw: { } w }:
                Of(_acts, w.Act, "withdraw.act").Withdraw(step.On, w.Reason, stamp);
                break;
            case { Escalate: { } e }:
                Of(_acts, e.Act, "escalate.act").Escalate(e.To, step.On, e.Note, stamp);
                break;
            default:
                throw new FileFault("", new Said("start.data.lacks"));
        }
    }

    private async Task InspectAsync(InspectionSample sample, Work work, DateOnly on, Stamp stamp, CancellationToken ct)
    {
        var facts = new InspectionFacts(
            sample.Kind, on, Members(sample.Present, "inspection.present"), sample.Stage, sample.AoRepresentative, sample.ContractorRepresentative,
            sample.Checked, sample.Outcome, sample.OutcomeText, [.. sample.Measurements.Select(m => m.Facts())]);
        var visit = sample.PlannedOn is { } planned
            ? FileFault.One(_plan.Visits, v => v.WorkId == work.Id && v.On == planned, Show.Iso(planned), "inspection.plannedOn") : null;
        var inspection = new Inspection(work, _group, facts, visit?.Id, stamp);
        db.Add(inspection);
        await db.SaveChangesAsync(ct);

        foreach (var act in sample.Acts)
        {
            var drawnUp = new ActFacts(on, act.Description, act.Clause, act.Severity, act.Recommendation, act.ProposedDeadline);
            db.Add(_acts[act.Key] = new Act(work, inspection, _acts.Values.Count(a => a.RegisterYear == on.Year) + 1, drawnUp, stamp));
        }
        foreach (var judged in sample.Judged)
            Of(_acts, judged.Act, "inspection.judged").Reinspect(inspection, judged.IsEliminated, judged.Note, judged.NewDeadline, stamp);
        if (!sample.IsOpen) inspection.Finish(sample.Acts.Count, stamp);
    }

    private static PlanEvaluation Evaluate(EvaluationSample sample, JointActionPlan plan)
    {
        var evaluation = new PlanEvaluation(plan, sample.Side);
        evaluation.Describe(plan, new EvaluationFacts(sample.HeldOn, sample.Place, sample.Women, sample.Men, sample.Conclusion),
            StampOn(sample.FinishedBy, sample.HeldOn));
        foreach (var rating in sample.Ratings)
        {
            evaluation.Rate(At([.. plan.Items.OrderBy(i => i.Number)], rating.Item, "ratings"), rating.Achievement, rating.Actual, rating.Comment);
        }
        evaluation.Finish(plan, StampOn(sample.FinishedBy, sample.HeldOn));
        return evaluation;
    }

    private List<Act> ActsOf(Work work) => [.. _acts.Values.Where(a => a.WorkId == work.Id)];

    private Signer SignerOf(string account, string step, AcceptanceSide side, DateOnly on)
    {
        var (id, name) = Of(_accounts, account, step + ".account");
        var post = Acceptance.PostOf(side);
        return new Signer(id, StampOn(name, on), Text.In(Texts.Language.Kyrgyz, $"Post.{post}"), [post]);
    }

    private int Link(JmeMemberSample member, JmeGroup group, SampleIds ids)
    {
        var id = Member(member.Name, "name");
        group.CorrectMember(id, member.Facts(ids, Of(_accounts, member.Account!, "account").Id));
        return id;
    }

    private List<int> Members(IEnumerable<string> names, string field) => [.. names.Select(name => Member(name, field))];

    private int Member(string name, string field) => FileFault.One(_group.Members, m => m.Name == Words.OneLine(name), name, field).Id;

    /// <summary>What an earlier part of the file made by this name.</summary>
    private static T Of<T>(Dictionary<string, T> made, string name, string field) =>
        made.TryGetValue(name, out var one) ? one : throw FileFault.Nothing(name, field);

    /// <param name="place">place in the list, from 1</param>
    private static T At<T>(IReadOnlyList<T> list, int place, string field) =>
        place > 0 && place <= list.Count ? list[place - 1] : throw FileFault.Nothing(place.ToString(CultureInfo.InvariantCulture), field);

    private static Stamp StampOn(string by, DateOnly day) => new(by, day.ToDateTime(WorkingHour, DateTimeKind.Utc));
}
