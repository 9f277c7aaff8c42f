using System.Reflection;
using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Territory;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests;

/// <summary>What is written down as done has happened: every verb that takes a day × tomorrow is refused with its field, today is taken.</summary>
public sealed class DayTests
{
    private static readonly Stamp Now = Some.Stamp();

    /// <summary>By «Type.Verb.Day», the verb with the day in question; «new» is a constructor.</summary>
    private static readonly Dictionary<string, (string Field, Action<DateOnly> Do)> Verbs = new()
    {
        ["PraMeeting.new.HeldOn"] = ("HeldOn", day => _ = new PraMeeting(Some.Aimak, 1, Some.MeetingFacts() with { HeldOn = day }, Now)),
        ["PraMeeting.Correct.HeldOn"] = ("HeldOn", day => Some.Meeting().Correct(Some.MeetingFacts() with { HeldOn = day }, PriorityHold.None, Now)),
        ["Proposal.new.ReceivedOn"] = ("ReceivedOn", day => _ = new Proposal(Some.Aimak, 1, Proposed(day), Now)),
        ["Proposal.Correct.ReceivedOn"] = ("ReceivedOn", day => new Proposal(Some.Aimak, 1, Proposed(null), Now)
            .Correct(Proposed(day), PriorityHold.None, Now)),
        ["PublicHearing.new.AnnouncedOn"] = ("AnnouncedOn", day => _ = new PublicHearing(Some.Aimak, 1, Some.PlanId, Announced(day), Now)),
        ["PublicHearing.Correct.AnnouncedOn"] = ("AnnouncedOn", day => Some.Hearing().Correct(Announced(day), HearingCount.None, Now)),
        ["PlanEvaluation.Describe.HeldOn"] = ("HeldOn", day => new PlanEvaluation(Some.Plan(PlanStatus.Approved), EvaluationSide.Ao)
            .Describe(Some.Plan(PlanStatus.Approved), new EvaluationFacts(day, null, null, null, null), Now)),
        ["JointActionPlan.Approve.Date"] = ("Date", day => Some.Plan(PlanStatus.Submitted).Approve(Some.PassedVote(), new Resolution("1", day, null), Now)),
        ["JointActionPlan.RecordPaperApproval.Date"] = ("Date", day => Some.Plan().RecordPaperApproval(new Resolution("1", day, null), Some.Paper, Now)),
        ["JointActionPlan.RecordPublishedApproval.Date"] = ("Date", day => Some.Plan().RecordPublishedApproval(new Resolution("1", day, null), Now)),
        ["PlanningCycle.CompleteStage.doneOn"] = ("DoneOn", day => Some.Cycle().CompleteStage(StageKind.Meetings, day, "Протоколдор бар", Now)),
        ["PlanningCycle.CompleteDuty.doneOn"] = ("DoneOn", day => Some.Cycle().CompleteDuty(0, day, Now)),
        ["PlanningCycle.FormWorkingGroup.orderDate"] = ("OrderDate", day => Some.Cycle().FormWorkingGroup("12", day, GroupNorm.Usual, Now)),
        ["PopulationCount.new.asOf"] = ("AsOf", day => _ = new PopulationCount(Some.Aimak, null, day, People, null, Now)),
        ["PopulationCount.Correct.asOf"] = ("AsOf", day => Some.Population().Correct(day, People, null, Now)),
        ["Work.Conclude.SignedOn"] = ("SignedOn", day => Monitored.Work().Conclude(new ContractFacts(null, null, day, null, null, null, null), Now)),
        ["Work.Amend.SignedOn"] = ("SignedOn", day => Monitored.Work().Amend(new AmendmentFacts(day, null, Money.FromSom(5), null, "Баа өстү"), Now)),
        ["Work.Pay.PaidOn"] = ("PaidOn", day => Monitored.Work().Pay(new PaymentFacts(day, Money.FromSom(5), 1, null), Now)),
        ["Work.ReversePayment.on"] = ("On", day => Monitored.Work(isPaid: true).ReversePayment(1, day, "Жаңылыш", Now)),
        ["Work.Report.On"] = ("On", day => Monitored.Work().Report(new ProgressFacts(day, "чатыр", 50, "Жабылды"), Now)),
        ["Work.NoteDelay.NotedOn"] = ("NotedOn", day => Monitored.Work().NoteDelay(new DelayFacts(day, null, "Жаан"), Now)),
        ["Work.Start.on"] = ("On", day => Monitored.Work(WorkStatus.Planned).Start(day, Now)),
        ["Work.Finish.on"] = ("On", day => Monitored.Work().Finish(day, Now)),
        ["Work.Reopen.on"] = ("On", day => Monitored.Work(WorkStatus.Finished).Reopen(day, "Дубал боёлгон эмес", Now)),
        ["Work.Cancel.on"] = ("On", day => Monitored.Work().Cancel(day, "Каражат жок", Now)),
        ["JmeGroup.new.establishedOn"] = ("EstablishedOn", day => _ = new JmeGroup(Some.Aimak, day, null, null, null, Now)),
        ["JmeGroup.Correct.EstablishedOn"] = ("EstablishedOn", day => new JmeGroup(Some.Aimak, Monitored.Established, null, null, null, Now)
            .Correct(new JmeGroupFacts(day, null, null, null, null, null), Now)),
        ["JmeGroup.ChangeComposition.on"] = ("ChangedOn", day => Monitored.Group().ChangeComposition(day, null, null, null, Now)),
        ["Inspection.new.HeldOn"] = ("HeldOn", day => Monitored.Inspection(heldOn: day)),
        ["Inspection.Correct.HeldOn"] = ("HeldOn", day => Monitored.Inspection()
            .Correct(Monitored.Group(), Monitored.Facts(heldOn: day), null, Now)),
        ["Act.new.DrawnUpOn"] = ("DrawnUpOn", day => _ = new Act(Monitored.Work(), Monitored.Inspection(), 1, Monitored.ActFacts(drawnUpOn: day), Now)),
        ["Act.Correct.DrawnUpOn"] = ("DrawnUpOn", day => Monitored.Act().Correct(Monitored.Inspection(), Monitored.ActFacts(drawnUpOn: day), Now)),
        ["Act.HandOver.On"] = ("On", day => Monitored.Act().HandOver(new HandoverFacts("К-1", day, "Адис"), 14, Now)),
        ["Act.Answer.On"] = ("On", day => Monitored.Act(ActStatus.HandedOver).Answer(Monitored.Answer(on: day, deadline: Some.Day.AddDays(30)), Now)),
        ["Act.Insist.on"] = ("On", day => Monitored.Act(ActStatus.Rejected).Insist(day, "Келишимде жазылган", 14, Now)),
        ["Act.ReportElimination.on"] = ("On", day => Monitored.Act(ActStatus.Answered).ReportElimination(day, "Кайра төшөлдү", Now)),
        ["Act.Withdraw.on"] = ("On", day => Monitored.Act().Withdraw(day, "Жаңылыш", Now)),
        ["Act.Escalate.on"] = ("On", day => Monitored.Act(ActStatus.HandedOver).Escalate(Post.KeneshChair, day, null, Now)),
        ["Acceptance.new.On"] = ("On", day => _ = new Acceptance(Monitored.Work(WorkStatus.Finished), Monitored.AcceptanceFacts() with { On = day }, Now)),
        ["Acceptance.Correct.On"] = ("On", day => Monitored.Acceptance(Monitored.Work(WorkStatus.Finished))
            .Correct(Monitored.AcceptanceFacts() with { On = day }, Monitored.Work(WorkStatus.Finished), Now)),
    };

