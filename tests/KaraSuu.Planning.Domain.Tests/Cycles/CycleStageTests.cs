using KaraSuu.Planning.Domain.Cycles;

namespace KaraSuu.Planning.Domain.Tests.Cycles;

public sealed class CycleStageTests
{
    private const string Why = "Буйрук аймактын папкасында";

    private readonly PlanningCycle _cycle = Some.Cycle();

    public enum Verb
    {
        Plan,
        Complete,
        Reopen,
        LeaveToRecords,
    }

    /// <summary>What was said of the stage before (null: nothing), the verb, and its refusal.</summary>
    [Theory]
    [InlineData(null, Verb.Plan, null)]
    [InlineData(null, Verb.Complete, null)]
    [InlineData(null, Verb.Reopen, null)]
    [InlineData(null, Verb.LeaveToRecords, CycleRules.StageIsNotMarked)]
    [InlineData(true, Verb.Plan, null)]
    [InlineData(true, Verb.Complete, CycleRules.StageIsDone)]
    [InlineData(true, Verb.Reopen, null)]
    [InlineData(true, Verb.LeaveToRecords, null)]
    [InlineData(false, Verb.Plan, null)]
    [InlineData(false, Verb.Complete, null)]
    [InlineData(false, Verb.Reopen, CycleRules.StageIsNotDone)]
    [InlineData(false, Verb.LeaveToRecords, null)]
    public void A_stage_allows_each_verb_only_where_it_belongs(bool? said, Verb verb, string? refusal)
    {
        foreach (var kind in Enum.GetValues<StageKind>())
        {
            if (said == true) _cycle.CompleteStage(kind, Some.Day, Why, Some.Stamp());
            if (said == false) _cycle.ReopenStage(kind, Why, Some.Stamp());
            var revision = _cycle.Revision;

            if (refusal is null) Do(verb, kind);
            else Broken.By(refusal, () => Do(verb, kind));

            Assert.Equal(refusal is null ? revision + 1 : revision, _cycle.Revision);
            if (refusal is not null) continue;
            Assert.Equal(
                verb switch { Verb.Complete => true, Verb.Reopen => false, Verb.LeaveToRecords => null, _ => said }, _cycle.Stage(kind).Word?.IsDone);
        }
    }

    [Fact]
    public void What_was_said_of_a_stage_is_not_said_twice()
    {
        _cycle.CompleteStage(StageKind.Draft, Some.Day, Why, Some.Stamp());
        Broken.By(CycleRules.StageIsDone, () => _cycle.CompleteStage(StageKind.Draft, Some.Day, Why, Some.Stamp()));
        _cycle.ReopenStage(StageKind.Draft, Why, Some.Stamp());
        Broken.By(CycleRules.StageIsNotDone, () => _cycle.ReopenStage(StageKind.Draft, Why, Some.Stamp()));
    }

    [Fact]
    public void A_stage_nobody_spoke_of_is_left_to_its_records_already() =>
        Broken.By(CycleRules.StageIsNotMarked, () => _cycle.LeaveStageToRecords(StageKind.Draft));

    [Fact]
    public void A_stage_is_not_done_on_a_day_to_come()
    {
        Broken.By(RecordRules.InTheFuture, () => _cycle.CompleteStage(StageKind.Hearing, Some.Day.AddDays(1), Why, Some.Stamp()));

        Assert.Null(_cycle.Stage(StageKind.Hearing).Word);
    }

    [Fact]
    public void A_stage_may_be_done_on_a_day_that_has_begun_in_Kyrgyzstan_but_not_in_UTC()
    {
        var past18 = Some.Stamp(14);

        _cycle.CompleteStage(StageKind.Hearing, Some.Day.AddDays(1), Why, past18);

        Assert.Equal(Some.Day.AddDays(1), _cycle.Stage(StageKind.Hearing).DoneOn);
    }

    [Fact]
    public void What_is_said_of_a_stage_has_a_reason()
    {
        Broken.By(CycleRules.StageNeedsAReason, () => _cycle.CompleteStage(StageKind.Draft, Some.Day, " ", Some.Stamp()));
        Broken.By(CycleRules.StageNeedsAReason, () => _cycle.ReopenStage(StageKind.Draft, null, Some.Stamp()));

        Assert.Null(_cycle.Stage(StageKind.Draft).Word);
    }

    [Fact]
    public void A_stage_of_an_old_year_may_be_done_on_an_unknown_day()
    {
        _cycle.CompleteStage(StageKind.Kenesh, null, Why, Some.Stamp());

        Assert.Equal(new StageWord(true, null, "Айгүл Токтоева", Some.Morning, Why), _cycle.Stage(StageKind.Kenesh).Word);
    }

    [Fact]
    public void A_mark_made_before_reasons_were_asked_for_keeps_its_meaning() =>
        Assert.Equal(new StageWord(true, Some.Day, "Айгүл", Some.Morning, null), CycleStage.WordOf(true, Some.Day, "Айгүл", Some.Morning, null));

    [Fact]
    public void Nobody_marked_a_stage_where_no_name_stands() => Assert.Null(CycleStage.WordOf(false, null, null, null, null));

    [Fact]
    public void Reopening_forgets_the_day_and_says_who_reopened_it_and_why()
    {
        _cycle.CompleteStage(StageKind.Kenesh, Some.Day, Why, Some.Stamp());

        _cycle.ReopenStage(StageKind.Kenesh, "Кайра каралат", Some.Stamp());

        Assert.Equal(new StageWord(false, null, "Айгүл Токтоева", Some.Morning, "Кайра каралат"), _cycle.Stage(StageKind.Kenesh).Word);
    }

    [Fact]
    public void A_stage_is_replanned()
    {
        _cycle.PlanStage(StageKind.Meetings, null, Post.HeadOfAo);

        Assert.Null(_cycle.Stage(StageKind.Meetings).PlannedFor);
        Assert.Equal(Post.HeadOfAo, _cycle.Stage(StageKind.Meetings).Post);
    }

    [Fact]
    public void What_was_said_is_taken_back_whole()
    {
        _cycle.CompleteStage(StageKind.Hearing, Some.Day, Why, Some.Stamp());

        _cycle.LeaveStageToRecords(StageKind.Hearing);

        var stage = _cycle.Stage(StageKind.Hearing);
        Assert.Equal((false, null, null, null, null), (stage.IsDone, stage.DoneOn, stage.MarkedBy, stage.MarkedAtUtc, stage.Reason));
    }

    [Fact]
    public void A_word_without_its_author_or_its_time_is_nobodys_word()
    {
        Assert.Null(CycleStage.WordOf(true, Some.Day, null, Some.Morning, Why));
        Assert.Null(CycleStage.WordOf(true, Some.Day, "Айгүл", null, Why));
        Assert.Equal("Айгүл", CycleStage.WordOf(true, Some.Day, "Айгүл", Some.Morning, Why)!.By);
    }

    private void Do(Verb verb, StageKind kind)
    {
        switch (verb)
        {
            case Verb.Plan: _cycle.PlanStage(kind, Some.Day, Post.HeadOfAo); break;
            case Verb.Complete: _cycle.CompleteStage(kind, Some.Day, Why, Some.Stamp()); break;
            case Verb.Reopen: _cycle.ReopenStage(kind, Why, Some.Stamp()); break;
            default: _cycle.LeaveStageToRecords(kind); break;
        }
    }
}
