using KaraSuu.Planning.Domain.Council;
using KaraSuu.Planning.Domain.Cycles;
using KaraSuu.Planning.Domain.Monitoring;
using KaraSuu.Planning.Domain.Plans;
using KaraSuu.Planning.Domain.Works;

namespace KaraSuu.Planning.Domain.Tests;

/// <summary>A day that may be to come is not any day to come: 2062, a slip for 2026, is refused with its field, the last day within reach is taken.</summary>
public sealed class FarDayTests
{
    private static readonly DateOnly Slip = new(2062, 5, 20);
    private static readonly DateOnly InAYear = Some.Day.AddYears(1);
    private static readonly DateOnly InTenYears = Some.Day.AddYears(Stamp.MostYearsAhead);
    private static readonly Stamp Now = Some.Stamp();

    /// <summary>By «Type.Verb.Day»: the field and the rule of the refusal, the last day that is taken, the verb.</summary>
    private static readonly Dictionary<string, (string Field, string Rule, DateOnly Last, Action<DateOnly> Do)> Verbs = new()
    {
        ["PublicHearing.new.HeldOn"] = ("HeldOn", RecordRules.FarAhead, InAYear, day =>
            _ = new PublicHearing(Some.Aimak, 1, 2, new HearingFacts(day, "Клуб"), Now)),
        ["PublicHearing.Correct.HeldOn"] = ("HeldOn", RecordRules.FarAhead, InAYear, day =>
            Some.Hearing().Correct(new HearingFacts(day, "Клуб"), HearingCount.None, Now)),
        ["KeneshSession.new.HeldOn"] = ("HeldOn", RecordRules.FarAhead, InAYear, day => _ = new KeneshSession(Some.Aimak, Session(day), Now)),
        ["KeneshSession.Correct.HeldOn"] = ("HeldOn", RecordRules.FarAhead, InAYear, day => Some.Session().Correct(Session(day), wasVoted: false, Now)),
        ["Deputy.new.InOfficeFrom"] = ("InOfficeFrom", RecordRules.FarAhead, InAYear, day => _ = new Deputy(Some.Aimak, Term(day), Now)),
        ["Deputy.new.InOfficeTo"] = ("InOfficeTo", RecordRules.OutOfReach, InTenYears, day => _ = new Deputy(Some.Aimak, Term(Some.Day, day), Now)),
        ["Deputy.Correct.InOfficeFrom"] = ("InOfficeFrom", RecordRules.FarAhead, InAYear, day => Some.Deputy().Correct(Term(day), Now)),
        ["Deputy.Correct.InOfficeTo"] = ("InOfficeTo", RecordRules.OutOfReach, InTenYears, day => Some.Deputy().Correct(Term(Some.Day, day), Now)),
        ["Deputy.AddTerm.InOfficeFrom"] = ("InOfficeFrom", RecordRules.FarAhead, InAYear, day => Former().AddTerm(new TermFacts(day, null), Now)),
        ["Deputy.AddTerm.InOfficeTo"] = ("InOfficeTo", RecordRules.OutOfReach, InTenYears, day => Former().AddTerm(new TermFacts(Some.Day, day), Now)),
        ["Deputy.CorrectTerm.InOfficeFrom"] = ("InOfficeFrom", RecordRules.FarAhead, InAYear, day => Former().CorrectTerm(1, new TermFacts(day, null), Now)),
        ["Deputy.CorrectTerm.InOfficeTo"] = ("InOfficeTo", RecordRules.OutOfReach, InTenYears, day =>
            Former().CorrectTerm(1, new TermFacts(Some.Day, day), Now)),
        ["VotingRule.new.ValidFrom"] = ("ValidFrom", RecordRules.FarAhead, InAYear, day =>
            _ = new VotingRule(Some.Aimak, Some.RuleFacts(validFrom: day), Some.Chair())),
        ["VotingRule.Correct.ValidFrom"] = ("ValidFrom", RecordRules.FarAhead, InAYear, day =>
            Some.VotingRule(confirmed: false).Correct(Some.RuleFacts(validFrom: day), Some.Chair())),
        ["JmeGroup.Adopt.ValidFrom"] = ("ValidFrom", RecordRules.FarAhead, InAYear, day => Monitored.Group().Adopt(Regulation(day), Now)),
        ["JmeGroup.Adopt.ValidTo"] = ("ValidTo", RecordRules.OutOfReach, InTenYears, day => Monitored.Group().Adopt(Regulation(Some.Day, day), Now)),
        ["JointActionPlan.AddActivity.DueOn"] = ("DueOn", PlanRules.DueOutsideThePlan, new DateOnly(2028, 12, 31), day =>
            Some.Plan().AddActivity(1, Due(day))),
        ["JointActionPlan.ChangeActivity.DueOn"] = ("DueOn", PlanRules.DueOutsideThePlan, new DateOnly(2028, 12, 31), day =>
            Some.Plan(activities: 1).ChangeActivity(11, Due(day))),
        ["PlanningCycle.PlanStage.plannedFor"] = ("PlannedFor", CycleRules.DayOutsideTheCycle, new DateOnly(2029, 12, 31), day =>
            Some.Cycle().PlanStage(StageKind.Report, day, Post.HeadOfAo)),
        ["PlanningCycle.AddDuty.dueOn"] = ("DueOn", CycleRules.DayOutsideTheCycle, new DateOnly(2029, 12, 31), day =>
            Some.Cycle().AddDuty("Отчёт", day, Post.HeadOfAo, null)),
        ["PlanningCycle.ChangeDuty.dueOn"] = ("DueOn", CycleRules.DayOutsideTheCycle, new DateOnly(2029, 12, 31), day =>
            Some.Cycle().ChangeDuty(0, null, day, Post.HeadOfAo, null)),
        ["Work.Conclude.StartsOn"] = ("StartsOn", RecordRules.OutOfReach, InTenYears, day =>
            Monitored.Work().Conclude(Monitored.Contract with { StartsOn = day, EndsOn = null }, Now)),
        ["Work.Conclude.EndsOn"] = ("EndsOn", RecordRules.OutOfReach, InTenYears, day =>
            Monitored.Work().Conclude(Monitored.Contract with { EndsOn = day }, Now)),
        ["Work.Amend.EndsOn"] = ("EndsOn", RecordRules.OutOfReach, InTenYears, day =>
            Monitored.Work().Amend(new AmendmentFacts(Some.Day, null, null, day, "Жаан"), Now)),
        ["Work.NoteDelay.Until"] = ("Until", RecordRules.OutOfReach, InTenYears, day => Monitored.Work().NoteDelay(new DelayFacts(Some.Day, day, "Жаан"), Now)),
        ["Act.new.ProposedDeadline"] = ("ProposedDeadline", RecordRules.OutOfReach, InTenYears, day =>
            _ = new Act(Monitored.Work(), Monitored.Inspection(), 1, Monitored.ActFacts() with { ProposedDeadline = day }, Now)),
        ["Act.Correct.ProposedDeadline"] = ("ProposedDeadline", RecordRules.OutOfReach, InTenYears, day =>
            Monitored.Act().Correct(Monitored.Inspection(), Monitored.ActFacts() with { ProposedDeadline = day }, Now)),
        ["Act.Answer.Deadline"] = ("Deadline", RecordRules.OutOfReach, InTenYears, day =>
            Monitored.Act(ActStatus.HandedOver).Answer(Monitored.Answer(deadline: day), Now)),
        ["Act.Reinspect.newDeadline"] = ("NewDeadline", RecordRules.OutOfReach, InTenYears, day => Monitored.Act(ActStatus.Reported)
            .Reinspect(Monitored.Inspection(kind: InspectionKind.Reinspection, heldOn: Monitored.Reinspected), isEliminated: false, "Тосмо жок", day, Now)),
    };

