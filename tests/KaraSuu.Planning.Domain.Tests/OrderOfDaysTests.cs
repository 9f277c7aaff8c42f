using KaraSuu.Planning.Domain.Checks;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Voices;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests;

/// <summary>What follows from another thing is not before it: refused where it cannot be, doubted where it is merely strange.</summary>
public sealed class OrderOfDaysTests
{
    [Fact]
    public void A_work_is_not_accepted_before_it_was_finished()
    {
        var early = Monitored.AcceptanceFacts() with { On = Monitored.Finished.AddDays(-1) };
        var work = Monitored.Work(WorkStatus.Finished);
        var acceptance = Monitored.Acceptance(work);

        var refusal = Broken.By(AcceptanceRules.BeforeTheFinish, () => new Acceptance(work, early, Some.Stamp()));
        Assert.Equal(("On", (object)Monitored.Finished), (refusal.Field, Assert.Single(refusal.Details)));
        Broken.By(AcceptanceRules.BeforeTheFinish, () => acceptance.Correct(early, work, Some.Stamp()));
        Broken.By(AcceptanceRules.ActsOfAnotherWork, () => acceptance.Correct(Monitored.AcceptanceFacts(), Some.Work(), Some.Stamp()));

        acceptance.Correct(early with { On = Monitored.Finished }, work, Some.Stamp());
        Assert.Equal(Monitored.Finished, acceptance.On);
    }

    [Fact]
    public void A_warranty_inspection_before_the_acceptance_is_doubted()
    {
        VisitSummary Seen(DateOnly? accepted) => new(5, Monitored.Inspected, Monitored.Established, null, []) { WarrantySince = accepted };

        var check = Raised.By(MonitoringChecks.WarrantyBeforeAcceptance, MonitoringChecks.Visit(Seen(Monitored.Inspected.AddDays(1))));
        Assert.Equal([Monitored.Inspected, Monitored.Inspected.AddDays(1)], check.Details);
        Raised.NotBy(MonitoringChecks.WarrantyBeforeAcceptance, MonitoringChecks.Visit(Seen(Monitored.Inspected)));
        Raised.NotBy(MonitoringChecks.WarrantyBeforeAcceptance, MonitoringChecks.Visit(Seen(null)));
    }

    [Fact]
    public void An_inspection_does_not_move_behind_the_act_drawn_up_from_it()
    {
        var inspection = Monitored.Inspection();
        void HoldOn(DateOnly day) => inspection.Correct(Monitored.Group(), Monitored.Facts(heldOn: day), Monitored.DrawnUp, Some.Stamp());

        Assert.Equal("HeldOn", Broken.By(MonitoringRules.HeldAfterItsAct, () => HoldOn(Monitored.DrawnUp.AddDays(1))).Field);

        HoldOn(Monitored.DrawnUp);
        Assert.Equal(Monitored.DrawnUp, inspection.HeldOn);
    }

    [Fact]
    public void A_contract_does_not_move_behind_its_supplementary_agreements()
    {
        var work = Monitored.Work();
        var (signed, ends) = (new DateOnly(2026, 4, 1), new DateOnly(2026, 5, 1));
        work.Amend(new AmendmentFacts(signed, null, null, ends, "Эрте бүтөт"), Some.Stamp());

        Assert.Equal("SignedOn", Broken.By(WorkRules.SignedAfterAmendment, () =>
            work.Conclude(Monitored.Contract with { SignedOn = signed.AddDays(1) }, Some.Stamp())).Field);
        Assert.Equal("StartsOn", Broken.By(WorkRules.BadTerm, () => work.Conclude(Monitored.Contract with { StartsOn = ends.AddDays(1) }, Some.Stamp())).Field);

        work.Conclude(Monitored.Contract with { SignedOn = signed, StartsOn = ends }, Some.Stamp());
        Assert.Equal((signed, ends, ends), (work.Contract!.SignedOn, work.Contract.StartsOn, work.Contract.EndsOn));
    }

    [Fact]
    public void A_term_does_not_end_before_the_contract_was_signed()
    {
        var work = Monitored.Work(contract: Monitored.Contract with { StartsOn = null, EndsOn = null });

        Assert.Equal("EndsOn", Broken.By(WorkRules.BadTerm, () =>
            work.Amend(new AmendmentFacts(Some.Day, null, null, Monitored.Contract.SignedOn!.Value.AddDays(-1), "Жаан"), Some.Stamp())).Field);
    }

