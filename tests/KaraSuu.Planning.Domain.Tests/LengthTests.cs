using System.Reflection;
using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Photos;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests;

/// <summary>Whatever is written down has an end: every text of every verb × one too long is refused with its field.</summary>
public sealed class LengthTests
{
    private static readonly Stamp Now = Some.Stamp();
    private static readonly string TooLong = new('ж', PlanItem.ProblemDescriptionMaxLength + 1);

    /// <summary>Facts as they are taken, and the verb that takes them; every text in them is tried.</summary>
    private static readonly (object Facts, Action<object> Write)[] Facts =
    [
        Of(Some.MeetingFacts(), f => _ = new PraMeeting(Some.Aimak, 1, f, Now)),
        Of(new VoicedFacts("Жол", 1, 1), f => Some.Meeting().Voice(f)),
        Of(new ProposalFacts("Жарык", null, null, null, ProposalGroup.Unknown), f => _ = new Proposal(Some.Aimak, 1, f, Now)),
        Of(new PriorityFacts("Жол"), f => _ = new PriorityIssue(Some.Aimak, 1, 1, f)),
        Of(new HearingFacts(Some.Day, "Клуб"), f => _ = new PublicHearing(Some.Aimak, 1, Some.PlanId, f, Now)),
        Of(Some.RemarkFacts(), f => Some.Hearing().AddRemark(f, Now)),
        Of(new EvaluationFacts(Some.Day, null, null, null, null),
            f => new PlanEvaluation(Some.Plan(PlanStatus.Approved), EvaluationSide.Ao).Describe(Some.Plan(PlanStatus.Approved), f, Now)),
        Of(Some.Facts(), f => Some.Plan().AddItem(f)),
        Of(Some.ActivityFacts(), f => Begin(f)),
        Of(Some.Funding(kind: FundingKind.DonorProject, source: "VCA"), f => Begin(Some.ActivityFacts("Чатыр", f))),
        Of(Monitored.Contract, f => Monitored.Work().Conclude(f, Now)),
        Of(new AmendmentFacts(Some.Day, null, Money.FromSom(5), null, "Баа өстү"), f => Monitored.Work().Amend(f, Now)),
        Of(new ContractorFacts("Куруучу", null, null, null), f => _ = new Contractor(Some.Aimak, f)),
        Of(new WorkFacts("Көпүрө"), f => _ = new Work(Some.Aimak, f)),
        Of(new PaymentFacts(Some.Day, Money.FromSom(5), 1, null), f => Monitored.Work().Pay(f, Now)),
        Of(new ProgressFacts(Some.Day, null, 50, "Чатыр"), f => Monitored.Work().Report(f, Now)),
        Of(new DelayFacts(Some.Day, null, "Жаан"), f => Monitored.Work().NoteDelay(f, Now)),
        Of(Some.RuleFacts(), f => _ = new VotingRule(Some.Aimak, f, Some.Chair())),
        Of(new SessionFacts("14", SessionKind.Ordinary, null, Some.Day, null), f => _ = new KeneshSession(Some.Aimak, f, Some.Stamp())),
        Of(new DeputyFacts("Асанов Бакыт", null, Some.Day, null), f => _ = new Deputy(Some.Aimak, f, Now)),
        Of(Monitored.ActFacts(), f => _ = new Act(Monitored.Work(), Monitored.Inspection(), 1, f, Now)),
        Of(new HandoverFacts("К-1", Some.Day, "Адис"), f => Monitored.Act().HandOver(f, 14, Now)),
        Of(Monitored.Answer(), f => Monitored.Act(ActStatus.HandedOver).Answer(f, Now)),
        Of(Monitored.AcceptanceFacts(), f => _ = new Acceptance(Monitored.Work(WorkStatus.Finished), f, Now)),
        Of(Monitored.Facts(), f => _ = new Inspection(Monitored.Work(), Monitored.Group(), f, null, Now)),
        Of(new MeasurementFacts("Туурасы", 1000, 1000, "м", null),
            f => _ = new Inspection(Monitored.Work(), Monitored.Group(), Monitored.Facts() with { Measurements = [f] }, null, Now)),
        Of(new JmeGroupFacts(Monitored.Established, null, null, null, null, null), f => Monitored.Group().Correct(f, Now)),
        Of(new JmeMemberFacts("Асан", JmeSide.Resident), f => Monitored.Group().Join(Monitored.Established, f)),
        Of(new JmeRegulationFacts("Жобо", null, null, Some.Day, null, true), f => Monitored.Group().Adopt(f, Now)),
        Of(new AboutTextFacts(AboutTopic.Aimak, new LocalText("Беш айыл"), null, 1, true), f => _ = new AboutText(Some.Aimak, f, 0)),
        Of(new VisitFacts(Monitored.WorkId, Some.Day, [1], null, null),
            f => new MonitoringPlan(Monitored.Group(), Some.Day.Year, Some.Stamp()).AddVisit(Monitored.Group(), f)),
    ];