    /// <summary>Days that another day on record keeps from being far.</summary>
    private static readonly string[] HeldByOthers =
    [
        "JmeGroup.Correct.NominatedOn", "JmeGroup.Join.on", "JmeGroup.Leave.on", "Inspection.Correct.firstActOn",
        "MonitoringPlan.AddVisit.On", "MonitoringPlan.ChangeVisit.On",
    ];

    public static TheoryData<string> All() => [.. Verbs.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void A_slip_of_the_year_is_not_taken_for_a_day_to_come(string verb)
    {
        var (field, rule, last, take) = Verbs[verb];

        Assert.Equal(field, Broken.By(rule, () => take(Slip)).Field);
        Assert.Equal(field, Broken.By(rule, () => take(last.AddDays(1))).Field);
        take(last);
    }

    [Fact]
    public void Every_day_that_may_be_to_come_is_within_reach() =>
        Assert.Equal(DayTests.MayBeToCome.Keys.Order(StringComparer.Ordinal), Verbs.Keys.Concat(HeldByOthers).Order(StringComparer.Ordinal));

    [Fact]
    public void A_plan_of_monitoring_is_not_made_for_2062()
    {
        Assert.Equal("Year", Broken.By(RecordRules.FarAhead, () => new MonitoringPlan(Monitored.Group(), 2062, Now)).Field);
        Assert.Equal(2027, new MonitoringPlan(Monitored.Group(), 2027, Now).Year);
    }

    [Fact]
    public void What_is_due_long_before_its_cycle_or_plan_is_a_slip_too()
    {
        var duty = Broken.By(CycleRules.DayOutsideTheCycle, () => Some.Cycle().AddDuty("Отчёт", new DateOnly(1926, 6, 1), Post.Deputy, null));
        var activity = Broken.By(PlanRules.DueOutsideThePlan, () => Some.Plan().AddActivity(1, Due(new DateOnly(2025, 12, 31))));

        Assert.Equal([2025, 2029], duty.Details);
        Assert.Equal([2027, 2027], activity.Details);
        Some.Plan().AddActivity(1, Due(new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void A_refusal_says_how_many_years_are_within_reach() =>
        Assert.Equal([10], Broken.By(RecordRules.OutOfReach, () => Monitored.Work().NoteDelay(new DelayFacts(Some.Day, Slip, "Жаан"), Now)).Details);

    private static ActivityFacts Due(DateOnly day) => Some.ActivityFacts() with { DueOn = day };

    private static SessionFacts Session(DateOnly day) => new("14", SessionKind.Ordinary, "VIII", day, null);

    private static DeputyFacts Term(DateOnly from, DateOnly? to = null) => new("Үсөнов", null, from, to);

    private static JmeRegulationFacts Regulation(DateOnly from, DateOnly? to = null) => new("Жобо", null, null, from, to, IsConfirmed: true);

    /// <summary>In office years ago, in term 1.</summary>
    private static Deputy Former()
    {
        var deputy = Some.Deputy(from: new DateOnly(2012, 1, 1), to: new DateOnly(2016, 1, 1));
        Some.Saved(deputy.LastTerm, 1);
        return deputy;
    }
}
