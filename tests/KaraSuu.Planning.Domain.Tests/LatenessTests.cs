using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests;

/// <summary>What is asked of one record is what a query asks of many: on each day around a term, in each status.</summary>
public sealed class LatenessTests
{
    private static readonly IReadOnlyList<DateOnly> Days = [.. Enumerable.Range(0, 120).Select(Monitored.DrawnUp.AddDays)];

    public static TheoryData<ActStatus> OfActs => [.. Enum.GetValues<ActStatus>()];

    public static TheoryData<WorkStatus> OfWorks => [.. Enum.GetValues<WorkStatus>()];

    [Theory]
    [MemberData(nameof(OfActs))]
    public void A_query_finds_the_acts_whose_answer_or_elimination_is_late(ActStatus status)
    {
        Assert.All([Monitored.Act(status), Monitored.Act(status, replyDays: null)], act => Assert.All(Days, day =>
        {
            Assert.Equal(act.IsUnansweredOn(day), ActTerms.AnswerDueBefore(day).Compile()(act));
            Assert.Equal(act.IsOverdueOn(day), ActTerms.EliminationDueBefore(day).Compile()(act));
            Assert.Equal(act.IsUnansweredOn(day) || act.IsOverdueOn(day), ActTerms.DueBefore(day).Compile()(act));
            Assert.Equal(act.Status.WaitsUntil(act.ReplyDueOn, act.DueOn) < day, ActTerms.DueBefore(day).Compile()(act));
            Assert.Equal(act.Status.WaitsUntil(act.ReplyDueOn, act.DueOn), ActTerms.WaitsUntil().Compile()(act));
        }));
    }

    [Theory]
    [InlineData(ActStatus.HandedOver, 2026, 4, 17)]
    [InlineData(ActStatus.Answered, 2026, 4, 20)]
    [InlineData(ActStatus.NotEliminated, 2026, 4, 20)]
    public void An_act_is_late_on_the_day_after_its_last_day(ActStatus status, int year, int month, int day)
    {
        var (act, last) = (Monitored.Act(status), new DateOnly(year, month, day));

        Assert.Equal((false, true), (ActTerms.DueBefore(last).Compile()(act), ActTerms.DueBefore(last.AddDays(1)).Compile()(act)));
    }

    [Theory]
    [InlineData(ActStatus.Recorded, false, false)]
    [InlineData(ActStatus.Draft, true, true)]
    [InlineData(ActStatus.HandedOver, true, true)]
    [InlineData(ActStatus.Answered, false, true)]
    [InlineData(ActStatus.Rejected, true, true)]
    [InlineData(ActStatus.Reported, true, true)]
    [InlineData(ActStatus.NotEliminated, false, true)]
    [InlineData(ActStatus.Eliminated, false, false)]
    [InlineData(ActStatus.Withdrawn, false, false)]
    public void An_act_is_somebodys_turn_unless_it_is_being_eliminated_in_time(ActStatus status, bool inTime, bool late)
    {
        var act = Monitored.Act(status);

        Assert.Equal((inTime, late), (ActTerms.InTurnOn(Monitored.Answered).Compile()(act), ActTerms.InTurnOn(Monitored.Finished).Compile()(act)));
    }

    [Theory]
    [MemberData(nameof(OfWorks))]
    public void A_query_finds_the_works_that_go_on_past_the_last_day_of_their_contract(WorkStatus status)
    {
        var (work, ends) = (Monitored.Work(status), Monitored.Contract.EndsOn!.Value);

        Assert.Equal((false, status is WorkStatus.Planned or WorkStatus.InProgress),
            (WorkTerms.DueBefore(ends).Compile()(work), WorkTerms.DueBefore(ends.AddDays(1)).Compile()(work)));
        Assert.All(Days, day => Assert.Equal(work.Status.IsLate(work.Contract?.EndsOn, day), WorkTerms.DueBefore(day).Compile()(work)));
        Assert.False(status.IsLate(null, ends));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void A_query_finds_the_visits_nobody_made(bool calledOff, bool made)
    {
        var (group, day) = (Monitored.Group(), Monitored.Inspected);
        var plan = new MonitoringPlan(group, day.Year, Some.Stamp());
        var visit = Some.Saved(plan.AddVisit(group, new VisitFacts(Monitored.WorkId, day, [group.MembersOn(day).First().Id], null, null)), 1);
        if (calledOff) plan.CallOff(1, "Жол жабык");
        var inspections = (made ? new[] { new Inspection(Monitored.Work(), group, Monitored.Facts(), visit.Id, Some.Stamp()) } : []).AsQueryable();

        foreach (var today in new[] { day.AddDays(-1), day, day.AddDays(1) })
        {
            var state = PlannedVisit.State(visit.On, visit.CalledOffBecause, made ? Monitored.InspectionId : null, today);
            Assert.Equal(state is VisitState.Done, VisitTerms.Done(inspections).Compile()(visit));
            Assert.Equal(state is VisitState.CalledOff, VisitTerms.CalledOff(inspections).Compile()(visit));
            Assert.Equal(state is VisitState.Missed or VisitState.Coming, VisitTerms.Open(inspections).Compile()(visit));
            Assert.Equal(state is VisitState.Missed, VisitTerms.MissedOn(inspections, today).Compile()(visit));
        }
    }

    [Fact]
    public void A_warranty_ends_within_days_that_hold_its_last_one()
    {
        var (work, last) = (Monitored.Work(WorkStatus.Accepted), new DateOnly(2027, 5, 20));

        foreach (var (first, until, holds) in new[]
                 {
                     (last, last, true), (last.AddDays(-1), last.AddDays(-1), false), (last.AddDays(1), last.AddDays(1), false),
                     (last.AddDays(-9), last, true), (last, last.AddDays(9), true),
                 })
        {
            Assert.Equal(holds, WorkTerms.WarrantyEndsWithin(work.WarrantyUntil, first, until));
            Assert.Equal(holds, WorkTerms.WarrantyEndsWithin(first, until).Compile()(work));
        }
        Assert.False(WorkTerms.WarrantyEndsWithin(null, DateOnly.MinValue, DateOnly.MaxValue));
        Assert.False(WorkTerms.WarrantyEndsWithin(DateOnly.MinValue, DateOnly.MaxValue).Compile()(Monitored.Work()));
    }
}