    /// <summary>By «Type.Verb.Text», the verbs that take a text by itself; «new» is a constructor.</summary>
    private static readonly Dictionary<string, Action<string>> Verbs = new()
    {
        ["PlanEvaluation.Rate.actual"] = text => Rate(text, null),
        ["PlanEvaluation.Rate.comment"] = text => Rate(null, text),
        ["JointActionPlan.Return.reasons"] = text => Some.Plan(PlanStatus.Submitted).Return(text, hasOpenVote: false, Now),
        ["PlanningCycle.CompleteStage.reason"] = text => Some.Cycle().CompleteStage(StageKind.Draft, Some.Day, text, Now),
        ["PlanningCycle.ReopenStage.reason"] = text => Some.Cycle().ReopenStage(StageKind.Draft, text, Now),
        ["PlanningCycle.AddDuty.title"] = text => Some.Cycle().AddDuty(text, Some.Day, Post.HeadOfAo, null),
        ["PlanningCycle.AddDuty.note"] = text => Some.Cycle().AddDuty("Милдет", Some.Day, Post.HeadOfAo, text),
        ["PlanningCycle.ChangeDuty.title"] = text => WithDuty().ChangeDuty(5, text, Some.Day, Post.HeadOfAo, null),
        ["PlanningCycle.ChangeDuty.note"] = text => WithDuty().ChangeDuty(5, "Милдет", Some.Day, Post.HeadOfAo, text),
        ["PlanningCycle.RankBy.basis"] = text => Some.Cycle().RankBy(RankingMethod.VotesSummed, TieRule.Stays, text, PriorityHold.None, Now),
        ["Regrouping.Move.reason"] = text => Regrouping.Move(
            (Some.Aimak, 1), RegroupingKind.TakeOut, [new Proposal(Some.Aimak, 1, new ProposalFacts("Жол", null, null, 1, ProposalGroup.Unknown), Now)], 2,
            new Dictionary<int, string>(), text, PriorityHold.None, Now),
        ["PlanningCycle.FormWorkingGroup.orderNumber"] = text => Some.Cycle().FormWorkingGroup(text, null, GroupNorm.Usual, Now),
        ["PlanningCycle.AddToWorkingGroup.name"] = text => Some.Cycle().AddToWorkingGroup(text, null, GroupSide.Ao, null),
        ["PlanningCycle.AddToWorkingGroup.post"] = text => Some.Cycle().AddToWorkingGroup("Асан", null, GroupSide.Ao, text),
        ["PlanningCycle.ChangeInWorkingGroup.name"] = text => WithMember().ChangeInWorkingGroup(0, text, null, GroupSide.Ao, null),
        ["PlanningCycle.ChangeInWorkingGroup.post"] = text => WithMember().ChangeInWorkingGroup(0, "Асан", null, GroupSide.Ao, text),
        ["PriorityIssue.LeaveOut.reason"] = text => Some.Priority().LeaveOut(text, PriorityHold.None, Now),
        ["Work.new.title"] = text => _ = new Work(Some.Aimak, text, null, null, null, null),
        ["Work.new.place"] = text => _ = new Work(Some.Aimak, "Көпүрө", text, null, null, null),
        ["Work.new.source"] = text => _ = new Work(Some.Aimak, "Көпүрө", null, null, null, text),
        ["Work.Fund.source"] = text => Monitored.Work().Fund(FundingKind.LocalBudget, text, Money.FromSom(5)),
        ["Work.ChangeFunding.source"] = text => Monitored.Work().ChangeFunding(1, FundingKind.LocalBudget, text, Money.FromSom(5)),
        ["Work.Fund.donor"] = text => Monitored.Work().Fund(FundingKind.DonorProject, "VCA", Money.FromSom(5), text),
        ["Work.ChangeFunding.donor"] = text => Monitored.Work().ChangeFunding(1, FundingKind.DonorProject, "VCA", Money.FromSom(5), text),
        ["ResidentAnswer.new.line"] = text => _ = new ResidentAnswer(
            Monitored.Work(WorkStatus.Accepted), false, Guid.NewGuid(), ResidentSays.Yes, text, Some.Morning),
        ["Work.AddSegment.name"] = text => Monitored.Work().AddSegment(text, 5),
        ["Work.ReversePayment.reason"] = text => Monitored.Work(isPaid: true).ReversePayment(1, Some.Day, text, Now),
        ["Work.WithdrawProgress.reason"] = text => Monitored.Work(isReported: true).WithdrawProgress(1, text, Now),
        ["Work.Reopen.reason"] = text => Monitored.Work(WorkStatus.Finished).Reopen(Some.Day, text, Now),
        ["Work.Cancel.reason"] = text => Monitored.Work().Cancel(Some.Day, text, Now),
        ["PlanVote.Open.againBecause"] = text => Some.Vote(earlier: [Some.Closed(Some.Vote(item: 41), against: 11)], because: text),
        ["PlanVote.CallOff.because"] = text => Some.Vote().CallOff(text, Now),
        ["PlanVote.WithdrawByHand.because"] = text => WithHand().WithdrawByHand(9, text, Now),
        ["KeneshSession.AddToAgenda.title"] = text => Some.Session().AddToAgenda(text, null),
        ["Act.FromSource.description"] = text => Told(text, "Слайд 5"),
        ["Act.FromSource.source"] = text => Told("Боёк", text),
        ["Act.Insist.reason"] = text => Monitored.Act(ActStatus.Rejected).Insist(Some.Day, text, 14, Now),
        ["Act.ReportElimination.text"] = text => Monitored.Act(ActStatus.Answered).ReportElimination(Some.Day, text, Now),
        ["Act.Reinspect.note"] = text => Monitored.Act(ActStatus.Reported).Reinspect(
            Monitored.Inspection(null, InspectionKind.Reinspection, Monitored.Reinspected, MonitoringOutcome.NoRemarks, 42), true, text, null, Now),
        ["Act.Withdraw.reason"] = text => Monitored.Act().Withdraw(Some.Day, text, Now),
        ["Act.Escalate.note"] = text => Monitored.Act(ActStatus.HandedOver).Escalate(Post.KeneshChair, Some.Day, text, Now),
        ["JmeGroup.new.resolutionNumber"] = text => _ = new JmeGroup(Some.Aimak, Some.Day, text, null, null, Now),
        ["JmeGroup.new.legalBasis"] = text => _ = new JmeGroup(Some.Aimak, Some.Day, null, text, null, Now),
        ["JmeGroup.new.source"] = text => _ = new JmeGroup(Some.Aimak, Some.Day, null, null, text, Now),
        ["JmeGroup.ChangeComposition.resolutionNumber"] = text => Monitored.Group().ChangeComposition(Some.Day, text, null, null, Now),
        ["JmeGroup.ChangeComposition.composition"] = text => Monitored.Group().ChangeComposition(Some.Day, null, null, text, Now),
        ["Acceptance.Refuse.reason"] = text => Finished((acceptance, work) => acceptance.Refuse(work, AcceptanceSide.Ao, Head, text, null)),
        ["Acceptance.Override.reason"] = text => Finished((acceptance, work) => acceptance.Override(work, [], Head, text)),
        ["Inspection.FromSource.text"] = text => Inspection.FromSource(Monitored.Work(), Monitored.Group(), MonitoringOutcome.NoRemarks, text, "Слайд", Now),
        ["Inspection.FromSource.source"] = text => Inspection.FromSource(Monitored.Work(), Monitored.Group(), MonitoringOutcome.NoRemarks, null, text, Now),
        ["MonitoringPlan.CallOff.reason"] = text => WithVisit().CallOff(0, text),
        ["CheckExplanation.new.text"] = text => _ = new CheckExplanation(Some.Aimak, "code", "subject", text, Now),
        ["CheckExplanation.Change.text"] = text => new CheckExplanation(Some.Aimak, "code", "subject", "Себеп", Now).Change(text, Now),
        ["AiylAimak.SetOffices.headName"] = text => Some.AiylAimak().SetOffices(null, text, null, null, null),
        ["AiylAimak.SetOffices.keneshChairName"] = text => Some.AiylAimak().SetOffices(null, null, text, null, null),
        ["AiylAimak.SetOffices.phone"] = text => Some.AiylAimak().SetOffices(null, null, null, text, null),
        ["AiylAimak.SetOffices.website"] = text => Some.AiylAimak().SetOffices(null, null, null, null, text),
        ["MeetingPaper.Withdraw.reason"] = text => new MeetingPaper(
            Some.Meeting(), MeetingPaperKind.Protocol, PaperFile.Of("a.pdf", [.. "%PDF-1.7 %%EOF"u8], "Protocol"), [], 1, Now).Withdraw(text, Now),
        ["PopulationCount.new.source"] = text => _ = new PopulationCount(Some.Aimak, null, null, new Inhabitants(1, 1, 2, 1), text, Now),
        ["PopulationCount.Correct.source"] = text => Some.Population().Correct(null, new Inhabitants(1, 1, 2, 1), text, Now),
        ["PopulationCount.Explain.explanation"] = text => Some.Population().Explain(text),
    };

