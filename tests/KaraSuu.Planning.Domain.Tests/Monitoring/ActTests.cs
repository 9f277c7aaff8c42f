using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests.Monitoring;

public sealed class ActTests
{
    private static readonly HandoverFacts Handover = new(" К-12 ", Monitored.HandedOver, " Адис ");

    [Fact]
    public void An_act_is_drawn_up_from_an_inspection_of_the_same_work()
    {
        var work = Monitored.Work();
        var other = Some.Saved(Some.Work(), 99);

        Broken.By(ActRules.OfAnotherWork, () => new Act(other, Monitored.Inspection(work), 1, Monitored.ActFacts(), Some.Stamp()));
        Broken.By(ActRules.OfAnotherWork, () => Monitored.Act().Correct(Monitored.Inspection(id: 77), Monitored.ActFacts(), Some.Stamp()));
        Broken.By(ActRules.OfAnotherWork, () => Monitored.Act(ActStatus.Reported)
            .Reinspect(Some.Saved(Monitored.Inspection(other), 43), true, null, null, Some.Stamp()));
    }

    [Fact]
    public void An_act_says_what_is_wrong_and_is_not_older_than_the_inspection()
    {
        Broken.By(ActRules.NeedsADescription, () => Draw(Monitored.ActFacts(" ")));
        Broken.By(ActRules.BeforeTheInspection, () => Draw(Monitored.ActFacts(drawnUpOn: Monitored.Inspected.AddDays(-1))));
        Broken.By(ActRules.DeadlineBeforeAct, () => Draw(Monitored.ActFacts(proposed: Monitored.DrawnUp.AddDays(-1))));
        Broken.By(ActRules.NeedsADescription, () => Act.FromSource(Monitored.Work(WorkStatus.Recorded),
            Monitored.Monitoring(Monitored.Work(WorkStatus.Recorded)), null, "Презентация", Some.Stamp()));
    }

    [Fact]
    public void An_act_takes_its_number_in_the_register_of_its_year()
    {
        var act = Draw(Monitored.ActFacts());

        Assert.Equal((2026, 1), (act.RegisterYear!.Value, act.RegisterNumber!.Value));
    }

    [Fact]
    public void A_finding_only_a_source_tells_of_has_no_number_and_no_day()
    {
        var act = Monitored.Act(ActStatus.Recorded);

        Assert.Equal((null, null, null), (act.RegisterYear, act.RegisterNumber, act.DrawnUpOn));
        Assert.True(act.IsUnsettled);
        Assert.False(act.Status.IsOpen());
    }

    [Fact]
    public void A_finding_makes_whoever_saves_the_work_at_the_same_moment_look_again()
    {
        var work = Monitored.Work();
        var revision = work.Revision;

        Monitored.Act(work: work);

        Assert.Equal(revision + 1, work.Revision);
    }

    [Fact]
    public void An_accepted_work_takes_only_findings_of_its_warranty()
    {
        var work = Monitored.Work(WorkStatus.Finished);
        var before = Monitored.Inspection(work);
        var acceptance = Monitored.Acceptance(work);
        foreach (var side in Enum.GetValues<AcceptanceSide>()) Monitored.Sign(acceptance, work, side);

        Broken.By(WorkRules.IsAccepted, () => new Act(work, before, 1, Monitored.ActFacts(), Some.Stamp()));
        Assert.NotNull(new Act(work, Monitored.Inspection(work, InspectionKind.Warranty), 1, Monitored.ActFacts(), Some.Stamp()));
    }

    [Fact]
    public void A_cancelled_work_takes_no_finding()
    {
        var work = Monitored.Work();
        var inspection = Monitored.Inspection(work);
        work.Cancel(Monitored.Finished, "Каражат жок", Some.Stamp());

        Broken.By(WorkRules.IsCancelled, () => new Act(work, inspection, 1, Monitored.ActFacts(), Some.Stamp()));
    }

