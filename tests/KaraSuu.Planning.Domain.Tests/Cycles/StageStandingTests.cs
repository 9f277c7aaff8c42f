using KaraSuu.Planning.Domain.Cycles;

namespace KaraSuu.Planning.Domain.Tests.Cycles;

public sealed class StageStandingTests
{
    private static readonly DateOnly Day = Some.Day;
    private static readonly DateOnly Before = Day.AddDays(-30);

    /// <summary>Everything a cycle can have on record; each stage's day is another one.</summary>
    private static readonly CycleRecords Full = new()
    {
        HasGroupOrder = true,
        GroupOrderedOn = DayOf(StageKind.WorkingGroup),
        GroupMembers = 13,
        Villages = 5,
        Meetings = 7,
        VillagesHeard = 4,
        VillagesExplained = 1,
        LastVillageHeardOn = DayOf(StageKind.Meetings),
        Priorities = 6,
        PrioritiesDecided = 6,
        PrioritiesDecidedOn = DayOf(StageKind.Priorities),
        HasPlanItems = true,
        IsPlanOut = true,
        PlanOutOn = DayOf(StageKind.Draft),
        Hearings = 1,
        HearingsAnswered = 1,
        LastHearingOn = DayOf(StageKind.Hearing),
        IsSubmitted = true,
        IsApproved = true,
        ApprovedOn = DayOf(StageKind.Kenesh),
        Activities = 3,
        ActivitiesAccepted = 3,
        LastAcceptedOn = DayOf(StageKind.Implementation),
        Evaluations = 3,
        SidesFinished = 3,
        LastEvaluatedOn = DayOf(StageKind.Report),
    };