    /// <summary>Codes with a form of their own, and what the portal itself makes up.</summary>
    private static readonly string[] NoTexts =
    [
        "Deputy.IsNamesake.name", "JmeGroup.NamesakeOn.name", "Contractor.IsLike.name", "Contractor.IsLike.taxNumber", "Contractor.SignsOf.name",
        "Contractor.SignsOf.taxNumber",
        "AiylAimak.new.slug", "AiylAimak.SetSoate.soate", "AiylAimak.AddVillage.soate", "AiylAimak.RenameVillage.soate", "AiylAimak.IsSoate.text",
        "AiylAimak.IsSlug.text", "CheckExplanation.new.code", "CheckExplanation.new.subject", "PlanVote.Cast.receipt", "PlanVote.ConfirmByHand.receipt",
        "PlanVote.RequireReason.againBecause", "PaperScan.new.fileName", "JmeGroup.QualitiesOf.qualities",
    ];

    private static Signer Head => Monitored.Signer(AcceptanceSide.Ao);

    public static TheoryData<string> Texts() => [.. Facts.SelectMany(f => TextsOf(f.Facts.GetType()))];

    public static TheoryData<string> Takers() => [.. Verbs.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_text_of_facts_is_longer_than_its_room(string text)
    {
        var (facts, write) = Facts.Single(f => text.StartsWith(f.Facts.GetType().Name + ".", StringComparison.Ordinal));
        var field = text[(text.IndexOf('.', StringComparison.Ordinal) + 1)..];

        var refusal = Broken.By(RecordRules.TooLong, () => write(With(facts, field, TooLong)));

        Assert.Equal(field, refusal.Field!.Split('.')[^1]);
        write(With(facts, field, "12"));
    }

    [Theory]
    [MemberData(nameof(Takers))]
    public void No_text_of_a_verb_is_longer_than_its_room(string verb)
    {
        var refusal = Broken.By(RecordRules.TooLong, () => Verbs[verb](TooLong));

        Assert.Equal(verb[(verb.LastIndexOf('.') + 1)..], refusal.Field, ignoreCase: true);
        Verbs[verb]("12");
    }

    [Fact]
    public void Every_text_somebody_writes_is_tried()
    {
        var types = typeof(Record).Assembly.GetTypes().Where(t => t.IsPublic).ToList();
        var facts = types.Where(t => t.Name.EndsWith("Facts", StringComparison.Ordinal) && t != typeof(PhotoFacts)).SelectMany(TextsOf);
        var texts =
            from type in types.Where(t => t.IsSubclassOf(typeof(Record)) && t != typeof(Photo))
            from verb in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(m => !m.IsSpecialName).Cast<MethodBase>().Concat(type.GetConstructors())
            from text in verb.GetParameters().Where(p => p.ParameterType == typeof(string))
            select $"{type.Name}.{(verb.IsConstructor ? "new" : verb.Name)}.{text.Name}";

        Assert.Equal(facts.Order(StringComparer.Ordinal), Facts.SelectMany(f => TextsOf(f.Facts.GetType())).Order(StringComparer.Ordinal));
        Assert.Equal(texts.Except(NoTexts).Distinct().Order(StringComparer.Ordinal), Verbs.Keys.Order(StringComparer.Ordinal));
    }

    private static (object Facts, Action<object> Write) Of<T>(T facts, Action<T> write)
        where T : class => (facts, said => write((T)said));

    private static IEnumerable<string> TextsOf(Type facts) =>
        facts.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.PropertyType == typeof(string)).Select(p => $"{facts.Name}.{p.Name}");