    [Fact]
    public void A_plan_is_not_evaluated_before_it_was_approved()
    {
        var plan = Some.Plan(PlanStatus.Approved);
        var evaluation = new PlanEvaluation(plan, EvaluationSide.Ao);

        var refusal = Broken.By(EvaluationRules.BeforeTheApproval, () => evaluation.Describe(plan, Held(Some.Day.AddDays(-1)), Some.Stamp()));
        Assert.Equal(("HeldOn", (object)Some.Day), (refusal.Field, Assert.Single(refusal.Details)));
        Broken.By(EvaluationRules.ItemOfAnotherPlan, () => evaluation.Describe(Some.Plan(PlanStatus.Approved, id: 8), Held(Some.Day), Some.Stamp()));

        evaluation.Describe(plan, Held(Some.Day), Some.Stamp());
        Assert.Equal(Some.Day, evaluation.HeldOn);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(-10, false)]
    [InlineData(null, false)]
    public void A_hearing_after_the_approval_is_doubted(int? days, bool isDoubted)
    {
        var plan = new PlanSummary(8, 2027, PlanStatus.Approved, 1, Some.Day, true, true, [])
        {
            LastHearingOn = days is { } d ? Some.Day.AddDays(d) : null,
        };

        if (!isDoubted) Raised.NotBy(PlanChecks.HearingAfterApproval, PlanChecks.Plan(plan));
        else Assert.Equal([Some.Day.AddDays(1), Some.Day], Raised.By(PlanChecks.HearingAfterApproval, PlanChecks.Plan(plan)).Details);
        Raised.NotBy(PlanChecks.HearingAfterApproval, PlanChecks.Plan(plan with { Status = PlanStatus.UnderDiscussion, ResolutionDate = null }));
    }

    [Fact]
    public void An_inspection_before_the_contract_is_doubted()
    {
        VisitSummary Seen(DateOnly? contract) => new(5, Monitored.Inspected, Monitored.Established, null, []) { ContractSignedOn = contract };

        var check = Raised.By(MonitoringChecks.VisitBeforeContract, MonitoringChecks.Visit(Seen(Monitored.Inspected.AddDays(1))));
        Assert.Equal([Monitored.Inspected, Monitored.Inspected.AddDays(1)], check.Details);
        Raised.NotBy(MonitoringChecks.VisitBeforeContract, MonitoringChecks.Visit(Seen(Monitored.Inspected)));
        Raised.NotBy(MonitoringChecks.VisitBeforeContract, MonitoringChecks.Visit(Seen(null)));
    }

    [Fact]
    public void A_work_begun_before_its_contract_was_signed_is_doubted()
    {
        WorkSummary Begun(DateOnly? on, DateOnly? signed) => Of(WorkStatus.InProgress) with
        {
            StartedOn = on,
            Contract = new ContractSummary(true, Money.FromSom(1000), signed, Some.Day.AddDays(9), Some.Day.AddDays(30)),
        };

        var check = Raised.By(WorkChecks.StartedBeforeContract, WorkChecks.Work(Begun(Some.Day.AddDays(-1), Some.Day), Some.Day));
        Assert.Equal([Some.Day.AddDays(-1), Some.Day], check.Details);
        Raised.NotBy(WorkChecks.StartedBeforeContract, WorkChecks.Work(Begun(Some.Day, Some.Day), Some.Day));
        Raised.NotBy(WorkChecks.StartedBeforeContract, WorkChecks.Work(Begun(null, Some.Day), Some.Day));
        Raised.NotBy(WorkChecks.StartedBeforeContract, WorkChecks.Work(Begun(Some.Day, null), Some.Day));
    }