    [Fact]
    public void Handing_over_names_number_receiver_and_a_day_after_the_act()
    {
        var act = Monitored.Act();

        Broken.By(ActRules.HandedOverBeforeDrawnUp, () => act.HandOver(Handover with { On = Monitored.DrawnUp.AddDays(-1) }, null, Some.Stamp()));
        Broken.By(ActRules.HandoverNeedsANumber, () => act.HandOver(Handover with { Number = " " }, null, Some.Stamp()));
        Broken.By(ActRules.HandoverNeedsAReceiver, () => act.HandOver(Handover with { Receiver = null }, null, Some.Stamp()));
        act.HandOver(Handover, null, Some.Stamp());

        Assert.Equal(("К-12", "Адис"), (act.HandoverNumber, act.Receiver));
    }

    [Theory]
    [InlineData(14)]
    [InlineData(null)]
    public void An_answer_is_late_only_where_the_group_set_a_term(int? days)
    {
        var act = Monitored.Act(ActStatus.HandedOver, days);
        var last = Monitored.HandedOver.AddDays(14);

        Assert.Equal(days is null ? null : last, act.ReplyDueOn);
        Assert.False(act.IsUnansweredOn(last));
        Assert.Equal(days is not null, act.IsUnansweredOn(last.AddDays(1)));
    }

    [Fact]
    public void An_answer_has_what_its_kind_needs()
    {
        var act = Monitored.Act(ActStatus.HandedOver);

        Broken.By(ActRules.AnsweredBeforeHandedOver, () => act.Answer(Monitored.Answer(on: Monitored.HandedOver.AddDays(-1)), Some.Stamp()));
        Broken.By(ActRules.AnswerNeedsAReason, () => act.Answer(Monitored.Answer(ResponseKind.Rejected, reason: " "), Some.Stamp()));
        Broken.By(ActRules.AnswerNeedsAReason, () => act.Answer(Monitored.Answer(ResponseKind.Partly, reason: " "), Some.Stamp()));
        Broken.By(ActRules.AnswerNeedsAnInstruction, () => act.Answer(Monitored.Answer(instruction: " "), Some.Stamp()));
        Broken.By(ActRules.AnswerNeedsAResponsible, () => act.Answer(Monitored.Answer(ResponseKind.Partly, responsible: " "), Some.Stamp()));
        Broken.By(ActRules.AnswerNeedsADeadline, () => act.Answer(Monitored.Answer(deadline: Monitored.Answered.AddDays(-1)), Some.Stamp()));
        Broken.By(ActRules.AnswerNeedsADeadline, () => act.Answer(Monitored.Answer() with { Deadline = null }, Some.Stamp()));
        Assert.Empty(act.Responses);
    }

    [Fact]
    public void A_rejection_sets_no_deadline_and_the_group_may_insist()
    {
        var act = Monitored.Act(ActStatus.Rejected);
        Assert.Equal((null, null), (act.Responses[0].Deadline, act.DueOn));

        Broken.By(MonitoringRules.NeedsAReason, () => act.Insist(Monitored.Answered, " ", 14, Some.Stamp()));
        act.Insist(Monitored.Answered.AddDays(1), "Келишимде жазылган", 14, Some.Stamp());
        Broken.By(ActRules.BeforeTheLastStep, () => act.Answer(Monitored.Answer(on: Monitored.Answered), Some.Stamp()));
        act.Escalate(Post.HeadOfAo, Monitored.Answered.AddDays(9), null, Some.Stamp());
        act.Answer(Monitored.Answer(on: Monitored.Answered.AddDays(5), deadline: Monitored.Answered.AddDays(30)), Some.Stamp());

        Assert.Equal(2, act.Responses.Count);
        Assert.Equal((Monitored.Answered, Monitored.Answered.AddDays(15), Monitored.Answered.AddDays(30)),
            (act.AnsweredOn!.Value, act.ReplyDueOn!.Value, act.DueOn!.Value));
    }

    [Fact]
    public void The_answers_deadline_counts_before_the_proposed_one()
    {
        var act = Draw(Monitored.ActFacts(proposed: Monitored.DrawnUp.AddDays(3)));
        Assert.Equal(Monitored.DrawnUp.AddDays(3), act.DueOn);

        act.HandOver(Handover, null, Some.Stamp());
        act.Answer(Monitored.Answer(), Some.Stamp());

        Assert.False(act.IsOverdueOn(Monitored.Answered.AddDays(10)));
        Assert.True(act.IsOverdueOn(Monitored.Answered.AddDays(11)));
    }

