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
using static KaraSuu.Planning.Domain.Tests.Revised;

namespace KaraSuu.Planning.Domain.Tests;

/// <summary>Two people who save the same record are told apart by its revision, so every verb raises it, by one.</summary>
public sealed class RevisionTests
{
    /// <summary>Their own tables of status × verb look at the revision too.</summary>
    private static readonly Type[] WithATableOfTheirOwn = [typeof(Work), typeof(Act), typeof(JointActionPlan), typeof(Acceptance)];

    private static readonly (string Verb, Func<Record> Make, Action<Record> Do)[] Verbs =
    [
        On(nameof(AiylAimak.Describe), Aimak, a => a.Describe(Name, Name, Name, Name)),
        On(nameof(AiylAimak.SetSoate), Aimak, a => a.SetSoate(null)),
        On(nameof(AiylAimak.SetOffices), Aimak, a => a.SetOffices(15, null, null, null, null)),
        On(nameof(AiylAimak.Word), Aimak, a => a.Word(a.Wording)),
        On(nameof(AiylAimak.AddVillage), Aimak, a => a.AddVillage(new LocalText("Орток"))),
        On(nameof(AiylAimak.NoteYears), Aimak, a => a.NoteYears()),
        On(nameof(AiylAimak.RenameVillage), Aimak, a => a.RenameVillage(1, new LocalText("Орток"), null)),
        On(nameof(AiylAimak.RemoveVillage), Aimak, a => a.RemoveVillage(1, new Dependents([]))),
        On(nameof(PopulationCount.Correct), () => Some.Population(), p => p.Correct(null, new Inhabitants(1, 1, 2, null), null, Some.Stamp())),
        On(nameof(PopulationCount.Explain), () => Some.Population(), p => p.Explain("17 аял кийин катталган")),
        On(nameof(AboutText.Correct), () => new AboutText(Some.Aimak, About, 0), t => t.Correct(About)),
        On(nameof(CheckExplanation.Change), Explanation, e => e.Change("Башка себеп", Some.Stamp())),

        On(nameof(PlanningCycle.PlanStage), Cycle, c => c.PlanStage(StageKind.Draft, Some.Day, Post.HeadOfAo)),
        On(nameof(PlanningCycle.CompleteStage), Cycle, c => c.CompleteStage(StageKind.Draft, Some.Day, "Кагазда", Some.Stamp())),
        On(nameof(PlanningCycle.ReopenStage), Cycle, c => c.ReopenStage(StageKind.Draft, "Кайра", Some.Stamp())),
        On(nameof(PlanningCycle.LeaveStageToRecords), Cycle, c => c.LeaveStageToRecords(StageKind.Hearing)),
        On(nameof(PlanningCycle.SpanTo), Cycle, c => c.SpanTo(c.BudgetYear + 1, [], null)),
        On(nameof(PlanningCycle.SetWomenShareNorm), Cycle, c => c.SetWomenShareNorm(40)),
        On(nameof(PlanningCycle.RankBy), Cycle, c => c.RankBy(RankingMethod.RankedLists, TieRule.Stays, null, PriorityHold.None, Some.Stamp())),
        On(nameof(PlanningCycle.SetAgeBands), Cycle, c => c.SetAgeBands([(14, null)], isInUse: false)),
        On(nameof(PlanningCycle.Publish), Cycle, c => c.Publish(null)),
        On(nameof(PlanningCycle.AddDuty), Cycle, c => c.AddDuty("Отчёт", Some.Day, Post.HeadOfAo, null)),
        On(nameof(PlanningCycle.ChangeDuty), Cycle, c => c.ChangeDuty(1, "Отчёт", Some.Day, Post.HeadOfAo, null)),
        On(nameof(PlanningCycle.CompleteDuty), Cycle, c => c.CompleteDuty(1, Some.Day, Some.Stamp())),
        On(nameof(PlanningCycle.RemoveDuty), Cycle, c => c.RemoveDuty(1)),
        On(nameof(PlanningCycle.FormWorkingGroup), Cycle, c => c.FormWorkingGroup("12", Some.Day, GroupNorm.Usual, Some.Stamp())),
        On(nameof(PlanningCycle.AddToWorkingGroup), Cycle, c => c.AddToWorkingGroup("Гүлнара", Sex.Women, GroupSide.Ao, null)),
        On(nameof(PlanningCycle.ChangeInWorkingGroup), Cycle, c => c.ChangeInWorkingGroup(1, "Гүлнара", Sex.Women, GroupSide.Ao, null)),
        On(nameof(PlanningCycle.RemoveFromWorkingGroup), Cycle, c => c.RemoveFromWorkingGroup(1)),

        On(nameof(PraMeeting.Correct), Meeting, m => m.Correct(Some.MeetingFacts("Мектеп"), PriorityHold.None, Some.Stamp())),
        On(nameof(PraMeeting.Count), Meeting, m => m.Count([(1, Sex.Women, 5)], PriorityHold.None)),
        On(nameof(PraMeeting.CountVulnerable), Meeting, m => m.CountVulnerable([(1, 5)], PriorityHold.None)),
        On(nameof(PraMeeting.Voice), Meeting, m => m.Voice(new VoicedFacts("Жарык", 1, 1))),
        On(nameof(PraMeeting.CorrectIssue), Meeting, m => m.CorrectIssue(1, new VoicedFacts("Жарык", 1, 1), PriorityHold.None)),
        On(nameof(PraMeeting.WithdrawIssue), Meeting, m => m.WithdrawIssue(1)),
        On(nameof(Proposal.Correct), Proposed,
            p => p.Correct(new ProposalFacts("Жарык", null, null, null, ProposalGroup.Women), PriorityHold.None, Some.Stamp())),
        On(nameof(Proposal.MergeInto), Proposed, p => p.MergeInto(4, PriorityHold.None)),
        On(nameof(PriorityIssue.Correct), () => Some.Priority(), p => p.Correct(new PriorityFacts("Таза суу"), PriorityHold.None)),
        On(nameof(PriorityIssue.MoveTo), () => Some.Priority(), p => p.MoveTo(2, PriorityHold.None)),
        On(nameof(PriorityIssue.Include), () => Some.Priority(), p => p.Include(PriorityHold.None, Some.Stamp())),
        On(nameof(PriorityIssue.LeaveOut), () => Some.Priority(), p => p.LeaveOut("Каражат жок", PriorityHold.None, Some.Stamp())),
        On(nameof(PriorityIssue.Undecide), Included, p => p.Undecide(PriorityHold.None, Some.Stamp())),

        On(nameof(PublicHearing.Correct), Hearing, h => h.Correct(new HearingFacts(Some.Day, "Мектеп"), HearingCount.None, Some.Stamp())),
        On(nameof(PublicHearing.Count), Hearing, h => h.Count(Some.Came((HearingCategory.Youth, 5, 5)), Some.Stamp())),
        On(nameof(PublicHearing.AddRemark), Hearing, h => h.AddRemark(Some.RemarkFacts(), Some.Stamp())),
        On(nameof(PublicHearing.ChangeRemark), Hearing, h => h.ChangeRemark(1, Some.RemarkFacts("Суу качан?"))),
        On(nameof(PublicHearing.RemoveRemark), Hearing, h => h.RemoveRemark(1)),
        On(nameof(PlanEvaluation.Describe), Evaluation, e => e.Describe(
            Some.Plan(PlanStatus.Approved), new EvaluationFacts(Some.Day, "Клуб", 20, 15, null), Some.Stamp())),
        On(nameof(PlanEvaluation.Rate), Evaluation, e => e.Rate(Items()[0], Achievement.Achieved, null, null)),
        On(nameof(PlanEvaluation.Finish), Evaluation, e => e.Finish(Some.Saved(new JointActionPlan(Some.Aimak, 1, 2027, 2027), Some.PlanId), Some.Stamp())),

        On(nameof(Deputy.Correct), () => Some.Deputy(), d => d.Correct(new DeputyFacts("Үсөнов", null, Some.Day, null), Some.Stamp())),
        On(nameof(Deputy.AddTerm), TwoTerms, d => d.AddTerm(new TermFacts(new DateOnly(2001, 1, 1), new DateOnly(2001, 2, 1)), Some.Stamp())),
        On(nameof(Deputy.CorrectTerm), TwoTerms, d => d.CorrectTerm(1, new TermFacts(new DateOnly(2010, 1, 1), new DateOnly(2014, 1, 1)), Some.Stamp())),
        On(nameof(Deputy.RemoveTerm), TwoTerms, d => d.RemoveTerm(1)),
        On(nameof(KeneshSession.Correct), Session,
            s => s.Correct(new SessionFacts("15", SessionKind.Ordinary, null, Some.Day, null), wasVoted: false, Some.Stamp())),
        On(nameof(KeneshSession.AddToAgenda), Session, s => s.AddToAgenda("Ар түрдүү", null)),
        On(nameof(KeneshSession.RemoveFromAgenda), Session, s => s.RemoveFromAgenda(1, wasVoted: false)),
        On(nameof(KeneshSession.MarkPresent), Session, s => s.MarkPresent([Some.Deputy()], hasOpenVote: false, Some.Stamp())),
        On(nameof(PlanVote.Cast), () => Some.Vote(), v => v.Cast(1, Choice.For, "К-1", Some.Morning)),
        On(nameof(PlanVote.Close), Voted, v => v.Close(Some.Stamp())),
        On(nameof(PlanVote.CallOff), () => Some.Vote(), v => v.CallOff("Ката", Some.Stamp())),
        On(nameof(PlanVote.EnterByHand), () => Some.Vote(),
            v => v.EnterByHand(1, Choice.For, BallotWay.Paper, NoPortalVote.NoAccount, Some.Chair())),
        On(nameof(PlanVote.ConfirmByHand), ByHand, v => v.ConfirmByHand(9, "К", Some.Head())),
        On(nameof(PlanVote.WithdrawByHand), ByHand, v => v.WithdrawByHand(9, "Ката", Some.Stamp())),
        On(nameof(VotingRule.Correct), () => Some.VotingRule(), r => r.Correct(Some.RuleFacts(), Some.Chair())),
        On(nameof(VotingRule.Confirm), () => Some.VotingRule(confirmed: false), r => r.Confirm(Some.Head())),

        On(nameof(Contractor.Correct), Builder, c => c.Correct(new ContractorFacts("ЖЧК", null, null, null))),
        On(nameof(JmeGroup.Correct), Group, g => g.Correct(new JmeGroupFacts(Monitored.Established, "2/5", null, null, null, null), Some.Stamp())),
        On(nameof(JmeGroup.SetNorms), Group, g => g.SetNorms(new JmeNorms(40, 14, 3))),
        On(nameof(JmeGroup.ChangeComposition), Group, g => g.ChangeComposition(Some.Day, "5", 15, null, Some.Stamp())),
        On(nameof(JmeGroup.Join), Group, g => g.Join(Monitored.Established, new JmeMemberFacts("Асан", JmeSide.Resident))),
        On(nameof(JmeGroup.CorrectMember), Group, g => g.CorrectMember(3, new JmeMemberFacts("Асан", JmeSide.Resident))),
        On(nameof(JmeGroup.Leave), Group, g => g.Leave(3, Monitored.Inspected)),
        On(nameof(JmeGroup.TakeBack), Group, g => g.TakeBack(3, new Dependents([]))),
        On(nameof(JmeGroup.Adopt), Group, g => g.Adopt(Regulation(), Some.Stamp())),
        On(nameof(JmeGroup.RemoveRegulation), Group, g => g.RemoveRegulation(1)),
        On(nameof(MonitoringPlan.AddVisit), Visits, p => p.AddVisit(Monitored.Group(), Visit())),
        On(nameof(MonitoringPlan.ChangeVisit), Visits, p => p.ChangeVisit(Monitored.Group(), 1, Visit())),
        On(nameof(MonitoringPlan.CallOff), Visits, p => p.CallOff(1, "Жол жабык")),
        On(nameof(Inspection.Correct), () => Monitored.Inspection(), i => i.Correct(Monitored.Group(), Monitored.Facts(), null, Some.Stamp())),
        On(nameof(Inspection.Finish), () => Monitored.Inspection(), i => i.Finish(1, Some.Stamp())),
        On("NoteAct", () => Monitored.Inspection(), i => _ = new Act(Monitored.Work(), i, 1, Monitored.ActFacts(), Some.Stamp())),

        On(nameof(InspectionSpot.Move), () => Stood(), s => s.Move(new Spot(42_216_000, 75_755_000), Some.Stamp())),
        On(nameof(InspectionSpot.Publish), () => Stood(), s => s.Publish(Some.Stamp())),
        On(nameof(InspectionSpot.Hide), () => Stood(isPublic: true), s => s.Hide(Some.Stamp())),
        On(nameof(ResidentAnswer.Decide), Answered, a => a.Decide(true, Some.Stamp())),
        On(nameof(Photo.GiveThumbnail), () => Taken(), p => p.GiveThumbnail(Hash, 900)),
        On(nameof(Photo.Attach), () => Taken(), p => p.Attach(PhotoOf.Act, 5, 8)),
        On(nameof(Photo.Publish), () => Taken(PhotoOf.Act), p => p.Publish(Some.Stamp())),
        On(nameof(Photo.Withdraw), () => Taken(PhotoOf.Act), p => p.Withdraw("Башка иш", Some.Stamp())),
        On(nameof(MeetingPaper.Withdraw), Paper, p => p.Withdraw("Башка жыйын", Some.Stamp())),
        On(nameof(Photo.Hide), () => Taken(PhotoOf.Act, isPublic: true), p => p.Hide(Some.Stamp())),
    ];