    [Fact]
    public void An_acceptance_of_a_day_on_which_an_act_still_stood_is_doubted()
    {
        IEnumerable<Check> Accepted(DateOnly? on, DateOnly? handedOver, DateOnly? closed) => WorkChecks.Work(
            Of(WorkStatus.Accepted) with { AcceptedOn = on, Acts = [new ActDays(handedOver, closed), new ActDays(null, Some.Day.AddDays(9))] }, Some.Day);

        var check = Raised.By(WorkChecks.AcceptedBeforeActClosed, Accepted(Some.Day, Some.Day, Some.Day.AddDays(2)));
        Assert.Equal([Some.Day, Some.Day.AddDays(2)], check.Details);
        Raised.NotBy(WorkChecks.AcceptedBeforeActClosed, Accepted(Some.Day, Some.Day.AddDays(-5), Some.Day));
        Raised.NotBy(WorkChecks.AcceptedBeforeActClosed, Accepted(Some.Day, Some.Day.AddDays(1), Some.Day.AddDays(2))); // in the warranty
        Raised.NotBy(WorkChecks.AcceptedBeforeActClosed, Accepted(null, Some.Day, Some.Day.AddDays(2)));
        Raised.NotBy(WorkChecks.AcceptedBeforeActClosed, Accepted(Some.Day, Some.Day, null));
    }

    [Theory]
    [InlineData(1, null, true)]
    [InlineData(0, null, false)]
    [InlineData(-3, null, false)]
    [InlineData(null, null, false)]
    [InlineData(1, 5, true)]
    [InlineData(6, 5, false)] // after the approval, which has a doubt of its own
    public void A_hearing_after_the_plan_was_submitted_is_doubted(int? heard, int? approved, bool isDoubted)
    {
        DateOnly? Later(int? days) => days is { } d ? Some.Day.AddDays(d) : null;
        var plan = new PlanSummary(8, 2027, approved is null ? PlanStatus.Submitted : PlanStatus.Approved, 1, Later(approved), true, true, [])
        { LastHearingOn = Later(heard), SubmittedOn = Some.Day };

        if (!isDoubted) Raised.NotBy(PlanChecks.HearingAfterSubmission, PlanChecks.Plan(plan));
        else Assert.Equal([Later(heard)!, Some.Day], Raised.By(PlanChecks.HearingAfterSubmission, PlanChecks.Plan(plan)).Details);
        Raised.NotBy(PlanChecks.HearingAfterSubmission, PlanChecks.Plan(plan with { SubmittedOn = null }));
    }

    [Theory]
    [InlineData(1, null, true)]
    [InlineData(1, 2, true)]
    [InlineData(2, 2, true)]
    [InlineData(3, 2, false)] // for the next version
    [InlineData(0, null, false)]
    [InlineData(null, null, false)]
    public void A_decision_on_a_priority_after_the_plan_was_submitted_is_doubted(int? decided, int? approved, bool isDoubted)
    {
        DateOnly? Later(int? days) => days is { } d ? Some.Day.AddDays(d) : null;
        var plan = new SubmittedPlan(Some.Day, Later(approved));

        var checks = PriorityChecks.Issue(7, Inclusion.Included, true, Later(decided), plan);
        if (!isDoubted) Raised.NotBy(PriorityChecks.DecidedAfterSubmission, checks);
        else Assert.Equal([Later(decided)!, Some.Day], Raised.By(PriorityChecks.DecidedAfterSubmission, checks).Details);
        Raised.NotBy(PriorityChecks.DecidedAfterSubmission, PriorityChecks.Issue(7, Inclusion.Included, true, Later(decided)));
    }

    [Theory]
    [InlineData(PlanStatus.Draft, false)]
    [InlineData(PlanStatus.UnderDiscussion, false)]
    [InlineData(PlanStatus.Submitted, true)]
    [InlineData(PlanStatus.Returned, false)]
    [InlineData(PlanStatus.Approved, true)]
    [InlineData(PlanStatus.Superseded, true)]
    public void A_plan_that_came_back_is_not_with_the_kenesh(PlanStatus status, bool isSubmitted)
    {
        var plan = SubmittedPlan.Of(status, Some.Plan(status).History.Select(h => (h.To, h.AtUtc)));

        Assert.Equal(isSubmitted, plan is not null);
        Assert.Equal(status.IsDecided(), plan?.ApprovedOn is not null);
        Assert.Null(SubmittedPlan.Of(status, []));
    }

    private static WorkSummary Of(WorkStatus status) => new(
        7, status, "Жол", [], true, Money.Zero, Money.Zero, null, [], null, null, null, [], []);

    private static EvaluationFacts Held(DateOnly day) => new(day, null, null, null, null);
}