    [Fact]
    public void Elimination_is_reported_in_words_and_not_before_the_answer()
    {
        var act = Monitored.Act(ActStatus.Answered);

        Broken.By(ActRules.EliminatedBeforeAnswered, () => act.ReportElimination(Monitored.Answered.AddDays(-1), "Иш", Some.Stamp()));
        Broken.By(ActRules.EliminationNeedsAText, () => act.ReportElimination(Monitored.Reported, " ", Some.Stamp()));
        Assert.Empty(act.Eliminations);
    }

    [Fact]
    public void The_group_looks_after_the_report_and_says_what_is_left()
    {
        var act = Monitored.Act(ActStatus.Reported);

        Broken.By(ActRules.ReinspectedTooEarly, () => act.Reinspect(Again(Monitored.Reported.AddDays(-1)), true, null, null, Some.Stamp()));
        Broken.By(ActRules.ReinspectedTooEarly, () => act.Reinspect(Some.Saved(Monitored.Monitoring(Monitored.Work()), 44), true, null, null, Some.Stamp()));
        Broken.By(ActRules.NotEliminatedNeedsAReason, () => act.Reinspect(Again(Monitored.Reinspected), false, " ", null, Some.Stamp()));
        Broken.By(ActRules.DeadlineBeforeAct, () => act.Reinspect(Again(Monitored.Reinspected), false, "Калды", Monitored.Reinspected.AddDays(-1),
            Some.Stamp()));
        Assert.Null(act.Eliminations[0].IsEliminated);
    }

    [Fact]
    public void What_was_not_eliminated_is_reported_and_looked_at_again_until_it_is()
    {
        var act = Monitored.Act(ActStatus.NotEliminated);
        Assert.Null(act.ClosedOn);

        Broken.By(ActRules.BeforeTheLastStep, () => act.ReportElimination(Monitored.Reinspected.AddDays(-1), "Дагы бир жолу", Some.Stamp()));
        act.ReportElimination(Monitored.Reinspected, "Дагы бир жолу", Some.Stamp());
        act.Reinspect(Again(Monitored.Finished), true, null, null, Some.Stamp());

        Assert.Equal([false, true], act.Eliminations.Select(e => e.IsEliminated!.Value));
        Assert.Equal((ActStatus.Eliminated, Monitored.Finished, 43), (act.Status, act.ClosedOn!.Value, act.Eliminations[1].InspectionId!.Value));
    }

    [Fact]
    public void A_new_deadline_replaces_the_old_one_when_it_is_not_eliminated()
    {
        var act = Monitored.Act(ActStatus.Reported);
        act.Reinspect(Again(Monitored.Reinspected), false, "Калды", Monitored.Finished, Some.Stamp());

        Assert.Equal((Monitored.Finished, true), (act.DueOn!.Value, act.IsOverdueOn(Monitored.Finished.AddDays(1))));
    }

    [Fact]
    public void No_step_is_dated_before_the_one_it_follows()
    {
        Broken.By(ActRules.BeforeTheLastStep, () => Monitored.Act(ActStatus.Rejected).Insist(Monitored.Answered.AddDays(-1), "Негиз", null, Some.Stamp()));
        Broken.By(ActRules.BeforeTheLastStep, () => Monitored.Act(ActStatus.Reported).Withdraw(Monitored.Reported.AddDays(-1), "Жаңылыш", Some.Stamp()));
        Broken.By(ActRules.BeforeTheLastStep, () => Monitored.Act(ActStatus.Answered).Escalate(Post.HeadOfAo, Monitored.HandedOver, null, Some.Stamp()));
    }

    [Fact]
    public void A_whole_road_may_be_walked_in_one_day()
    {
        var day = Monitored.DrawnUp;
        var act = Draw(Monitored.ActFacts(drawnUpOn: day, proposed: day));

        act.HandOver(Handover with { On = day }, replyDays: 0, Some.Stamp());
        act.Answer(Monitored.Answer(ResponseKind.Rejected, on: day), Some.Stamp());
        act.Insist(day, "Келишимде жазылган", 0, Some.Stamp());
        act.Answer(Monitored.Answer(on: day, deadline: day), Some.Stamp());
        act.ReportElimination(day, "Кайра төшөлдү", Some.Stamp());
        act.Reinspect(Again(day), false, "Калды", day, Some.Stamp());
        act.Escalate(Post.HeadOfAo, day, null, Some.Stamp());
        act.ReportElimination(day, "Дагы бир жолу", Some.Stamp());
        act.Reinspect(Again(day), true, null, null, Some.Stamp());

        Assert.All(act.History, step => Assert.Equal(day, step.On));
        Assert.Equal((ActStatus.Eliminated, day, day), (act.Status, act.AnsweredOn!.Value, act.ClosedOn!.Value));
    }

