using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests;

/// <summary>What is done says who did it and when, and each step from where it led to where.</summary>
public sealed class WhoAndWhenTests
{
    private static readonly Stamp Now = Some.Stamp(9);

    [Fact]
    public void Of_a_work_that_moves()
    {
        var work = Monitored.Work();
        work.Finish(Monitored.Finished, Now);

        var step = work.History[^1];
        Assert.Equal((WorkStatus.InProgress, WorkStatus.Finished, Monitored.Finished), (step.From, step.To, step.On));
        Assert.Equal((Now.By, Now.AtUtc, null), (step.By, step.AtUtc, step.Note));
    }

    [Fact]
    public void Of_what_is_written_down_of_a_work()
    {
        var work = Monitored.Work();
        var payment = Some.Saved(work.Pay(new PaymentFacts(Some.Day, Money.FromSom(5), 1, " № 5 ", " аванс "), Now), 3);
        var progress = work.Report(new ProgressFacts(Some.Day, " чатыр ", 60, " Чатыр жабылды "), Now);
        work.NoteDelay(new DelayFacts(Some.Day, Some.Day.AddDays(7), " Жамгыр "), Now);
        work.ReversePayment(3, Some.Day, " Ката ", Some.Stamp(10));

        Assert.Equal(
            (Now.By, Now.AtUtc, Some.Day, "№ 5", "аванс", null),
            (payment.By, payment.AtUtc, payment.PaidOn, payment.Document, payment.Note, payment.ReversesId));
        Assert.Equal((Now.By, Now.AtUtc, Some.Day, "чатыр", "Чатыр жабылды"), (progress.By, progress.AtUtc, progress.On, progress.Stage, progress.Text));
        var delay = Assert.Single(work.Delays);
        Assert.Equal((Now.By, Now.AtUtc, Some.Day, Some.Day.AddDays(7), "Жамгыр"), (delay.By, delay.AtUtc, delay.NotedOn, delay.Until, delay.Reason));
        var back = work.Payments[^1];
        Assert.Equal(
            (Some.Stamp(10).By, Some.Stamp(10).AtUtc, "№ 5", "Ката", 3, 1),
            (back.By, back.AtUtc, back.Document, back.Note, back.ReversesId, back.FundingId));
    }

    [Fact]
    public void Of_an_act_and_each_step_on_its_road()
    {
        var act = Monitored.Act(ActStatus.NotEliminated);
        act.Escalate(Post.KeneshChair, Some.Day, " Кечикти ", Now);

        Assert.Equal((Some.Stamp().By, Some.Stamp().AtUtc), (act.By, act.AtUtc));
        Assert.Equal(
            [
                (ActStatus.Draft, ActStatus.HandedOver, Monitored.HandedOver, Some.Stamp(1).AtUtc, null, null),
                (ActStatus.HandedOver, ActStatus.Answered, Monitored.Answered, Some.Stamp(2).AtUtc, null, null),
                (ActStatus.Answered, ActStatus.Reported, Monitored.Reported, Some.Stamp(3).AtUtc, null, null),
                (ActStatus.Reported, ActStatus.NotEliminated, Monitored.Reinspected, Some.Stamp(4).AtUtc, "Көрдүк", null),
                (ActStatus.NotEliminated, ActStatus.NotEliminated, Some.Day, Now.AtUtc, "Кечикти", Post.KeneshChair),
            ],
            act.History.Select(s => (s.From, s.To, s.On, s.AtUtc, s.Note, s.EscalatedTo)));
        Assert.All(act.History, step => Assert.Equal(Now.By, step.By));
        Assert.Equal((Post.KeneshChair, Some.Day), (act.EscalatedTo, act.EscalatedOn));
    }

