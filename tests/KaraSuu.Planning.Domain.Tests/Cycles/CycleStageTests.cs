using KaraSuu.Planning.Domain.Cycles;

namespace KaraSuu.Planning.Domain.Tests.Cycles;

public sealed class CycleStageTests
{
    public enum Verb
    {
        Plan,
        Complete,
        Reopen,
    }

    private readonly PlanningCycle _cycle = Some.Cycle();

    [Theory]
    [InlineData(false, Verb.Plan, null)]
    [InlineData(false, Verb.Complete, null)]
    [InlineData(false, Verb.Reopen, CycleRules.StageIsNotDone)]
    [InlineData(true, Verb.Plan, null)]
    [InlineData(true, Verb.Complete, CycleRules.StageIsDone)]
    [InlineData(true, Verb.Reopen, null)]
    public void A_stage_allows_each_verb_only_where_it_belongs(bool isDone, Verb verb, string? refusal)
    {
        foreach (var kind in Enum.GetValues<StageKind>())
        {
            if (isDone) _cycle.CompleteStage(kind, Some.Day, Some.Stamp());
            var revision = _cycle.Revision;

            if (refusal is null) Do(verb, kind);
            else Broken.By(refusal, () => Do(verb, kind));

            Assert.Equal(refusal is null ? revision + 1 : revision, _cycle.Revision);
            Assert.Equal(verb switch { Verb.Complete => true, Verb.Reopen => false, _ => isDone }, _cycle.Stage(kind).IsDone);
        }
    }

    [Fact]
    public void A_done_stage_is_not_done_again() =>
        Broken.By(CycleRules.StageIsDone, () =>
        {
            _cycle.CompleteStage(StageKind.Draft, Some.Day, Some.Stamp());
            _cycle.CompleteStage(StageKind.Draft, Some.Day, Some.Stamp());
        });

    [Fact]
    public void An_open_stage_is_not_reopened() =>
        Broken.By(CycleRules.StageIsNotDone, () => _cycle.ReopenStage(StageKind.Draft));

    [Fact]
    public void A_stage_is_not_done_on_a_day_to_come()
    {
        Broken.By(RecordRules.InTheFuture, () => _cycle.CompleteStage(StageKind.Hearing, Some.Day.AddDays(1), Some.Stamp()));

        Assert.False(_cycle.Stage(StageKind.Hearing).IsDone);
    }

    [Fact]
    public void A_stage_may_be_done_on_a_day_that_has_begun_in_Kyrgyzstan_but_not_in_UTC()
    {
        var past18 = Some.Stamp(14);

        _cycle.CompleteStage(StageKind.Hearing, Some.Day.AddDays(1), past18);

        Assert.Equal(Some.Day.AddDays(1), _cycle.Stage(StageKind.Hearing).DoneOn);
    }

    [Fact]
    public void A_stage_of_an_old_year_may_be_done_on_an_unknown_day()
    {
        _cycle.CompleteStage(StageKind.Kenesh, null, Some.Stamp());

        var stage = _cycle.Stage(StageKind.Kenesh);
        Assert.True(stage.IsDone);
        Assert.Null(stage.DoneOn);
        Assert.Equal(("Айгүл Токтоева", Some.Morning), (stage.MarkedBy, stage.MarkedAtUtc));
    }

    [Fact]
    public void Reopening_forgets_who_marked_it_and_when()
    {
        _cycle.CompleteStage(StageKind.Kenesh, Some.Day, Some.Stamp());

        _cycle.ReopenStage(StageKind.Kenesh);

        var stage = _cycle.Stage(StageKind.Kenesh);
        Assert.Equal((null, null, null), (stage.DoneOn, stage.MarkedBy, stage.MarkedAtUtc));
    }

    [Fact]
    public void A_stage_is_replanned()
    {
        _cycle.PlanStage(StageKind.Meetings, null, Post.HeadOfAo);

        Assert.Null(_cycle.Stage(StageKind.Meetings).PlannedFor);
        Assert.Equal(Post.HeadOfAo, _cycle.Stage(StageKind.Meetings).Post);
    }

    [Fact]
    public void The_current_stage_is_the_first_one_that_is_not_done()
    {
        Assert.Equal(StageKind.WorkingGroup, _cycle.CurrentStage?.Kind);

        _cycle.CompleteStage(StageKind.Meetings, null, Some.Stamp());
        Assert.Equal(StageKind.WorkingGroup, _cycle.CurrentStage?.Kind);

        foreach (var kind in Enum.GetValues<StageKind>().Where(k => k != StageKind.Meetings))
            _cycle.CompleteStage(kind, null, Some.Stamp());
        Assert.Null(_cycle.CurrentStage);
    }

    [Theory]
    [InlineData(true, -5, true, StageState.Done)]
    [InlineData(false, -1, true, StageState.Late)]
    [InlineData(false, -1, false, StageState.Late)]
    [InlineData(false, 0, true, StageState.Now)]
    [InlineData(false, null, true, StageState.Now)]
    [InlineData(false, 5, false, StageState.Next)]
    [InlineData(false, null, false, StageState.Next)]
    public void A_stage_stands_where_its_date_and_its_turn_put_it(bool isDone, int? daysAhead, bool isCurrent, StageState expected)
    {
        DateOnly? plannedFor = daysAhead is { } days ? Some.Day.AddDays(days) : null;

        Assert.Equal(expected, CycleStage.State(isDone, plannedFor, isCurrent, Some.Day));
    }

    private void Do(Verb verb, StageKind kind)
    {
        switch (verb)
        {
            case Verb.Plan: _cycle.PlanStage(kind, Some.Day, Post.HeadOfAo); break;
            case Verb.Complete: _cycle.CompleteStage(kind, Some.Day, Some.Stamp()); break;
            default: _cycle.ReopenStage(kind); break;
        }
    }
}