    /// <summary>Days that may be to come, and why.</summary>
    internal static readonly Dictionary<string, string> MayBeToCome = new()
    {
        ["PublicHearing.new.HeldOn"] = "a hearing is announced before it is held; people come and speak only once it is",
        ["PublicHearing.Correct.HeldOn"] = "the same",
        ["KeneshSession.new.HeldOn"] = "a session is called before it sits; deputies are present and vote only once it does",
        ["KeneshSession.Correct.HeldOn"] = "the same",
        ["Deputy.new.InOfficeFrom"] = "a term",
        ["Deputy.new.InOfficeTo"] = "a term",
        ["Deputy.Correct.InOfficeFrom"] = "a term",
        ["Deputy.Correct.InOfficeTo"] = "a term",
        ["Deputy.AddTerm.InOfficeFrom"] = "a term",
        ["Deputy.AddTerm.InOfficeTo"] = "a term",
        ["Deputy.CorrectTerm.InOfficeFrom"] = "a term",
        ["Deputy.CorrectTerm.InOfficeTo"] = "a term",
        ["VotingRule.new.ValidFrom"] = "a rule may begin later",
        ["VotingRule.Correct.ValidFrom"] = "a rule may begin later",
        ["JmeGroup.Adopt.ValidFrom"] = "a regulation may begin later",
        ["JmeGroup.Adopt.ValidTo"] = "a regulation may end later",
        ["JmeGroup.Correct.NominatedOn"] = "not after the group was established, which has happened",
        ["JmeGroup.Join.on"] = "by a resolution written down, which has happened",
        ["JmeGroup.Leave.on"] = "by a resolution written down, which has happened",
        ["JointActionPlan.AddActivity.DueOn"] = "a term",
        ["JointActionPlan.ChangeActivity.DueOn"] = "a term",
        ["PlanningCycle.PlanStage.plannedFor"] = "a plan",
        ["PlanningCycle.AddDuty.dueOn"] = "a term",
        ["PlanningCycle.ChangeDuty.dueOn"] = "a term",
        ["Work.Conclude.StartsOn"] = "a term",
        ["Work.Conclude.EndsOn"] = "a term",
        ["Work.Amend.EndsOn"] = "a term",
        ["Work.NoteDelay.Until"] = "a term",
        ["MonitoringPlan.AddVisit.On"] = "a plan",
        ["MonitoringPlan.ChangeVisit.On"] = "a plan",
        ["Inspection.Correct.firstActOn"] = "of an act written down, which has happened",
        ["Act.new.ProposedDeadline"] = "a term",
        ["Act.Correct.ProposedDeadline"] = "a term",
        ["Act.Answer.Deadline"] = "a term",
        ["Act.Reinspect.newDeadline"] = "a term",
    };