    /// <summary>The same facts with one text written otherwise.</summary>
    private static object With(object facts, string field, string text)
    {
        var other = facts.GetType().GetMethod("<Clone>$")!.Invoke(facts, null)!;
        other.GetType().GetProperty(field)!.SetValue(other, text);
        return other;
    }

    private static void Begin(ActivityFacts facts)
    {
        var plan = Some.Plan();
        plan.AddActivity(plan.Items[0], facts);
    }

    private static void Rate(string? actual, string? comment)
    {
        var plan = Some.Plan(PlanStatus.Approved);
        var item = Some.Saved(plan.Items[0], 1);
        typeof(PlanItem).GetProperty(nameof(PlanItem.JointActionPlanId))!.SetValue(item, plan.Id);
        new PlanEvaluation(plan, EvaluationSide.Ao).Rate(item, Achievement.Achieved, actual, comment);
    }

    private static PlanningCycle WithDuty()
    {
        var cycle = Some.Cycle();
        Some.Saved(cycle.AddDuty("Милдет", Some.Day, Post.HeadOfAo, null), 5);
        return cycle;
    }

    private static PlanVote WithHand()
    {
        var vote = Some.Vote();
        Some.Saved(vote.EnterByHand(1, Choice.For, BallotWay.Paper, NoPortalVote.NoAccount, Some.Chair()), 9);
        return vote;
    }

    private static PlanningCycle WithMember()
    {
        var cycle = Some.Cycle();
        cycle.AddToWorkingGroup("Асан", null, GroupSide.Ao, null);
        return cycle;
    }

    private static MonitoringPlan WithVisit()
    {
        var plan = new MonitoringPlan(Monitored.Group(), Some.Day.Year, Some.Stamp());
        plan.AddVisit(Monitored.Group(), new VisitFacts(Monitored.WorkId, Some.Day, [1], null, null));
        return plan;
    }

    private static void Told(string description, string source)
    {
        var work = Monitored.Work();
        Act.FromSource(work, Some.Saved(Monitored.Monitoring(work), Monitored.InspectionId), description, source, Now);
    }

    private static void Finished(Action<Acceptance, Work> step)
    {
        var work = Monitored.Work(WorkStatus.Finished);
        step(Monitored.Acceptance(work), work);
    }
}