    [Fact]
    public void Of_an_answer_and_of_an_elimination_with_what_the_group_saw()
    {
        var act = Monitored.Act(ActStatus.Eliminated);

        var answer = Assert.Single(act.Responses);
        Assert.Equal((Some.Stamp(2).By, Some.Stamp(2).AtUtc, Monitored.Answered, "15"), (answer.By, answer.AtUtc, answer.On, answer.LetterNumber));
        Assert.Equal(("Кайра төшөлсүн", "Мастер", Monitored.Answered.AddDays(10)), (answer.Instruction, answer.Responsible, answer.Deadline));
        var seen = Assert.Single(act.Eliminations);
        Assert.Equal((Some.Stamp(3).By, Some.Stamp(3).AtUtc, Monitored.Reported, "Кайра төшөлдү"), (seen.By, seen.AtUtc, seen.ReportedOn, seen.Text));
        Assert.Equal((42, true, "Көрдүк"), (seen.InspectionId, seen.IsEliminated, seen.Note));
        Assert.Equal(Monitored.Reinspected, act.ClosedOn);
    }

    [Fact]
    public void Of_a_rejection_that_instructs_nobody()
    {
        var answer = Assert.Single(Monitored.Act(ActStatus.Rejected).Responses);

        Assert.Equal((ResponseKind.Rejected, "Долбоордо жок"), (answer.Kind, answer.Reason));
        Assert.Equal((null, null, null), (answer.Instruction, answer.Responsible, answer.Deadline));
    }

    [Fact]
    public void Of_an_inspection_written_finished_and_told_by_a_source()
    {
        var inspection = Monitored.Inspection(outcome: MonitoringOutcome.NoRemarks);
        Assert.Equal((Some.Stamp().By, Some.Stamp().AtUtc, null, null), (inspection.By, inspection.AtUtc, inspection.FinishedBy, inspection.FinishedAtUtc));
        Assert.Equal(
            (Some.Aimak, Monitored.WorkId, Monitored.GroupId, null),
            (inspection.AiylAimakId, inspection.WorkId, inspection.GroupId, inspection.VisitId));
        Assert.Equal(("чатыр", "Адис", "Мастер", "Чатыр"),
            (inspection.Stage, inspection.AoRepresentative, inspection.ContractorRepresentative, inspection.Checked));

        inspection.Finish(0, Now);
        var told = Monitored.Monitoring(Monitored.Work());

        Assert.Equal((Now.By, Now.AtUtc), (inspection.FinishedBy, inspection.FinishedAtUtc));
        Assert.Equal((Some.Stamp().By, Some.Stamp().AtUtc, Some.Stamp().By, Some.Stamp().AtUtc), (told.By, told.AtUtc, told.FinishedBy, told.FinishedAtUtc));
        Assert.Equal((Monitored.WorkId, Monitored.GroupId, "боёк түсү туура эмес", "Презентация"), (told.WorkId, told.GroupId, told.OutcomeText, told.Source));
    }

    [Fact]
    public void Of_an_acceptance()
    {
        var acceptance = Monitored.Acceptance(Monitored.Work(WorkStatus.Finished));

        Assert.Equal((Some.Stamp().By, Some.Stamp().AtUtc, Some.Aimak, Monitored.WorkId),
            (acceptance.By, acceptance.AtUtc, acceptance.AiylAimakId, acceptance.WorkId));
    }

    [Fact]
    public void Of_a_plan_that_moves()
    {
        var plan = Some.Plan();
        plan.OpenDiscussion(Now);

        var step = Assert.Single(plan.History);
        Assert.Equal((PlanStatus.Draft, PlanStatus.UnderDiscussion, Now.By, Now.AtUtc, null), (step.From, step.To, step.By, step.AtUtc, step.Note));
    }

    [Fact]
    public void Of_a_stage_and_a_duty_somebody_says_is_done()
    {
        var cycle = Some.Cycle();
        cycle.CompleteStage(StageKind.Draft, Some.Day, " Кагазда бар ", Now);
        var duty = Some.Saved(cycle.AddDuty(" Кулактандыруу ", Some.Day, Post.AoSpecialist, " такта "), 4);
        cycle.CompleteDuty(4, Some.Day, Now);

        var word = cycle.Stage(StageKind.Draft).Word!;
        Assert.Equal((true, Some.Day, Now.By, Now.AtUtc, "Кагазда бар"), (word.IsDone, word.On, word.By, word.AtUtc, word.Reason));
        Assert.Equal((Some.Day, Now.By, "Кулактандыруу", "такта"), (duty.DoneOn, duty.DoneBy, duty.Title, duty.Note));
    }
}