    /// <summary>Verbs that name a part of their record by its number.</summary>
    private static readonly (string Verb, Func<Record> Make, Action<Record> Do)[] OfAPart =
    [
        On(nameof(PlanningCycle.CompleteDuty), Cycle, c => c.CompleteDuty(99, Some.Day, Some.Stamp())),
        On(nameof(PlanningCycle.CompleteStage), Cycle, c => c.CompleteStage((StageKind)99, Some.Day, "Кагазда", Some.Stamp())),
        On(nameof(PraMeeting.WithdrawIssue), Meeting, m => m.WithdrawIssue(99)),
        On(nameof(JointActionPlan.RemoveItem), () => Some.Plan(), p => p.RemoveItem(99)),
        On(nameof(JmeGroup.CorrectMember), Group, g => g.CorrectMember(99, new JmeMemberFacts("Асан", JmeSide.Resident))),
        On(nameof(MonitoringPlan.CallOff), Visits, p => p.CallOff(99, "Жол жабык")),
        On(nameof(Work.ReversePayment), () => Monitored.Work(isPaid: true), w => w.ReversePayment(99, Some.Day, "ката", Some.Stamp())),
    ];

    public static TheoryData<string> Names => [.. Verbs.Select(v => v.Verb)];

    public static TheoryData<string> NamesOfAPart => [.. OfAPart.Select(v => v.Verb)];