    [Fact]
    public void A_withdrawn_act_says_why_and_when()
    {
        Broken.By(ActRules.WithdrawalNeedsAReason, () => Monitored.Act().Withdraw(Monitored.DrawnUp, " ", Some.Stamp()));
        Assert.Equal(Monitored.DrawnUp, Monitored.Act(ActStatus.Withdrawn).ClosedOn);
    }

    [Theory]
    [InlineData(Post.HeadOfAo, true)]
    [InlineData(Post.KeneshChair, true)]
    [InlineData(Post.AoSpecialist, false)]
    [InlineData(Post.Deputy, false)]
    [InlineData(Post.JmeMember, false)]
    [InlineData(Post.TechnicalSupervisor, false)]
    public void An_act_that_stands_still_goes_to_the_head_or_to_the_chair(Post post, bool isAllowed)
    {
        var act = Monitored.Act(ActStatus.HandedOver);

        if (isAllowed) act.Escalate(post, Monitored.Answered, "Жооп жок", Some.Stamp());
        else Broken.By(ActRules.EscalatedTo, () => act.Escalate(post, Monitored.Answered, null, Some.Stamp()));

        Assert.Equal(isAllowed ? post : null, act.EscalatedTo);
        Assert.Equal(ActStatus.HandedOver, act.Status);
    }

    [Fact]
    public void An_act_may_be_drawn_up_on_the_day_of_the_inspection() =>
        Assert.Equal(Monitored.Inspected, Draw(Monitored.ActFacts(drawnUpOn: Monitored.Inspected)).DrawnUpOn);

    public static TheoryData<ActStatus, Action<Act, DateOnly>> Dated => new()
    {
        { ActStatus.Draft, (a, on) => a.HandOver(Handover with { On = on }, null, Some.Stamp()) },
        { ActStatus.HandedOver, (a, on) => a.Answer(Monitored.Answer(on: on, deadline: on), Some.Stamp()) },
        { ActStatus.Rejected, (a, on) => a.Insist(on, "Келишимде жазылган", null, Some.Stamp()) },
        { ActStatus.Answered, (a, on) => a.ReportElimination(on, "Кайра төшөлдү", Some.Stamp()) },
        { ActStatus.Answered, (a, on) => a.Withdraw(on, "Жаңылыш", Some.Stamp()) },
        { ActStatus.Answered, (a, on) => a.Escalate(Post.HeadOfAo, on, null, Some.Stamp()) },
    };

    [Theory, MemberData(nameof(Dated))]
    public void No_step_of_an_act_is_dated_tomorrow(ActStatus status, Action<Act, DateOnly> step)
    {
        var act = Monitored.Act(status);

        var refusal = Broken.By(RecordRules.InTheFuture, () => step(act, Some.Day.AddDays(1)));
        step(act, Some.Day);

        Assert.Equal("On", refusal.Field);
    }

    [Fact]
    public void A_deadline_stands_until_another_one_is_set()
    {
        var proposed = Draw(Monitored.ActFacts(proposed: Monitored.Finished));
        proposed.HandOver(Handover, null, Some.Stamp());
        proposed.Answer(Monitored.Answer(ResponseKind.Rejected), Some.Stamp());

        Assert.Equal(Monitored.Finished, proposed.DueOn);
        Assert.Equal(Monitored.Answered.AddDays(10), Monitored.Act(ActStatus.NotEliminated).DueOn);
    }

    private static Act Draw(ActFacts facts)
    {
        var work = Monitored.Work();
        return new Act(work, Monitored.Inspection(work), 1, facts, Some.Stamp());
    }

    private static Inspection Again(DateOnly on) =>
        Monitored.Inspection(kind: InspectionKind.Reinspection, heldOn: on, outcome: MonitoringOutcome.NoRemarks, id: 43);
}