    public static TheoryData<StageKind> Kinds => [.. Enum.GetValues<StageKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void A_stage_whose_results_are_on_record_is_done_since_their_day(StageKind kind)
    {
        var found = Full.Of(kind);

        Assert.Equal((StageProgress.Done, DayOf(kind)), (found.Progress, found.Since));
        Assert.Equal(found.Of, found.Have);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_stage_with_nothing_on_record_has_not_begun_and_has_no_day(StageKind kind)
    {
        var found = new CycleRecords { Villages = 5, Activities = 3 }.Of(kind);

        Assert.Equal((StageProgress.NotBegun, null, 0), (found.Progress, found.Since, found.Have));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_stage_that_lacks_one_result_has_begun_and_has_no_day(StageKind kind)
    {
        var records = kind switch
        {
            StageKind.WorkingGroup => Full with { HasGroupOrder = false, GroupOrderedOn = null },
            StageKind.Meetings => Full with { VillagesExplained = 0 },
            StageKind.Priorities => Full with { PrioritiesDecided = 5 },
            StageKind.Draft => Full with { IsPlanOut = false },
            StageKind.Hearing => Full with { HearingsAnswered = 0 },
            StageKind.Kenesh => Full with { IsApproved = false },
            StageKind.Implementation => Full with { OpenWorks = 1 },
            _ => Full with { SidesFinished = 2 },
        };

        Assert.Equal((StageProgress.Begun, null), (records.Of(kind).Progress, records.Of(kind).Since));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_result_whose_day_nobody_wrote_down_is_done_on_an_unknown_day(StageKind kind)
    {
        var records = Full with
        {
            GroupOrderedOn = null,
            LastVillageHeardOn = null,
            PrioritiesDecidedOn = null,
            PlanOutOn = null,
            LastHearingOn = null,
            ApprovedOn = null,
            LastAcceptedOn = null,
            LastEvaluatedOn = null,
        };

        Assert.Equal((StageProgress.Done, null), (records.Of(kind).Progress, records.Of(kind).Since));
        Assert.Null(Standing(kind, records, word: null).DoneOn);
    }

    [Fact]
    public void Explanations_alone_are_no_meetings() =>
        Assert.Equal(StageProgress.NotBegun, new CycleRecords { Villages = 2, VillagesExplained = 2 }.Of(StageKind.Meetings).Progress);

    [Fact]
    public void An_aimak_without_villages_has_not_heard_them_all() =>
        Assert.Equal(StageProgress.NotBegun, new CycleRecords().Of(StageKind.Meetings).Progress);

    [Fact]
    public void A_plan_without_activities_is_not_carried_out() =>
        Assert.Equal(StageProgress.NotBegun, new CycleRecords { IsApproved = true }.Of(StageKind.Implementation).Progress);

    [Fact]
    public void Activities_that_were_called_off_settle_a_plan_on_an_unknown_day()
    {
        var found = (Full with { ActivitiesAccepted = 2, ActivitiesCancelled = 1 }).Of(StageKind.Implementation);

        Assert.Equal((StageProgress.Done, null), (found.Progress, found.Since));
    }

    [Fact]
    public void A_plan_whose_activities_were_all_called_off_was_not_carried_out() =>
        Assert.Equal(StageProgress.Begun, (Full with { ActivitiesAccepted = 0, ActivitiesCancelled = 3 }).Of(StageKind.Implementation).Progress);

    [Fact]
    public void More_works_than_activities_are_counted_as_the_activities() =>
        Assert.Equal((3, 3), ((Full with { ActivitiesAccepted = 5 }).Of(StageKind.Implementation).Have, Full.Of(StageKind.Implementation).Of));

    /// <summary>Records, a word of a person (null: nothing said), the planned day, and how the stage stands.</summary>
    [Theory]
    [InlineData(StageProgress.Done, null, -30, StageState.Done, false)]
    [InlineData(StageProgress.Done, true, -30, StageState.Done, false)]
    [InlineData(StageProgress.Done, false, -30, StageState.Late, true)]
    [InlineData(StageProgress.Done, false, 30, StageState.InProgress, true)]
    [InlineData(StageProgress.Begun, null, -30, StageState.Late, false)]
    [InlineData(StageProgress.Begun, null, 0, StageState.InProgress, false)]
    [InlineData(StageProgress.Begun, null, null, StageState.InProgress, false)]
    [InlineData(StageProgress.Begun, true, -30, StageState.Done, true)]
    [InlineData(StageProgress.Begun, false, 30, StageState.InProgress, false)]
    [InlineData(StageProgress.NotBegun, null, -30, StageState.Late, false)]
    [InlineData(StageProgress.NotBegun, null, 30, StageState.NotBegun, false)]
    [InlineData(StageProgress.NotBegun, null, null, StageState.NotBegun, false)]
    [InlineData(StageProgress.NotBegun, true, -30, StageState.Done, true)]
    [InlineData(StageProgress.NotBegun, false, -30, StageState.Late, false)]
    public void Every_stage_stands_where_its_records_a_persons_word_and_its_day_put_it(
        StageProgress progress, bool? said, int? daysAhead, StageState expected, bool isOverruled)
    {
        foreach (var kind in Enum.GetValues<StageKind>())
        {
            var standing = Standing(kind, RecordsOf(kind, progress), said is { } isDone ? Word(isDone) : null, daysAhead);

            Assert.Equal((kind, expected, isOverruled), (kind, standing.State, standing.IsOverruled));
            Assert.Equal(expected is StageState.Done ? null : daysAhead, standing.DaysLeft);
        }
    }

    [Fact]
    public void The_day_of_the_records_stands_before_the_day_a_person_gave()
    {
        Assert.Equal(DayOf(StageKind.Kenesh), Standing(StageKind.Kenesh, Full, Word(true)).DoneOn);
        Assert.Equal(Before, Standing(StageKind.Kenesh, new CycleRecords(), Word(true)).DoneOn);
        Assert.Null(Standing(StageKind.Kenesh, Full, Word(false)).DoneOn);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_stage_before_a_done_one_is_never_late_its_record_is_missing(StageKind kind)
    {
        if (kind is StageKind.Report) return;
        var stages = Of(new CycleRecords { Evaluations = 3, SidesFinished = 3 });

        Assert.Equal((StageState.Unrecorded, null), (stages[(int)kind].State, stages[(int)kind].DaysLeft));
        Assert.Null(StageStanding.Current(stages));
    }

    [Fact]
    public void Works_on_record_that_go_on_are_not_overtaken_by_a_report_of_them()
    {
        var stages = Of(Full with { ActivitiesAccepted = 1, OpenWorks = 2 });

        Assert.Equal((StageKind.Implementation, StageState.Late), (StageStanding.Current(stages)!.Kind, StageStanding.Current(stages)!.State));
        Assert.False(StageStanding.AreAllDone(stages));
        Assert.True(StageStanding.AreAllDone(Of(Full)));
    }

    [Fact]
    public void Where_nothing_is_open_a_missing_record_is_no_end_of_the_cycle()
    {
        var stages = Of(new CycleRecords { Evaluations = 3, SidesFinished = 3 });

        Assert.Null(StageStanding.Current(stages));
        Assert.False(StageStanding.AreAllDone(stages));
    }

    [Fact]
    public void A_stage_somebody_calls_open_asks_for_something_even_before_a_done_one()
    {
        var stages = Of(Full, (StageKind.Hearing, Word(false)));

        Assert.Equal(StageKind.Hearing, StageStanding.Current(stages)?.Kind);
        Assert.Equal(StageState.Late, stages[(int)StageKind.Hearing].State);
    }

    [Fact]
    public void The_current_stage_is_the_first_that_asks_for_something()
    {
        Assert.Equal(StageKind.WorkingGroup, StageStanding.Current(Of(new CycleRecords()))?.Kind);
        Assert.Equal(StageKind.Priorities, StageStanding.Current(Of(new CycleRecords { Villages = 1, VillagesHeard = 1, Meetings = 1 }))?.Kind);
        Assert.Null(StageStanding.Current(Of(Full)));
    }

    [Fact]
    public void Villages_that_explain_why_they_had_no_meeting_do_not_stand_for_the_meetings()
    {
        var found = new CycleRecords { Villages = 5, VillagesExplained = 5 }.Of(StageKind.Meetings);

        Assert.Equal((StageProgress.NotBegun, 0), (found.Progress, found.Have));
    }

    private static DateOnly DayOf(StageKind kind) => Some.Day.AddDays((int)kind - 100);

    private static StageWord Word(bool isDone) => new(isDone, isDone ? Before : null, "Айгүл", Some.Morning, "Себеби бар");

    private static StageStanding Standing(StageKind kind, CycleRecords records, StageWord? word, int? daysAhead = -30) =>
        Assert.Single(StageStanding.Of([new StagePlan(kind, daysAhead is { } days ? Day.AddDays(days) : null, Post.HeadOfAo, word)], records, Day));

    private static IReadOnlyList<StageStanding> Of(CycleRecords records, params (StageKind Kind, StageWord Word)[] words) =>
        StageStanding.Of(Enum.GetValues<StageKind>().Reverse().Select(kind => new StagePlan(
            kind, Before, Post.HeadOfAo, words.Where(w => w.Kind == kind).Select(w => w.Word).FirstOrDefault())), records, Day);

    private static CycleRecords RecordsOf(StageKind kind, StageProgress progress) => progress switch
    {
        StageProgress.Done => Full,
        StageProgress.NotBegun => new CycleRecords { Villages = 5, Activities = 3 },
        _ => kind switch
        {
            StageKind.WorkingGroup => new CycleRecords { GroupMembers = 1 },
            StageKind.Meetings => new CycleRecords { Villages = 5, Meetings = 1, VillagesHeard = 1 },
            StageKind.Priorities => new CycleRecords { Priorities = 2 },
            StageKind.Draft => new CycleRecords { HasPlanItems = true },
            StageKind.Hearing => new CycleRecords { Hearings = 1 },
            StageKind.Kenesh => new CycleRecords { IsSubmitted = true },
            StageKind.Implementation => new CycleRecords { Activities = 2, OpenWorks = 1 },
            _ => new CycleRecords { Evaluations = 1 },
        },
    };
}