    [Theory, MemberData(nameof(Names))]
    public void Every_verb_raises_the_revision_by_one(string verb)
    {
        var (_, make, step) = Verbs.Single(v => v.Verb == verb);
        var record = make();
        var revision = record.Revision;

        step(record);

        Assert.Equal(revision + 1, record.Revision);
    }

    [Theory, MemberData(nameof(NamesOfAPart))]
    public void A_part_of_another_record_is_not_taken_for_nothing(string verb)
    {
        var (_, make, step) = OfAPart.Single(v => v.Verb == verb);
        var record = make();
        var revision = record.Revision;

        Assert.Throws<InvalidOperationException>(() => step(record));
        Assert.Equal(revision, record.Revision);
    }

    [Fact]
    public void What_changes_nothing_at_a_photo_is_no_revision()
    {
        var photo = Taken(PhotoOf.Act);
        photo.GiveThumbnail(Hash, 900);
        var revision = photo.Revision;

        photo.GiveThumbnail(Hash, 900);
        photo.Hide(Some.Stamp());

        Assert.Equal(revision, photo.Revision);
    }

    [Fact]
    public void The_table_knows_every_verb_of_every_record()
    {
        var verbs = typeof(Record).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Record)) && !type.IsAbstract && !WithATableOfTheirOwn.Contains(type))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(void) && !method.IsSpecialName && !method.Name.StartsWith("Require", StringComparison.Ordinal))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .ToList();

        Assert.NotEmpty(verbs);
        Assert.Empty(verbs.Except(Verbs.Select(v => v.Verb)));
    }

    private static (string, Func<Record>, Action<Record>) On<T>(string verb, Func<T> make, Action<T> step)
        where T : Record => ($"{typeof(T).Name}.{verb}", make, record => step((T)record));
}