    private static Inhabitants People => new(10, 10, 20, 5);

    public static TheoryData<string> All() => [.. Verbs.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_done_is_not_done_tomorrow(string verb)
    {
        var (field, take) = Verbs[verb];

        Assert.Equal(field, Broken.By(RecordRules.InTheFuture, () => take(Now.Today.AddDays(1))).Field);
        take(Now.Today);
    }

    [Fact]
    public void Every_day_a_verb_takes_has_happened_or_may_be_to_come_for_a_reason() =>
        Assert.Equal(Verbs.Keys.Concat(MayBeToCome.Keys).Order(StringComparer.Ordinal), DaysTaken().Distinct().Order(StringComparer.Ordinal));

    /// <summary>The day is that of Kyrgyzstan: 18:01 by UTC is past midnight there.</summary>
    [Fact]
    public void A_day_has_come_when_it_has_in_Kyrgyzstan()
    {
        var before = new Stamp("Адис", new DateTime(2026, 5, 20, 17, 59, 0, DateTimeKind.Utc));
        var facts = Some.MeetingFacts() with { HeldOn = Some.Day.AddDays(1) };

        Broken.By(RecordRules.InTheFuture, () => new PraMeeting(Some.Aimak, 1, facts, before));

        Assert.Equal(facts.HeldOn, new PraMeeting(Some.Aimak, 1, facts, before with { AtUtc = before.AtUtc.AddMinutes(2) }).HeldOn);
    }

    private static ProposalFacts Proposed(DateOnly? day) => new("Жарык", null, day, null, ProposalGroup.Unknown);

    private static HearingFacts Announced(DateOnly day) => new(Some.Day.AddDays(10), "Клуб", AnnouncedOn: day);

    /// <summary>«Type.Verb.Day» of every public verb of a record, days within its facts too.</summary>
    private static IEnumerable<string> DaysTaken() =>
        from type in typeof(Record).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Record)) && t.IsPublic)
        from verb in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(m => !m.IsSpecialName && !IsQuestion(m)).Cast<MethodBase>().Concat(type.GetConstructors())
        from day in verb.GetParameters().SelectMany(p => IsDay(p.ParameterType) ? [p.Name!] : DaysOf(p.ParameterType))
        select $"{type.Name}.{(verb.IsConstructor ? "new" : verb.Name)}.{day}";

    /// <summary>«…On(day)» asks how something was that day; what only asks changes nothing.</summary>
    private static bool IsQuestion(MethodInfo method) => method.Name.EndsWith("On", StringComparison.Ordinal) || method.Name == nameof(VotingRule.InForce);

    private static IEnumerable<string> DaysOf(Type facts) =>
        facts.Name.EndsWith("Facts", StringComparison.Ordinal) || facts == typeof(Resolution)
            ? facts.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => IsDay(p.PropertyType)).Select(p => p.Name) : [];

    private static bool IsDay(Type type) => type == typeof(DateOnly) || type == typeof(DateOnly?);
}
